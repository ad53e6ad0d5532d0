import { describe, expect, it } from "vitest";
import { charts } from "../../src/i18n/bg/charts.ts";

describe("what indicators are called after a preposition", () => {
  it("has the short article, and is said of every one whose name has the full one", () => {
    const after: Readonly<Record<string, string | undefined>> = charts.after;
    const full = /^\p{L}+(?:ът|ят)\s/u;
    const faults = Object.entries(charts.subject).filter(([indicator, name]) => full.test(after[indicator] ?? name));
    expect(faults).toEqual([]);
    expect(Object.values(charts.subject).filter((name) => full.test(name)).length).toBeGreaterThan(3);
  });
});
