import { received } from "../charts/words/received.ts";
import type { ChartTable, ChartView, TableCell, TableColumn } from "../charts/described.ts";
import { rated } from "../i18n/each/rated.ts";
import { sheet as heads } from "../i18n/each/sheet.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { Dataset } from "../model/codes.ts";
import type { RateMeasure } from "../model/denominator.ts";
import type { AreaRow } from "../model/rows.ts";
import type { Language, Told } from "../model/text.ts";
import { fileName, periodOf } from "./file-name.ts";

/** What a column is to the others: a dimension has codes, a label words them; the rest belongs to a number. */
export type SheetRole =
  "constant" | "dimension" | "label" | "value" | "status" | "qualifier" | "extent" | "remark" | "source" | "publisher";

export interface SheetColumn {
  /** The name in files, the same in both languages; no two columns of a sheet share one. */
  readonly key: string;
  readonly label: string;
  /** `code`: a text that is the same in both languages; `number`: a number or nothing. */
  readonly kind: "code" | "text" | "number";
  readonly role: SheetRole;
  /** The key of the column it labels or explains. */
  readonly of?: string;
}

export type SheetCell = string | number | null;

/**
 * What of a view its chart's id leaves open: any indicator, by how many people it is told, how a map is laid out, the
 * slugs of districts beside each other.
 */
export interface Chosen {
  readonly indicator?: string;
  readonly measure?: RateMeasure;
  readonly layout?: string;
  readonly places?: readonly string[];
}

/** A chart's table with its numbers as numbers, and all that must go with it wherever it is taken. */
export interface Sheet {
  /** What it shows: the id of a chart, or the name of a table. */
  readonly chart: string;
  /** What was chosen of it, by a reader or by the site. */
  readonly chosen?: Chosen;
  readonly area: Pick<AreaRow, "area" | "level" | "slug"> & Told<"name">;
  readonly dataset: Dataset;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly sentence: string;
  readonly columns: readonly SheetColumn[];
  /** A cell a column; numbers only in columns of kind `number`, and null for what is not there. */
  readonly rows: readonly (readonly SheetCell[])[];
  readonly notes: readonly string[];
  /** In what its numbers are measured, by indicator. */
  readonly units: ChartView["units"];
  /** Keys and publishers of all sources behind the chart. */
  readonly sources: ChartView["sources"];
  /** The day of the release (ISO). */
  readonly release: string;
  /** An SPDX name: "CC-BY-4.0". */
  readonly licence: string;
  /** Made of synthetic records: every file and every picture must say so. */
  readonly synthetic: boolean;
}

/** What a sheet is told besides the chart's words. */
export interface SheetFacts {
  readonly area: AreaRow;
  readonly language: Language;
  readonly release: string;
  readonly licence: string;
}

/**
 * A column of the sheet and how its cell is read from a row of the table; `place` is the table's column for the row.
 */
interface Taken {
  readonly column: SheetColumn;
  readonly cell: (row: readonly TableCell[]) => SheetCell;
}
const sheetWords = (language: Language) => heads[language];

const isValue = ({ rows, columns }: ChartTable, place: number): boolean =>
  columns[place]?.numeric === true || rows.some((row) => row[place]?.value !== undefined);

/** The number of a cell; a cell of figures without one is a defect of its chart. */
function numberOf(cell: TableCell | undefined, label: string): number | null {
  if (cell?.value !== undefined) return cell.value;
  if (cell === undefined || cell.text === "") return null;
  throw new TypeError(
    `sheet: the cell "${cell.text}" under "${label}" is numeric but has no value; give its TableCell one (telling.ts: valueCell)`,
  );
}

/**
 * A number, and beside it what its chart tells of it: why there is none, how exact it is, whether it covers its whole
 * period.
 */
function valueColumns(
  table: ChartTable,
  key: string,
  label: string,
  place: number,
  language: Language,
): readonly Taken[] {
  const words = sheetWords(language);
  const told = (what: "status" | "qualifier" | "part"): boolean =>
    key === "value" || table.rows.some((row) => row[place]?.[what] !== undefined);
  const beside = (role: "status" | "qualifier" | "extent", cell: Taken["cell"]): Taken => ({
    column: { key: key === "value" ? role : `${key}_${role}`, label: words[role], kind: "code", role, of: key },
    cell,
  });
  const extent = (cell: TableCell | undefined): SheetCell => {
    if (typeof cell?.value !== "number" || cell.part === undefined) return null;
    return cell.part ? "part" : "full";
  };
  return [
    { column: { key, label, kind: "number", role: "value" }, cell: (row) => numberOf(row[place], label) },
    ...(told("status") ? [beside("status", (row) => row[place]?.status ?? null)] : []),
    ...(told("qualifier") ? [beside("qualifier", (row) => row[place]?.qualifier ?? null)] : []),
    ...(told("part") ? [beside("extent", (row) => extent(row[place]))] : []),
  ];
}

/** Columns that say something of a row without telling it from another one. */
const remarks: readonly string[] = [
  "remark",
  "unit",
  "share",
  "sources",
  "text",
  "interval",
  "per_1000_children_people_status",
  "per_10000_inhabitants_people_status",
];

function textColumns(
  table: ChartTable,
  { key: said, label }: TableColumn,
  place: number,
  language: Language,
): readonly Taken[] {
  const words = sheetWords(language);
  const key = said ?? `column_${place + 1}`;
  const text = (row: readonly TableCell[]): SheetCell => row[place]?.text || null;
  if (key === "source") {
    return [
      { column: { key, label: words.source, kind: "code", role: "source" }, cell: (row) => row[place]?.source ?? null },
      { column: { key: "publisher", label: words.publisher, kind: "text", role: "publisher", of: key }, cell: text },
    ];
  }
  if (remarks.includes(key)) return [{ column: { key, label, kind: "text", role: "remark" }, cell: text }];
  if (!table.rows.some((row) => row[place]?.code !== undefined))
    return [{ column: { key, label, kind: "text", role: "dimension" }, cell: text }];
  return [
    {
      column: { key, label: words.code(label), kind: "code", role: "dimension" },
      cell: (row) => row[place]?.code ?? null,
    },
    { column: { key: `${key}_label`, label, kind: "text", role: "label", of: key }, cell: text },
  ];
}

const columnsOf = (table: ChartTable, language: Language): readonly Taken[] =>
  table.columns.flatMap((column, place) =>
    isValue(table, place)
      ? valueColumns(table, column.key ?? `column_${place + 1}`, column.full ?? column.label, place, language)
      : textColumns(table, column, place, language),
  );

/** The table with the columns that stand in files alone. */
const withBeside = ({ beside, ...table }: ChartTable): ChartTable =>
  beside === undefined
    ? table
    : {
        ...table,
        columns: [...table.columns, ...beside.columns],
        rows: table.rows.map((row, at) => [...row, ...(beside.cells[at] ?? [])]),
      };

/** The table with its columns of one dimension written below each other: a row for every cell. */
function tall(table: ChartTable, language: Language): ChartTable {
  const across = table.columns.flatMap(({ across: one, label }, place) =>
    one === undefined ? [] : [{ ...one, place, head: label }],
  );
  const [first] = across;
  if (first === undefined) return table;
  const kept = table.columns.flatMap((column, place) => (column.across === undefined ? [{ column, place }] : []));
  const empty: TableCell = { text: "" };
  return {
    ...table,
    columns: [
      ...kept.map(({ column }) => column),
      { key: first.key, label: first.label, numeric: false },
      { key: "value", label: sheetWords(language).value, numeric: true },
    ],
    rows: table.rows.flatMap((row) =>
      across.map(({ place, code, head }) => [
        ...kept.map((one) => row[one.place] ?? empty),
        { text: head, code },
        row[place] ?? empty,
      ]),
    ),
  };
}

/** What a sheet must know of its chart, or of a comparison. */
export interface Sheeted extends Pick<ChartSpec, "question"> {
  readonly id: string;
  readonly indicator?: string;
  readonly measure?: RateMeasure;
  readonly layout?: string;
  /** The slugs of the places that stand beside each other. */
  readonly places?: readonly string[];
}

/** The charts that may show any indicator; the id of every other one names its own. */
const open: readonly string[] = ["series", "comparison", "district-map", "district-ranking"];

/** What of a chart's view its id leaves open. */
export const chosenIn = ({ id, indicator, measure, layout, places }: Omit<Sheeted, "question">): Chosen => ({
  ...(indicator !== undefined && open.includes(id) ? { indicator } : {}),
  ...(measure === undefined ? {} : { measure }),
  ...(layout === undefined ? {} : { layout }),
  ...(places === undefined ? {} : { places }),
});

const isRegister = ({ question }: Pick<ChartSpec, "question">): boolean => question.table.startsWith("register_");

const datasetOf = (spec: Pick<ChartSpec, "question">, { official }: Pick<ChartView, "official">): Dataset => {
  if (isRegister(spec)) return "register";
  return official === true ? "official" : "reported";
};

/** What is the same in every row, so that a row tells what it speaks of wherever it is copied. */
function constants(
  spec: Sheeted,
  view: ChartView,
  { area, language }: SheetFacts,
  taken: readonly Taken[],
): readonly Taken[] {
  const words = sheetWords(language);
  const has = (key: string): boolean => taken.some(({ column }) => column.key === key);
  const constant = (key: string, label: string, value: string): Taken => ({
    column: { key, label, kind: "code", role: "constant" },
    cell: () => value,
  });
  const same = (key: "indicator" | "area" | "dataset" | "synthetic", value: string): Taken =>
    constant(key, words[key], value);
  return [
    same("dataset", datasetOf(spec, view)),
    ...(isRegister(spec) ? [same("synthetic", String(view.synthetic))] : []),
    ...(spec.indicator !== undefined && !has("indicator") ? [same("indicator", spec.indicator)] : []),
    ...(spec.measure === undefined ? [] : [constant("measure", rated[language].measure, spec.measure)]),
    ...(has("area") ? [] : [same("area", area.area)]),
    ...(view.table.everywhere ?? []).map(({ key, label, code }) => constant(key, label, code)),
  ];
}

/** A table that is no chart's, as columns and rows of a sheet. */
export function sheetRows(table: ChartTable, language: Language): Pick<Sheet, "columns" | "rows"> {
  const taken = columnsOf(table, language);
  return {
    columns: taken.map(({ column }) => column),
    rows: table.rows.map((row) => taken.map(({ cell }) => cell(row))),
  };
}

/**
 * The sheet of a chart: what its table shows, with codes and numbers beside the words. A withheld number is not in it,
 * because no table holds one. Refuses a numeric cell without its number.
 */
export function sheetOf(spec: Sheeted, view: ChartView, facts: SheetFacts): Sheet {
  const { area, language, release, licence } = facts;
  const table = tall(withBeside(view.table), language);
  const taken = columnsOf(table, language);
  const all = [...constants(spec, view, facts, taken), ...taken];
  return {
    chart: spec.id,
    chosen: chosenIn(spec),
    area,
    dataset: datasetOf(spec, view),
    language,
    title: view.title,
    subtitle: view.subtitle,
    sentence: view.sentence,
    columns: all.map(({ column }) =>
      isRegister(spec) ? { ...column, label: received(column.label, language) } : column,
    ),
    rows: table.rows.map((row) => all.map(({ cell }) => cell(row))),
    notes: view.notes.map(({ text }) => text),
    units: view.units,
    sources: view.sources,
    release,
    licence,
    synthetic: view.synthetic,
  };
}

/**
 * What a file of the sheet is called: "obhvat_sweeps-by-year_kyustendil_2017-2025_2026-11-22_bg.csv"; see `fileName`.
 */
export const sheetFileName = (sheet: Sheet, extension: string): string =>
  fileName(sheet, extension, { period: periodOf(sheet) });
