import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { DuckDBInstance } from "@duckdb/node-api";

import { answerOf } from "../../src/builder/answer.ts";
import type { Ask } from "../../src/builder/ask.ts";
import { askAll } from "../../src/builder/questions.ts";
import { sqlOf } from "../../src/builder/sql.ts";
import type { Language } from "../../src/model/text.ts";
import { filesOfRelease, tableFile } from "../../src/model/table-file.ts";
import { createTables } from "../../src/query/columns.ts";
import { createLightEngine } from "../../src/query/light.ts";
import { answerSmall } from "../../src/query/small/answer.ts";
import { mentioned } from "../../src/query/sql/text.ts";
import { dataFolder, manifest } from "../../src/site/facts.ts";
import { builderCatalog, builderContext } from "../../src/site/pages/builder.ts";

/** The numbers of an answer by area, year and group. */
export type Numbers = ReadonlyMap<string, number>;

const keyOf = (area: unknown, period: unknown, group: unknown, indicator: unknown): string =>
  [indicator ?? "", area, String(period).slice(0, 4), group ?? ""].map(String).join(" ");

/** Asks builder questions of the light engine, as a browser does, and their SQL of native DuckDB. */
export async function openBoth(language: Language) {
  const release = await manifest();
  const files = filesOfRelease(release);
  const tables = createTables(async (table) => {
    const { buffer, byteOffset, byteLength } = await readFile(join(dataFolder, tableFile(table, files)));
    return buffer.slice(byteOffset, byteOffset + byteLength);
  });
  const light = createLightEngine(tables);
  const names = release.tables.map(({ name }) => name);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const { name } of release.tables)
    await connection.run(`CREATE TABLE ${name} AS FROM read_parquet('${join(dataFolder, tableFile(name, files))}')`);
  const catalog = await builderCatalog(language);
  const context = await builderContext(language);
  return {
    catalog,
    async builder(ask: Ask): Promise<Numbers> {
      const { all } = answerOf(ask, await askAll(ask, catalog, light), catalog, context);
      const many = ask.indicators.length > 1;
      return new Map(
        all.flatMap(({ value, place }) =>
          value === null
            ? []
            : [[keyOf(place.area, place.period, place.group, many ? place.indicator : ""), value] as const],
        ),
      );
    },
    async sql(ask: Ask): Promise<Numbers> {
      const rows = (await connection.runAndReadAll(sqlOf(ask, catalog, language))).getRowObjectsJS();
      const numbers = rows
        .filter((row) => row["value"] !== null)
        .map(
          (row) =>
            [keyOf(row["area"], row["period"], row["breakdown"], row["indicator"]), Number(row["value"])] as const,
        );
      if (new Set(numbers.map(([key]) => key)).size < numbers.length) throw new Error("SQL gives a place two numbers");
      return new Map(numbers);
    },
    /** The rows of its SQL as the small engine and as native DuckDB have them, in order. */
    async rows(ask: Ask): Promise<{ readonly small: readonly unknown[]; readonly native: readonly unknown[] }> {
      const sql = sqlOf(ask, catalog, language).replace(/;$/, "");
      const { answer } = await answerSmall(sql, mentioned(sql, names), tables);
      const plain = (cell: unknown): unknown => {
        if (typeof cell === "bigint" || typeof cell === "number") return Number(Number(cell).toPrecision(12));
        return cell;
      };
      const native = (await connection.runAndReadAll(sql)).getRowsJS();
      return {
        small: answer.slice(0, answer.rows).map((row) => row.map(plain)),
        native: native.map((row) => row.map(plain)),
      };
    },
    close: () => {
      connection.closeSync();
    },
  };
}

/** What differs between two answers, to a tenth, since a change is told as its numbers are written. */
export const differing = (one: Numbers, other: Numbers): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => !(Math.abs((one.get(key) ?? Number.NaN) - (other.get(key) ?? Number.NaN)) < 0.06),
  );
