import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { builtFile, builtFiles } from "../built.ts";

const kB = 1000;
const sizes = new Map<string, number>();
function packed(path: string): number {
  const size = sizes.get(path) ?? gzipSync(builtFile(path)).length;
  sizes.set(path, size);
  return size;
}

describe("the weight of every page", async () => {
  const pages = await builtFiles("**/*.html");

  const isMap = (path: string) => /(?:karta|map|prezentatsiya\/bulgaria|presentation\/bulgaria)\/index/.test(path);
  // Lists of all figures of a topic, of all sources and of all settlements: they grow with the data.
  const isList = (path: string) =>
    /^(?:uchilishte|grizha|iztochnitsi|tarsene|en\/(?:school|care|sources|find))\/index/.test(path);
  const budget = (path: string): number => {
    if (isMap(path)) return 90;
    return isList(path) ? 75 : 60;
  };

  it("stays within the budgets: HTML 60 kB, lists 75, the map and all charts of the country 90, scripts 12 kB, styles 15 kB, compressed", () => {
    const over = pages.flatMap((path) => {
      const html = builtFile(path);
      const text = html.toString();
      const scripts = [...text.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map(([, file = ""]) => packed(file));
      const styles = [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = ""]) => gzipSync(css).length);
      const sum = (sizes: readonly number[]) => sizes.reduce((bytes, each) => bytes + each, 0);
      const weights = {
        HTML: [gzipSync(html).length, budget(path)],
        scripts: [sum(scripts), 12],
        styles: [sum(styles), 15],
      } as const;
      return Object.entries(weights).flatMap(([what, [bytes, most]]) =>
        bytes > most * kB ? [`${path}: ${what} ${bytes} bytes`] : [],
      );
    });
    expect(over).toEqual([]);
    expect(pages.length).toBeGreaterThan(2500);
  });

  it("waits for no style sheet before its first chart, but for the thousands without one and charts in other people's pages", () => {
    const isEmbed = (path: string) => /^(?:vgradi|en\/embed)\//.test(path);
    const isOfMany = (path: string) =>
      /^(?:(?:iztochnitsi|en\/sources)\/[^/]+|obshtini\/[^/]+\/registar|en\/municipalities\/[^/]+\/register)\/index\.html$/.test(
        path,
      );
    const sheetsIn = (html: string) =>
      [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
    const above = (path: string) => {
      const html = builtFile(path).toString();
      return sheetsIn(html.slice(0, html.indexOf("<main")));
    };
    expect(pages.filter((path) => above(path).length > 0 !== (isEmbed(path) || isOfMany(path)))).toEqual([]);
    const shared = [...new Set(pages.filter(isOfMany).flatMap(above))];
    expect(shared).toHaveLength(1);
    expect(pages.filter((path) => isOfMany(path) && /<style|chart-figure/.test(builtFile(path).toString()))).toEqual(
      [],
    );
    const all = pages.filter((path) => !isEmbed(path)).flatMap((path) => sheetsIn(builtFile(path).toString()));
    const times = Map.groupBy(all, (href) => /([\w-]+)\.[\w-]+\.css$/.exec(href)?.[1]);
    // The later styles and those for paper are one file each; only pages that are unlike all others have their own.
    expect([...times.keys()].toSorted()).toEqual(["explore", "later", "office", "paper", "shared", "style-page"]);
    expect(new Set(all).size).toBe(times.size);
    for (const own of ["explore", "office", "style-page"]) expect(times.get(own)?.length).toBeLessThanOrEqual(4);
    for (const href of new Set(all)) {
      const css = builtFile(href.slice(1)).toString();
      for (const [, url = ""] of css.matchAll(/url\(([^)]+)\)/g)) expect(url).toMatch(/^\.\.\/fonts\//);
      expect(gzipSync(css).length, href).toBeLessThan(7 * kB);
    }
  });

  it("needs at most 90 kB of fonts", async () => {
    const fonts = await builtFiles("fonts/*.woff2");
    // The others hold letters that few pages have; a browser fetches them only there.
    const usual = fonts.filter((font) => /(?:sans|condensed)-(?:latin|cyrillic)\.woff2$/.test(font));
    expect([usual.length, fonts.length]).toEqual([4, 10]);
    expect(usual.reduce((sum, font) => sum + builtFile(font).length, 0)).toBeLessThanOrEqual(90 * kB);
  });

  it("offers no file a host with a limit of 25 MiB would refuse", async () => {
    for (const path of await builtFiles("**/*.*")) expect(builtFile(path).length, path).toBeLessThan(25 * 1024 * 1024);
  });
});
