import { registerFiles } from "../../model/register.ts";
import type { RegisterFile } from "../../model/register.ts";
import { folded } from "./fold.ts";
import { headings } from "./headings.ts";
import { headsColumn, helpers, personalHeading, rowNumbers } from "./other-headings.ts";

/** A column of one of the contract's files, or a helper or something else that is known of a heading. */
export interface Recognised {
  readonly file: RegisterFile;
  readonly column: string;
}

const known = registerFiles.flatMap((file) =>
  Object.entries<readonly string[]>(headings[file]).map(([column, wanted]) => ({ file, column, wanted })),
);
const kept = new Map<string, readonly string[]>();

/** The columns of the contract that a heading may mean, in all files. */
export const columnsMeant = (heading: string): readonly Recognised[] =>
  heading.trim() === ""
    ? []
    : known
        .filter(({ column, wanted }) => headsColumn(heading, column, wanted))
        .map(({ file, column }) => ({ file, column }));

/** The helper that a heading names. */
export const helperMeant = (heading: string): keyof typeof helpers | undefined =>
  (Object.keys(helpers) as (keyof typeof helpers)[]).find((name) => headsColumn(heading, name, helpers[name]));

/** Whether a column only numbers the rows. */
export const isRowNumber = (heading: string): boolean => rowNumbers.includes(folded(heading));

/** What is known of a heading, as words to count; nothing for one that nobody knows. */
export function recognised(heading: string): readonly string[] {
  if (heading.trim() === "" || heading.length > 120) return [];
  const before = kept.get(heading);
  if (before !== undefined) return before;
  const [meant] = columnsMeant(heading);
  const found = [
    meant?.column,
    helperMeant(heading),
    personalHeading(heading),
    isRowNumber(heading) ? "number" : undefined,
  ].filter((each) => each !== undefined);
  const first = found.slice(0, 1);
  if (kept.size < 5000) kept.set(heading, first);
  return first;
}
