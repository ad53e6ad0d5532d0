import { codes } from "../../i18n/each/codes.ts";
import { openData } from "../../i18n/each/open-data.ts";
import { formatDate, formatPeriod } from "../../i18n/formats.ts";
import type { ObservationRow, TableName } from "../../model/rows.ts";
import { tables } from "../../model/tables.ts";
import { columnIn, columnsOf, factIn, type Language } from "../../model/text.ts";
import type { Cell } from "../public-table.ts";
import type { Changes } from "./compare.ts";
import type { Row } from "./read.ts";

/** What tables, rows, columns and cells are called in the report, in the language of its reader. */

/** The tables whose rows are numbers. */
export const ofNumbers: readonly TableName[] = ["observations", "register_districts", "register_municipalities"];

/** A cell as it is written: a word for a code that has one, a dash where there is nothing. */
export function cellText(column: string, cell: Cell, language: Language): string {
  if (cell === null) return "–";
  const words = codes[language];
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: words.institutionStatus,
    state: words.serviceState,
    closing: words.closing,
    qualifier: words.qualifier,
    dating: words.dating,
    extent: words.extent,
    reaches: words.reach,
    counts: words.counting,
    nature: words.nature,
    role: words.role,
    body: words.body,
    institution_kind: words.institutionKind,
    value_state: words.valueState,
    users_state: words.valueState,
  };
  if (typeof cell === "boolean") return openData[language].report.flags[cell ? "yes" : "no"];
  return lists[column]?.[String(cell)] ?? String(cell);
}

/** What a row says of itself in words. */
const ownName = (row: Row, language: Language): Cell =>
  ["name", "label", "title", "publisher"]
    .flatMap((name) => [row[columnIn(name, language)] ?? null, row[name] ?? null])
    .find((found) => found !== null) ?? null;

const nameOfCode = (code: Cell, { named }: Changes, language: Language): string => {
  const row = named.get(String(code));
  return String((row === undefined ? null : ownName(row, language)) ?? code);
};

/** What an indicator is called. */
export const indicatorName = (indicator: string, changes: Changes, language: Language): string =>
  nameOfCode(indicator, changes, language);

/** What a number is of: of what, where, of whom and when. */
function numberName(row: Row, changes: Changes, language: Language): string {
  const { period_type, period = null, dating, institution_kind = null } = row as Row & Partial<ObservationRow>;
  const name = (column: string): readonly string[] => {
    const code = row[column] ?? null;
    return code === null ? [] : [nameOfCode(code, changes, language)];
  };
  const kind = institution_kind === null ? [] : [cellText("institution_kind", institution_kind, language)];
  const when =
    dating === "undated" || period === null || period_type === undefined
      ? openData[language].report.undated
      : formatPeriod(period, period_type, language);
  return [...["indicator", "area"].flatMap(name), ...kind, ...name("breakdown"), when].join(", ");
}

/** What a row of a table is called. */
export function rowName(table: TableName, row: Row, changes: Changes, language: Language): string {
  if (ofNumbers.includes(table)) return numberName(row, changes, language);
  const key = tables[table].key.map((column) => row[column] ?? null);
  const own = ownName(row, language);
  if (table === "events") {
    const { area = null, date = null } = row;
    const when = date === null ? openData[language].report.undated : formatDate(String(date), language);
    return [own, nameOfCode(area, changes, language), when].join(", ");
  }
  if (own !== null) return `${String(own)} (${key.join(", ")})`;
  const of = ["observation", "institution"].flatMap((column) => (row[column] === undefined ? [] : [row[column]]));
  const [first = null] = of;
  if (first === null) return key.map((code) => nameOfCode(code, changes, language)).join(", ");
  const observed = changes.after.tables.get("observations")?.rows.get(String(first));
  const what = observed === undefined ? nameOfCode(first, changes, language) : numberName(observed, changes, language);
  return `${what} (${key.join(", ")})`;
}

/** What a home is called, without its code. */
export const homeName = (row: Row, language: Language): string => String(ownName(row, language) ?? "–");

/** What a column is called: its label without the list of its codes, which follows a colon or stands in brackets. */
export function columnName(table: TableName, column: string, { before, after }: Changes, language: Language): string {
  const label = [after, before]
    .flatMap((release) => release?.tables.get(table)?.columns ?? [])
    .find(({ name }) => name === column)?.label;
  return label === undefined ? column : (factIn(label, language).split(/:| \(/)[0] ?? column);
}

/** Whether a column is a text in another language than that of the report. */
export const isForeign = (column: string, language: Language): boolean => {
  const stem = column.replace(/_[a-z]{2}$/, "");
  const all: readonly string[] = columnsOf(stem);
  return all.includes(column) && column !== columnIn(stem, language);
};
