import { readFile } from "node:fs/promises";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { rowsOfCsv } from "../../src/publish/csv.ts";
import { rowsOfParquet } from "../../src/publish/parquet.ts";
import { tables } from "../../src/model/tables.ts";
import type { Column } from "../../src/model/tables.ts";
import { accepted } from "../accepted.ts";
import { add, buildData, inFolder, publishedWith } from "./command.ts";

const cells = (...row: readonly string[]): string => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");

/** What a file of a public table has in these columns, by its first column. */
async function readBack(folder: string, name: "sources" | "institutions" | "services", columns: readonly string[]) {
  const all = Object.entries<Column>({ ...tables[name].columns }).map(([column, definition]) => ({
    name: column,
    ...definition,
  }));
  const table = { stem: name, columns: all };
  const places = columns.map((column) => all.findIndex((one) => one.name === column));
  const picked = (rows: readonly (readonly unknown[])[]) =>
    new Map(rows.map((row) => [row[0], places.map((place) => row[place])]));
  return {
    csv: picked(rowsOfCsv(await readFile(join(folder, `${name}.csv`), "utf8"), table)),
    parquet: picked(await rowsOfParquet(folder, table)),
  };
}

describe("texts that intake takes", () => {
  it("go through the whole build, and stand in Parquet and CSV as they came in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(accepted, {
          minLength: 12,
          maxLength: 12,
          selector: (text) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ""),
        }),
        async (texts) => {
          await inFolder(async (folder) => {
            const other = (i: number): string => texts[(i + 1) % texts.length] ?? "";
            const published = await publishedWith(folder, {
              "sources.csv": add(
                ...texts.map((text, i) =>
                  cells(`planted-${i}`, "", text, /[[\]]/.test(other(i)) ? "" : other(i), "", "news", "bg", "whole"),
                ),
              ),
              "institutions.csv": add(
                ...texts.map((text, i) =>
                  cells(
                    `planted-${i}`,
                    text,
                    "DMSGD",
                    "",
                    "Кюстендил",
                    "BG415",
                    "",
                    "2015-03-01",
                    "closed",
                    "",
                    "exact",
                    `planted-${i}`,
                    other(i),
                    "",
                  ),
                ),
              ),
              "services.csv": add(
                ...texts.map((text, i) =>
                  cells(`planted-${i}`, text, "DC", "", "Кюстендил", "BG415", "", "", "", "", `planted-${i}`, other(i)),
                ),
              ),
            });
            const out = join(folder, "out");
            const { code, errors } = await buildData("--published", published, "--out", out);
            expect(code, errors).toBe(0);
            const [sources, homes, services] = await Promise.all([
              readBack(out, "sources", ["publisher_bg"]),
              readBack(out, "institutions", ["name_bg"]),
              readBack(out, "services", ["name_bg"]),
            ]);
            for (const table of [sources, homes, services]) {
              expect(texts.map((_, i) => table.csv.get(`planted-${i}`)?.[0])).toEqual(texts);
              expect(texts.map((_, i) => table.parquet.get(`planted-${i}`)?.[0])).toEqual(texts);
            }
          });
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
