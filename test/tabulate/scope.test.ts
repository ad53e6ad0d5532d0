import { describe, expect, it } from "vitest";

import { coverageOf } from "../../src/model/coverage.ts";
import type { Delivery, RegisterFile } from "../../src/model/register.ts";
import { publishedRegister } from "../../src/protect/published.ts";
import { systemsOf } from "../protect/systems-of.ts";
import { defaultRules } from "../../src/protect/system/system.ts";
import { tabulator } from "../../src/tabulate/tabulate.ts";
import { aCase, chunk, count, periods, tree } from "./records.ts";

const districtOf = new Map([
  ["SFO01", "BG412"],
  ["SFO02", "BG412"],
  ["SFO03", "BG412"],
  ["SOF46", "BG411"],
]);

const delivery = (areas: readonly string[], files: readonly RegisterFile[], to = "2018/2019"): Delivery => ({
  title: { bg: "Проба", en: "Trial" },
  publisher: { bg: "Някой", en: "Someone" },
  period: { from: "2017/2018", to },
  licence: "CC0-1.0",
  synthetic: true,
  covers: { areas, files },
});
const covering = (...deliveries: readonly Delivery[]) => coverageOf(deliveries, districtOf);
const casesIn = (municipality: string, cases: number) =>
  Array.from({ length: cases }, () => ({ ...aCase, municipality }));
const sweep = {
  sweep_id: "s",
  month: "2017-10",
  school_year: "2017/2018",
  municipality: "SFO01",
  team: "t",
  partners: [],
  addresses: 7,
  children_found: 9,
} as const;

const published = (tabulation: ReturnType<typeof count>) => {
  const shown = tabulation.frames.flatMap(({ cells }) => cells.map(({ id }) => [id, "shown"] as const));
  const { register_districts, register_municipalities } = publishedRegister(tabulation, new Map(shown), {
    release: "2026-11-22",
    synthetic: true,
  });
  return [...register_districts, ...register_municipalities];
};

describe("what nobody delivered", () => {
  const tabulation = count(
    { cases: [casesIn("SFO01", 12)], sweeps: [[sweep]] },
    covering(delivery(["BG412"], ["cases"], "2017/2018"), delivery(["SFO01"], ["sweeps"])),
  );
  const rows = published(tabulation);
  const of = (indicator: string, area: string, period = "2017/2018") =>
    rows.find(
      (row) => row.indicator === indicator && row.area === area && row.period === period && row.breakdown === null,
    );

  it("is x, with no number, whatever the indicator, the area and the year", () => {
    const x = { value: null, value_state: "x", qualifier: null, obs_status: "O", conf_status: "F" };
    expect(of("children_listed", "BG412")).toMatchObject({ value: 12, value_state: null });
    expect(of("children_listed", "SFO02")).toMatchObject({ value: 0, value_state: null });
    expect(of("children_listed", "BG411")).toMatchObject(x);
    expect(of("children_listed", "SOF46")).toMatchObject(x);
    expect(of("children_listed", "BG412", "2018/2019")).toMatchObject(x);
    expect(of("okc_meetings", "BG412")).toMatchObject(x);
    expect(of("institutions_operating", "BG412", "2017")).toMatchObject(x);
  });

  it("makes no sum: neither of the country nor of a district of which a part was delivered", () => {
    expect(of("sweeps", "SFO01")).toMatchObject({ value: 1, value_state: null });
    for (const [indicator, area] of [
      ["children_listed", "BG"],
      ["sweeps", "BG412"],
      ["addresses_visited", "BG412"],
    ] as const)
      expect(of(indicator, area), `${indicator} ${area}`).toMatchObject({ value: null, value_state: "x" });
  });

  it("is x in breakdowns, in twins and in small municipalities too", () => {
    const outside = rows.filter(({ area, indicator }) => area === "BG411" && indicator.startsWith("children_"));
    expect(outside.some(({ breakdown }) => breakdown !== null)).toBe(true);
    expect(outside.some(({ indicator }) => indicator === "children_abroad")).toBe(true);
    expect(outside.every(({ value, value_state }) => value === null && value_state === "x")).toBe(true);
    const small = rows.filter(
      ({ area, period, breakdown }) => area === "SFO03" && breakdown === "sex-f" && period === "2018/2019",
    );
    expect(small.map(({ value_state }) => value_state)).toEqual(["x"]);
  });

  it("stands in no count and in no equation", () => {
    const undelivered = new Set(tabulation.frames.flatMap((frame) => frame.undelivered.map(({ id }) => id)));
    expect([...tabulation.counts.keys()].filter((id) => undelivered.has(id))).toEqual([]);
    const systems = systemsOf(tabulation, defaultRules);
    const named = systems.flatMap(({ cells, equations }) => [
      ...cells.map(({ id }) => id),
      ...equations.flatMap(({ total, parts }) => [total, ...parts]),
    ]);
    expect(named.filter((id) => undelivered.has(id))).toEqual([]);
    const known = new Set(systems.flatMap(({ cells }) => cells.map(({ id }) => id)));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(systems[0]?.cells.length).toBeGreaterThan(50);
  });

  it("changes nothing where all was delivered", () => {
    const whole = count({ cases: [casesIn("SFO01", 12)] });
    expect(whole.frames.flatMap(({ undelivered }) => undelivered)).toEqual([]);
    expect(published(whole).filter(({ value_state }) => value_state === "x")).toEqual([]);
  });
});

describe("several extracts", () => {
  const keys = [
    "sweep_id",
    "month",
    "school_year",
    "municipality",
    "team",
    "partners",
    "addresses",
    "children_found",
  ] as const;
  const everything = covering(delivery(["BG"], ["sweeps", "institutions", "placements"]));

  it("add up, and a team that two offices call by one name is two", () => {
    const { open, tabulate } = tabulator(periods, () => tree);
    for (const municipality of ["SFO01", "SFO02"])
      open(periods).sweeps(
        chunk<"sweeps">(
          [
            { ...sweep, municipality },
            { ...sweep, municipality },
          ],
          keys,
        ),
      );
    const { counts } = tabulate(everything);
    expect(counts.get("register.sweeps.BG412.2017-2018")).toBe(4);
    expect(counts.get("register.coverage_teams.BG412.2017-2018")).toBe(2);
    expect(counts.get("register.coverage_teams.SFO01.2017-2018")).toBe(1);
  });

  it("count a home each in its own years, though both list it, and find it by their own key", () => {
    const { open, tabulate } = tabulator(periods, () => tree);
    const home = { institution_id: "h", kind: "DDLRG", opened: "1965", closed: null, capacity: 40 } as const;
    const columns = ["institution_id", "kind", "municipality", "opened", "closed", "capacity"] as const;
    const left = { institution_id: "h", placed: 0, reintegrated: 0, adopted: 0, foster: 0, other: 6 };
    const places = [
      ["SFO01", "2017"],
      ["SFO02", "2018"],
    ] as const;
    const consumers = places.map(([municipality, year]) => {
      const consumer = open({ school_year: [`${year}/${Number(year) + 1}`], calendar_year: [year] });
      consumer.institutions(chunk<"institutions">([{ ...home, municipality }], columns));
      return consumer;
    });
    for (const consumer of consumers)
      consumer.placements(
        chunk<"placements">(
          [2017, 2018].map((year) => ({ ...left, year })),
          ["institution_id", "year", "placed", "reintegrated", "adopted", "foster", "other"],
        ),
      );
    const { counts, outside } = tabulate(everything);
    const at = (indicator: string, area: string, kind = "") =>
      ["2017", "2018"].map((year) => counts.get(`register.${indicator}.${area}.${year}${kind}`) ?? 0);
    expect(at("institutions_operating", "BG412", ".all")).toEqual([1, 1]);
    expect(at("children_left_institutions", "SFO01")).toEqual([6, 0]);
    expect(at("children_left_institutions", "SFO02")).toEqual([0, 6]);
    expect(outside).toBe(4);
  });
});
