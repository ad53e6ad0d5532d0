import { readFile } from "node:fs/promises";

import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import reviewed from "../../data/reference/map-changes.json" with { type: "json" };
import { date, CellFault } from "../../src/intake/cells.ts";
import { existsSince, foundings, landChanges, wasOnMap } from "../../src/model/map-changes.ts";

async function rows(name: string): Promise<readonly Readonly<Record<string, string>>[]> {
  return Papa.parse<Record<string, string>>((await readFile(`data/reference/${name}`, "utf8")).trimEnd(), {
    header: true,
  }).data;
}

describe("the reviewed changes of the map", () => {
  it("name municipalities of one district, dates that exist, and sources that are listed", async () => {
    const districts = new Map((await rows("municipalities.csv")).map(({ code = "", nuts3 = "" }) => [code, nuts3]));
    const sources = new Set((await rows("sources.csv")).map(({ source_id }) => source_id));
    for (const { municipality, of, from, to, sources: own } of foundings) {
      expect(districts.get(municipality), municipality).toBeDefined();
      expect(districts.get(of), municipality).toBe(districts.get(municipality));
      expect(
        [from, to ?? from].filter((each) => date(each) instanceof CellFault),
        municipality,
      ).toEqual([]);
      expect(
        own.filter((source) => !sources.has(source)),
        municipality,
      ).toEqual([]);
      expect(own.length).toBeGreaterThan(0);
    }
    expect(reviewed.districts.sources.filter((source) => !sources.has(source))).toEqual([]);
  });

  it("hold every municipality that the statistics know later than the others", async () => {
    const first = new Map<string, string>();
    for (const { code = "", year = "" } of await rows("population-municipalities.csv"))
      first.set(code, [first.get(code) ?? year, year].toSorted()[0] ?? year);
    const begin = [...first.values()].toSorted()[0] ?? "";
    const late = [...first].filter(([, year]) => year > begin);
    expect(late).toEqual([["PAZ39", "2015"]]);
    expect(
      foundings.filter(({ from }) => from > begin).map(({ municipality, from }) => [municipality, from.slice(0, 4)]),
    ).toEqual(late);
  });
});

describe("a municipality on the map", () => {
  it("is there from its first day, and in a year of which it saw a part", () => {
    expect(existsSince("PAZ39")).toBe("2015-01-01");
    expect(existsSince("PAZ08")).toBe("");
    expect(["2014-12-31", "2014-12", "2014"].map((day) => wasOnMap("PAZ39", day))).toEqual([false, false, false]);
    expect(["2015-01-01", "2015", "2026-11-22"].map((day) => wasOnMap("PAZ39", day))).toEqual([true, true, true]);
    expect(["2003-09-04", "2003-09", "2003"].map((day) => wasOnMap("PDV43", day))).toEqual([false, true, true]);
    expect(["2000", "2001-05"].map((day) => wasOnMap("PDV42", day))).toEqual([false, true]);
    expect(wasOnMap("PAZ08", "1990")).toBe(true);
  });

  it("has another land when another one is made out of it", () => {
    expect(["PAZ08", "PAZ39", "KNL29"].map((code) => landChanges(code).map(({ from }) => from))).toEqual([
      ["2015-01-01"],
      ["2015-01-01"],
      [],
    ]);
  });
});
