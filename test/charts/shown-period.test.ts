import { describe, expect, it } from "vitest";
import { catalogue, inMeasure, seriesSpec } from "../../src/charts/catalogue.ts";
import { shownPeriod } from "../../src/charts/figures/shown-period.ts";
import { chartView } from "../../src/charts/view.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { wholeCountry } from "../golden/country.ts";
import { row } from "../golden/rows.ts";
import { contextOf, returned as ratable } from "./rated-rows.ts";

const returned = (area: string, period: string, value: number, extent: "full" | "part" = "full"): AnswerRow =>
  row({ indicator: "children_returned", area, period, value, extent });
const others = ["BG311", "BG312", "BG313", "BG314", "BG315", "BG321"];
const found = [
  returned("BG415", "2024/2025", 68),
  returned("BG313", "2024/2025", 40),
  returned("BG343", "2024/2025", 150, "part"),
];
/** Figures of other districts for another year, found later. */
const later = others.map((area, at) => returned(area, "2021/2022", 50 + at));

describe.each(["district-map", "district-ranking"] as const)("the school year of %s", (id) => {
  const spec = catalogue[id];
  const year = (area: string, rows: readonly AnswerRow[]) => shownPeriod(spec, rows, wholeCountry(area, "bg"));

  it("is that of most districts in the country's chart, and in that of a district without a number", () => {
    expect(["BG", "BG412"].map((area) => [year(area, found), year(area, [...found, ...later])])).toEqual([
      ["2024/2025", "2021/2022"],
      ["2024/2025", "2021/2022"],
    ]);
  });

  it("stays that of the district's own number, whatever is found of others, also where it is for a part of the year", () => {
    for (const area of ["BG415", "BG343"])
      expect([year(area, found), year(area, [...found, ...later])], area).toEqual(["2024/2025", "2024/2025"]);
    expect(chartView(spec, [...found, ...later], wholeCountry("BG415", "bg")).title).toMatch(/^68\sдеца/);
    // Of two years with a number of its own it is again the one of most districts.
    expect(year("BG313", [...found, ...later])).toBe("2021/2022");
  });

  it("is the one that is asked for", () => {
    expect(shownPeriod({ ...spec, period: "2019/2020" }, found, wholeCountry("BG415", "bg"))).toBe("2019/2020");
  });
});

describe.each(["district-map", "district-ranking"] as const)("the school year of %s in a rate", (id) => {
  const spec = inMeasure(catalogue[id], "per_1000_children");
  // Children are known of 2022 and 2023 only, and of most districts a count of another year.
  const rows = [
    ratable("BG311", "2022/2023", 60),
    ...["BG311", "BG312", "BG313"].map((area) => ratable(area, "2018/2019", 60)),
  ];

  it("is the one of most rates, as the chart says, also in the address of a live map", () => {
    const around = contextOf("BG", "en");
    expect(shownPeriod(catalogue[id], rows, around)).toBe("2018/2019");
    expect(shownPeriod(spec, rows, around)).toBe("2022/2023");
    expect(chartView(spec, rows, around).title).toContain("2022/2023");
  });

  it("is that of the counts where none can be divided", () => {
    const around = contextOf("BG", "en");
    expect(shownPeriod(spec, rows.slice(1), around)).toBe("2018/2019");
    expect(chartView(spec, rows.slice(1), around).title).toContain("2018/2019");
  });
});

it("is none in a chart of many years", () => {
  expect(
    shownPeriod(seriesSpec({ indicator: "children_returned", topic: "school" }), found, wholeCountry("BG415", "bg")),
  ).toBeNull();
});
