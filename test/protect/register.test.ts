import { describe, expect, it } from "vitest";

import { protect } from "../../src/protect/protect.ts";
import { publishedRegister } from "../../src/protect/published.ts";
import { auditWritten } from "../../src/protect/register/public-audit.ts";
import { rulesOfRegister } from "../../src/protect/register/register-systems.ts";
import { loadSolver } from "../../src/protect/solver/solver.ts";
import { aCase, count } from "../tabulate/records.ts";
import { systemsOf } from "./systems-of.ts";

const many = (municipality: string, sex: "f" | "m", cases: number) =>
  Array.from({ length: cases }, () => ({ ...aCase, municipality, sex }));
const tabulation = count({
  cases: [[...many("SFO01", "f", 3), ...many("SFO01", "m", 9), ...many("SFO02", "f", 12), ...many("SFO02", "m", 8)]],
});
const counted = {
  ...tabulation,
  zerosWithheld: new Set<string>(),
  heard: new Set<string>(),
  minimum: 5,
  width: 1,
  compared: [],
  held: [],
  untold: [],
};
const girls = (area: string): string => `register.children_listed.${area}.2017-2018.sex-f`;
const rules = rulesOfRegister({});

/** Statuses of all counts of persons, period by period, in this very thread. */
async function statuses() {
  const solver = await loadSolver();
  return new Map(
    systemsOf(tabulation, rules).flatMap((system) =>
      protect(system, solver).cells.map(({ id, status }) => [id, status] as const),
    ),
  );
}

/** The numbers of the published rows, as they would be read back from the files. */
async function written(change: (written: Map<string, number | null>) => void = () => undefined) {
  const { register_districts, register_municipalities } = publishedRegister(tabulation, await statuses(), {
    release: "2026-11-22",
    synthetic: true,
  });
  const found = new Map(
    [...register_districts, ...register_municipalities].map(({ observation, value }) => [observation, value] as const),
  );
  change(found);
  return found;
}

describe("the rules of a register", () => {
  it.each([4, 0, -1, 5.5])("refuse a minimum of %d", (minimum) => {
    expect(() => rulesOfRegister({ minimum })).toThrow("is not a whole number from 5");
  });
  it("take a higher minimum of the publisher", () => {
    expect(rulesOfRegister({ minimum: 20 }).minimum).toBe(20);
  });
});

describe("the counts of a register", () => {
  it("are withheld where they are small, together with what would give them away", async () => {
    const found = await statuses();
    expect(found.get(girls("SFO01"))).toBe("withheld");
    expect(
      [girls("SFO02"), girls("BG412"), "register.children_listed.SFO01.2017-2018.sex-m"].filter(
        (id) => found.get(id) === "withheld",
      ),
    ).not.toEqual([]);
  });

  it("of a small municipality have no breakdown, not even a zero", async () => {
    const rows = publishedRegister(tabulation, await statuses(), {
      release: "2026-11-22",
      synthetic: true,
    }).register_municipalities;
    const small = rows.filter(
      ({ area, indicator, breakdown }) => area === "SFO03" && indicator === "children_listed" && breakdown !== null,
    );
    expect(small.length).toBeGreaterThan(20);
    expect(small.every(({ value, value_state }) => value === null && value_state === "c")).toBe(true);
    expect(rows.find(({ observation }) => observation === "register.children_listed.SFO03.2017-2018")).toMatchObject({
      value: 0,
    });
  });
});

describe("the audit of the written numbers", () => {
  it("passes what the protection let out, and says how much is withheld", async () => {
    const [year] = await auditWritten(counted, await written(), 1);
    expect(year).toMatchObject({ period: "2017/2018", period_type: "school_year" });
    expect(year?.withheld).toBeGreaterThan(1);
    expect(year?.narrowest).toBeGreaterThanOrEqual(1);
  });

  it("refuses numbers from which a withheld one can be worked out", async () => {
    const leaking = await written((found) => {
      for (const [id, value] of found)
        if (value === null && id !== girls("SFO01") && !id.includes("SFO03"))
          found.set(id, tabulation.counts.get(id) ?? 0);
    });
    await expect(auditWritten(counted, leaking, 1)).rejects.toThrow(
      "is withheld but can be worked out from the written files",
    );
  });

  it("refuses one cell with two values under two names", async () => {
    const twin = "register.children_abroad.BG.2017-2018";
    await expect(
      auditWritten(
        counted,
        await written((found) => {
          found.set(twin, 99);
        }),
        1,
      ),
    ).rejects.toThrow(`verify: ${twin}`);
  });
});
