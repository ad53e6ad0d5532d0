import { pathToFileURL } from "node:url";
import type { RouteData } from "astro";
import { StaticPaths, type PathWithRoute, type StaticPathsApp } from "astro/runtime/prerender/static-paths.js";
import { remember } from "../../src/query/remember.ts";
import { movedPage, movedStyles } from "../../src/site/delivery/base.ts";
import { seal, stylesIn } from "../../src/site/delivery/seal.ts";
import type { BundleNote } from "./bundle.ts";
import { styleHashes } from "./headers-file.ts";

/** A page or a file of the site. */
export interface Place {
  /** Its path as its route names it: "/oblasti/ruse". */
  readonly path: string;
  /** The file it becomes: "oblasti/ruse/index.html". */
  readonly file: string;
  /** The place of its route in the bundle. */
  readonly route: number;
}

/** What draws the pages and files of a bundle from the built data that are there. */
export interface Renderer {
  /** All of them: which there are depends on the data. */
  places(): Promise<readonly Place[]>;
  /** The bytes of one of them, sealed. */
  render(place: Place): Promise<Uint8Array>;
}

interface App extends Required<StaticPathsApp> {
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, unknown> }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

const isPage = ({ type }: RouteData): boolean => type === "page";
const bare = (path: string): string => path.replace(/\/$/, "");

/** The file of a path, as Astro names it. */
function fileOf(path: string, route: RouteData): string {
  if (!isPage(route)) return bare(path).slice(1);
  return path === "/404" ? "404.html" : `${bare(path)}/index.html`.slice(1);
}

// What says nothing else is an error of ours, and is said by what is thrown.
const destination = {
  write: ({ message, level }: { readonly message: string; readonly level: string }) => {
    if (level !== "info") console.error(message);
  },
};

/** Opens a bundle, to be drawn for a base ("/obhvat", or ""); answers come from the data in public/data. */
export async function openRenderer(entry: string, { styles, origin }: BundleNote, base: string): Promise<Renderer> {
  // The texts of pages and files name addresses too; src/site/delivery/public-site.ts makes them.
  process.env.OBHVAT_BASE = base;
  const { app } = (await import(pathToFileURL(entry).href)) as { readonly app: App };
  const pages = Object.entries(styles).map(
    ([key, sheets]) => [key, { styles: sheets.map((sheet, order) => ({ depth: 0, order, sheet })) }] as const,
  );
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  // A route works out which places it has once: for the list, and before the first of them is drawn.
  const pathsOf = remember(async (route: number): Promise<readonly PathWithRoute[]> => {
    const { manifest, routeCache } = app;
    return new StaticPaths({
      manifest: { ...manifest, routes: manifest.routes.slice(route, route + 1) },
      routeCache,
      getComponentByRoute: (one) => app.getComponentByRoute(one),
    }).getAll();
  });
  const known = styleHashes({ styles }, base);
  const sealed = (html: string, path: string): string => {
    // The header of every page names the styles of all pages before any of them is drawn.
    if (!stylesIn(html).every((hash) => known.has(hash)))
      throw new Error(`${path}: a style stands in the page that the bundle does not know`);
    return seal(html, path);
  };
  return {
    async places() {
      const found = new Map<string, Place>();
      for (const number of routes.keys()) {
        for (const { pathname, route } of await pathsOf(number)) {
          const file = fileOf(pathname, route);
          if (!found.has(file)) found.set(file, { path: pathname, file, route: number });
        }
      }
      return [...found.values()];
    },
    async render({ path, route }) {
      const routeData = routes[route];
      if (routeData === undefined) throw new Error(`${path}: the bundle has no such route`);
      await pathsOf(route);
      const request = new Request(new URL(isPage(routeData) ? `${bare(path)}/` : path, origin));
      const response = await app.render(request, { routeData });
      if (!response.ok && !/\/404$/.test(path)) throw new Error(`${path}: drawing it ended with ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const changed = (change: (text: string) => string): Uint8Array =>
        new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
      // Nothing else is written: here alone addresses get the base, and no page leaves without it.
      if (isPage(routeData)) return changed((html) => sealed(movedPage(html, "", base), path));
      return base !== "" && path.endsWith(".css") ? changed((css) => movedStyles(css, "", base)) : bytes;
    },
  };
}
