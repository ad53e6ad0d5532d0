import type { Origin } from "./citation.ts";
import type { Sheet, SheetCell, SheetColumn } from "./sheet.ts";
import { fileWords, sourceLine } from "./words.ts";

interface Category {
  readonly index: readonly string[];
  readonly label: Readonly<Record<string, string>>;
}
interface Dimension {
  readonly label: string;
  readonly category: Category;
}
type ByPlace<T> = Readonly<Record<string, T>>;

/** A data set of JSON-stat 2.0 (json-stat.org/full), as far as a sheet needs it. */
export interface JsonStat {
  readonly version: "2.0";
  readonly class: "dataset";
  readonly label: string;
  readonly href: string;
  readonly source: string;
  /** The day of the release (ISO). */
  readonly updated: string;
  readonly note: readonly string[];
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: { readonly time?: readonly string[]; readonly geo?: readonly string[]; readonly metric?: readonly string[] };
  readonly dimension: Readonly<Record<string, Dimension>>;
  readonly value: readonly (number | null)[];
  /** By the place in `value`: why there is no number. */
  readonly status: ByPlace<string>;
  readonly extension: {
    readonly status: { readonly label: Readonly<Record<string, string>> };
    /** By the place in `value`: about, at_least, at_most; a place without one is exact. */
    readonly qualifier: ByPlace<string>;
    /** By the place in `value`: "part" where the number covers only a part of its period. */
    readonly extent: ByPlace<string>;
    readonly remark: ByPlace<string>;
    /** By the place in `value`: the key of the source. */
    readonly source: ByPlace<string>;
    readonly subtitle: string;
    readonly language: string;
    readonly licence: string;
    readonly release: string;
    readonly release_sha256: string;
    readonly dataset: string;
    readonly synthetic: boolean;
  };
}

interface Axis {
  readonly key: string;
  readonly label: string;
  readonly place: number;
  readonly category: Category;
}

const text = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));

/** The codes of a dimension in the order of the rows, each with its words. */
function axisOf({ columns, rows }: Sheet, { key, label, kind }: SheetColumn, place: number): Axis {
  const words = columns.findIndex((column) => column.role === "label" && column.of === key);
  const head = kind === "code" ? columns[words]?.label ?? label : label;
  const labels = new Map(rows.map((row) => [text(row[place]), text(row[words === -1 ? place : words])]));
  return { key, label: head, place, category: { index: [...labels.keys()], label: Object.fromEntries(labels) } };
}

/** Places of cells, counted the way JSON-stat does: the last dimension runs fastest. */
function placing(axes: readonly Axis[]) {
  return (codes: readonly string[]): number => axes.reduce((place, { category }, i) => {
    const at = category.index.indexOf(codes[i] ?? "");
    return place * category.index.length + at;
  }, 0);
}

/** Of every row its place and the cells of the columns that tell of its number. */
function placed(sheet: Sheet, axes: readonly Axis[]) {
  const { columns, rows } = sheet;
  const value = columns.find(({ role }) => role === "value");
  const of = (role: SheetColumn["role"]): number => columns.findIndex((one) => one.role === role && (one.of === undefined || one.of === value?.key));
  const [number, status, qualifier, extent, remark, source] = [
    columns.findIndex((one) => one === value), of("status"), of("qualifier"), of("extent"), columns.findIndex(({ key }) => key === "remark"), of("source"),
  ];
  const place = placing(axes);
  return rows.map((row) => {
    const found = row[number];
    return {
      place: place(axes.map((axis) => text(row[axis.place]))),
      value: typeof found === "number" ? found : null,
      status: text(row[status]), qualifier: text(row[qualifier]), extent: text(row[extent]), remark: text(row[remark]), source: text(row[source]),
    };
  });
}
type Placed = ReturnType<typeof placed>[number];

function byPlace(cells: readonly Placed[], read: (cell: Placed) => string): ByPlace<string> {
  return Object.fromEntries(cells.flatMap((cell) => (read(cell) === "" ? [] : [[String(cell.place), read(cell)]])));
}

function values(cells: readonly Placed[], size: number): { readonly value: readonly (number | null)[]; readonly status: ByPlace<string> } {
  const known = new Map(cells.map((cell) => [cell.place, cell]));
  if (known.size !== cells.length) throw new RangeError("json-stat: two rows of the sheet have the same codes; give the table a column that tells them apart");
  const all = Array.from({ length: size }, (_, place) => known.get(place));
  const why = (cell: Placed | undefined): string => (cell === undefined ? "n" : cell.value === null ? cell.status : "");
  return {
    value: all.map((cell) => cell?.value ?? null),
    status: Object.fromEntries(all.flatMap((cell, place) => (why(cell) === "" ? [] : [[String(place), why(cell)]]))),
  };
}

const roles = { time: ["period", "date"], geo: ["area"], metric: ["indicator"] } as const;

function rolesOf(axes: readonly Axis[]): JsonStat["role"] {
  const named = Object.entries(roles).map(([role, keys]) =>
    [role, axes.map(({ key }) => key).filter((key) => keys.some((one) => one === key))] as const);
  return Object.fromEntries(named.filter(([, keys]) => keys.length > 0));
}

/** Whether a sheet counts something by codes; one that lists named homes, services or meetings is no cube. */
export const isCube = ({ columns }: Pick<Sheet, "columns">): boolean =>
  columns.some(({ role }) => role === "value") && !columns.some(({ key }) => ["institution", "service", "event"].includes(key));

/** The sheet as a data set of JSON-stat 2.0; refuses one that is no cube, and a sheet with two rows on the same thing. */
export function jsonStatOf(sheet: Sheet, { address, hash }: Origin): JsonStat {
  const { language, release } = sheet;
  if (!isCube(sheet)) throw new RangeError(`json-stat: "${sheet.chart}" lists named things and counts nothing; offer it as CSV or a workbook`);
  const words = fileWords(language);
  const axes = sheet.columns.flatMap((column, place) =>
    (column.role === "constant" || column.role === "dimension" ? [axisOf(sheet, column, place)] : []));
  const size = axes.map(({ category }) => category.index.length);
  const cells = placed(sheet, axes);
  const { value, status } = values(cells, size.reduce((product, one) => product * one, 1));
  const used = new Set(Object.values(status));
  return {
    version: "2.0", class: "dataset", label: sheet.title, href: address, source: sourceLine(sheet), updated: release,
    note: [sheet.sentence, ...sheet.notes],
    id: axes.map(({ key }) => key), size, role: rolesOf(axes),
    dimension: Object.fromEntries(axes.map(({ key, label, category }) => [key, { label, category }])),
    value, status,
    extension: {
      status: { label: Object.fromEntries(Object.entries(words.status).filter(([code]) => used.has(code))) },
      qualifier: byPlace(cells, ({ qualifier }) => (qualifier === "exact" ? "" : qualifier)),
      extent: byPlace(cells, ({ extent }) => (extent === "part" ? extent : "")),
      remark: byPlace(cells, ({ remark }) => remark),
      source: byPlace(cells, ({ source }) => source),
      subtitle: sheet.subtitle, language, licence: sheet.licence,
      release, release_sha256: hash, dataset: sheet.dataset, synthetic: sheet.synthetic,
    },
  };
}
