import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const { imports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
  readonly imports: Readonly<Record<string, { readonly default: string }>>;
};

/** Every module a file reaches by imports that stay when types are stripped, as a browser finds them. */
function reached(file: URL, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file.href) || !existsSync(file)) return seen;
  seen.add(file.href);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type).*? from "([^"]+)";$/gm)) {
    if (name === undefined) continue;
    const own = imports[name];
    if (own !== undefined) reached(new URL(own.default, root), seen);
    else if (name.startsWith(".")) reached(new URL(name, file), seen);
    else seen.add(name);
  }
  return seen;
}

describe("what a browser loads of the charts", () => {
  const browser = ["view", "options", "render", "table", "legend", "catalogue"];

  it.each(browser)("src/charts/%s.ts brings Plot at most, and no document of its own", (name) => {
    const packages = [...reached(new URL(`../../src/charts/${name}.ts`, import.meta.url))].filter(
      (one) => !one.startsWith("file:"),
    );
    expect(packages.filter((one) => one !== "@observablehq/plot")).toEqual([]);
  });

  it("is told from what the build loads", () => {
    expect([...reached(new URL("../../src/charts/drawing/svg.ts", import.meta.url))]).toContain("jsdom");
  });
});
