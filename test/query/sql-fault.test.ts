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

  it.each<readonly [string, SqlFault["slip"], string | undefined]>([
    ["SELECT nam FROM areas", { is: "column", name: "nam", guess: "name" }, "nam FROM areas"],
    ["SELECT areas.aera FROM areas", { is: "column", name: "aera" }, "areas.aera FROM areas"],
    ["SELECT areas.nane FROM areas", { is: "column", name: "nane", guess: "name" }, "areas.nane FROM areas"],
    ["SELECT population FROM areas", { is: "column", name: "population" }, "population FROM areas"],
    ['SELECT "Name2" FROM areas', { is: "column", name: "Name2", guess: "name" }, '"Name2" FROM areas'],
    ['SELECT 1 FROM areas WHERE name = "Русе"', { is: "quotes" }, '"Русе"'],
    ["SELECT 1 FROM areas WHERE name = „Русе“", { is: "quotes" }, "„Русе“"],
    ["SELECT 1 FROM areas WHERE name = „Стара Загора“", { is: "quotes" }, "Загора“"],
    ["SELECT sum(name) FROM areas", { is: "numbers", name: "sum" }, "sum(name) FROM areas"],
    ["SELECT area, count(*) FROM areas", { is: "ungrouped", name: "area" }, "area, count(*) FROM areas"],
    ["SELECT 1 FROM observation", { is: "table", name: "observation", guess: "observations" }, "observation"],
    ["SELECT 1 FROM pg_clas", { is: "table", name: "pg_clas" }, "pg_clas"],
    ["SELECT mediam(1)", { is: "function", name: "mediam", guess: "median" }, "mediam(1)"],
    ["SELECT foo(1)", { is: "function", name: "foo" }, "foo(1)"],
    ["SELECT sum(", undefined, ""],
    ["SELECT area FROM areas WHERE  ", undefined, "  "],
    ["SELECT {'a': 1, 'A': 2} AS A", undefined, "A"],
    ["SELECT {'a': 1, 'A': 2} AS A, 2 AS A", undefined, undefined],
  ])("is a slip that many make, at its place: %s", async (sql, slip, from) => {
    const message = await connection.runAndReadAll(sql).then(
      () => "",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    const fault = faultOf(message, sql);
    expect(fault.slip).toEqual(slip);
    expect(fault.at === undefined ? undefined : sql.slice(fault.at)).toBe(from);
  });

  it("of a function of an extension says that there is none, and of what reads files that it is turned off", () => {
    const lacking = (kind: string, name: string) =>
      faultOf(
        `Catalog Error: ${kind} Function with name "${name}" is not in the catalog, but it exists in the x extension.`,
        `SELECT ${name}`,
      );
    expect(lacking("Scalar", "current_date")).toMatchObject({
      kind: "name",
      at: 7,
      slip: { is: "function", name: "current_date" },
    });
    expect(lacking("Table", "read_parquet").kind).toBe("refused");
    expect(lacking("Table", "read_parquet").slip).toBeUndefined();
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
