import { key } from "../../intake/register/columns.ts";
import { CellFault } from "../../intake/cells.ts";
import type { RegisterFile } from "../../model/register.ts";
import { folded } from "./fold.ts";
import { formOf } from "./forms.ts";
import type { ColumnForm } from "./forms.ts";
import type { PlaceFinder } from "./places.ts";
import { codeOf, entriesOf, valueListOf } from "./values.ts";
import { bandOf, dayOf, monthOf, monthOrYearOf, schoolYearAt, schoolYearOf, wholeOf } from "./when.ts";

/** What stands in a row's other columns that a cell is read by. */
export interface RowAround {
  /** The text of another column of the contract, or of a helper. */
  readonly text: (name: string) => string;
  /** What the mapping says that a text of a column means. */
  readonly told: (column: string, text: string) => string | undefined;
  readonly places: PlaceFinder;
}

/** What a cell says in the contract's words; or several municipalities that it may mean; or nothing that is known. */
export type CellRead = { readonly value: string } | { readonly among: readonly string[] } | undefined;

type Reading = (text: string, around: RowAround) => CellRead;

const said = (value: string | undefined): CellRead => (value === undefined ? undefined : { value });
const simple =
  (read: (text: string) => string | undefined): Reading =>
  (text) =>
    said(read(text));
const orNothing =
  (read: Reading): Reading =>
  (text, around) =>
    text === "" || /^[-–—]$/.test(text) ? { value: "" } : read(text, around);

const code =
  (file: RegisterFile, column: string): Reading =>
  (text) => {
    const list = valueListOf(file, column);
    return said(list === undefined ? undefined : codeOf(list, text));
  };

const list =
  (file: RegisterFile, column: string): Reading =>
  (text, { told }) => {
    const codes = valueListOf(file, column);
    if (codes === undefined) return undefined;
    const none = /^(?:|-|–|не|няма|без|без подкрепа|не е предоставена)$/i.test(text);
    const read = none ? [] : entriesOf(text).map((entry) => told(column, entry) ?? codeOf(codes, entry));
    return read.includes(undefined) ? undefined : { value: [...new Set(read)].join("|") };
  };

// Institutions at a sitting: the codes of partners, or short forms in capitals as an office writes them.
const sat: Reading = (text) => {
  const partners = valueListOf("sweeps", "partners");
  const read = entriesOf(text).map((entry) => {
    if (/^[А-Я]{2,8}$/.test(entry) || /^[A-Za-z][A-Za-z0-9_-]{0,39}$/.test(entry)) return entry;
    return partners === undefined ? undefined : codeOf(partners, entry);
  });
  return read.includes(undefined) ? undefined : { value: [...new Set(read)].join("|") };
};

const municipality =
  (of: "municipality" | "settlement"): Reading =>
  (text, { text: textOf, places }) => {
    const meant = places.municipality(text, {
      of,
      district: textOf("district"),
      settlement: of === "municipality" ? textOf("settlement") : "",
    });
    if (meant === undefined) return undefined;
    return "code" in meant ? { value: meant.code } : meant;
  };

const schoolYear: Reading = (text, { text: textOf }) => {
  if (text !== "") return said(schoolYearOf(text));
  const month = monthOf(textOf("opened") || textOf("month"));
  return said(month === undefined ? undefined : schoolYearAt(month));
};

const age: Reading = (text, around) => {
  const year = schoolYear(around.text("school_year"), around);
  return said(bandOf(text, year !== undefined && "value" in year ? year.value : undefined)?.band);
};

const ownKey: Reading = (text) => said(key(text) instanceof CellFault ? undefined : text);
const yearOf: Reading = (text) => said(/^(\d{4})(?:\s*г\.?)?(?:\.0+)?$/.exec(text)?.[1]);
const number = simple(wholeOf);

/** How each form is read. */
const readers: Readonly<Record<Exclude<ColumnForm, "key">, (file: RegisterFile, column: string) => Reading>> = {
  schoolYear: () => schoolYear,
  municipality: () => municipality("municipality"),
  district:
    () =>
    (text, { places }) =>
      said(places.district(text)),
  age: () => age,
  code,
  list,
  institutions: () => sat,
  month: () => simple(monthOf),
  monthOrNothing: () => orNothing(simple(monthOf)),
  monthOrYear: () => simple(monthOrYearOf),
  monthOrYearOrNothing: () => orNothing(simple(monthOrYearOf)),
  day: () => simple(dayOf),
  year: () => yearOf,
  number: () => number,
  name: () => ownKey,
};

/** What stands in a column that a table does not have: it is known of no row, or follows from others. */
export const instead: Readonly<Record<string, string>> = {
  school_year: "",
  sex: "u",
  left_again: "unknown",
  support: "",
  closed: "",
  partners: "",
  institutions: "",
};

/** Whether a column holds the keys of rows. */
export const isKeyColumn = (column: string): boolean => column.endsWith("_id");

/** Reads a cell: by the mapping first, then by what offices usually write. */
export function readCell(file: RegisterFile, column: string, text: string, around: RowAround): CellRead {
  const bare = text.trim();
  const told = around.told(column, bare);
  if (told !== undefined) return { value: told };
  if (column === "municipality" && bare === "") {
    const settlement = around.text("settlement");
    const meant = settlement === "" ? undefined : around.told(column, settlement);
    if (meant !== undefined) return { value: meant };
    return settlement === "" ? undefined : municipality("settlement")(settlement, around);
  }
  const form = formOf(file, column);
  return form === undefined || form === "key" ? undefined : readers[form](file, column)(bare, around);
}

/** Looks a text up among those that a mapping explains, however it is written. */
export const toldBy = (values: Readonly<Record<string, string>> | undefined, text: string): string | undefined =>
  values === undefined
    ? undefined
    : (values[text] ?? Object.entries(values).find(([key]) => folded(key) === folded(text))?.[1]);
