import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { builtFile, builtFiles, builtPage } from "./built.ts";

const kB = 1000;
const packed = (path: string): number => gzipSync(builtFile(path), { level: 9 }).length;
const asPath = (address: string | null): string => (address ?? "").replace(/^\//, "");

describe("the weight of every page", async () => {
  const pages = await builtFiles("**/*.html");

  it.each(pages)("%s stays within the budgets", (path) => {
    const page = builtPage(path);
    const scripts = [...page.querySelectorAll("script[src]")].map((script) => asPath(script.getAttribute("src")));
    const styles = [...page.querySelectorAll("style")].map(({ textContent }) => gzipSync(textContent, { level: 9 }).length);
    expect(page.querySelectorAll("link[rel=stylesheet]")).toHaveLength(0);
    const sum = (paths: readonly string[]) => paths.reduce((bytes, each) => bytes + packed(each), 0);
    expect(packed(path), "HTML").toBeLessThanOrEqual(60 * kB);
    expect(sum(scripts), "script").toBeLessThanOrEqual(12 * kB);
    expect(styles.reduce((bytes, each) => bytes + each, 0), "CSS").toBeLessThanOrEqual(15 * kB);
  });

  it("needs at most 90 kB of fonts", async () => {
    const fonts = (await builtFiles("fonts/*.woff2")).map((font) => builtFile(font).length);
    expect(fonts).toHaveLength(4);
    expect(fonts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(90 * kB);
  });

  it("offers no file a host with a limit of 25 MiB would refuse", async () => {
    for (const path of await builtFiles("**/*.*")) expect(builtFile(path).length, path).toBeLessThan(25 * 1024 * 1024);
  });
});
