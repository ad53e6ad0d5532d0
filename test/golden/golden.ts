import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { normalise } from "./normalise.ts";

const folder = new URL("charts/", import.meta.url);

/**
 * Compares an SVG with the committed file of that name. On a mismatch what was drawn is left beside it as
 * `-changed.svg`. Files are written only when GOLDEN=write is set, and never by continuous integration.
 */
export function expectGolden(name: string, svg: string): void {
  const [file, changed] = [new URL(`${name}.svg`, folder), new URL(`${name}-changed.svg`, folder)];
  const drawn = normalise(svg);
  if (process.env["GOLDEN"] === "write" && process.env["CI"] === undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, drawn);
  }
  const committed = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (drawn === committed) rmSync(changed, { force: true });
  else writeFileSync(changed, drawn);
  expect(drawn === committed, `${name}.svg is not what is drawn now; compare it with ${name}-changed.svg`).toBe(true);
}
