import { existsSync, readFileSync } from "node:fs";
import { parseJson } from "../../src/model/read-json.ts";
import type { EngineManifest } from "../../src/query/packed.ts";
import { movedStyles } from "../../src/site/delivery/base.ts";
import { guardedAddresses, headerRules, rulesUnder, type HeaderRule } from "../../src/site/delivery/headers.ts";
import { hashOfStyle } from "../../src/site/delivery/seal.ts";
import type { BundleNote } from "./bundle.ts";
import type { Place } from "./renderer.ts";

/** The hashes of all styles that stand in pages of a bundle under a base. */
export const styleHashes = ({ styles }: Pick<BundleNote, "styles">, base: string): ReadonlySet<string> =>
  new Set(
    Object.values(styles)
      .flat()
      .flatMap((style) => (style.type === "inline" ? [hashOfStyle(movedStyles(style.content, "", base))] : [])),
  );

const engine = "public/duckdb/engine.json";

/** The addresses of the packed query engine, where it was packed. */
function engineFiles(): readonly string[] {
  if (!existsSync(engine)) return [];
  const { wasm, worker } = parseJson(
    readFileSync(engine, "utf8"),
    engine,
    "pack it again with npm run assets",
  ) as EngineManifest;
  return [wasm, worker].map(({ file }) => `/duckdb/${file}`);
}

/** What a host should send along with the pages and files of a bundle under a base. */
export function rulesOf(
  bundle: Pick<BundleNote, "styles">,
  places: readonly Place[],
  base: string,
): readonly HeaderRule[] {
  const pages = places.map(({ file }) => `/${file}`).filter((file) => file.endsWith(".html"));
  const styles = [...styleHashes(bundle, base)].sort();
  return rulesUnder(headerRules(styles, guardedAddresses(pages), engineFiles()), base);
}
