import { formatValue } from "../../i18n/formats.ts";
import type { ObservationRow, TableName } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { Changes, ChangedCell, ChangedRow } from "./compare.ts";
import { cellText, columnName, isForeign, ofNumbers } from "./names.ts";
import { isOfSigns } from "./signs.ts";

/** What cells said and what they say, so that nothing is told again that may have been taken back to protect people. */

// What is withheld now, or told as a bound, may be so to protect people: what stood there is not said once more.
// Of a home a bound is one of a date.
const isGuarded = ({ row }: ChangedRow): boolean =>
  row["value_state"] === "c" ||
  row["users_state"] === "c" ||
  (row["qualifier"] === "at_most" && Object.hasOwn(row, "value"));

const told = (is: string, was: string, isSilent: boolean): string => (isSilent ? `→ ${is}` : `${was} → ${is}`);

/** What something was and is; only what it is where the row is guarded. */
export const turned = (row: ChangedRow, was: string, is: string): string => told(is, was, isGuarded(row));

// The code of a number or of a statement says of what place it is.
const coded: Readonly<Record<string, TableName>> = {
  observation: "observations",
  part_of: "observations",
  repeats: "evidence",
};

/** Whether a cell named what is gone: it may be so to protect people as well. */
function namedGone({ column, was }: ChangedCell, { after }: Changes): boolean {
  const table = coded[column];
  return table !== undefined && was !== null && after.tables.get(table)?.rows.has(String(was)) !== true;
}

// These follow from the names of all rows of their table.
const places: readonly string[] = ["rank_bg", "rank_en", "position"];
// A number says these along with itself.
const ofValue: readonly string[] = ["value", "value_state", "qualifier"];

const saysOtherwise = (cell: ChangedCell): boolean => !places.includes(cell.column) && !isOfSigns(cell);

/** Whether a row says anything otherwise, in whatever language: more than other signs or another place in a list. */
export const isOtherwise = ({ cells }: ChangedRow): boolean => cells.some(saysOtherwise);

/** The cells of a row that readers of a language read otherwise. */
const cellsFor = ({ cells }: ChangedRow, language: Language): readonly ChangedCell[] =>
  cells.filter((cell) => saysOtherwise(cell) && !isForeign(cell.column, language));

/** The cells of a row that are other than before, each by its column; none where all are in another language. */
export const cellsText = (
  table: TableName,
  row: ChangedRow,
  changes: Changes,
  language: Language,
  without: readonly string[] = [],
): readonly string[] =>
  cellsFor(row, language)
    .filter(({ column }) => !without.includes(column))
    .map((cell) => {
      const [was, is] = [cellText(cell.column, cell.was, language), cellText(cell.column, cell.is, language)];
      const isSilent = isGuarded(row) || namedGone(cell, changes);
      return `${columnName(table, cell.column, changes, language)}: ${told(is, was, isSilent)}`;
    });

/** Whether a row is a number that is other than before. */
export const isOtherNumber = (table: TableName, { cells }: ChangedRow): boolean =>
  ofNumbers.includes(table) && cells.some(({ column }) => column === "value");

/** What a number was and is, and what else is said otherwise of it. */
export function numberText(table: TableName, row: ChangedRow, changes: Changes, language: Language): string {
  const is = row.row as unknown as ObservationRow;
  const was = { ...is, ...Object.fromEntries(row.cells.map((cell) => [cell.column, cell.was])) };
  const [before, after] = [formatValue(was, language), formatValue(is, language)];
  // Where both are written alike, what is rounded away is what differs.
  const told = before === after ? turned(row, String(was.value), String(is.value)) : turned(row, before, after);
  return [told, ...cellsText(table, row, changes, language, ofValue)].join("; ");
}

/** By what part of itself a number changed; all of it where there was none, or is none. */
export function weight({ cells }: ChangedRow): number {
  const { was = null, is = null } = cells.find(({ column }) => column === "value") ?? {};
  const [before, now] = [Number(was ?? 0), Number(is ?? 0)];
  return before === now ? 0 : Math.abs(now - before) / Math.max(Math.abs(before), Math.abs(now));
}
