import process from "node:process";
import { defineConfig } from "astro/config";

// The site's public address; the sitemap, the canonical links and the links between the languages are made from it.
export default defineConfig({
  site: process.env.OBHVAT_SITE ?? "https://obhvat.example",
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  devToolbar: { enabled: false },
  // Pictures are drawn beside the thread that writes pages: several at once, so that neither waits for the other.
  build: { format: "directory", inlineStylesheets: "always", assets: "assets", concurrency: 4 },
  vite: {
    // A strict Content-Security-Policy allows no script in the page, however small; styles are let in by their hash.
    build: { assetsInlineLimit: 0 },
    // Plot shifts everything by half a pixel on coarse screens, but not at build: the reader's chart must equal the built one.
    define: {
      "window.devicePixelRatio": "2",
      // Where a reader may report a wrong figure: an e-mail or https address; the pages say so when this copy names none.
      "import.meta.env.OBHVAT_CONTACT": JSON.stringify(process.env.OBHVAT_CONTACT ?? ""),
    },
    ssr: { external: ["@duckdb/node-api", "jsdom", "sharp"] },
  },
});
