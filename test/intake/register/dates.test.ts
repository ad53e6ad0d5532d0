import { describe, expect, it } from "vitest";

import { csv, descriptor, good, goodFiles, read } from "./extract.ts";
import type { Cells, FileName } from "./extract.ts";

/**
 * Reads an extract that runs until the school year of the release, 22 November 2026, in which these cells of some rows
 * are changed.
 */
const readLate = (changed: Partial<Record<FileName, Cells>>) =>
  read({
    ...goodFiles(),
    "dataset.json": JSON.stringify({ ...descriptor, period: { from: "2012/2013", to: "2026/2027" } }),
    ...Object.fromEntries(
      Object.entries(changed).map(([file, cells]) => [`${file}.csv`, csv([{ ...good[file as FileName], ...cells }])]),
    ),
  });

const running = { school_year: "2026/2027", opened: "2026-10", closed: "2026-11" };
const home = { municipality: "PAZ39", opened: "1965", closed: "" };
const service = { municipality: "PAZ39", opened: "2010", closed: "", users_year: "2016" };

const refused: readonly (readonly [what: string, changed: Partial<Record<FileName, Cells>>, line: string])[] = [
  [
    "a case opened after the release",
    { cases: { ...running, opened: "2026-12", closed: "" } },
    "cases.csv line 2 column opened: after the release; correct it: nothing is recorded before it happens, and the release is of 2026-11-22",
  ],
  [
    "a case closed after the release",
    { cases: { closed: "2027-01" } },
    "cases.csv line 2 column closed: after the release;",
  ],
  [
    "a sweep after the release",
    { sweeps: { school_year: "2026/2027", month: "2027-01" } },
    "sweeps.csv line 2 column month: after the release;",
  ],
  [
    "a home opened after the release",
    { institutions: { opened: "2027", closed: "" } },
    "institutions.csv line 2 column opened: after the release;",
  ],
  [
    "a home closed in another century",
    { institutions: { closed: "2099-01" } },
    "institutions.csv line 2 column closed: after the release;",
  ],
  [
    "placements of a year to come",
    { institutions: { closed: "" }, placements: { year: "2027" } },
    "placements.csv line 2 column year: after the release;",
  ],
  [
    "a service opened after the release",
    { services: { opened: "2026-12", users_year: "2026" } },
    "services.csv line 2 column opened: after the release;",
  ],
  [
    "a service closed after the release",
    { services: { closed: "2030-05" } },
    "services.csv line 2 column closed: after the release;",
  ],
  [
    "users of a year to come",
    { services: { users_year: "2027" } },
    "services.csv line 2 column users_year: after the release;",
  ],
  [
    "a sitting after the release",
    { sittings: { date: "2026-11-23" } },
    "sittings.csv line 2 column date: after the release;",
  ],
  [
    "a sweep in a month before the foundation",
    { sweeps: { municipality: "PAZ39", school_year: "2014/2015", month: "2014-12" } },
    "sweeps.csv line 2 column municipality: a municipality that did not exist then;",
  ],
  [
    "a home that closed before the foundation",
    { institutions: { ...home, closed: "2014-12" }, placements: { year: "2013" } },
    "institutions.csv line 2 column municipality: a municipality that did not exist then;",
  ],
  [
    "users before the foundation",
    { services: { ...service, users_year: "2014" } },
    "services.csv line 2 column municipality: a municipality that did not exist then;",
  ],
];

const accepted: readonly (readonly [what: string, changed: Partial<Record<FileName, Cells>>])[] = [
  ["a case of the month of the release", { cases: running }],
  [
    "a case of the school year in which a municipality was founded",
    { cases: { municipality: "PAZ39", school_year: "2014/2015", opened: "2014-10", closed: "2015-02" } },
  ],
  [
    "a sweep in the month of the foundation",
    { sweeps: { municipality: "PAZ39", school_year: "2014/2015", month: "2015-01" } },
  ],
  ["a home older than its municipality", { institutions: home, placements: { year: "2014" } }],
  ["a service older than its municipality", { services: service }],
  ["a sitting on the day of the release", { sittings: { date: "2026-11-22" } }],
];

describe("the dates of a record", () => {
  it.each(refused)("are refused: %s", async (_, changed, line) => {
    const result = await readLate(changed);
    expect(result.extract).toBeUndefined();
    expect(result.refused).toContain(line);
  });

  it.each(accepted)("are taken: %s", async (_, changed) => {
    expect((await readLate(changed)).refused).toBe("");
  });

  it("may not begin after the release in the period of the extract", async () => {
    const late = { ...descriptor, period: { from: "2012/2013", to: "2027/2028" } };
    expect((await read({ ...goodFiles(), "dataset.json": JSON.stringify(late) })).refused).toContain(
      "dataset.json column period: a last school year that begins after the release; correct it: the release is of 2026-11-22",
    );
  });
});
