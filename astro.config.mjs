import process from "node:process";
import { defineConfig } from "astro/config";
import { inTheBrowser } from "./src/office/browser/vite.ts";
import { homeOf } from "./src/site/delivery/home.ts";
import { routes } from "./src/site/routes/integration.ts";

// The site's public address. Citations, files and snippets name it, and canonical links, sitemaps and the links between
// the languages are made from it; a copy without one says so, and links by paths alone.
const { site } = homeOf(process.env);

export default defineConfig({
  ...(site === undefined ? {} : { site: site.href }),
  output: "static",
  integrations: [routes],
  // A file whose route leaves its extension open ("[area].[extension]") has no slash either: the build knows it by its
  // place, the server of `npm run dev` by this alone.
  trailingSlash: process.env.OBHVAT_DEV === "yes" ? "ignore" : "always",
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "always", assets: "assets" },
  vite: {
    // A strict Content-Security-Policy allows no script in the page, however small; styles are let in by their hash.
    build: { assetsInlineLimit: 0 },
    // A script finds those beside it from where it lies itself: wherever the site lives, its code is the same. Astro's
    // own `base` would be another bundle for each path, and would miss every link but those to scripts.
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === "js" ? { relative: true } : undefined) },
    // Plot shifts everything by half a pixel on coarse screens, but not at build: the reader's chart must equal the
    // built one.
    define: {
      "window.devicePixelRatio": "2",
      // Where a reader may report a wrong figure: an e-mail or https address; the pages say so when this copy names
      // none.
      "import.meta.env.OBHVAT_CONTACT": JSON.stringify(process.env.OBHVAT_CONTACT ?? ""),
      "import.meta.env.OBHVAT_ANSWER_DAYS": JSON.stringify(process.env.OBHVAT_ANSWER_DAYS ?? ""),
      // Whether `npm run dev` draws the pages. Not DEV: any environment may hold that name, and Astro would take it
      // from there.
      "import.meta.env.OBHVAT_DEV": JSON.stringify(process.env.OBHVAT_DEV ?? ""),
    },
    plugins: [inTheBrowser()],
    // Its WebAssembly lies beside it; the development server would part the two.
    optimizeDeps: { exclude: ["highs"] },
    worker: { format: "es", plugins: () => [inTheBrowser()] },
    ssr: { external: ["@duckdb/node-api", "jsdom", "sharp"] },
  },
});
