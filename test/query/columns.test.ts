import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTables } from "../../src/query/columns.ts";
import { fixtureRows, tablesOf, writeFixture } from "./fixture.ts";

let fixture: Awaited<ReturnType<typeof writeFixture>>;
beforeAll(async () => {
  fixture = await writeFixture();
});
afterAll(() => fixture.remove());

const bytesOf = async (file: string): Promise<ArrayBuffer> => new Uint8Array(await readFile(file)).buffer;

describe("createTables", () => {
  it("reads columns over several row groups, nulls as nulls", async () => {
    const names = ["area", "value", "charted", "statements"];
    const columns = await tablesOf(fixture.folder).read("observations", names);
    for (const name of names) {
      expect(columns.get(name)).toStrictEqual(fixtureRows("observations").map((row) => row[name]));
    }
  });

  it("reads an empty table", async () => {
    expect(await tablesOf(fixture.folder).read("events", ["event"])).toStrictEqual(new Map([["event", []]]));
  });

  it("knows how many rows a table has without reading any", async () => {
    const tables = tablesOf(fixture.folder);
    expect(await Promise.all([tables.rows("observations"), tables.rows("events")])).toEqual([5000, 0]);
  });

  it("fetches a file once, and again only if it didn't come", async () => {
    let asked = 0;
    const tables = createTables((table) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("no network")) : bytesOf(join(fixture.folder, `${table}.parquet`));
    });
    await expect(tables.read("areas", ["area"])).rejects.toThrow("no network");
    await Promise.all([tables.read("areas", ["area"]), tables.read("areas", ["area", "slug"])]);
    await tables.read("areas", ["level"]);
    expect(asked).toBe(2);
  });

  it("refuses an unknown column", async () => {
    await expect(tablesOf(fixture.folder).read("areas", ["colour"])).rejects.toThrow(
      'table "areas" has no column "colour"',
    );
  });

  it("refuses values of another type than the table's definition says", async () => {
    const file = join(fixture.folder, "wrong.parquet");
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`COPY (SELECT 1::BIGINT AS rank_bg, 7 AS area) TO '${file}' (FORMAT parquet)`);
    connection.closeSync();
    const tables = createTables(() => bytesOf(file));
    await expect(tables.read("areas", ["rank_bg"])).rejects.toThrow(
      'areas.parquet, column "rank_bg": a bigint is not INTEGER; write the file with the types of model/tables.ts',
    );
    await expect(tables.read("areas", ["area"])).rejects.toThrow('column "area": a number is not VARCHAR');
    await rm(file);
  });
});
