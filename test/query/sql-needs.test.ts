import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { filesOfRelease } from "../../src/model/table-file.ts";
import { tableNames } from "../../src/model/tables.ts";
import { withConnection } from "../../src/query/database.ts";
import { columnTypes } from "../../src/query/plan.ts";
import { type Needs, needsOf } from "../../src/query/sql/needs.ts";
import { planOf } from "../../src/query/sql/statement.ts";
import { declaration } from "../../src/query/sql/tables.ts";
import { mentioned } from "../../src/query/sql/text.ts";
import { askedQuestions } from "../../src/site/pages/explore-asked.ts";
import { readyQuestions } from "../../src/site/pages/explore.ts";
import { expectEqual } from "../equal.ts";
import { writeFixture } from "./fixture.ts";
import { openTwice } from "./needs-native.ts";
import { needed } from "./needs-questions.ts";
import { anySql } from "./small-any.ts";
import { answered, refused } from "./small-questions.ts";
import { openWasm } from "./wasm-node.ts";

const published = fileURLToPath(new URL("../../public/data/", import.meta.url));
const manifest = existsSync(`${published}manifest.json`)
  ? (JSON.parse(readFileSync(`${published}manifest.json`, "utf8")) as Manifest)
  : undefined;
const names = manifest?.tables.map(({ name }) => name) ?? [];

type Native = Awaited<ReturnType<typeof openTwice>>;

const shown = (needs: Needs | undefined): Readonly<Record<string, string>> | undefined =>
  needs &&
  Object.fromEntries(
    [...needs].map(([table, columns]) => [
      table,
      columns.size === columnTypes(table).size ? "*" : [...columns].toSorted().join(" "),
    ]),
  );

/** Asks whole tables, and such as have only what the plan names; answers whether the plan names it. */
async function expectSame(native: Native, sql: string): Promise<boolean> {
  const needs = await native.needs(sql);
  if (needs === undefined) return false;
  expectEqual(await native.askedOf(sql, needs), await native.asked(sql));
  // The plan that answers is another one, since it knows what is in the tables.
  for (const [table, columns] of (await native.read(sql)) ?? [])
    expect([...(needs.get(table) ?? [])]).toEqual(expect.arrayContaining([...columns]));
  return true;
}

describe.skipIf(manifest === undefined)("what a question needs, asked of the published tables", () => {
  let native: Native;
  beforeAll(async () => {
    native = await openTwice(published, names, manifest === undefined ? {} : filesOfRelease(manifest));
  });
  afterAll(() => {
    native.close();
  });

  it.each(needed.map(([sql, needs]) => ({ sql, needs })))("is what the plan reads: $sql", async ({ sql, needs }) => {
    expect(shown(await native.needs(sql))).toEqual(needs);
    await expectSame(native, sql);
  });

  const ready = (["bg", "en"] as const).flatMap((language) => [
    ...readyQuestions(language, manifest?.tables ?? []).map(({ sql }) => sql),
    ...Object.values(askedQuestions(language, manifest?.tables ?? [])).map((sql) => sql.replaceAll("{area}", "BG415")),
  ]);
  it("leaves every answer of the site's own questions as it is, and few of them unclear", async () => {
    // Millions of pairs take minutes, and the hour and chance are never the same twice.
    const short = refused.filter((sql) => !/a\.lat < b\.lat|now\(|random\(|USING SAMPLE/.test(sql));
    const asked = [...new Set([...answered, ...short, ...ready])].map((sql) => sql.replace(/;$/, ""));
    const unclear: string[] = [];
    for (const sql of asked) {
      const isTold = await native.asked(sql).then(
        () => true,
        () => false,
      );
      if (isTold && !(await expectSame(native, sql))) unclear.push(sql);
    }
    expect(unclear.length).toBeLessThan(asked.length / 10);
  }, 240_000);
});

describe("what a question needs, asked at random", () => {
  it("is enough for the same answer", async () => {
    const fixture = await writeFixture();
    const native = await openTwice(fixture.folder, ["observations", "areas", "indicators"]);
    let clear = 0;
    await fc.assert(
      fc.asyncProperty(anySql, async (sql) => {
        const expected = await native.asked(sql).catch(() => undefined);
        if (expected !== undefined && (await expectSame(native, sql))) clear += 1;
      }),
      { numRuns: 100 },
    );
    expect(clear).toBeGreaterThan(30);
    native.close();
    await fixture.remove();
  });
});

describe("the engine of the browser", () => {
  let database: AsyncDuckDB;
  beforeAll(async () => {
    database = await openWasm();
    await withConnection(database, (connection) =>
      connection.query(tableNames.map((name) => declaration(name)).join(" ")),
    );
  });

  it("plans as the one of the build, and keeps no row that it planned with", async () => {
    for (const [sql, needs] of needed) {
      const read = mentioned(sql, tableNames);
      const plan = await planOf(database, sql, read);
      expect(shown(plan === undefined ? undefined : needsOf(plan, read)), sql).toEqual(needs);
    }
    const rows = await withConnection(database, (connection) =>
      connection.query("SELECT count(*)::INT AS n FROM areas"),
    );
    expect(rows.toArray().map(String)).toEqual(['{"n": 0}']);
  });

  it("refuses before a table is fetched what has no answer, and explains nothing that is several statements", async () => {
    const planned = (sql: string) => planOf(database, sql, ["areas"]);
    await expect(planned("SELECT colour FROM areas")).rejects.toThrow('Referenced column "colour" not found');
    await expect(planned("SELEC area FROM areas")).rejects.toThrow("syntax error");
    await expect(planned("SELECT 1; DELETE FROM areas")).rejects.toThrow("Cannot prepare multiple statements");
    expect(await planned("PIVOT areas ON level USING count(*)")).toBeUndefined();
    expect(await planned("EXPLAIN SELECT area FROM areas")).toBeUndefined();
  });
});

describe("a plan", () => {
  const scan = (info: Readonly<Record<string, unknown>> = {}, children: readonly unknown[] = []) => ({
    name: "SEQ_SCAN ",
    children,
    extra_info: { Table: "areas", Type: "Sequential Scan", "Estimated Cardinality": "1", Projections: "area", ...info },
  });
  const under = (name: string, info: unknown, ...children: readonly unknown[]) => ({
    name,
    children,
    extra_info: info,
  });
  const needs = (...steps: readonly unknown[]) => shown(needsOf(JSON.stringify(steps), ["areas"], "my_file"));

  it("tells what is shown and what is filtered by, and no more than the names of columns", () => {
    expect(needs(scan())).toEqual({ areas: "area" });
    expect(needs(scan({ Projections: ["slug", "area"], Filters: ["level='x", "rank_en>3'"] }))).toEqual({
      areas: "area level rank_en slug",
    });
    expect(needs(scan({ Projections: "area", Filters: "optional: Dynamic Filter (rank_bg)" }))).toEqual({
      areas: "area rank_bg",
    });
  });

  it("leaves the table of the reader's own alone", () => {
    expect(needs(scan({ Table: "my_file", Projections: "anything" }))).toEqual({});
    expect(shown(needsOf(JSON.stringify([scan({ Table: "my_file" })]), ["areas"]))).toBeUndefined();
  });

  it("is unclear where a scan has no list of columns, unless its rows are only counted", () => {
    const bare = scan({ Projections: "", Filters: "level='district'" });
    expect(needs(under("UNGROUPED_AGGREGATE", { Aggregates: "count_star()" }, bare))).toEqual({ areas: "level" });
    expect(needs(bare)).toBeUndefined();
    expect(needs(under("UNGROUPED_AGGREGATE", { Aggregates: ["count_star()", "sum(#0)"] }, bare))).toBeUndefined();
    expect(needs(under("HASH_GROUP_BY", { Aggregates: "count_star()" }, bare))).toBeUndefined();
  });

  it.each([
    ["a step that is not known", under("COLUMN_SKIPPER", {}, scan())],
    ["no rows, by what statistics say", under("EMPTY_RESULT", {})],
    ["another kind of scan", scan({ Type: "Index Scan" })],
    ["something more that a scan says", scan({ "Row Groups": "3" })],
    ["a column that the table has not", scan({ Projections: "colour" })],
    ["a list that is cut short", scan({ Projections: ["area", "..."] })],
    ["a table that is not asked", scan({ Table: "observations" })],
    ["a table of a schema", scan({ Table: "main.areas" })],
    ["a scan of a scan", scan({}, [scan()])],
    ["a step without what it says", { name: "SEQ_SCAN", children: [] }],
  ])("is unclear with %s", (_, step) => {
    expect(needs(step)).toBeUndefined();
    expect(needs(under("PROJECTION", { Projections: "area" }, step))).toBeUndefined();
  });

  it("is unclear where it is no plan", () => {
    expect(needsOf("", ["areas"])).toBeUndefined();
    expect(needsOf("{}", ["areas"])).toBeUndefined();
    expect(needsOf('[{"name":"PROJECTION"}]', ["areas"])).toBeUndefined();
  });
});
