import { Trouble } from "../cells.ts";
import { findPersonal } from "../gate/gate.ts";
import type { FileLog } from "./log.ts";

/**
 * Whether a header has exactly the columns of the contract, in any order. What it has besides is a find: it is named by its number only,
 * since a file without header has a record there.
 */
export function checkHeader(header: readonly string[], columns: readonly string[], line: number, log: FileLog): boolean {
  const wayOut = `the columns are ${columns.join(",")}`;
  const missing = columns.filter((column) => !header.includes(column));
  const isDouble = (column: string, place: number): boolean => columns.includes(column) && header.indexOf(column) !== place;
  for (const [place, column] of header.entries()) {
    const find = findPersonal(column, "prose");
    if (find !== undefined) log.find(find.kind, line, String(place + 1));
    if (!columns.includes(column)) log.find("column", line, String(place + 1));
    if (isDouble(column, place)) log.unusable(new Trouble("the column stands there twice", wayOut), line, column);
  }
  for (const column of missing) log.unusable(new Trouble("the column is missing", wayOut), line, column);
  return missing.length === 0 && header.length === columns.length;
}
