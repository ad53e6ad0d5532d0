import type { RegisterFile, RegisterRecords } from "../../../model/register.ts";
import type { RowFault } from "../../rule.ts";
import type { Scope } from "../../../model/coverage.ts";
import type { RegisterAreas } from "../areas.ts";
import type { Columns, Period } from "../columns.ts";
import type { IdSet } from "../id-set.ts";

/** Rows column by column, all of one length: `outcome[3]` and `sex[3]` speak of one case. */
export type RowColumns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };

/** What the rows of a file are checked against, besides the file itself. */
export interface Surroundings {
  readonly areas: RegisterAreas;
  /** The areas that the extract says it covers. */
  readonly scope: Scope;
  readonly period: Period;
  /** The day of the release, after which nothing can have been recorded. */
  readonly release: string;
}

/** How a file of the register is read: one definition a file. */
export interface FileDefinition<File extends RegisterFile> {
  readonly file: File;
  readonly columns: Columns<RegisterRecords[File]>;
  /** No two rows have the same values here. */
  readonly unique: readonly (keyof RegisterRecords[File] & string)[];
  /** Where those values are remembered that no other extract of the register may have either. */
  readonly ids?: IdSet;
  /** What can't be true of a row whose cells are each right by themselves. */
  readonly cellFaults: (rows: RowColumns<RegisterRecords[File]>, at: number) => readonly RowFault[];
}

/** The value of a row in a column; the row must be there. */
export function value<T>(column: readonly T[], at: number): T {
  const found = column[at];
  if (found === undefined) throw new RangeError(`register: there is no row ${at}`);
  return found;
}
