import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Weight {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** The heaviest built file of each kind, in bytes as it is and packed with gzip. */
export async function heaviest(folder: string): Promise<Readonly<Record<string, Weight>>> {
  const kinds = {
    HTML: "**/*.html",
    font: "fonts/*.woff2",
    script: "assets/*.js",
    Parquet: "data/*.parquet",
    engine: "duckdb/*.gz",
  };
  const found: Record<string, Weight> = {};
  for (const [kind, pattern] of Object.entries(kinds)) {
    for await (const file of glob(pattern, { cwd: folder })) {
      const content = await readFile(join(folder, file));
      const weight = { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
      if (weight.gzip > (found[kind]?.gzip ?? -1)) found[kind] = weight;
    }
  }
  return found;
}
