import { readFile, writeFile } from "node:fs/promises";
import Papa from "papaparse";
import borders from "../data/reference/borders.json" with { type: "json" };
import type { Point } from "./build-borders/decode.ts";
import { municipalitiesIn } from "./build-borders/municipal.ts";
import type { Settlement } from "./build-borders/raster.ts";

/**
 * Makes data/reference/municipal-borders.json, approximate shapes of the municipalities, from borders.json and the
 * coordinates of settlements (source `osm-settlements`, ODbL 1.0): the ground nearer to a settlement of a municipality
 * than to one of any other in the district. The file is committed: run `npx node scripts/build-municipal-borders.ts`
 * when either changes.
 */

/** Half a unit is a third of a pixel on a desk's chart; nobody sees a bend of nine square units there. */
const fineness = { step: 0.5, bend: 9, crumb: 12 };

const reference = new URL("../data/reference/", import.meta.url);
const table = async (name: string): Promise<readonly Readonly<Record<string, string>>[]> =>
  Papa.parse<Readonly<Record<string, string>>>(
    (await readFile(new URL(name, reference), "utf8")).replace(/^\uFEFF/, ""),
    { header: true, skipEmptyLines: true },
  ).data;
const districtOf = new Map((await table("municipalities.csv")).map(({ code, nuts3 }) => [code, nuts3]));
const places = (await table("settlements.csv"))
  .filter(({ lat, lon }) => lat !== "" && lon !== "")
  .map(({ municipality = "", lat, lon }): Settlement => ({
    municipality,
    at: [(Number(lon) - borders.west) * borders.perLon, (borders.north - Number(lat)) * borders.perLat],
  }));

const points = (numbers: readonly number[]): readonly Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);
/** The first point, and from each to the next. */
const steps = (line: readonly Point[]): readonly number[] =>
  line.flatMap(([x, y], i) => {
    const [fromX, fromY] = line[i - 1] ?? [0, 0];
    return [x - fromX, y - fromY];
  });

const lines = Object.entries(borders.districts).map(([district, { ring }]) => {
  const own = places.filter(({ municipality }) => districtOf.get(municipality) === district);
  const { arcs, shapes } = municipalitiesIn(points(ring), own, fineness);
  return `    ${JSON.stringify(district)}: ${JSON.stringify({ arcs: arcs.map(steps), shapes })}`;
});
await writeFile(
  new URL("municipal-borders.json", reference),
  [
    "{",
    '  "source": "osm-settlements", "licence": "ODbL-1.0", "approximate": true,',
    '  "districts": {',
    lines.join(",\n"),
    "  }",
    "}",
    "",
  ].join("\n"),
);
