import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ParquetTables } from "../../src/query/columns.ts";
import { withConnection } from "../../src/query/database.ts";
import { columnTypes } from "../../src/query/plan.ts";
import { declaration, fillTables, TableLack } from "../../src/query/sql/tables.ts";
import { fixtureRows, tablesOf, writeFixture } from "./fixture.ts";
import { openWasm } from "./wasm-node.ts";

describe("the tables of an engine", () => {
  let fixture: Awaited<ReturnType<typeof writeFixture>>;
  let database: AsyncDuckDB;
  let tables: ParquetTables;
  /** The columns that were read, one reading after the other. */
  let read: string[] = [];
  beforeAll(async () => {
    [fixture, database] = await Promise.all([writeFixture(), openWasm()]);
  });
  afterAll(() => fixture.remove());
  beforeEach(async () => {
    read = [];
    const published = tablesOf(fixture.folder);
    tables = {
      ...published,
      read: (table, columns) => {
        read.push(columns.join(" "));
        return published.read(table, columns);
      },
    };
    await withConnection(database, (connection) =>
      connection.query(declaration("areas", "OR REPLACE ") + declaration("events", "OR REPLACE ")),
    );
  });
  const texts = (sql: string): Promise<readonly string[]> =>
    withConnection(database, async (connection) =>
      (await connection.query(sql)).toArray().map((row) => String(Object.values(row as object)[0])),
    );
  const needs = (...columns: readonly string[]) => new Map([["areas", new Set(columns)]] as const);
  const own = (name: string): readonly string[] => fixtureRows("areas").map((row) => String(row[name]));

  it("have what was needed, in the order of the rows, and keep it when more is", async () => {
    const filled = fillTables(database, tables);
    await filled.fill(needs("slug"));
    expect(await texts("SELECT slug FROM areas")).toEqual(own("slug"));
    await filled.fill(needs("slug"));
    await filled.fill(needs("level"));
    expect(await texts("SELECT slug FROM areas")).toEqual(own("slug"));
    expect(await texts("SELECT level FROM areas")).toEqual(own("level"));
    expect(read).toEqual(["slug", "level slug"]);
  });

  it("have all rows where none of their values is needed, and their columns as declared", async () => {
    const filled = fillTables(database, tables);
    await filled.fill(needs());
    expect(await texts("SELECT count(*) FROM areas")).toEqual(["300"]);
    expect(await texts("SELECT column_name || ' ' || column_type FROM (DESCRIBE areas)")).toEqual(
      [...columnTypes("areas")].map((column) => column.join(" ")),
    );
    await filled.fill(new Map([["events", new Set(["event"])]]));
    expect(await texts("SELECT count(*) FROM events")).toEqual(["0"]);
  });

  it("are whole once all was needed", async () => {
    const filled = fillTables(database, tables);
    const all = [...columnTypes("areas").keys()];
    await filled.fill(needs(...all.slice(1)));
    expect(filled.isWhole("areas")).toBe(false);
    await filled.fill(needs("area"));
    expect(filled.isWhole("areas")).toBe(true);
    for (const name of all) expect(await texts(`SELECT ${name} FROM areas`)).toEqual(own(name));
  });

  it("lose nothing that two questions bring at once", async () => {
    const filled = fillTables(database, tables);
    await Promise.all([filled.fill(needs("slug")), filled.fill(needs("level")), filled.fill(needs("slug", "name_bg"))]);
    for (const name of ["slug", "level", "name_bg"])
      expect(await texts(`SELECT ${name} FROM areas`), name).toEqual(own(name));
  });

  it("are seen as they were or as they will be, never half", async () => {
    const filled = fillTables(database, tables);
    await filled.fill(needs("slug"));
    const seen = new Set<string>();
    let isFilling = true;
    const look = async (): Promise<void> => {
      while (isFilling) {
        for (const text of await texts("SELECT count(*) || ' ' || count(slug) || ' ' || count(level) FROM areas"))
          seen.add(text);
        await Promise.resolve();
      }
    };
    const looking = look();
    await filled.fill(needs("level"));
    isFilling = false;
    await looking;
    const known = (name: string): number => fixtureRows("areas").filter((row) => row[name] !== null).length;
    const [before, after] = [`300 ${known("slug")} 0`, `300 ${known("slug")} ${known("level")}`];
    expect([...seen].filter((text) => text !== before && text !== after)).toEqual([]);
    expect(seen).toContain(before);
  });

  it("stay as they were where a file cannot be had, and are asked for again", async () => {
    let isThere = true;
    const filled = fillTables(database, {
      ...tables,
      read: (...given) => (isThere ? tables.read(...given) : Promise.reject(new Error("no network"))),
    });
    await filled.fill(needs("slug"));
    isThere = false;
    await expect(filled.fill(needs("level"))).rejects.toThrow(TableLack);
    expect(await texts("SELECT slug FROM areas")).toEqual(own("slug"));
    isThere = true;
    await filled.fill(needs("level"));
    expect(await texts("SELECT level FROM areas")).toEqual(own("level"));
  });
});
