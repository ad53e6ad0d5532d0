import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { OwnFileError } from "../../src/browser/own-file/own-file.ts";
import { readParquet } from "../../src/browser/own-file/parquet.ts";

/** What is read of a file in which DuckDB writes what it is asked. */
async function readAsked(sql: string) {
  const folder = await mkdtemp(join(tmpdir(), "own-parquet-"));
  try {
    const path = join(folder, "x.parquet");
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`COPY (${sql}) TO '${path}' (FORMAT parquet, CODEC 'snappy')`);
    connection.closeSync();
    const table = await readParquet(new Blob([await readFile(path)]));
    return { told: table.told, values: Object.fromEntries(table.columns.map(({ name, values }) => [name, values])) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("a Parquet file of the reader's own", () => {
  it("is read without the columns of a kind that is not, and they are named", async () => {
    const sql = "SELECT 'Русе' AS a, INTERVAL 3 DAY AS i, 5 AS n, [INTERVAL 1 DAY] AS \"in\"";
    expect(await readAsked(sql)).toEqual({ told: { left: ["i", "in"] }, values: { a: ["Русе"], n: [5] } });
  });

  it("is refused where it has no other", async () => {
    const error = await readAsked("SELECT INTERVAL 3 DAY AS i").catch((thrown: unknown) => thrown);
    expect(error instanceof OwnFileError && error.fault).toBe("unread");
  });

  it.each([
    ["TIME '13:45:00'", "TIME '00:00:01.25'", ["13:45:00", "00:00:01.25"]],
    ["TIMETZ '13:45:00+00'", "NULL", ["13:45:00", null]],
    [
      "TIMESTAMP '2020-02-29 13:45:59.123456'",
      "TIMESTAMP '1900-01-01'",
      ["2020-02-29 13:45:59.123456", "1900-01-01 00:00:00"],
    ],
    ["TIMESTAMP '2020-02-29'", "NULL", ["2020-02-29", null]],
    ["TIMESTAMP_NS '2020-02-29 13:45:59.123456789'", "NULL", ["2020-02-29 13:45:59.123456789", null]],
    ["TIMESTAMP 'infinity'", "TIMESTAMP '-infinity'", ["infinity", "-infinity"]],
    [
      "TIMESTAMPTZ '2020-02-29 13:45:59+02'",
      "TIMESTAMPTZ '1970-01-01 00:00:00+00'",
      ["2020-02-29 11:45:59Z", "1970-01-01 00:00:00Z"],
    ],
    ["DATE '1899-12-31'", "DATE 'infinity'", ["1899-12-31", "infinity"]],
    ["5.1::DECIMAL(4, 1)", "-0.1::DECIMAL(4, 1)", [5.1, -0.1]],
    ["123456789012345678.91::DECIMAL(38, 2)", "0.01::DECIMAL(38, 2)", ["123456789012345678.91", "0.01"]],
    ["-7::DECIMAL(20, 0)", "NULL", [-7, null]],
    ["9007199254740993", "-5", ["9007199254740993", "-5"]],
    ["true", "NULL", ["true", null]],
  ])("is read as it stands there: %s, %s", async (one, other, values) => {
    expect(await readAsked(`SELECT unnest([${one}, ${other}]) AS v`)).toEqual({ told: {}, values: { v: values } });
  });
});
