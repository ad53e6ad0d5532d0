import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultOf, lineAndSign, type SqlFault } from "../../src/query/sql/fault.ts";

let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:", { enable_external_access: "false" });
  connection = await instance.connect();
  await connection.run("CREATE TABLE areas (area VARCHAR, name VARCHAR)");
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

/** What is wrong with a text by DuckDB's own message, and from where on. */
async function wrong(sql: string): Promise<Pick<SqlFault, "kind"> & { readonly from: string | undefined }> {
  const message = await connection.runAndReadAll(sql).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );
  const { kind, at } = faultOf(message, sql);
  return { kind, from: at === undefined ? undefined : sql.slice(at) };
}

const long = `${"area || ".repeat(30)}name`;

describe("a message of DuckDB", () => {
  it("never tells to change a setting, which no question can", () => {
    const message =
      'Parser Error: Max expression depth limit of 1000 exceeded. Use "SET max_expression_depth TO x" to increase the maximum expression depth.';
    expect(faultOf(message, "")).toEqual({
      kind: "long",
      said: "Parser Error: Max expression depth limit of 1000 exceeded.",
    });
  });

  it.each([
    ["SELECT * FROM area", 'Catalog Error: Table with name area does not exist!\nDid you mean "areas"?'],
    ["SELECT * FROM nowhere.areas", 'Catalog Error: Table with name areas does not exist!\nDid you mean "areas"?'],
    ["SELECT * FROM settings", "Catalog Error: Table with name settings does not exist!"],
    ["SELECT * FROM pg_clas", "Catalog Error: Table with name pg_clas does not exist!"],
    ["SELECT avgg(1)", 'Catalog Error: Scalar Function with name avgg does not exist!\nDid you mean "avg"?'],
  ])("names no table that is not ours where another was perhaps meant: %s", async (sql, said) => {
    const message = await connection.runAndReadAll(sql).then(
      () => "",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    expect(faultOf(message, sql).said).toBe(said);
  });

  it.each<readonly [string, SqlFault["kind"], string | undefined]>([
    ["SELECT * FRM areas", "grammar", "areas"],
    ["SELECT name\nFROM areas\nWHERE nme = 'Русе' AND area = ''", "name", "nme = 'Русе' AND area = ''"],
    ["SELECT 'Русе', nme FROM areas", "name", "nme FROM areas"],
    [`SELECT ${long} || nme, ${long} FROM areas`, "name", `nme, ${long} FROM areas`],
    ["SELECT *\nFROM nowhere", "name", "nowhere"],
    ["SELECT CAST('yes' AS DATE)", "value", "CAST('yes' AS DATE)"],
    ["SELECT * FROM 'other.csv'", "refused", undefined],
    [`SELECT ${"1 + ".repeat(2000)}1`, "long", undefined],
    ["", "engine", undefined],
  ])("says what is wrong and where: %s", async (sql, kind, from) => {
    expect(await wrong(sql)).toEqual({ kind, from });
  });

  it.each<readonly [string, SqlFault["kind"]]>([
    ['TransactionContext Error: Cannot write to database "memory" - …', "writes"],
    ["Permission Error: Loading external extensions is disabled through configuration", "refused"],
    ['Catalog Error: "read_parquet" is not in the catalog, but it exists in the parquet extension.', "refused"],
    ["Out of Memory Error: failed to allocate data", "memory"],
    ["malloc of size 2147483648 failed", "memory"],
    ["Out of Range Error: Overflow in addition", "value"],
    ["null function or function signature mismatch", "engine"],
  ])("is of a kind: %s", (message, kind) => {
    expect(faultOf(message, "SELECT 1").kind).toBe(kind);
  });

  it("is told by its first sentence, and its place as people count", () => {
    expect(faultOf('Parser Error: syntax error at or near "x"\n\nLINE 1: x\n        ^', "x")).toEqual({
      kind: "grammar",
      said: 'Parser Error: syntax error at or near "x"',
      at: 0,
    });
    expect(lineAndSign("SELECT\n  x", 9)).toEqual({ line: 2, sign: 3 });
    expect(lineAndSign("x", 0)).toEqual({ line: 1, sign: 1 });
  });
});
