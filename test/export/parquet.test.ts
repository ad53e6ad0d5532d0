import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { parquetOf } from "../../src/export/parquet.ts";
import { sourceLine } from "../../src/export/words.ts";
import { made, oneOf, seen } from "./made.ts";

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

describe("a Parquet file", () => {
  it.each(made)("holds every cell of the sheet: $name in $language", async ({ sheet }) => {
    const rows = await parquetReadObjects({ file: buffer(parquetOf(sheet, seen)) });
    expect(rows.map((row) => sheet.columns.map(({ key }): unknown => row[key] ?? null))).toEqual(sheet.rows);
  });

  it("says in its metadata what it is, whose, of which release and how its columns are called", () => {
    const { sheet } = oneOf("register-returned-by-year-BG415", "bg");
    const { key_value_metadata: told = [] } = parquetMetadata(buffer(parquetOf(sheet, seen)));
    const facts = Object.fromEntries(told.map(({ key, value }) => [key, value]));
    expect(facts).toMatchObject({
      title: sheet.title,
      subtitle: sheet.subtitle,
      source: sourceLine(sheet),
      address: seen.address,
      release: "2026-11-22",
      release_sha256: seen.hash,
      licence: "CC-BY-4.0",
      language: "bg",
      dataset: "register",
      synthetic: "true",
    });
    expect(facts["description"]).toContain(sheet.sentence);
    for (const note of sheet.notes) expect(facts["description"]).toContain(note);
    expect(JSON.parse(facts["labels"] ?? "")).toEqual(
      Object.fromEntries(sheet.columns.map(({ key, label }) => [key, label])),
    );
  });

  it("has the same bytes for the same sheet, and its columns when it has no row", async () => {
    const { sheet } = oneOf("sweeps-by-year-every-state");
    expect(Buffer.from(parquetOf(sheet, seen)).equals(parquetOf(sheet, seen))).toBe(true);
    const empty = buffer(parquetOf({ ...sheet, rows: [] }, seen));
    expect(await parquetReadObjects({ file: empty })).toEqual([]);
    expect(
      parquetMetadata(empty)
        .schema.slice(1)
        .map(({ name }) => name),
    ).toEqual(sheet.columns.map(({ key }) => key));
  });

  it("is read by DuckDB: numbers as numbers, gaps as null", async () => {
    const { sheet } = oneOf("sweeps-by-year-every-state", "bg");
    const folder = await mkdtemp(join(tmpdir(), "parquet-"));
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    try {
      const file = join(folder, "chart.parquet");
      await writeFile(file, parquetOf(sheet, seen));
      const back = await connection.runAndReadAll("SELECT * FROM read_parquet($1)", [file]);
      expect(back.columnNames()).toEqual(sheet.columns.map(({ key }) => key));
      expect(back.columnTypes().map(String)).toEqual(
        sheet.columns.map(({ kind }) => (kind === "number" ? "DOUBLE" : "VARCHAR")),
      );
      expect(back.getRows()).toEqual(sheet.rows);
    } finally {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true });
    }
  });
});
