import { describe, expect, it } from "vitest";

import { formatFaults } from "../../src/intake/fault.ts";
import type { Fault } from "../../src/intake/fault.ts";
import { readPublished } from "../../src/intake/published/published.ts";
import { readReference } from "../../src/intake/reference.ts";
import { readVocabulary } from "../../src/intake/vocabulary.ts";
import type { HomeStatement } from "../../src/intake/published/home.ts";
import { homeRole } from "../../src/reconcile/home-role.ts";
import { homesOf } from "../../src/reconcile/homes.ts";

const faults: Fault[] = [];
const report = (fault: Fault): void => {
  faults.push(fault);
};
const reference = await readReference("data/reference", report);
const vocabulary = await readVocabulary("data/vocabulary", reference, report);
const published = await readPublished("data/published", reference, vocabulary, report);
const homes = homesOf(published.homes, (name) => name);

const roles = (home: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    homes.institution_evidence
      .filter(({ institution }) => institution === home)
      .map(({ statement, role }) => [statement, role]),
  );

const home = (row: Partial<HomeStatement>): HomeStatement => ({
  institution_id: "h",
  name_bg: "ДДЛРГ",
  kind: "DDLRG",
  settlement_bg: null,
  area_code: "BG415",
  municipality: "KNL48",
  capacity: null,
  closed_date: null,
  status: "closed",
  as_of_date: null,
  qualifier: "exact",
  source_id: "s",
  note: "",
  closing: null,
  ...row,
});

describe("the homes that ship", () => {
  it("pass the intake without a fault, as one row a home", () => {
    expect(formatFaults(faults)).toContain("0 faults in all");
    expect(homes.institutions).toHaveLength(103);
    expect(homes.institution_evidence).toHaveLength(175);
  });

  it("count the planned closing of „Олга Стоянова“ in Dupnitsa as said earlier", () => {
    expect(roles("ddlrg-dupnitsa-olga-stoyanova")).toEqual({
      "ddlrg-dupnitsa-olga-stoyanova": "headline",
      "ddlrg-dupnitsa-olga-stoyanova--2": "earlier",
    });
  });

  it("count every word that the home in Kardzhali works as said before its closing", () => {
    expect(Object.values(roles("dmsgd-kardzhali"))).toEqual(["headline", "earlier", "earlier", "earlier", "earlier"]);
  });

  it("let the plan to close the home in Pleven corroborate that it still works", () => {
    expect(roles("dmsgd-pleven")).toEqual({
      "dmsgd-pleven": "headline",
      "dmsgd-pleven--2": "earlier",
      "dmsgd-pleven--3": "earlier",
      "dmsgd-pleven--4": "corroborating",
    });
  });

  it("show that two sources close the home in Zlatitsa in different months", () => {
    expect(roles("dmsgd-zlatitsa")).toMatchObject({ "dmsgd-zlatitsa--2": "disagreeing" });
    expect(homes.institutions.find(({ institution }) => institution === "dmsgd-zlatitsa")).toMatchObject({
      statements: 2,
      disagreeing: 1,
    });
  });
});

describe("homeRole", () => {
  const closed = home({ closed_date: "2015-04-01" });
  const open = home({ status: "operating", as_of_date: "2024-01" });

  it.each<readonly [string, HomeStatement, HomeStatement, string]>([
    ["another closing in the same year", closed, home({ closed_date: "2015" }), "corroborating"],
    ["a closing about a month before", closed, home({ closed_date: "2015-03", qualifier: "about" }), "corroborating"],
    ["a closing by a later day", closed, home({ closed_date: "2020-12-31", qualifier: "at_most" }), "corroborating"],
    ["a closing without any date", closed, home({}), "corroborating"],
    ["that it was closed by a later day", closed, home({ as_of_date: "2016" }), "corroborating"],
    ["that it was closed by an earlier day", closed, home({ as_of_date: "2014" }), "disagreeing"],
    ["a closing on another day", closed, home({ closed_date: "2015-04-02" }), "disagreeing"],
    ["a closing about two months before", closed, home({ closed_date: "2015-01", qualifier: "about" }), "disagreeing"],
    ["that it worked before", closed, home({ status: "operating", as_of_date: "2015" }), "earlier"],
    ["that it works, without date", closed, home({ status: "operating" }), "earlier"],
    ["that it still works", closed, home({ status: "operating", as_of_date: "2015-05" }), "disagreeing"],
    [
      "that it is to close",
      closed,
      home({ status: "planned_closure", closed_date: "2014", as_of_date: "2013" }),
      "earlier",
    ],
    ["that it works", open, home({ status: "operating", as_of_date: "2024-02" }), "corroborating"],
    ["that it worked before", open, home({ status: "operating", as_of_date: "2023" }), "earlier"],
    ["that it is closed", open, home({ closed_date: "2023" }), "disagreeing"],
  ])("weighs %s", (_name, headline, other, role) => {
    expect(homeRole(headline, other)).toBe(role);
  });
});
