import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import fc from "fast-check";
import { asyncBufferFromFile, parquetMetadataAsync } from "hyparquet";
import { describe, expect, it } from "vitest";

import { csvOf, rowsOfCsv } from "../../src/publish/csv.ts";
import { rowsOfParquet, writeParquet } from "../../src/publish/parquet.ts";
import { promote } from "../../src/publish/promote.ts";
import { publicTables } from "../../src/publish/public-table.ts";
import type { Cell, PublicTable } from "../../src/publish/public-table.ts";
import { hashes, inFolder } from "../data/command.ts";
import { published, release, withheld } from "./release.ts";

const label = { bg: "", en: "" };
const table = (rows: PublicTable["rows"]): PublicTable => ({
  name: "areas",
  stem: "areas",
  synthetic: false,
  title: label,
  key: ["text"],
  rows,
  columns: [
    { name: "text", type: "VARCHAR", label },
    { name: "whole", type: "INTEGER", label },
    { name: "decimal", type: "DOUBLE", label },
    { name: "flag", type: "BOOLEAN", label },
  ],
});

// Published text comes from files where a lone carriage return, a byte order mark or a NUL cannot stand for anything.
const plainText = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => !/[\r\0\uFEFF]/.test(value));
const text = fc.oneof(
  plainText,
  fc.tuple(fc.constantFrom("=", "+", "-", "@", "'=", "''-", "'"), plainText).map((parts) => parts.join("")),
);
const row: fc.Arbitrary<readonly Cell[]> = fc.tuple<Cell[]>(
  fc.option(text),
  fc.option(fc.integer({ min: 0, max: 1e9 })),
  fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.option(fc.boolean()),
);

describe("CSV and Parquet", () => {
  it("hold every text and number that is written into CSV", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(rowsOfCsv(csvOf(table(rows)), table(rows))).toEqual(rows);
      }),
    );
  });

  it.each(["=1+1", "+359", "-- не е", "@SUM(A1)", "'=1", "\t=1"])(
    "hold no text that a spreadsheet would run, and give it back: %j",
    (formula) => {
      const rows = [
        ["a", 1, 2, true],
        [formula, -1, -2.5, false],
      ] as const;
      expect(csvOf(table(rows))).toContain(`\n'${formula},-1,-2.5,false\n`);
      expect(rowsOfCsv(csvOf(table(rows)), table(rows))).toEqual(rows);
      expect(csvOf(table([["a=1", -1, -2.5, false]]))).toContain("a=1,-1,-2.5,false");
    },
  );

  it("hold every text and number that is written into Parquet", async () => {
    await inFolder((folder) =>
      fc.assert(
        fc.asyncProperty(fc.array(row), async (rows) => {
          await writeParquet([table(rows)], folder);
          expect(await rowsOfParquet(folder, table(rows))).toEqual(rows);
        }),
        { numRuns: 20 },
      ),
    );
  });

  it("stand in groups of at most 8192 rows, of which a reader may ask for one", async () => {
    await inFolder(async (folder) => {
      const long = table(Array.from({ length: 20_000 }, (_, i) => [`row ${i}`, i, i / 2, i % 2 === 0]));
      await writeParquet([long], folder);
      const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(join(folder, "areas.parquet")));
      expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([8192, 8192, 3616]);
    });
  });

  it("are the same bytes for the same rows in another order", async () => {
    const rows = { ...release, observations: [withheld, { ...withheld, observation: "a" }] };
    const [one, other] = [rows, { ...rows, observations: rows.observations.toReversed() }].map((each) =>
      inFolder(async (folder) => hashes((await published(folder, each)).staging)),
    );
    expect(await one).toEqual(await other);
  });
});

describe("publicTables", () => {
  it("sorts by code point and refuses two rows with one key", () => {
    const rows = ["b", "a", "Б", "a-1", "B"].map((observation) => ({ ...withheld, observation }));
    const found = publicTables({ ...release, observations: rows }).find(({ name }) => name === "observations");
    expect(found?.rows.map(([key]) => key)).toEqual(["B", "a", "a-1", "b", "Б"]);
    expect(() => publicTables({ ...release, observations: [withheld, withheld] })).toThrow(
      "observations: two rows have the key",
    );
  });
});

describe("promote", () => {
  const folderWith = async (folder: string, file: string): Promise<void> => {
    await mkdir(folder);
    await writeFile(join(folder, file), file);
  };

  it("puts the new folder in the place of the old one, and leaves nothing beside it", async () => {
    await inFolder(async (folder) => {
      const [staging, out] = [join(folder, "staging"), join(folder, "out")];
      await folderWith(staging, "new.csv");
      await folderWith(out, "old.csv");
      await promote(staging, out);
      expect(await readdir(folder)).toEqual(["out"]);
      expect(await readdir(out)).toEqual(["new.csv"]);
    });
  });

  it("needs no old folder", async () => {
    await inFolder(async (folder) => {
      await folderWith(join(folder, "staging"), "new.csv");
      await promote(join(folder, "staging"), join(folder, "out"));
      expect(await readFile(join(folder, "out", "new.csv"), "utf8")).toBe("new.csv");
    });
  });

  it("puts the old folder back when there is nothing to put in its place", async () => {
    await inFolder(async (folder) => {
      await folderWith(join(folder, "out"), "old.csv");
      await expect(promote(join(folder, "staging"), join(folder, "out"))).rejects.toThrow("ENOENT");
      expect(await readdir(join(folder, "out"))).toEqual(["old.csv"]);
      expect(await readdir(folder)).toEqual(["out"]);
    });
  });
});
