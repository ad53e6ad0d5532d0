import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../scripts/claims/judge.ts";
import { wayBetween } from "../../scripts/claims/judge/change.ts";
import { evidenceIn } from "../../scripts/claims/tables.ts";
import { compareNumbers } from "../../src/known/compare.ts";
import { orderOf } from "../../src/known/order.ts";
import { standingOf } from "../../src/known/standing.ts";
import { qualifiers } from "../../src/model/codes.ts";
import { knownRow } from "../known/row.ts";
import { fileOf } from "./cases.ts";

// The site and its judge have rules of their own for the same thing: what one decides on a written number the other
// must too.
const rates = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 93_900, max: 94_100 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 0, max: 99 }).map((thousandths) => thousandths / 1000),
);
const stated = fc.record({ value: rates, qualifier: fc.constantFrom(...qualifiers) });

const areas = [
  "BG311",
  "BG312",
  "BG313",
  "BG314",
  "BG323",
  "BG325",
  "BG331",
  "BG341",
  "BG342",
  "BG415",
  "BG421",
  "BG422",
];
const head =
  "observation,dataset,indicator,area,area_level,period_type,period,period_start,period_end,until,extent,reaches,dating,counts,nature,breakdown,institution_kind,value,value_state,qualifier,charted,doubt_bg,disagreeing,source,release";

/** The same shares of districts as the site knows them, and as its judge reads them from a table. */
function both(all: readonly { readonly value: number; readonly qualifier: (typeof qualifiers)[number] }[]) {
  const rows = all.map(({ value, qualifier }, i) =>
    knownRow({
      observation: `o${i}`,
      indicator: "coverage_rate",
      area: areas[i] ?? "",
      nature: "share",
      value,
      qualifier,
    }),
  );
  const lines = rows.map(
    ({ observation, area, value, qualifier }) =>
      `${observation},reported,coverage_rate,${area},district,school_year,2018/2019,2018-09-15,2019-09-14,,full,whole_period,printed,all,share,,,${value ?? ""},,${qualifier ?? ""},true,,0,gov,2026-11-22`,
  );
  const [districts = "", sources = ""] = ["areas.csv", "sources.csv"].map((file) => fileOf("common", file));
  return {
    rows,
    evidence: evidenceIn({
      areas: districts,
      sources,
      observations: `${[head, ...lines].join("\n")}\n`,
      evidence: "statement,observation,role,repeats,value,value_state,qualifier,dating,source\n",
    }),
  };
}

describe("what is decided on written numbers", () => {
  it("is decided alike of two numbers, however exact they are", () => {
    fc.assert(
      fc.property(stated, stated, (from, to) => {
        expect(wayBetween(from, to) ?? "unsure").toBe(compareNumbers(to, from));
      }),
      { numRuns: 2000 },
    );
  });

  it("is decided alike of places, medians, the highest and the lowest", () => {
    const shares = fc.record({
      value: rates,
      qualifier: fc.constantFrom("exact", "exact", "exact", "exact", "at_least"),
    });
    fc.assert(
      fc.property(fc.array(shares, { minLength: 10, maxLength: areas.length }), (all) => {
        const { rows, evidence } = both(all);
        const about = { indicator: "coverage_rate", period: "2018/2019" } as const;
        for (const row of rows) {
          const standing = standingOf(row, rows);
          if (standing !== null)
            expect(judge({ kind: "rank", ...about, area: row.area, ...standing }, evidence)).toEqual([]);
        }
        const order = orderOf(rows);
        if (order === null) return;
        for (const way of ["highest", "lowest"] as const) {
          const [first] = order[way];
          expect(
            judge(
              {
                kind: "extreme",
                ...about,
                way,
                areas: order[way].map(({ area }) => area),
                value: first?.value ?? NaN,
                of: order.rows.length,
              },
              evidence,
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
