import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import type { TableName } from "../../model/rows.ts";
import { toArrow } from "../arrow.ts";
import type { ParquetTables } from "../columns.ts";
import { withConnection } from "../database.ts";
import { columnTypes } from "../plan.ts";
import type { Needs } from "./needs.ts";

/** A table that could not be fetched: no defect of the engine, which goes on. */
export class TableLack extends Error {}

/** A table without rows, with all its columns; `or`: what to do with the one of that name. */
export const declaration = (table: TableName, or: "" | "OR REPLACE " = ""): string =>
  `CREATE ${or}TABLE ${table} (${[...columnTypes(table)].map(([column, type]) => `"${column}" ${type}`).join(", ")});`;

/** The tables of an engine, which has of each the columns that questions have needed so far. */
export interface FilledTables {
  /** Whether it has all columns of a table. */
  isWhole(table: TableName): boolean;
  /**
   * Brings the engine what it lacks of some columns. A question asked meanwhile sees a table as it was or as it will
   * be. Rejects with a `TableLack` where a file cannot be had: that table then is as it was.
   */
  fill(needs: Needs): Promise<void>;
}

/** The tables of an engine in which all are declared, without rows. */
export function fillTables(database: AsyncDuckDB, tables: ParquetTables): FilledTables {
  const filled = new Map<TableName, ReadonlySet<string>>();
  const turns = new Map<TableName, Promise<void>>();
  const bring = async (table: TableName, needed: ReadonlySet<string>): Promise<void> => {
    const had = filled.get(table);
    if (had !== undefined && needed.isSubsetOf(had)) return;
    const columns = [...columnTypes(table).keys()].filter((name) => needed.has(name) || had?.has(name) === true);
    const [values, rows] = await Promise.all([tables.read(table, columns), tables.rows(table)]).catch(
      (error: unknown) => {
        throw new TableLack(table, { cause: error });
      },
    );
    // What nobody needs is NULL in every row, for which Arrow takes no room; no plan ever looks at it.
    const arrow = toArrow(table, values, rows);
    await withConnection(database, async (connection) => {
      await connection.query(`BEGIN TRANSACTION; ${declaration(table, "OR REPLACE ")}`);
      await connection.insertArrowFromIPCStream(arrow, { name: table, create: false });
      await connection.query("COMMIT");
    });
    filled.set(table, new Set(columns));
  };
  /** One after the other, so that no column is lost that two questions bring at once. */
  const inTurn = (table: TableName, needed: ReadonlySet<string>): Promise<void> => {
    const turn = (turns.get(table) ?? Promise.resolve()).then(() => bring(table, needed));
    turns.set(
      table,
      turn.catch(() => undefined),
    );
    return turn;
  };
  return {
    isWhole: (table) => filled.get(table)?.size === columnTypes(table).size,
    async fill(needs) {
      await Promise.all([...needs].map(([table, needed]) => inTurn(table, needed)));
    },
  };
}
