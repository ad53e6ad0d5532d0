import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/model/question.ts";
import { createLightEngine } from "../../src/query/light.ts";
import { type NativeEngine, openNativeEngine } from "../../src/query/native.ts";
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

describe("native DuckDB and the light engine", () => {
  it("give the same rows in the same order to any question", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (question) => {
        expect(await light.ask(question)).toStrictEqual(await native.ask(question));
      }),
      { numRuns: Number(process.env["RUNS"] ?? 300) },
    );
  });
});
