import { DuckDBDecimalValue, DuckDBInstance, DuckDBTypeId, type DuckDBValue } from "@duckdb/node-api";
import { join } from "node:path";
import type { TableName } from "../../src/model/rows.ts";
import { tableFile, type TableFiles } from "../../src/model/table-file.ts";
import { tableNames } from "../../src/model/tables.ts";
import { columnTypes } from "../../src/query/plan.ts";
import type { SqlCell } from "../../src/query/sql/answer.ts";
import { quote } from "../../src/query/sql/sql.ts";

/** An answer as a reader sees it. */
export interface Shown {
  readonly names: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly SqlCell[])[];
}

const numeric = new Set([
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
]);

function cell(value: DuckDBValue): SqlCell {
  if (value === null) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return value instanceof DuckDBDecimalValue ? value.toDouble() : String(value);
}

/** Native DuckDB with the tables of a folder, for SQL of any kind. */
export async function openNative(folder: string, names: readonly TableName[] = tableNames, files: TableFiles = {}) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  for (const table of names) {
    const columns = [...columnTypes(table).keys()].map(quote).join(", ");
    const file = join(folder, tableFile(table, files));
    await connection.run(`CREATE TABLE ${quote(table)} AS SELECT ${columns} FROM read_parquet('${file}')`);
  }
  return {
    connection,
    async ask(sql: string): Promise<Shown> {
      const reader = await connection.runAndReadAll(sql);
      return {
        names: reader.columnNames(),
        numeric: reader.columnTypes().map(({ typeId }) => numeric.has(typeId)),
        rows: reader.getRows().map((row) => row.map(cell)),
      };
    },
    close(): void {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

// The last bit of a sum depends on the order in which its parts are added, which no question says.
const near = (cell: SqlCell): SqlCell =>
  typeof cell === "number" && !Number.isInteger(cell) ? Number(cell.toPrecision(9)) : cell;

/** Rows as lines, to be compared; sorted where the question leaves their order open. */
export function inLine(rows: Shown["rows"], isOrdered: boolean): readonly string[] {
  const lines = rows.map((row) => JSON.stringify(row.map(near)));
  return isOrdered ? lines : lines.toSorted();
}
