import { dev, type AstroIntegration } from "astro";
import { currentAssets } from "./assets/current.ts";
import { currentData } from "./data/current.ts";
import { end, givenArgs } from "./shared/command.ts";
import { readSettings } from "./shared/settings.ts";
import { readPort } from "./shared/port.ts";

/**
 * `npm run dev [-- --port N] [--register]`: the site as it is being changed; what is saved shows at once. The data are
 * built without the register unless it is asked for, and only when their sources changed. `/gallery/` shows every
 * golden chart case.
 */

const { values } = givenArgs("npm run dev [-- --port N] [--register]", {
  options: { port: { type: "string", default: "4321" }, register: { type: "boolean", default: false } },
});
const port = readPort("npm run dev", values.port);
readSettings("npm run dev");
// What draws pages here writes none, and so moves none: they stay at the root.
process.env.OBHVAT_BASE = "";

const gallery: AstroIntegration = {
  name: "obhvat:gallery",
  hooks: {
    "astro:config:setup": ({ injectRoute }) => {
      injectRoute({ pattern: "/gallery", entrypoint: new URL("dev/gallery.astro", import.meta.url), prerender: false });
    },
  },
};

process.env.OBHVAT_DEV = "yes";
await Promise.all([
  currentData(values.register ? "there" : "none", (text) => {
    console.log(text);
  }),
  currentAssets(),
]).catch(end);
const { address } = await dev({
  root: process.cwd(),
  server: { port, host: "127.0.0.1" },
  integrations: [gallery],
  logLevel: "warn",
});
console.log(`Обхват: http://127.0.0.1:${address.port}/  (English: /en/, golden charts: /gallery/). Ctrl+C stops it.`);
