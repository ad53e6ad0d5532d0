import { describe, expect, it } from "vitest";
import { catalogue, inRegister } from "../../src/charts/catalogue.ts";
import { readRows } from "../../src/charts/rows/observations.ts";
import { shownYears } from "../../src/charts/figures/shown-years.ts";
import { chartView } from "../../src/charts/view.ts";
import { schoolYears } from "../../src/model/period.ts";
import { context } from "../golden/context.ts";
import { kyustendilSweeps, registerReturned } from "../golden/rows.ts";

const running = schoolYears.at(-1) ?? "";

describe("the school years of a chart", () => {
  it("run to the one of the release, whatever is known of it", () => {
    expect(shownYears([])).toEqual(schoolYears);
    expect(shownYears(readRows(kyustendilSweeps)).at(-1)).toBe(running);
  });

  it("end where a register ends, so that nothing seems to lack after it", () => {
    const covered = schoolYears.filter((year) => registerReturned.some(({ period }) => period === year));
    expect(shownYears(readRows(registerReturned)).at(-1)).toBe(covered.at(-1));
    const view = chartView(inRegister(catalogue["returned-by-year"]), registerReturned, context("BG415", "en"));
    expect(view.table.rows.map(([year]) => year?.code)).not.toContain(running);
  });

  it("of a running year alone are no finding: only an empty year that is over is told", () => {
    const last = schoolYears.at(-2) ?? "";
    const told = (period: string) =>
      chartView(
        catalogue["sweeps-by-year"],
        schoolYears
          .slice(0, schoolYears.indexOf(period) + 1)
          .map((year, at) => ({ ...kyustendilSweeps[0], period: year, value: 300 + at })),
        context("BG415", "en"),
      ).title;
    expect(told(last)).not.toContain("we found no total");
    expect(told(schoolYears.at(-3) ?? "")).toContain(
      `for 1 of ${schoolYears.length - 1}\u00a0years that are over we found no total`,
    );
  });
});
