import { dictionary } from "../i18n/dictionary.ts";
import { decimalsOf } from "../model/shown.ts";
import type { Origin } from "./citation.ts";
import type { Sheet, SheetCell, SheetColumn } from "./sheet.ts";
import { statusWords } from "./status-words.ts";
import { fileWords, isPublic, sourceLine } from "./words.ts";

/** How the numbers of an indicator are written. */
interface Unit {
  readonly decimals: number;
  readonly symbol?: "%";
  readonly position?: "end";
}
interface Category {
  readonly index: readonly string[];
  readonly label: Readonly<Record<string, string>>;
  readonly unit?: Readonly<Record<string, Unit>>;
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
  /** Only of a copy of the site that has a public address. */
  readonly href?: string;
  readonly source: string;
  /** The day of the release (ISO). */
  readonly updated: string;
  readonly note: readonly string[];
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: {
    readonly time?: readonly string[];
    readonly geo?: readonly string[];
    readonly metric?: readonly string[];
  };
  readonly dimension: Readonly<Record<string, Dimension>>;
  readonly value: readonly (number | null)[];
  /** By the place in `value`: why there is no number, or that one is not exact (about, at_least, at_most). */
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
    /** With how many decimals readers see the numbers, which stand here as their source has them. */
    readonly decimals: number;
    readonly subtitle: string;
    readonly language: string;
    readonly licence: string;
    readonly release: string;
    readonly release_sha256: string;
    readonly dataset: string;
    readonly synthetic: boolean;
  };
}

/**
 * A data set of which only the filled places are written, as JSON-stat allows; all of them where no number is among
 * them.
 */
export type SparseStat = Omit<JsonStat, "value"> & {
  readonly value: JsonStat["value"] | Readonly<Record<string, number>>;
};

interface Axis {
  readonly key: string;
  readonly label: string;
  readonly place: number;
  readonly category: Category;
}

const text = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));

/** SDMX's code for what is not known: readers of JSON-stat take no empty one. */
const unstated = "_U";
const codeOf = (cell: SheetCell | undefined): string => text(cell) || unstated;

/**
 * The codes of a dimension in the order of the rows, what is not stated last, each with its words, or itself where it
 * has none.
 */
function axisOf({ columns, rows, language }: Sheet, { key, label, kind }: SheetColumn, place: number): Axis {
  const words = columns.findIndex((column) => column.role === "label" && column.of === key);
  const head = kind === "code" ? (columns[words]?.label ?? label) : label;
  const said = (row: Sheet["rows"][number]): string => text(row[words === -1 ? place : words]);
  const none = fileWords(language).unstated;
  const labels = new Map(
    rows.map((row) => [codeOf(row[place]), said(row) || (codeOf(row[place]) === unstated ? none : codeOf(row[place]))]),
  );
  const index = [...labels.keys()].sort((a, b) => Number(a === unstated) - Number(b === unstated));
  return { key, label: head, place, category: { index, label: Object.fromEntries(labels) } };
}

/** Places of cells, counted the way JSON-stat does: the last dimension runs fastest. */
function placing(axes: readonly Axis[]) {
  return (codes: readonly string[]): number =>
    axes.reduce((place, { category }, i) => {
      const at = category.index.indexOf(codes[i] ?? "");
      return place * category.index.length + at;
    }, 0);
}

/** Of every row its place and the cells of the columns that tell of its number. */
function placed(sheet: Sheet, axes: readonly Axis[]) {
  const { columns, rows } = sheet;
  const value = columns.find(({ role }) => role === "value");
  const of = (role: SheetColumn["role"]): number =>
    columns.findIndex((one) => one.role === role && (one.of === undefined || one.of === value?.key));
  const [number, status, qualifier, extent, remark, source] = [
    columns.findIndex((one) => one === value),
    of("status"),
    of("qualifier"),
    of("extent"),
    columns.findIndex(({ key }) => key === "remark"),
    of("source"),
  ];
  const place = placing(axes);
  return rows.map((row) => {
    const found = row[number];
    const codes = axes.map((axis) => codeOf(row[axis.place]));
    return {
      place: place(codes),
      codes,
      value: typeof found === "number" ? found : null,
      status: text(row[status]),
      qualifier: text(row[qualifier]),
      extent: text(row[extent]),
      remark: text(row[remark]),
      source: text(row[source]),
    };
  });
}
type Placed = ReturnType<typeof placed>[number];

function byPlace(cells: readonly Placed[], read: (cell: Placed) => string): ByPlace<string> {
  return Object.fromEntries(cells.flatMap((cell) => (read(cell) === "" ? [] : [[String(cell.place), read(cell)]])));
}

// One by one: a country's register has more numbers than a call can have arguments.
const mostDecimals = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((most, value) => Math.max(most, decimalsOf(value ?? 0)), 0);

/**
 * The axis of the indicators with how the numbers of each are written: a share with one decimal, more if one of its
 * numbers needs more.
 */
function withUnits(axes: readonly Axis[], cells: readonly Placed[], { units }: Sheet): readonly Axis[] {
  const at = axes.findIndex(({ key }) => key === "indicator");
  return axes.map((axis, place) => {
    const known = axis.category.index.flatMap((code) =>
      units[code] === undefined ? [] : [[code, units[code]] as const],
    );
    if (place !== at || known.length === 0) return axis;
    const unit = known.map(([code, of]): readonly [string, Unit] => {
      const decimals = mostDecimals(cells.filter(({ codes }) => codes[at] === code).map(({ value }) => value));
      return [
        code,
        of === "percent" ? { decimals: Math.max(1, decimals), symbol: "%", position: "end" } : { decimals },
      ];
    });
    return { ...axis, category: { ...axis.category, unit: Object.fromEntries(unit) } };
  });
}

function apart(cells: readonly Placed[]): ReadonlyMap<number, Placed> {
  const known = new Map(cells.map((cell) => [cell.place, cell]));
  if (known.size !== cells.length)
    throw new RangeError(
      "json-stat: two rows of the sheet have the same codes; give the table a column that tells them apart",
    );
  return known;
}

function values(
  cells: readonly Placed[],
  size: number,
): { readonly value: readonly (number | null)[]; readonly status: ByPlace<string> } {
  const known = apart(cells);
  const all = Array.from({ length: size }, (_, place) => known.get(place));
  const why = (cell: Placed | undefined): string => {
    if (cell === undefined) return "n";
    return cell.value === null ? cell.status : mark(cell);
  };
  return {
    value: all.map((cell) => cell?.value ?? null),
    status: Object.fromEntries(all.flatMap((cell, place) => (why(cell) === "" ? [] : [[String(place), why(cell)]]))),
  };
}

/** That a number is not exact: what readers see as ≈, ≥ and ≤. */
const mark = ({ qualifier }: Placed): string => (qualifier === "exact" ? "" : qualifier);

/** Only what the sheet has a row for, in the order of the places: a cube of many dimensions is nearly empty. */
function filled(cells: readonly Placed[]): Pick<SparseStat, "value" | "status"> {
  const all = [...apart(cells).values()].sort((a, b) => a.place - b.place);
  return {
    value: Object.fromEntries(
      all.flatMap(({ place, value }) => (value === null ? [] : [[String(place), value] as const])),
    ),
    status: Object.fromEntries(
      all.flatMap((cell) => {
        const why = cell.value === null ? cell.status : mark(cell);
        return why === "" ? [] : [[String(cell.place), why] as const];
      }),
    ),
  };
}

const roles = { time: ["period", "date"], geo: ["area"], metric: ["indicator"] } as const;

function rolesOf(axes: readonly Axis[]): JsonStat["role"] {
  const named = Object.entries(roles).map(
    ([role, keys]) => [role, axes.map(({ key }) => key).filter((key) => keys.some((one) => one === key))] as const,
  );
  return Object.fromEntries(named.filter(([, keys]) => keys.length > 0));
}

/**
 * Whether a sheet counts something by codes; one that lists named homes, services or meetings, or nothing, is no cube.
 */
export const isCube = ({ columns, rows }: Pick<Sheet, "columns" | "rows">): boolean =>
  rows.length > 0 &&
  columns.some(({ role }) => role === "value") &&
  !columns.some(({ key }) => ["institution", "service", "event"].includes(key));

interface Cube {
  readonly axes: readonly Axis[];
  readonly size: readonly number[];
  readonly cells: readonly Placed[];
}

function cubeOf(sheet: Sheet): Cube {
  if (!isCube(sheet))
    throw new RangeError(
      `json-stat: "${sheet.chart}" lists named things or nothing, and counts nothing; offer it as CSV or a workbook`,
    );
  const axes = sheet.columns.flatMap((column, place) =>
    column.role === "constant" || column.role === "dimension" ? [axisOf(sheet, column, place)] : [],
  );
  const cells = placed(sheet, axes);
  return { axes: withUnits(axes, cells, sheet), size: axes.map(({ category }) => category.index.length), cells };
}

/** Everything but the numbers: what they are, by which dimensions, and what must be known of single places. */
function around(
  sheet: Sheet,
  { axes, size, cells }: Cube,
  status: ByPlace<string>,
  { address, hash }: Origin,
): Omit<JsonStat, "value" | "status"> {
  const { language, release } = sheet;
  const used = new Set(Object.values(status));
  return {
    version: "2.0",
    class: "dataset",
    label: sheet.title,
    ...(isPublic(address) ? { href: address } : {}),
    source: sourceLine(sheet),
    updated: release,
    note: [sheet.sentence, ...sheet.notes],
    id: axes.map(({ key }) => key),
    size,
    role: rolesOf(axes),
    dimension: Object.fromEntries(axes.map(({ key, label, category }) => [key, { label, category }])),
    extension: {
      status: {
        label: Object.fromEntries(
          Object.entries({ ...statusWords(sheet), ...dictionary(language).codes.qualifier }).filter(([code]) =>
            used.has(code),
          ),
        ),
      },
      qualifier: byPlace(cells, mark),
      extent: byPlace(cells, ({ extent }) => (extent === "part" ? extent : "")),
      remark: byPlace(cells, ({ remark }) => remark),
      source: byPlace(cells, ({ source }) => source),
      decimals: mostDecimals(cells.map(({ value }) => value)),
      subtitle: sheet.subtitle,
      language,
      licence: sheet.licence,
      release,
      release_sha256: hash,
      dataset: sheet.dataset,
      synthetic: sheet.synthetic,
    },
  };
}

/**
 * The sheet as a data set of JSON-stat 2.0; refuses one that is no cube, and a sheet with two rows on the same thing.
 */
export function jsonStatOf(sheet: Sheet, seen: Origin): JsonStat {
  const cube = cubeOf(sheet);
  const { value, status } = values(
    cube.cells,
    cube.size.reduce((product, one) => product * one, 1),
  );
  return { ...around(sheet, cube, status, seen), value, status };
}

/**
 * The same with only the places that the sheet has a row for, but never without any: readers choke on a set of no
 * values.
 */
export function sparseStatOf(sheet: Sheet, seen: Origin): SparseStat {
  const cube = cubeOf(sheet);
  const counts = cube.cells.some(({ value }) => value !== null);
  const { value, status } = counts
    ? filled(cube.cells)
    : values(
        cube.cells,
        cube.size.reduce((product, one) => product * one, 1),
      );
  return { ...around(sheet, cube, status, seen), value, status };
}
