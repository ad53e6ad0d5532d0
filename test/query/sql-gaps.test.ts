import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableNames } from "../../src/model/tables.ts";
import { gapsAsked } from "../../src/query/sql/gaps.ts";
import { masked } from "../../src/query/sql/masked.ts";
import { declaration } from "../../src/query/sql/tables.ts";
import { mentioned } from "../../src/query/sql/text.ts";

const asked = (sql: string) => gapsAsked(sql, mentioned(sql, tableNames));
const where = "indicator = 'children_returned' AND area_level = 'district'";

let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
  await connection.run(declaration("register_districts"));
  await connection.run(`INSERT INTO register_districts BY NAME
    SELECT 'children_returned' AS indicator, 'district' AS area_level, 'BG4' || n AS area,
      CASE WHEN n % 3 = 0 THEN NULL ELSE n END AS value, CASE WHEN n % 3 = 0 THEN 'c' END AS value_state
    FROM range(12) AS t(n)`);
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

describe("the rows of which a question makes one number", () => {
  it.each([
    [`SELECT sum(value) AS total FROM register_districts WHERE ${where}`, [12, 8]],
    [`select area, avg( "value" ) from register_districts r where ${where} -- from\ngroup by area limit 3`, [12, 8]],
    ["SELECT count(*), count(r.value) FROM register_districts AS r WHERE r.value > 5 ORDER BY 1", [4, 4]],
    ["SELECT round(median(DISTINCT value), 1) FROM register_districts", [12, 8]],
    ["SELECT max(value) FROM register_districts WHERE area = 'WHERE value_state; GROUP BY'", [0, 0]],
    ["SELECT sum(value), count(*) FROM register_districts WHERE value_state = 'c'", [4, 0]],
  ] as const)("are counted, with those that have a value: %s", async (sql, counts) => {
    const counting = asked(sql)?.sql ?? "nothing";
    const [row = []] = (await connection.runAndReadAll(counting)).getRows();
    expect(row.map(Number)).toEqual(counts);
  });

  it.each([
    "SELECT sum(o.value) FROM register_districts o JOIN areas USING (area)",
    "SELECT sum(value) FROM observations, areas",
    "SELECT sum(v) FROM (SELECT value AS v FROM observations)",
    "WITH o AS (SELECT value FROM observations) SELECT sum(value) FROM o",
    "SELECT sum(value) FILTER (area_level = 'district') FROM observations",
    "SELECT sum(CASE WHEN charted THEN value END) FROM observations",
    "SELECT sum(value) FROM observations WHERE area IN (SELECT area FROM areas)",
    "SELECT sum(value) FROM observations UNION ALL SELECT 1",
    "SELECT area, sum(value) OVER () FROM observations",
    "SELECT sum(value) FROM observations USING SAMPLE 10",
    "FROM observations SELECT sum(value)",
    "PIVOT observations ON period USING sum(value)",
  ])("may be without a value, but are not surely counted: %s", (sql) => {
    expect(asked(sql)).toEqual({ sql: undefined, fills: false, mayDouble: true });
  });

  it.each([
    "SELECT value FROM observations",
    "SELECT count(*) FROM observations WHERE value > 3",
    "SELECT max(period), min(CAST(left(o.period, 4) AS INTEGER)) FROM observations o WHERE value > 3",
    "SELECT count(*) FILTER (value_state = 'c') FROM register_districts",
    "SELECT 'sum(value)' AS said, value FROM observations -- sum(value)",
    "SELECT sum(statements) FROM sources",
    "SELECT avg(capacity) FROM services",
    "SELECT sum(1)",
  ])("are none where it makes one of nothing that may lack: %s", (sql) => {
    expect(asked(sql)).toBeUndefined();
  });

  it("may be parts beside their whole where nothing is said of breakdowns and something is summed or counted", () => {
    const mayDouble = (sql: string) => asked(sql)?.mayDouble;
    expect(mayDouble("SELECT sum(value) FROM observations")).toBe(true);
    expect(mayDouble("SELECT sum(value) FROM observations WHERE breakdown IS NULL")).toBe(false);
    expect(mayDouble("SELECT sum(value) FROM observations WHERE area = 'breakdown'")).toBe(true);
    expect(mayDouble("SELECT max(value) FROM observations")).toBe(false);
    expect(mayDouble("SELECT sum(value) FROM evidence")).toBe(false);
  });

  it("may have something else in the place of what lacks", () => {
    expect(asked("SELECT avg(coalesce(value, 0)) FROM observations")).toMatchObject({ sql: undefined, fills: true });
    expect(asked("SELECT avg(value) FROM observations WHERE area = 'ifnull('")?.fills).toBe(false);
  });
});

it("texts and comments are blanks of the same length, and a name in quotes is its name", () => {
  for (const [sql, words] of [
    ["SELECT 'from', x -- from", "SELECT , x"],
    ["SELECT /* sum( */ 'it''s ( from' FROM \"a\"", "SELECT FROM a"],
    ["SELECT e'it\\'s from', \"it's\", 'from' FROM a", "SELECT , it_s , FROM a"],
    ["SELECT $x$ from $y$ $x$, $$ from $$ FROM a$b", "SELECT , FROM a$b"],
    ["SELECT 'open from", "SELECT"],
  ] as const) {
    expect(masked(sql)).toHaveLength(sql.length);
    expect(masked(sql).replace(/\s+/g, " ").trim()).toBe(words);
  }
});
