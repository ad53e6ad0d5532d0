import { DuckDBInstance, DOUBLE, VARCHAR } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OwnCell, OwnTable } from "../../src/browser/own-file/own-file.ts";
import { matchOwn } from "../../src/browser/own-file/match.ts";
import { openAreas } from "../../src/browser/own-file/meant.ts";
import { ownArrow, ownNames } from "../../src/browser/own-file/arrow.ts";
import type { ParquetTables } from "../../src/query/columns.ts";
import { answerSmall } from "../../src/query/small/answer.ts";
import { Beyond } from "../../src/query/small/beyond.ts";
import { barred, keywords } from "../../src/query/small/keywords.ts";
import type { LentTable } from "../../src/query/sql/engine.ts";
import { quote } from "../../src/query/sql/sql.ts";
import { mentioned } from "../../src/query/sql/text.ts";
import { expectEqual } from "../equal.ts";
import { pools, tablesOf, writeFixture } from "./fixture.ts";
import { anySql } from "./small-any.ts";
import { inLine, openNative, type Shown } from "./small-native.ts";

const size = 200;
const sampled = (values: readonly OwnCell[], seed: number): readonly OwnCell[] =>
  fc.sample(fc.constantFrom(...values), { seed, numRuns: size });
const texts = pools.VARCHAR as readonly OwnCell[];
const numbers = pools.DOUBLE as readonly OwnCell[];

/** A file with names that are no words of SQL, that are, and those of a table of the site. */
const own: OwnTable = {
  rows: size,
  columns: [
    ...["област", "Abc", "a b", "date", "order", "array", "period", "value_state", "indicator", "charted"].map(
      (name, seed) => ({
        name,
        numeric: false,
        values: sampled(texts, seed),
      }),
    ),
    ...["деца", "n", "year", "value", "statements", "share"].map((name, seed) => ({
      name,
      numeric: true,
      values: sampled(name === "n" ? [...numbers, 1e21, 123456789.125, 5e-324, 1.7e308] : numbers, seed + 20),
    })),
  ],
};
const codes = sampled([null, "c", "x", "z", "BG415"], 50) as readonly (string | null)[];
const lent: LentTable = { name: "my_file", arrow: ownArrow(own, codes) };

let fixture: Awaited<ReturnType<typeof writeFixture>>;
let native: Awaited<ReturnType<typeof openNative>>;
let tables: ParquetTables;
beforeAll(async () => {
  fixture = await writeFixture();
  native = await openNative(fixture.folder, ["observations", "areas", "indicators"]);
  tables = tablesOf(fixture.folder);
  const columns = [{ numeric: false, values: codes }, ...own.columns];
  const connection = native.connection;
  const types = columns.map(
    ({ numeric }, place) => `${quote(ownNames(own)[place] ?? "")} ${numeric ? "DOUBLE" : "VARCHAR"}`,
  );
  await connection.run(`CREATE TABLE my_file (${types.join(", ")})`);
  const appender = await connection.createAppender("my_file");
  for (let row = 0; row < size; row++) {
    for (const { numeric, values } of columns) {
      const value = values[row] ?? null;
      if (value === null) appender.appendNull();
      else appender.appendValue(value, numeric ? DOUBLE : VARCHAR);
    }
    appender.endRow();
  }
  appender.closeSync();
});
afterAll(async () => {
  native.close();
  await fixture.remove();
});

const ask = (sql: string) => answerSmall(sql, mentioned(sql, ["observations", "areas", "indicators"]), tables, lent);

function expectSame(sql: string, { answer }: Awaited<ReturnType<typeof ask>>, expected: Shown): void {
  const isOrdered = sql.endsWith(" ORDER BY ALL");
  expect(answer.columns.map(({ name }) => name)).toEqual(expected.names);
  expect(answer.columns.map((column) => column.numeric)).toEqual(expected.numeric);
  expectEqual(inLine(answer.slice(0, answer.rows), isOrdered), inLine(expected.rows, isOrdered));
}

describe("the small engine, asked of a file of the reader's own", () => {
  it.each(
    [
      "SELECT count(*) FROM my_file",
      "SELECT * FROM my_file ORDER BY ALL",
      "SELECT * FROM MY_FILE",
      "SELECT my_file.* FROM my_file",
      "SELECT areas.name_bg, my_file.* FROM my_file LEFT JOIN areas USING (area) ORDER BY ALL",
      "SELECT areas.name_en, my_file.* FROM my_file LEFT JOIN areas USING (area)",
      "SELECT area, name_en, деца, value * 2 AS два FROM my_file LEFT JOIN areas USING (area) ORDER BY ALL",
      "SELECT област, sum(деца), avg(value), count(n) FROM my_file GROUP BY област ORDER BY ALL",
      'SELECT sum("деца"), max(Abc), max(abc), max(ABC), max("a b") FROM my_file',
      'SELECT abc, "ABC" FROM my_file ORDER BY ALL',
      'SELECT "order", "share" + 1, max("year") FROM my_file GROUP BY ALL ORDER BY ALL',
      'SELECT m."order" || \'!\', coalesce(m."share", 0) FROM my_file m ORDER BY ALL',
      "SELECT year, max(year), date FROM my_file GROUP BY year, date ORDER BY ALL",
      "SELECT деца FROM my_file WHERE деца BETWEEN 0 AND 400 AND област LIKE 'Р%' ORDER BY ALL",
      "SELECT sum(VALUE), Sum(T.Value) FROM my_file T",
      "SELECT n FROM my_file WHERE n > 1 ORDER BY ALL",
      "SELECT o.area, count(*) FROM my_file f JOIN observations o ON f.area = o.area AND f.period = o.period GROUP BY ALL ORDER BY ALL",
      "SELECT f.area FROM my_file f JOIN my_file g ON f.area = g.area WHERE f.деца < g.деца ORDER BY ALL",
      "WITH f AS (SELECT area, деца FROM my_file WHERE деца IS NOT NULL) SELECT area, min(деца) FROM f GROUP BY area ORDER BY ALL",
      "SELECT area FROM areas WHERE area IN (SELECT area FROM my_file) ORDER BY ALL",
      "SELECT row_number() OVER (PARTITION BY area ORDER BY деца, n, value) AS r, area FROM my_file ORDER BY ALL",
      "SELECT CASE WHEN деца > 100 THEN 'много' ELSE 'малко' END AS колко, count(*) FROM my_file GROUP BY колко ORDER BY ALL",
    ].map((sql) => ({ sql })),
  )("answers as DuckDB: $sql", async ({ sql }) => {
    expectSame(sql, await ask(sql), await native.ask(sql));
  });

  it.each(
    [
      "SELECT order FROM my_file",
      "SELECT array FROM my_file",
      "SELECT ДЕЦА FROM my_file",
      "SELECT деца AS Брой FROM my_file ORDER BY брой",
      "SELECT nothing FROM my_file",
      "SELECT median(деца) FROM my_file",
      "SELECT f.* FROM my_file f, other_file",
      "SELECT sum(n) + share FROM my_file GROUP BY share",
      "SELECT деца FROM my_file WHERE charted",
    ].map((sql) => ({ sql })),
  )("leaves to DuckDB: $sql", async ({ sql }) => {
    await expect(ask(sql)).rejects.toBeInstanceOf(Beyond);
  });

  it("refuses numbers without end, and columns that no file has", async () => {
    const endless = { rows: 1, columns: [{ name: "n", numeric: true, values: [Infinity] }] };
    const asked = answerSmall("SELECT n FROM my_file", [], tables, {
      name: "my_file",
      arrow: ownArrow(endless, [null]),
    });
    await expect(asked).rejects.toBeInstanceOf(Beyond);
  });

  it("answers at random as DuckDB or not at all", async () => {
    const outcomes = { answered: 0, left: 0 };
    await fc.assert(
      fc.asyncProperty(anySql, async (any) => {
        const sql = any.replaceAll("observations", "my_file");
        const small = await ask(sql).catch((error: unknown) => {
          if (error instanceof Beyond) return undefined;
          throw error;
        });
        outcomes[small === undefined ? "left" : "answered"] += 1;
        if (small === undefined) return;
        const expected = await native.ask(sql).catch((error: unknown) => {
          if (/^(?:Out of Range|Conversion) Error/.test(String(error instanceof Error ? error.message : error))) return;
          throw error;
        });
        if (expected !== undefined) expectSame(sql, small, expected);
      }),
      { numRuns: 200 },
    );
    expect(outcomes.answered).toBeGreaterThan(20);
  });

  it("is told the names of the file as DuckDB takes them", async () => {
    const odd = ["select", "FROM", "order", 'a"b', "Дата на раждане", "%", "2x", "a-b", "a.b", "_", "дата", "value"];
    const names = [...odd, ...keywords, "Област", "дял2"];
    const table = { rows: 1, columns: names.map((name, value) => ({ name, numeric: true, values: [value] })) };
    const written = matchOwn(table, { column: undefined }, openAreas([], "bg")).names;
    expect(written.slice(0, 8)).toEqual([
      "area",
      '"select"',
      '"FROM"',
      '"order"',
      '"a""b"',
      '"Дата на раждане"',
      '"%"',
      '"2x"',
    ]);
    expect(written.filter((name) => ["Област", "дял2", "дата", "value", "year"].includes(name))).toHaveLength(5);
    const columns = ownNames(table).map((name, place) => `${place} AS ${quote(name)}`);
    const answer = await native.ask(`SELECT ${written.join(", ")} FROM (SELECT ${columns.join(", ")})`);
    expect(answer.rows[0]).toEqual(written.map((_, place) => place));
  });

  it("knows every word of DuckDB's language", async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const listed = async (where: string): Promise<readonly string[]> => {
      const sql = `SELECT DISTINCT keyword_name FROM duckdb_keywords() WHERE ${where}`;
      return (await connection.runAndReadAll(sql)).getRows().map(([word]) => String(word));
    };
    expect(keywords).toEqual(new Set(await listed("true")));
    expect(barred).toEqual(new Set(await listed("keyword_category IN ('reserved', 'type_function')")));
    connection.closeSync();
  });
});
