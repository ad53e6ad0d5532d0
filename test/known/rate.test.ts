import { readFile } from "node:fs/promises";

import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { readOfficial } from "../../src/intake/official.ts";
import { readReference } from "../../src/intake/reference.ts";
import { readVocabulary } from "../../src/intake/vocabulary.ts";
import { compareRates, censusYears, estimateError, raterOf } from "../../src/known/rate.ts";
import type { Rate, RatedRow } from "../../src/known/rate.ts";
import { checksOf } from "../../src/reconcile/denominators/checks.ts";
import { estimatorOf } from "../../src/reconcile/denominators/children.ts";
import { denominatorsOf } from "../../src/reconcile/denominators/denominators.ts";
import { knownRow } from "./row.ts";

const report = (fault: unknown): void => {
  throw new Error(JSON.stringify(fault));
};
const reference = await readReference("data/reference", report);
const official = await readOfficial("data/reference", reference, report);
const estimate = estimatorOf(official, reference);
const denominators = denominatorsOf(official, reference, estimate);
const { denominators: measures } = await readVocabulary("data/vocabulary", reference, report);
const indicators = [
  { indicator: "sweeps", counts_persons: false },
  { indicator: "children_returned", counts_persons: true },
];
const rater = raterOf({ denominators, measures, indicators });

const row = (change: Partial<RatedRow> = {}): RatedRow => ({ ...knownRow(change), area_level: "district", ...change });
const returned = (change: Partial<RatedRow> = {}): RatedRow =>
  row({ indicator: "children_returned", period: "2022/2023", value: 240, ...change });
function rated(one: RatedRow, measure: Rate["measure"] = "per_1000_children"): Rate {
  const rate = rater(one, measure);
  if (typeof rate === "string") throw new Error(`no rate: ${rate}`);
  return rate;
}

describe("a rate", () => {
  it("per 10,000 inhabitants is the count by those of 31 December within the school year", async () => {
    const text = await readFile("data/reference/population.csv", "utf8");
    const found = Papa.parse<Record<string, string>>(text, { header: true }).data.find(
      (one) =>
        one["nuts3"] === "BG415" && one["year"] === "2018" && one["age_group"] === "total" && one["sex"] === "total",
    );
    const rate = rated(row(), "per_10000_inhabitants");
    expect(rate.value).toBeCloseTo((371 / Number(found?.["value"])) * 10_000, 9);
    expect([rate.year, rate.estimated, rate.interval]).toEqual([2018, false, null]);
  });

  it("per 1,000 children is by the children of compulsory age, and says that they are estimated", () => {
    const children = denominators.find(
      ({ area, year, population }) => area === "BG415" && year === 2022 && population === "children_5_16",
    );
    const rate = rated(returned());
    expect(rate.people).toBe(11_706);
    expect(children?.value).toBe(11_706);
    expect(rate.value).toBeCloseTo(20.502, 3);
    expect(rate.estimated).toBe(true);
  });

  it("of persons carries the interval of its count", () => {
    const [low = 0, high = 0] = rated(returned({ value: 4 })).interval ?? [];
    // Garwood's limits of 4 are 1.09 and 10.24.
    expect(low).toBeCloseTo((1.09 / 11_706) * 1000, 3);
    expect(high).toBeCloseTo((10.242 / 11_706) * 1000, 3);
  });

  it("of a calendar year is by the people at its end", () => {
    const one = row({ period_type: "calendar_year", period: "2020", indicator: "children_returned" });
    expect(rated(one, "per_10000_inhabitants").year).toBe(2020);
  });

  it("of a municipality is by inhabitants only", () => {
    const one = returned({ area: "KNL48", area_level: "municipality" });
    expect(rater(one, "per_1000_children")).toBe("people");
    expect(rated(one, "per_10000_inhabitants").people).toBe(
      official.municipalities.find(({ code, year }) => code === "KNL48" && year === 2022)?.value,
    );
  });

  it.each<[string, Partial<RatedRow>, string]>([
    ["withheld", { value: null, value_state: "c", qualifier: null }, "count"],
    ["that we did not find", { value: null, value_state: "x", qualifier: null }, "count"],
    ["of a part of the year", { extent: "part", reaches: "until_date" }, "count"],
    ["of a group", { counts: "part", breakdown: "boys" }, "count"],
    ["of an inferred date", { dating: "inferred" }, "count"],
    ["in doubt", { doubt_bg: "съмнение", doubt_en: "doubt" }, "count"],
    ["that another source contradicts", { disagreeing: 1 }, "count"],
    ["that is about right", { qualifier: "about" }, "count"],
    ["that is a least", { qualifier: "at_least" }, "count"],
    ["as of a date", { period_type: "as_of", period: "2022-12-31" }, "count"],
    [
      "of a settlement, which stands under its municipality's code",
      { area_level: "settlement", area: "KNL48" },
      "place",
    ],
    ["that is a share", { indicator: "coverage_rate" }, "measure"],
    ["of a year whose births are not all known", { period: "2018/2019" }, "people"],
    ["of a year without inhabitants yet", { period: "2025/2026" }, "people"],
  ])("is not made of a count %s", (_what, change, lack) => {
    expect(rater(returned(change), "per_1000_children")).toBe(lack);
  });
});

describe("two rates", () => {
  const of = (value: number, change: Partial<RatedRow> = {}) => rated(returned({ value, ...change }));

  it("differ where neither chance nor the error of the estimates can have done it", () => {
    expect(compareRates(of(400), of(200))).toBe("more");
    expect(compareRates(of(200), of(400))).toBe("less");
  });

  it("are unsure where their intervals meet", () => {
    expect(compareRates(of(200), of(240))).toBe("unsure");
    expect(compareRates(of(200), of(200))).toBe("unsure");
  });

  it("are unsure across a census, however far apart", () => {
    expect(compareRates(of(2000), of(20, { period: "2021/2022" }))).toBe("unsure");
    expect(compareRates(of(2000), of(20, { period: "2023/2024" }))).toBe("more");
  });

  it("are unsure where they are of other people", () => {
    expect(compareRates(of(2000), rated(returned({ value: 20 }), "per_10000_inhabitants"))).toBe("unsure");
  });

  it("of published inhabitants and what was decided are equal where they are written alike", () => {
    const teams = (value: number) => rated(row({ value }), "per_10000_inhabitants");
    expect(compareRates(teams(371), teams(371))).toBe("equal");
    expect(compareRates(teams(372), teams(371))).toBe("more");
  });
});

describe("what is told of the people", () => {
  it("jumps where another census stands behind it, and nowhere else", () => {
    const country = (year: number) =>
      denominators.find((one) => one.area === "BG" && one.year === year && one.population === "inhabitants")?.value ??
      NaN;
    const years = Array.from({ length: 14 }, (_, at) => 2011 + at);
    const jumps = years.filter((year) => Math.abs(country(year) / country(year - 1) - 1) > 0.02);
    expect(jumps).toEqual([...censusYears]);
  });

  it("is no further from the census than the error allowed for", () => {
    const checks = checksOf(official, estimate).filter(({ as_of_date }) => as_of_date === "2021-09-07");
    for (const { area, year, published, estimated } of checks)
      expect(Math.abs((estimated ?? NaN) / published - 1), `${area} ${year}`).toBeLessThan(estimateError(year));
  });
});

describe("the reviewed list of measures", () => {
  it("names every indicator that ships, and no other", async () => {
    const codes = await Promise.all(
      ["data/published/indicators.csv", "data/reference/indicators.csv", "data/vocabulary/register-indicators.csv"].map(
        async (file) =>
          Papa.parse<Record<string, string>>(await readFile(file, "utf8"), {
            header: true,
            skipEmptyLines: true,
          }).data.map(({ indicator = "" }) => indicator),
      ),
    );
    expect(new Set(measures.map(({ indicator }) => indicator))).toEqual(new Set(codes.flat()));
  });

  it("has no rate of a share", async () => {
    const text = await readFile("data/published/indicators.csv", "utf8");
    const shares = Papa.parse<Record<string, string>>(text, { header: true }).data.filter(
      ({ kind }) => kind === "share",
    );
    expect(shares.length).toBeGreaterThan(0);
    for (const { indicator } of shares)
      expect(measures.filter((one) => one.indicator === indicator).map(({ measure }) => measure)).toEqual(["count"]);
  });
});
