import { columnFromArray, float64, tableFromColumns, tableToIPC, utf8 } from "@uwdata/flechette";
import { barred } from "../../query/small/keywords.ts";
import { folded } from "../../query/small/tokens.ts";
import { quote } from "../../query/sql/sql.ts";
import { distinct } from "../explore/files.ts";
import type { OwnTable } from "./own-file.ts";

/**
 * A reader's table as an Arrow stream for the engine, with the code of the area of each row before all its columns.
 * Where the file has a column of that name, its own is called "area_2".
 */
export function ownArrow({ columns }: OwnTable, areas: readonly (string | null)[]): Uint8Array {
  const all = [{ name: "area", numeric: false, values: areas }, ...columns];
  const names = distinct(all.map(({ name }) => name));
  const bytes = tableToIPC(
    tableFromColumns(
      all.map(({ numeric, values }, place) => [
        names[place] ?? "",
        columnFromArray([...values], numeric ? float64() : utf8()),
      ]),
    ),
    { format: "stream" },
  );
  if (bytes === null) throw new Error("the reader's file: no Arrow bytes were made");
  return bytes;
}

/** The names under which SQL finds the columns. */
export const ownNames = ({ columns }: OwnTable): readonly string[] =>
  distinct(["area", ...columns.map(({ name }) => name)]);

const plainWord = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The same names as a question must write them: in quotes what is no plain word, or one of the language. */
export const ownWritten = (table: OwnTable): readonly string[] =>
  ownNames(table).map((name) => (plainWord.test(name) && !barred.has(folded(name)) ? name : quote(name)));
