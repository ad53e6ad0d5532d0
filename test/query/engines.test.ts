import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, Question } from "../../src/model/question.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { filesOfRelease } from "../../src/model/table-file.ts";
import { createLightEngine } from "../../src/query/light.ts";
import { type NativeEngine, openNativeEngine } from "../../src/query/native.ts";
import { columnTypes } from "../../src/query/plan.ts";
import { expectEqual } from "../equal.ts";
import { anyQuestion } from "./anyQuestion.ts";
import { tablesOf, writeFixture } from "./fixture.ts";

let native: NativeEngine;
let light: Engine;
let fixture: Awaited<ReturnType<typeof writeFixture>>;
beforeAll(async () => {
  fixture = await writeFixture();
  native = await openNativeEngine(fixture.folder);
  light = createLightEngine(tablesOf(fixture.folder));
});
afterAll(async () => {
  native.close();
  await fixture.remove();
});

async function expectAgreement(question: Question, one: Engine, other: Engine): Promise<void> {
  const [answer, same] = await Promise.all([one.ask(question), other.ask(question)]);
  expectEqual(same, answer);
  expect(Object.keys(same[0] ?? {})).toStrictEqual(Object.keys(answer[0] ?? {}));
}

describe("native DuckDB and the light engine", () => {
  it("give the same rows in the same order to any question", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, (question) => expectAgreement(question, native, light)),
      { numRuns: 500 },
    );
  });

  const published = fileURLToPath(new URL("../../public/data/", import.meta.url));
  it.skipIf(!existsSync(`${published}observations.parquet`))(
    "agree on the published tables, whole and by groups",
    async () => {
      const manifest = JSON.parse(readFileSync(`${published}manifest.json`, "utf8")) as Manifest;
      const files = filesOfRelease(manifest);
      const native = await openNativeEngine(published, files);
      const light = createLightEngine(tablesOf(published, files));
      for (const { name: table } of manifest.tables) {
        const types = [...columnTypes(table)];
        await expectAgreement({ table, columns: types.map(([name]) => name) }, native, light);
        for (const [column, type] of types) {
          const fn = type === "DOUBLE" || type === "INTEGER" ? "sum" : "max";
          const measures = [
            { as: "a", fn, column },
            { as: "n", fn: "count", column },
          ] as const;
          await expectAgreement({ table, columns: types.slice(1, 4).map(([name]) => name), measures }, native, light);
          await expectAgreement({ table, columns: [column], measures: [measures[1]] }, native, light);
        }
      }
      native.close();
    },
    // Every table by every column: half a minute on a busy machine.
    180_000,
  );
});

describe("native DuckDB", () => {
  it("names the file that is missing", async () => {
    const elsewhere = await openNativeEngine("/nowhere");
    await expect(elsewhere.ask({ table: "areas", columns: ["area"] })).rejects.toThrow(
      /^table "areas": there is no .nowhere.areas\.parquet; build the data first$/,
    );
    elsewhere.close();
  });
});
