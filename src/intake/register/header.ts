import { CellFault } from "../cells.ts";
import { findPersonal } from "../gate/gate.ts";
import { signFaults } from "../signs.ts";
import type { FileLog } from "./log.ts";

/** Without what cannot be seen. */
const bare = (heading: string): string => heading.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, "");

/**
 * Says which signs stand in a heading of the contract that would otherwise be right; false if it is another heading.
 */
function isSpoilt(heading: string, columns: readonly string[], line: number, log: FileLog): boolean {
  const column = bare(heading);
  const cellFaults = columns.includes(column) ? signFaults(heading) : [];
  for (const { problem, sign, discreet } of cellFaults) {
    log.unusable(new CellFault(`in a heading: ${problem}${sign === "" ? "" : `: ${sign}`}`, discreet), line, column);
  }
  return cellFaults.length > 0;
}

/**
 * Whether a header has exactly the columns of the contract, in any order. What it has besides is a find: it is named by
 * its number only, since a file without header has a record there.
 */
export function checkHeader(
  header: readonly string[],
  columns: readonly string[],
  line: number,
  log: FileLog,
): boolean {
  const remedy = `the columns are ${columns.join(",")}`;
  const spoilt = header.filter((heading) => !header.includes(bare(heading)) && isSpoilt(heading, columns, line, log));
  const missing = columns.filter((column) => !header.includes(column) && !spoilt.map(bare).includes(column));
  const isDouble = (column: string, place: number): boolean =>
    columns.includes(column) && header.indexOf(column) !== place;
  for (const [place, column] of header.entries()) {
    const find = findPersonal(column, "prose");
    if (find !== undefined) log.find(find.kind, line, String(place + 1));
    if (!columns.includes(column) && !spoilt.includes(column)) log.find("column", line, String(place + 1));
    if (isDouble(column, place)) log.unusable(new CellFault("the column stands there twice", remedy), line, column);
  }
  for (const column of missing) log.unusable(new CellFault("the column is missing", remedy), line, column);
  return missing.length + spoilt.length === 0 && header.length === columns.length;
}
