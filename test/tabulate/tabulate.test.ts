import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { homeKinds, serviceKinds } from "../../src/model/codes.ts";
import {
  ageBands,
  leftAgainCodes,
  outcomes,
  placementWays,
  reasons,
  sexes,
  sittingBodies,
  supports,
} from "../../src/model/register.ts";
import type {
  CaseRecord,
  InstitutionRecord,
  ServiceRecord,
  SittingRecord,
  SweepRecord,
} from "../../src/model/register.ts";
import { detailStep } from "../../src/tabulate/area-tree.ts";
import { aCase, count, periods } from "./records.ts";

const anyCase: fc.Arbitrary<CaseRecord> = fc.record({
  case_id: fc.constant("a"),
  school_year: fc.constantFrom(...periods.school_year),
  municipality: fc.constantFrom("SFO01", "SFO02", "SFO03", "SOF46"),
  age_band: fc.constantFrom(...ageBands.slice(1)),
  sex: fc.constantFrom(...sexes),
  reason: fc.constantFrom(...reasons),
  outcome: fc.constantFrom(...outcomes),
  left_again: fc.constantFrom(...leftAgainCodes.slice(1)),
  support: fc.subarray([...supports]),
  opened: fc.constant("2017-10"),
  closed: fc.constant(null),
});
const inDistrict = ({ municipality }: CaseRecord): boolean => municipality.startsWith("SFO");

describe("counted cases", () => {
  it("come to what one counts by hand, at every level and for every way to part them", () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 1, maxLength: 60 }), (cases) => {
        const { counts } = count({ cases: [cases] });
        const there = (
          area: string,
          test: (record: CaseRecord) => boolean,
          breakdown = "",
          indicator = "children_listed",
        ): void => {
          const own = cases.filter((record) => record.school_year === "2018/2019" && test(record));
          expect(
            counts.get(`register.${indicator}.${area}.2018-2019${breakdown}`) ?? 0,
            `${indicator} ${area} ${breakdown}`,
          ).toBe(own.length);
        };
        there("BG", () => true);
        there("BG412", inDistrict);
        there("SFO01", ({ municipality }) => municipality === "SFO01");
        for (const each of outcomes)
          there("BG412", (record) => inDistrict(record) && record.outcome === each, `.outcome-${each}`);
        for (const each of sexes)
          there("SOF46", (record) => record.municipality === "SOF46" && record.sex === each, `.sex-${each}`);
        for (const each of supports)
          there(
            "SFO02",
            (record) => record.municipality === "SFO02" && record.support.includes(each),
            `.support-${each}`,
          );
        for (const each of supports) there("BG", (record) => !record.support.includes(each), `.support-${each}.rest`);
        there(
          "BG412",
          (record) => inDistrict(record) && record.outcome === "abroad" && record.age_band === "5-6",
          ".outcome-abroad.age-5-6",
        );
        const came = ({ outcome }: CaseRecord): boolean => outcome === "returned" || outcome === "enrolled_first_time";
        there("BG", came, "", "children_returned");
        there(
          "BG412",
          (record) => inDistrict(record) && came(record) && record.age_band === "15-16",
          ".age-15-16",
          "children_returned",
        );
      }),
      { numRuns: 60 },
    );
  });

  it("add up in every equation, whatever the records", () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 40 }), (cases) => {
        const { counts, frames } = count({ cases: cases.length > 0 ? [cases] : [] });
        const wrong = frames
          .flatMap(({ equations }) => equations)
          .filter(
            ({ total, parts }) =>
              (counts.get(total) ?? 0) !== parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0),
          );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("do not depend on how they are cut into chunks", () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 2, maxLength: 30 }), fc.nat(), (cases, place) => {
        const cut = 1 + (place % (cases.length - 1));
        expect(count({ cases: [cases.slice(0, cut), cases.slice(cut)] }).counts).toEqual(
          count({ cases: [cases] }).counts,
        );
      }),
      { numRuns: 20 },
    );
  });

  it("of a year outside the extract are counted as outside, and nowhere else", () => {
    const { counts, outside } = count({ cases: [[{ ...aCase, school_year: "2030/2031" }, aCase]] });
    expect(outside).toBe(1);
    expect(counts.get("register.children_listed.BG.2017-2018")).toBe(1);
  });

  it("are refused when they belong to no known area", () => {
    expect(() => count({ cases: [[{ ...aCase, municipality: "XXX99" }]] })).toThrow(
      "a record belongs to no known area",
    );
  });
});

describe("counted activity", () => {
  const sweep: SweepRecord = {
    sweep_id: "s",
    month: "2017-10",
    school_year: "2017/2018",
    municipality: "SFO01",
    team: "t1",
    partners: [],
    addresses: 7,
    children_found: 3,
  };

  it("sums addresses and children found, and counts a team once however many municipalities it visits", () => {
    const { counts } = count({
      sweeps: [[sweep, { ...sweep, municipality: "SFO02" }, { ...sweep, municipality: "SFO02", team: "t2" }]],
    });
    const found = ["sweeps", "addresses_visited", "children_found", "coverage_teams"].map((indicator) =>
      ["SFO01", "SFO02", "BG412", "BG"].map((area) => counts.get(`register.${indicator}.${area}.2017-2018`)),
    );
    expect(found).toEqual([
      [1, 2, 3, 3],
      [7, 14, 21, 21],
      [3, 6, 9, 9],
      [1, 2, 2, 2],
    ]);
  });

  it("counts homes by whether they work at a year's end, and closed ones in the year of closing", () => {
    const home: InstitutionRecord = {
      institution_id: "h",
      kind: "DDLRG",
      municipality: "SFO01",
      opened: "1965",
      closed: null,
      capacity: 40,
    };
    const homes = [
      home,
      { ...home, institution_id: "i", closed: "2018-12" },
      { ...home, institution_id: "j", kind: "DMSGD" as const, opened: "2018-03" },
    ];
    const { counts } = count({
      institutions: [homes],
      placements: [[{ institution_id: "i", year: 2018, placed: 1, reintegrated: 5, adopted: 2, foster: 0, other: 1 }]],
    });
    const cells = ["institutions_operating", "institutions_closed"].flatMap((indicator) =>
      ["2017", "2018"].flatMap((year) =>
        ["all", "DDLRG", "DMSGD"].map((kind) => counts.get(`register.${indicator}.BG.${year}.${kind}`) ?? 0),
      ),
    );
    expect(cells).toEqual([2, 2, 0, 2, 1, 1, 0, 0, 0, 1, 1, 0]);
    expect(counts.get("register.children_left_institutions.SFO01.2018")).toBe(8);
    expect(counts.get("register.children_left_institutions.BG412.2018.way-reintegrated")).toBe(5);
  });

  it("counts sittings in the school year whose September has begun", () => {
    const sitting: SittingRecord = {
      sitting_id: "a",
      date: "2018-09-03",
      body: "OKC",
      area_code: "BG412",
      participants: 12,
      institutions: [],
    };
    const { counts } = count({
      sittings: [[sitting, { ...sitting, date: "2018-08-31" }, { ...sitting, body: "OKMD" }]],
    });
    expect(["2017-2018", "2018-2019"].map((year) => counts.get(`register.okc_meetings.BG.${year}`))).toEqual([1, 1]);
    expect(counts.get("register.okmd_meetings.BG412.2018-2019")).toBe(1);
    expect(counts.get("register.meeting_participants.BG412.2018-2019.body-okc")).toBe(12);
  });
});

describe("every code of the register contract", () => {
  const sumOf = (counts: ReadonlyMap<string, number>, pattern: RegExp): number =>
    [...counts].filter(([id]) => pattern.test(id)).reduce((sum, [, count]) => sum + count, 0);

  it("of a home is a part of all homes", () => {
    const homes = homeKinds.map((kind, i): InstitutionRecord => ({
      institution_id: `h${i}`,
      kind,
      municipality: "SFO01",
      opened: "1965",
      closed: null,
      capacity: 40,
    }));
    const { counts } = count({ institutions: [homes] });
    for (const kind of homeKinds) expect(counts.get(`register.institutions_operating.BG.2017.${kind}`), kind).toBe(1);
    expect(counts.get("register.institutions_operating.BG.2017.all")).toBe(homeKinds.length);
  });

  it("of a service is a part of all services", () => {
    const services = serviceKinds.map((kind, i): ServiceRecord => ({
      service_id: `s${i}`,
      kind,
      municipality: "SFO01",
      opened: "2012",
      closed: null,
      capacity: 10,
      users_year: 2017,
      users: 9,
    }));
    const { counts } = count({ services: [services] });
    expect(sumOf(counts, /^register\.services_operating\.BG\.2017\.[a-z-]+$/)).toBe(serviceKinds.length);
    expect(counts.get("register.services_operating.BG.2017")).toBe(serviceKinds.length);
  });

  it("of a way out of a home is a part of all who left", () => {
    const home: InstitutionRecord = {
      institution_id: "h",
      kind: "DDLRG",
      municipality: "SFO01",
      opened: "1965",
      closed: null,
      capacity: 40,
    };
    const ways = Object.fromEntries(placementWays.map((way) => [way, 7])) as Record<
      (typeof placementWays)[number],
      number
    >;
    const { counts } = count({
      institutions: [[home]],
      placements: [[{ institution_id: "h", year: 2018, placed: 1, ...ways }]],
    });
    for (const way of placementWays)
      expect(counts.get(`register.children_left_institutions.BG.2018.way-${way}`), way).toBe(7);
    expect(counts.get("register.children_left_institutions.BG.2018")).toBe(7 * placementWays.length);
  });

  it("of a body that sits has its sittings counted, and a part of all who took part", () => {
    const sittings = sittingBodies.map((body, i): SittingRecord => ({
      sitting_id: `s${i}`,
      date: "2018-10-03",
      body,
      area_code: "BG412",
      participants: 12,
      institutions: [],
    }));
    const { counts } = count({ sittings: [sittings] });
    expect(sumOf(counts, /^register\.\w+_meetings\.BG\.2018-2019$/)).toBe(sittingBodies.length);
    expect(sumOf(counts, /^register\.meeting_participants\.BG\.2018-2019\.body-\w+$/)).toBe(12 * sittingBodies.length);
  });

  it("of a case is a part of all cases", () => {
    const lists = { outcome: outcomes, age_band: ageBands, reason: reasons, sex: sexes, left_again: leftAgainCodes };
    for (const [column, codes] of Object.entries(lists)) {
      const { counts } = count({ cases: [codes.map((code): CaseRecord => ({ ...aCase, [column]: code }))] });
      const prefix = column.replace("age_band", "age").replace("_", "-");
      expect(
        codes.map((code) => counts.get(`register.children_listed.BG.2017-2018.${prefix}-${code}`)),
        column,
      ).toEqual(codes.map(() => 1));
    }
  });
});

describe("the municipalities that have breakdowns", () => {
  it.each([
    [600_000, 3_000],
    [100_000, 3_000],
    [20_000, 10_000],
    [2_222, 100_000],
    [700, 300_000],
    [500, null],
  ] as const)("where the country has %i cases a year are those of %s inhabitants or more", (cases, step) => {
    expect(detailStep(cases, 6_500_000)).toBe(step);
  });

  it("are all of them where there are no end of cases", () => {
    expect(detailStep(Infinity, 6_500_000)).toBe(0);
  });
});
