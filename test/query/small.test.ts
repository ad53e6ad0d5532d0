import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { filesOfRelease } from "../../src/model/table-file.ts";
import { tableNames } from "../../src/model/tables.ts";
import type { ParquetTables } from "../../src/query/columns.ts";
import { fitting, typeOf } from "../../src/query/small/values.ts";
import { answerSmall } from "../../src/query/small/answer.ts";
import { Beyond } from "../../src/query/small/beyond.ts";
import { keywords } from "../../src/query/small/keywords.ts";
import { mentioned } from "../../src/query/sql/text.ts";
import { askedQuestions } from "../../src/site/pages/explore-asked.ts";
import { readyQuestions } from "../../src/site/pages/explore.ts";
import { expectEqual } from "../equal.ts";
import { tablesOf, writeFixture } from "./fixture.ts";
import { anyOrder, anySql } from "./small-any.ts";
import { answered, refused } from "./small-questions.ts";
import { inLine, openNative } from "./small-native.ts";

const published = fileURLToPath(new URL("../../public/data/", import.meta.url));
const manifest = existsSync(`${published}manifest.json`)
  ? (JSON.parse(readFileSync(`${published}manifest.json`, "utf8")) as Manifest)
  : undefined;
const names = manifest?.tables.map(({ name }) => name) ?? [];

describe.skipIf(manifest === undefined)("the small engine, asked of the published tables", () => {
  let native: Awaited<ReturnType<typeof openNative>>;
  let tables: ParquetTables;
  beforeAll(async () => {
    const files = manifest === undefined ? {} : filesOfRelease(manifest);
    native = await openNative(published, names, files);
    tables = tablesOf(published, files);
  });
  afterAll(() => {
    native.close();
  });
  const ask = (sql: string) => answerSmall(sql, mentioned(sql, names), tables);

  async function expectSame(sql: string): Promise<void> {
    const [{ answer }, expected] = [await ask(sql), await native.ask(sql)];
    const isOrdered = /ORDER BY[^)]*$/i.test(sql);
    expect(answer.columns.map(({ name }) => name)).toEqual(expected.names);
    expect(answer.columns.map((column) => column.numeric)).toEqual(expected.numeric);
    expectEqual(inLine(answer.slice(0, answer.rows), isOrdered), inLine(expected.rows, isOrdered));
  }

  const ready = (["bg", "en"] as const).flatMap((language) => [
    ...readyQuestions(language, manifest?.tables ?? []).map(({ sql }) => sql),
    ...Object.values(askedQuestions(language, manifest?.tables ?? [])).map((sql) => sql.replaceAll("{area}", "BG415")),
  ]);
  const fitting = answered.filter((sql) => names.includes("register_municipalities") || !sql.includes("register_"));
  it.each([...fitting, ...new Set(ready)].map((sql) => ({ sql: sql.replace(/;$/, "") })))(
    "as DuckDB: $sql",
    ({ sql }) => expectSame(sql),
  );

  it.each(refused.map((sql) => ({ sql })))("leaves to the big engine: $sql", async ({ sql }) => {
    await expect(ask(sql)).rejects.toBeInstanceOf(Beyond);
  });
});

describe("a whole number of the small engine", () => {
  it("has no zero below zero", () => {
    expect(Object.is(fitting(-0, typeOf("INTEGER")), 0)).toBe(true);
    expect(Object.is(fitting(-0, typeOf("DOUBLE")), -0)).toBe(true);
  });
});

describe("the small engine, asked at random of what engines disagree on", () => {
  let native: Awaited<ReturnType<typeof openNative>>;
  let tables: ParquetTables;
  let fixture: Awaited<ReturnType<typeof writeFixture>>;
  beforeAll(async () => {
    fixture = await writeFixture();
    native = await openNative(fixture.folder, ["observations", "areas", "indicators"]);
    tables = tablesOf(fixture.folder);
  });
  afterAll(async () => {
    native.close();
    await fixture.remove();
  });

  it("answers as DuckDB or not at all", async () => {
    const outcomes = { answered: 0, left: 0 };
    await fc.assert(
      fc.asyncProperty(anySql, async (sql) => {
        const own = await answerSmall(sql, mentioned(sql, tableNames), tables).catch((error: unknown) => {
          if (error instanceof Beyond) return undefined;
          throw error;
        });
        outcomes[own === undefined ? "left" : "answered"] += 1;
        if (own === undefined) return;
        // DuckDB may reckon, and find too large, what nobody asks for in the end; it says so then.
        const expected = await native.ask(sql).catch((error: unknown) => {
          if (/^(?:Out of Range|Conversion) Error/.test(String(error instanceof Error ? error.message : error))) return;
          throw error;
        });
        if (expected === undefined) return;
        const { answer } = own;
        expect(answer.columns.map(({ name }) => name)).toEqual(expected.names);
        expect(answer.columns.map((column) => column.numeric)).toEqual(expected.numeric);
        expectEqual(inLine(answer.slice(0, answer.rows), false), inLine(expected.rows, false));
      }),
      { numRuns: 300 },
    );
    // About half of what is made up can be answered, never much less. To leave most to the other would prove little.
    expect(outcomes.answered).toBeGreaterThan(100);
  }, 180_000);

  it("puts rows in DuckDB's order and cuts them at its place", async () => {
    await fc.assert(
      fc.asyncProperty(anyOrder, async (sql) => {
        const { answer } = await answerSmall(sql, mentioned(sql, tableNames), tables);
        expectEqual(answer.slice(0, answer.rows), (await native.ask(sql)).rows);
      }),
      { numRuns: 100 },
    );
  });

  it("takes no word of the language for a name where DuckDB does not", async () => {
    const shapes = [
      (word: string) => `SELECT count(*) ${word} FROM areas`,
      (word: string) => `SELECT count(*) AS ${word} FROM areas`,
      (word: string) => `SELECT count(*) FROM areas ${word}`,
      (word: string) => `SELECT count(*) FROM areas AS ${word}`,
      (word: string) => `WITH ${word} AS (FROM areas) SELECT count(*) AS n FROM ${word}`,
      (word: string) => `SELECT ${word} FROM (SELECT 1 AS "${word}")`,
    ];
    const answers = new Set<string>();
    for (const sql of [...keywords, "part", "дял", ",", "'text'", "5"].flatMap((word) =>
      shapes.map((as) => as(word)),
    )) {
      const own = await answerSmall(sql, mentioned(sql, tableNames), tables).catch((error: unknown) => {
        if (error instanceof Beyond) return undefined;
        throw error;
      });
      if (own === undefined) continue;
      answers.add(sql);
      const { names, rows } = await native.ask(sql).catch((error: unknown) => {
        throw new Error(`DuckDB refuses ${sql}`, { cause: error });
      });
      expect({ sql, names: own.answer.columns.map(({ name }) => name), rows: own.answer.slice(0, 9) }).toEqual({
        sql,
        names,
        rows,
      });
    }
    for (const as of shapes) expect(answers).toContain(as("part"));
    for (const word of ["level", "share", "order"]) expect(answers).toContain(shapes[1]?.(word));
  });

  it.each([
    ["SELECT value FROM observations LIMIT 5", true],
    ["SELECT value, observation FROM observations ORDER BY value DESC LIMIT 5", false],
    ["SELECT value FROM observations ORDER BY value DESC LIMIT 5", true],
    ["SELECT period, count(*) FROM observations GROUP BY period LIMIT 1", false],
    ["SELECT period, count(*) FROM observations GROUP BY period", true],
    ["SELECT row_number() OVER (ORDER BY period) AS n, value FROM observations", false],
    ["SELECT max(v) FROM (SELECT value AS v FROM observations ORDER BY charted LIMIT 5)", false],
  ] as const)("says of %s that it is settled: %s", async (sql, isSettled) => {
    expect((await answerSmall(sql, mentioned(sql, tableNames), tables)).isSettled).toBe(isSettled);
  });

  it("reads of a table only what a question names", async () => {
    const read: (readonly string[])[] = [];
    const watched: Pick<ParquetTables, "read"> = {
      read: (table, columns) => {
        read.push(columns);
        return tables.read(table, columns);
      },
    };
    await answerSmall("SELECT period, sum(value) FROM observations GROUP BY ALL", ["observations"], watched);
    await answerSmall("WITH o AS (SELECT * FROM observations) SELECT count(value) FROM o", ["observations"], watched);
    expect(read).toEqual([["period", "value"], ["value"]]);
  });
});
