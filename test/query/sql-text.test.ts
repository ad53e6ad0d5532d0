import { describe, expect, it } from "vitest";
import { tableNames } from "../../src/model/tables.ts";
import { isEmpty, isQuestion, mentioned, trimmed } from "../../src/query/sql/text.ts";

describe("a text of SQL that only asks", () => {
  it.each([
    "SELECT 1",
    "  from areas",
    "with a as (select 1) from a",
    "-- How many?\n/* all\nof them */ (SELECT 1)",
    "((VALUES (1)))",
    "DESCRIBE areas",
    "summarize areas",
    "EXPLAIN SELECT 1",
    "-- twice\n-- said\nSELECT 1",
  ])("is known by its first word: %s", (sql) => {
    expect(isQuestion(sql)).toBe(true);
  });

  it.each([
    "",
    "-- SELECT 1",
    "COPY areas TO 'x.csv'",
    "ATTACH ':memory:' AS x",
    "INSTALL httpfs",
    "/* SELECT */ DROP TABLE areas",
    "SET memory_limit = '9GB'",
    "selection",
    "COMMIT",
  ])("is nothing else: %s", (sql) => {
    expect(isQuestion(sql)).toBe(false);
  });

  it.each(["", " ;\n;", "-- SELECT 1", "/* SELECT 1 */ ; -- more"])("is none where nothing is said: %j", (sql) => {
    expect(isEmpty(sql)).toBe(true);
  });

  it.each(["x", "SELECT 1", "/* a */ DROP TABLE areas"])("is something where anything is said: %s", (sql) => {
    expect(isEmpty(sql)).toBe(false);
  });

  it("ends where its words do", () => {
    expect(trimmed("SELECT 1 ; \n;\n")).toBe("SELECT 1");
    expect(trimmed(" ;")).toBe("");
  });
});

describe("the tables that a text of SQL may read", () => {
  it.each<readonly [string, readonly string[]]>([
    ["SELECT * FROM Areas a, observations", ["areas", "observations"]],
    ['FROM "sources"', ["sources"]],
    ["FROM institution_evidence", ["institution_evidence"]],
    ["SELECT 'register_districts'", ["register_districts"]],
    ["FROM areas_of_mine", []],
    ["SELECT 1", []],
  ])("stand in it by name: %s", (sql, names) => {
    expect([...mentioned(sql, tableNames)].sort()).toEqual(names);
  });

  it.each(["SELECT table_name, estimated_size FROM duckdb_tables()", "SELECT reltuples FROM pg_class"])(
    "are all of them where it asks how large they are: %s",
    (sql) => {
      expect(mentioned(sql, tableNames)).toEqual(tableNames);
    },
  );

  it.each(["SHOW TABLES", "SHOW ALL TABLES", "SELECT table_name FROM information_schema.tables"])(
    "are none where it asks only what there is: %s",
    (sql) => {
      expect(mentioned(sql, tableNames)).toEqual([]);
    },
  );

  it("are all of them where the name is computed: no synthetic table is read unnoticed", () => {
    for (const sql of [
      "FROM query_table('register_' || 'districts')",
      "FROM QUERY('FROM ' || 'x')",
      "FROM query('FROM query_table(''register_'' || ''districts'')')",
      "FROM query_table(E'register\\x5fdistricts')",
      "FROM query_table('areas'), query_table(printf('register_%s', 'districts'))",
    ])
      expect(mentioned(sql, tableNames)).toEqual(tableNames);
  });

  it("are those of a plain text where that is asked: the others need not be loaded", () => {
    expect(mentioned("FROM query('SELECT ''x'' FROM areas')", tableNames)).toEqual(["areas"]);
    expect(mentioned("FROM query_table ( 'areas' )", tableNames)).toEqual(["areas"]);
  });
});
