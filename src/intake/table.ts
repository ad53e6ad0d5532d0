import type { z } from "zod";

import { SecretCellFault, CellFault } from "./cells.ts";
import type { RawRow, RawTable } from "./csv.ts";
import type { Report } from "./fault.ts";

type Issue = z.core.$ZodIssue;

function reportIssue(issue: Issue, { line, cells, refused = [] }: RawRow, file: string, report: Report): void {
  const cellFault: unknown = issue.code === "custom" ? issue.params?.["cellFault"] : undefined;
  const column = String(issue.path[0] ?? "");
  if (refused.includes(column)) return;
  if (!(cellFault instanceof CellFault))
    throw new Error(`${file} column ${column}: a schema complained in its own words: ${issue.message}`);
  const { problem, remedy, detail } = cellFault;
  report({
    file,
    line,
    column,
    problem,
    value: cellFault instanceof SecretCellFault ? undefined : cells[column],
    detail,
    remedy,
  });
}

/** Anything that turns a row of text into a checked row: in practice a zod schema of an object. */
interface Schema<Row> {
  safeParse(cells: unknown): z.ZodSafeParseResult<Row>;
}

/** The rows that pass the schema; of the others every issue is reported with the cell it is about. */
export function checkRows<Row>(table: RawTable, schema: Schema<Row>, report: Report): readonly Row[] {
  return table.rows.flatMap((row) => {
    const result = schema.safeParse(row.cells);
    if (result.success) return [result.data];
    for (const issue of result.error.issues) reportIssue(issue, row, table.file, report);
    return [];
  });
}

/** Reports every row whose `key` columns repeat those of an earlier row, naming both lines. */
export function checkUnique(table: RawTable, key: readonly string[], report: Report): void {
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const value = key.map((column) => cells[column]).join(",");
    const earlier = seen.get(value);
    if (earlier === undefined) {
      seen.set(value, line);
    } else {
      const at = { file: table.file, line, column: key.join("+") };
      report({
        ...at,
        problem: "already used",
        value,
        detail: `on line ${earlier}`,
        remedy: "keep one of the rows, or give each a key of its own",
      });
    }
  }
}

/** Reports every row that repeats the `key` of an earlier row but says something else in one of the `columns`. */
export function checkConsistent(table: RawTable, key: string, columns: readonly string[], report: Report): void {
  const seen = new Map<string, RawRow>();
  for (const row of table.rows) {
    const value = row.cells[key] ?? "";
    const earlier = seen.get(value) ?? row;
    seen.set(value, earlier);
    for (const column of columns.filter((each) => row.cells[each] !== earlier.cells[each])) {
      const detail = `${key} ${value}, line ${earlier.line}`;
      report({
        file: table.file,
        line: row.line,
        column,
        problem: "differs from an earlier row",
        value: row.cells[column],
        detail,
        remedy: "say the same in both",
      });
    }
  }
}

/** What stands in a column, for other files to refer to; undefined when the table could not be read. */
export const valuesOf = (table: RawTable, column: string): ReadonlySet<string> | undefined =>
  table.readable ? new Set(table.rows.map((row) => row.cells[column] ?? "")) : undefined;
