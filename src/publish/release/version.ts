import type { TableName } from "../../model/rows.ts";
import type { Changes, ChangedRow, TableChange } from "./compare.ts";
import type { Row } from "./read.ts";

/** What the number of a release tells: what was removed or redefined, what was added or revised, what was corrected. */
export type Step = "major" | "minor" | "patch";

/** The tables by whose rows numbers are told: without one, or with another meaning, they mean another thing. */
const defining: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  indicators: ["name_bg", "name_en", "definition_bg", "definition_en", "unit", "kind", "counts_persons"],
  areas: ["name_bg", "name_en", "slug", "parent", "level"],
  breakdowns: ["label_bg", "label_en", "dimension", "partial"],
};

/** The rows of a table that define something else than before. */
export const redefined = ({ name, changed }: TableChange): readonly ChangedRow[] =>
  changed.filter(({ cells }) => cells.some(({ column }) => defining[name]?.includes(column) === true));

/** The rows of a table that defined something and are gone. */
export const undefinedRows = ({ name, gone }: TableChange): readonly Row[] =>
  defining[name] === undefined ? [] : gone;

const isMajor = (table: TableChange): boolean =>
  table.goneColumns.length + redefined(table).length + undefinedRows(table).length > 0;

/** What corrections since the last release are of: statements, homes, services and sources by their codes. */
const correctedIn = ({ tables }: Changes): ReadonlySet<unknown> =>
  new Set(
    tables.flatMap(({ name, added }) => (name === "correction_records" ? added.map(({ subject }) => subject) : [])),
  );

const codes = ["statement", "institution", "service", "source"] as const;

/** Whether a row says otherwise only because something was corrected. */
function isCorrected({ row }: ChangedRow, corrected: ReadonlySet<unknown>): boolean {
  return codes.some((code) => corrected.has(row[code]));
}

/** Tables that change along with what they are counted from. */
const follows: readonly TableName[] = ["observations", "correction_records"];

function isPatch(changes: Changes): boolean {
  const corrected = correctedIn(changes);
  return (
    corrected.size > 0 &&
    changes.newTables.length === 0 &&
    changes.tables.every(
      ({ name, newColumns, added, gone, changed }) =>
        newColumns.length === 0 &&
        (follows.includes(name) ||
          (added.length === 0 && gone.length === 0 && changed.every((row) => isCorrected(row, corrected)))),
    )
  );
}

/** By which part the number of a release rises. */
export function stepOf(changes: Changes): Step {
  if (changes.goneTables.length > 0 || changes.tables.some(isMajor)) return "major";
  return isPatch(changes) ? "patch" : "minor";
}

/** The number that follows: "1.4.2" and `minor` give "1.5.0"; the first release is "1.0.0". */
export function nextVersion(last: string | null, step: Step): string {
  if (last === null) return "1.0.0";
  const [major = 0, minor = 0, patch = 0] = last.split(".").map(Number);
  if (step === "major") return `${major + 1}.0.0`;
  return step === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
