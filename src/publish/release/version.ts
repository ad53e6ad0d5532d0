import type { TableName } from "../../model/rows.ts";
import type { Changes, ChangedRow, TableChange } from "./compare.ts";
import { isOnlyCorrected } from "./corrected.ts";
import type { Row } from "./read.ts";
import { isOfSigns } from "./signs.ts";

/** What the number of a release tells: what was removed or redefined, what was added or revised, what was corrected. */
export type Step = "major" | "minor" | "patch";

/** The tables by whose rows numbers are told: without one, or with another meaning, they mean another thing. */
const defining: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  indicators: ["name_bg", "name_en", "definition_bg", "definition_en", "unit", "kind", "counts_persons"],
  areas: ["name_bg", "name_en", "slug", "parent", "level"],
  breakdowns: ["label_bg", "label_en", "dimension", "partial"],
};

/** The rows of a table that define something else than before; the same words in other signs define the same. */
export const redefined = ({ name, changed }: TableChange): readonly ChangedRow[] =>
  changed.filter(({ cells }) =>
    cells.some((cell) => defining[name]?.includes(cell.column) === true && !isOfSigns(cell)),
  );

/** The rows of a table that defined something and are gone. */
export const undefinedRows = ({ name, gone }: TableChange): readonly Row[] =>
  defining[name] === undefined ? [] : gone;

const isMajor = (table: TableChange): boolean =>
  table.goneColumns.length + redefined(table).length + undefinedRows(table).length > 0;

/**
 * By which part the number of a release rises. What counts as removed is a table, a column, or what numbers are told
 * by: an indicator, an area, a breakdown. A number, a home or a sitting that is gone removes nothing of that kind: it
 * is a corrected error where a new correction tells of it, and a revision where none does. Only where each row that is
 * new, gone or other than before is explained by a new correction, nothing but errors is corrected.
 */
export function stepOf(changes: Changes): Step {
  if (changes.goneTables.length > 0 || changes.tables.some(isMajor)) return "major";
  return isOnlyCorrected(changes) ? "patch" : "minor";
}

/** The number that follows: "1.4.2" and `minor` give "1.5.0"; the first release is "1.0.0". */
export function nextVersion(last: string | null, step: Step): string {
  if (last === null) return "1.0.0";
  const [major = 0, minor = 0, patch = 0] = last.split(".").map(Number);
  if (step === "major") return `${major + 1}.0.0`;
  return step === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
