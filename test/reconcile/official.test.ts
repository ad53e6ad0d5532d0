import { readFile } from "node:fs/promises";

import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { readOfficial } from "../../src/intake/official.ts";
import { readReference } from "../../src/intake/reference.ts";
import { officialObservations } from "../../src/reconcile/official.ts";

const report = (fault: unknown): void => {
  throw new Error(JSON.stringify(fault));
};
const official = await readOfficial("data/reference", await readReference("data/reference", report), report);
const rows = officialObservations(official, "2026-11-22");

// What follows reads the files as they lie there, apart from the code under test.
const table = async (name: string): Promise<readonly Readonly<Record<string, string>>[]> =>
  Papa.parse<Record<string, string>>(await readFile(`data/reference/${name}.csv`, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
const names: Readonly<Record<string, string>> = {
  "children-in-kindergarten": "kindergarten_children",
  "net-enrolment-rate-age-3-6": "net_enrolment_3_6",
};
const printed = [
  ...(await table("births"))
    .filter(({ sex }) => sex === "total")
    .map((row) => ["live_births", row["nuts3"], row["year"], Number(row["value"]), row["source_id"]]),
  ...(await table("kindergarten")).map((row) => [
    names[row["indicator"] ?? ""],
    row["nuts3"],
    row["school_year"],
    Number(row["value"]),
    row["source_id"],
  ]),
];

describe("officialObservations", () => {
  it("are the numbers of the sources, each once, and no other", () => {
    const told = rows.map(({ indicator, area, period, value, source }) => [indicator, area, period, value, source]);
    const sorted = (all: readonly (readonly unknown[])[]) => all.map((one) => one.join("|")).toSorted();
    expect(sorted(told)).toEqual(sorted(printed));
    expect(new Set(rows.map(({ observation }) => observation)).size).toBe(rows.length);
    expect(rows.length).toBe(28 * 25 + 28 * 15 + 29);
  });

  it("cover every district in every year of theirs", () => {
    const years = Map.groupBy(rows, ({ indicator, period }) => `${indicator} ${period}`);
    for (const [year, some] of years) {
      const areas = new Set(some.filter(({ area_level: level }) => level === "district").map(({ area }) => area));
      expect(areas.size, year).toBe(28);
    }
  });

  it("are marked as official, published and complete, with the days of their year", () => {
    expect(
      new Set(
        rows.map(({ dataset, obs_status, conf_status, charted }) => [dataset, obs_status, conf_status, charted].join()),
      ),
    ).toEqual(new Set(["official,A,F,true"]));
    const one = (id: string) => rows.find(({ observation }) => observation === id);
    expect(one("official.live_births.BG415.2024")).toMatchObject({
      value: 735,
      nature: "flow",
      period_type: "calendar_year",
      period_start: "2024-01-01",
      period_end: "2024-12-31",
    });
    expect(one("official.net_enrolment_3_6.BG.2021-2022")).toMatchObject({
      value: 79.1,
      nature: "share",
      area_level: "country",
      period_start: "2021-09-15",
      period_end: "2022-09-14",
    });
    expect(one("official.kindergarten_children.BG311.2000-2001")).toMatchObject({ value: 3093, nature: "stock" });
  });

  it("share no indicator with published figures, so that no chart mixes them", async () => {
    const reported = new Set(
      (await readFile("data/published/indicators.csv", "utf8")).split("\n").map((line) => line.split(",")[0]),
    );
    expect(official.indicators.filter(({ indicator }) => reported.has(indicator))).toEqual([]);
    expect(new Set(rows.map(({ indicator }) => indicator))).toEqual(
      new Set(official.indicators.map(({ indicator }) => indicator)),
    );
  });

  it("refuse a series that nobody has defined", () => {
    expect(() => officialObservations({ ...official, indicators: [] }, "2026-11-22")).toThrow(/live_births.*add it/);
  });
});
