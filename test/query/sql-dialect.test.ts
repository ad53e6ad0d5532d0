import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { beforeAll, expect, it } from "vitest";
import { functions, keywords, types } from "../../src/browser/explore/dialect.ts";
import { answerOf } from "../../src/query/sql/statement.ts";
import { withConnection } from "../../src/query/database.ts";
import { openWasm } from "./wasm-node.ts";

let wasm: AsyncDuckDB;
beforeAll(async () => {
  wasm = await openWasm();
  await withConnection(wasm, (connection) =>
    connection.query("SET autoinstall_known_extensions=false; SET autoload_known_extensions=false;"),
  );
});

/** What is wrong with a text, in the engine's words. */
const wrong = (sql: string): Promise<string> =>
  answerOf(wasm, sql).then(
    () => "",
    (error: unknown) => String(error),
  );
const lacks = /does not exist|is not in the catalog/;

it.each(functions.split(" "))("the reader's engine has the function %s, which the editor offers", async (name) => {
  const said = await Promise.all([wrong(`SELECT ${name}()`), wrong(`SELECT ${name}() OVER ()`)]);
  expect(
    said.every((one) => lacks.test(one)),
    said.join(),
  ).toBe(false);
});

it.each(types.split(" "))("the reader's engine has the type %s", async (name) => {
  expect(await wrong(`SELECT CAST(NULL AS ${name})`)).toBe("");
});

it("is not offered what the reader's engine refuses", async () => {
  expect(await wrong("SELECT current_date")).toMatch(lacks);
  expect(await wrong("SELECT no_such_function()")).toMatch(lacks);
  expect([...keywords.split(" "), ...functions.split(" ")].filter((one) => /^current_|^today$/.test(one))).toEqual([]);
});
