import type { Origin } from "../../export/citation.ts";
import { sparseStatOf, type SparseStat } from "../../export/json-stat.ts";
import type { Sheet, SheetColumn } from "../../export/sheet.ts";
import { isPublic } from "../../export/words.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { CubeTable } from "./catalogue.ts";
import { datasets } from "../../model/codes.ts";
import { columnIn } from "../../model/text.ts";

/** A collection of JSON-stat 2.0 that holds a data set for each indicator of a table. */
export interface StatCollection {
  readonly version: "2.0";
  readonly class: "collection";
  readonly label: string;
  readonly href?: string;
  readonly updated: string;
  readonly note: readonly string[];
  readonly link: { readonly item: readonly SparseStat[] };
  readonly extension: {
    readonly licence: string;
    readonly release: string;
    readonly release_sha256: string;
    readonly synthetic: boolean;
  };
}

// A figure of a settlement stands under its municipality's code and a count for a part of a year under its year's: they
// must stay apart.
const inRegister = ["indicator", "area", "period", "breakdown", "institution_kind"];
const dimensions: { readonly [T in CubeTable]: readonly string[] } = {
  observations: ["indicator", "area", "area_level", "period", "reaches", "until", "breakdown", "institution_kind"],
  register_districts: inRegister,
  register_municipalities: inRegister,
};
const told = ["value", "value_state", "qualifier", "extent", "source"];
// The codes of SDMX for "the whole", "does not apply" and "unknown".
const [whole, inapplicable, unnamed] = ["_T", "_Z", "_U"];

/** Only the columns of the cube, in its order, with a code also where the table has none. */
function cubeSheet(sheet: Sheet, table: CubeTable): Sheet {
  const words = pageWords(sheet.language).dataTables;
  const named = dimensions[table].flatMap((key) => [key, `${key}_label`]);
  const places = [...named, ...told, columnIn("doubt", sheet.language)].flatMap((key) => {
    const place = sheet.columns.findIndex((column) => column.key === key);
    const column = sheet.columns[place];
    return column === undefined ? [] : [{ place, column }];
  });
  const filling: Readonly<Record<string, string>> = {
    breakdown: whole,
    breakdown_label: words.whole,
    institution_kind: inapplicable,
    institution_kind_label: words.none,
    until: inapplicable,
  };
  const at = (key: string): number => sheet.columns.findIndex((column) => column.key === key);
  /** A count until a day that no source names is another than any such count. */
  const fill = (key: string, row: Sheet["rows"][number]): string | null =>
    key === "until" && row[at("reaches")] === "until_date"
      ? `${unnamed}.${String(row[at("observation")])}`
      : (filling[key] ?? null);
  const asDimension = (column: SheetColumn): SheetColumn =>
    dimensions[table].includes(column.key) ? { ...column, role: "dimension" } : column;
  return {
    ...sheet,
    columns: places.map(({ column }) => asDimension(column)),
    rows: sheet.rows.map((row) => places.map(({ place, column }) => row[place] ?? fill(column.key, row))),
  };
}

type Publishers = (codes: ReadonlySet<unknown>) => Sheet["sources"];

const placeOf = ({ columns }: Sheet, key: string): number => columns.findIndex((column) => column.key === key);

/**
 * What the numbers of one indicator are and who stands behind them: figures and official statistics share a table. A
 * count of a register has no source of its own.
 */
function ownOf(sheet: Sheet, cube: Sheet, rows: Sheet["rows"], publishers: Publishers) {
  const [indicator, source] = [placeOf(cube, "indicator"), placeOf(cube, "source")];
  const first = sheet.rows.find((row) => row[placeOf(sheet, "indicator")] === rows[0]?.[indicator]);
  return {
    dataset: datasets.find((one) => one === first?.[placeOf(sheet, "dataset")]) ?? sheet.dataset,
    sources: source < 0 ? sheet.sources : publishers(new Set(rows.map((row) => row[source]))),
  };
}

/**
 * The table as cubes, one an indicator. Figures without a date are left out, and its note says how many.
 * @param publishers who published sources, by their codes
 */
export function cubeOf(sheet: Sheet, table: CubeTable, seen: Origin, publishers: Publishers): StatCollection {
  const words = pageWords(sheet.language).data.sheet;
  const cube = cubeSheet(sheet, table);
  const at = (key: string): number => cube.columns.findIndex((column) => column.key === key);
  const period = (row: Sheet["rows"][number]): string => String(row[at("period")]);
  // The categories of a dimension stand in the order of the rows: those of time must be in its order.
  const dated = cube.rows
    .filter((row) => period(row) !== "undated")
    .toSorted((a, b) => Number(period(a) > period(b)) - Number(period(a) < period(b)));
  const undated = cube.rows.length - dated.length;
  const notes = [...sheet.notes, words.cube, ...(undated === 0 ? [] : [words.undated(undated)])];
  const items = [...Map.groupBy(dated, (row) => String(row[at("indicator_label")]))].map(([label, rows]) => {
    const title = sheet.synthetic ? `${sheet.title} · ${label}` : label;
    const own = ownOf(sheet, cube, rows, publishers);
    return sparseStatOf({ ...cube, ...own, title, rows, notes: sheet.synthetic ? sheet.notes.slice(1) : [] }, seen);
  });
  return {
    version: "2.0",
    class: "collection",
    label: sheet.title,
    ...(isPublic(seen.address) ? { href: seen.address } : {}),
    updated: sheet.release,
    note: notes,
    link: { item: items },
    extension: {
      licence: sheet.licence,
      release: sheet.release,
      release_sha256: seen.hash,
      synthetic: sheet.synthetic,
    },
  };
}
