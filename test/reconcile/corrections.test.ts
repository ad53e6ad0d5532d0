import { describe, expect, it } from "vitest";

import type { Correction } from "../../src/intake/published/correction.ts";
import { correctionsOf } from "../../src/reconcile/corrections.ts";

const one = (more: Partial<Correction>): Correction => ({
  id: "closures-timeline",
  column: "chart",
  area: null,
  was: "99 / 102",
  is: "82 / 103",
  why_bg: "Грешка.",
  why_en: "A slip.",
  date: "2026-12-01",
  found_by: "compilers",
  ...more,
});
const namesOf = (...all: readonly Correction[]): readonly string[] =>
  correctionsOf(all, new Map([["f-1", { indicator: "sweeps", area: "BG415" }]]), (area) => area).map(
    ({ correction }) => correction,
  );

describe("the public names of corrections", () => {
  it("tell two of one thing on one day apart, and leave the first the name that it had", () => {
    const later = one({ was: "82 / 103", is: "71 / 103" });
    expect(namesOf(one({}))).toEqual(["closures-timeline.chart.all.2026-12-01"]);
    expect(namesOf(one({}), one({ id: "f-1", column: "value" }), later)).toEqual([
      "closures-timeline.chart.all.2026-12-01",
      "f-1.value.2026-12-01",
      "closures-timeline.chart.all.2026-12-01.2",
    ]);
  });

  it("are not spent on what is left as it was", () => {
    const cell = { id: "f-1", column: "value" } as const;
    expect(namesOf(one({ ...cell, was: "1", is: "1" }), one({ ...cell, was: "1", is: "2" }))).toEqual([
      "f-1.value.2026-12-01",
    ]);
  });
});
