import { createHash } from "node:crypto";
import { cp, glob, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { build, type AstroIntegration } from "astro";
import { movedStyles } from "../../src/site/delivery/base.ts";
import { homeOf } from "../../src/site/delivery/home.ts";
import { pageRoutes, pages } from "../../src/site/routes/registry.ts";
import type { BundledStyle, BundleNote } from "./bundle.ts";

/**
 * Bundles the site into a folder, for a process of its own: `client/` for readers, `server/` for the process that draws
 * pages, `bundle.json` about both. It is Astro's own build, stopped where it would begin to draw pages one after the
 * other.
 */

interface Sheet {
  readonly depth: number;
  readonly order: number;
  readonly sheet: BundledStyle;
}

/** The parts of Astro's default prerenderer and of its notes that are looked at here; neither has a public type. */
interface Notes {
  readonly pages: ReadonlyMap<string, { readonly styles: readonly Sheet[] }>;
}

// As Astro orders the styles of a page: those that only some pages share first, deeper ones before those nearer to the
// page.
const inOrder = (a: Sheet, b: Sheet): number => {
  if ((a.order === -1) !== (b.order === -1)) return a.order === -1 ? 1 : -1;
  if (a.order !== b.order) return a.order - b.order;
  if ((a.depth === -1) !== (b.depth === -1)) return a.depth === -1 ? -1 : 1;
  return a.depth > b.depth ? -1 : 1;
};

function joined(sheets: readonly Sheet[]): readonly BundledStyle[] {
  const found: BundledStyle[] = [];
  for (const { sheet } of sheets.toSorted(inOrder)) {
    const last = found.at(-1);
    const isMore =
      last?.type === "inline" &&
      sheet.type === "inline" &&
      !last.content.includes("@import") &&
      !sheet.content.includes("@import");
    if (isMore) found[found.length - 1] = { type: "inline", content: last.content + sheet.content };
    else found.push(sheet);
  }
  return found;
}

// Astro names a page by its pattern and the file of its component.
const sharing = pageRoutes
  .filter(({ kind }) => pages[kind].styles === "shared")
  .map(({ pattern }) => `${pattern.replace(/\/$/, "")}&`);

/** Puts styles into a file beside the scripts, to which pages lead. */
async function shared(style: BundledStyle, assets: string): Promise<BundledStyle> {
  if (style.type === "external") return style;
  // From where the file lies, so that it is the same whatever path the site lives under.
  const css = movedStyles(style.content, "", "..");
  const name = `shared.${createHash("sha256").update(css).digest("hex").slice(0, 8)}.css`;
  await writeFile(join(assets, name), css);
  return { type: "external", src: `/assets/${name}` };
}

const [place = ""] = process.argv.slice(2);
const folder = resolve(place);
let notes: Notes = { pages: new Map() };
const server = join(folder, "server");

const stopBeforePages: AstroIntegration = {
  name: "obhvat:bundle",
  hooks: {
    "astro:build:setup": ({ pages }) => {
      notes = { pages };
    },
    "astro:build:start": ({ setPrerenderer }) => {
      setPrerenderer({
        name: "obhvat:bundle",
        getStaticPaths: async () => {
          await cp(join(folder, "client/.prerender"), server, { recursive: true });
          return [];
        },
        render: () => Promise.reject(new Error("pages are not drawn here")),
      });
    },
  },
};

await build({
  root: process.cwd(),
  outDir: join(folder, "client"),
  publicDir: join(folder, "nothing"),
  logLevel: "warn",
  integrations: [stopBeforePages],
});
await rm(join(folder, "client/.prerender"), { recursive: true, force: true });
const [entry] = await Array.fromAsync(glob("prerender-entry.*.mjs", { cwd: server }));
if (entry === undefined) throw new Error("Astro's build made no module that draws pages");
const stylesOf = async (key: string, sheets: readonly Sheet[]): Promise<readonly BundledStyle[]> => {
  const isShared = sharing.some((start) => key.startsWith(start));
  if (!isShared) return joined(sheets);
  return Promise.all(joined(sheets).map((style) => shared(style, join(folder, "client/assets"))));
};
const styles = [...notes.pages].map(async ([key, page]) => [key, await stylesOf(key, page.styles)] as const);
const note: BundleNote = {
  module: basename(entry),
  styles: Object.fromEntries(await Promise.all(styles)),
  origin: homeOf(process.env).site?.origin ?? "http://localhost:4321",
};
await writeFile(join(folder, "bundle.json"), JSON.stringify(note));
