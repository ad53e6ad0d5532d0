import { describe, expect, it } from "vitest";

import type { CaseRecord } from "../../src/model/register.ts";
import { decide, viewOf } from "../../src/protect/protect.ts";
import { defaultRules } from "../../src/protect/system/system.ts";
import type { System } from "../../src/protect/system/system.ts";
import { aCase } from "../tabulate/records.ts";
import { published } from "./publishing.ts";
import { solver } from "./solver.ts";

const cases = (many: number, change: (at: number) => Partial<CaseRecord> = () => ({})): readonly CaseRecord[] =>
  Array.from({ length: many }, (_, at) => ({ ...aCase, ...change(at) }));
const spread = (at: number): Partial<CaseRecord> => ({
  municipality: ["SFO01", "SFO02", "SFO03", "SOF46"][at % 4] ?? "",
  sex: at % 3 === 0 ? "m" : "f",
  age_band: at % 5 === 0 ? "11-14" : "7-10",
  outcome: at % 7 < 3 ? "abroad" : "returned",
});

const total = "register.children_listed.BG.2017-2018";
const stepsOf = ({ coarsened }: Awaited<ReturnType<typeof published>>) =>
  coarsened.map(({ gave_up }) => gave_up.at(-1));

describe("a register of few children", () => {
  const registers: readonly (readonly [string, readonly CaseRecord[], string | undefined])[] = [
    ["1", cases(1), "total"],
    ["4 in one municipality", cases(4), "total"],
    ["5 of one kind", cases(5), "breakdowns"],
    ["29, here and there", cases(29, spread), "breakdowns"],
    ["40 of one kind in one municipality", cases(40), "municipalities"],
    ["40, here and there", cases(40, spread), "municipalities"],
    ["60 of one outcome", cases(60, (at) => ({ ...spread(at), outcome: "abroad" })), "municipalities"],
    ["200, here and there", cases(200, spread), undefined],
    ["none", [], undefined],
  ];
  it.each(registers)(
    "always has a result that passes the audit, and says what was given up: %s",
    async (_, records, step) => {
      const found = await published(records);
      expect(stepsOf(found)).toEqual(step === undefined ? [] : [step]);
      expect(found.numbers.get(total)).toBe(records.length > 0 && records.length < 5 ? null : records.length);
    },
  );

  it.each([3, 12])("tells the same wherever they are and whatever became of them: %d", async (many) => {
    const { rows } = await published(cases(many));
    expect((await published(cases(many, spread))).rows).toEqual(rows);
  });

  it("shows no zero beside what is withheld in a table that tells less", async () => {
    const { rows } = await published(cases(40, spread));
    const own = rows.filter(({ indicator, period }) => indicator === "children_listed" && period === "2017/2018");
    const small = own.filter(({ value }) => value !== null && value > 0 && value < 5);
    expect(small).toEqual([]);
    expect(own.filter(({ area_level, value }) => area_level === "municipality" && value !== null)).toEqual([]);
  });

  it("leaves the other years as they are", async () => {
    const { numbers } = await published(cases(1));
    expect(numbers.get("register.children_listed.SFO01.2018-2019")).toBe(0);
  });
});

describe("a table whose zeros are withheld", () => {
  const system: System = {
    name: "",
    cells: Object.entries({ all: 20, a: 17, b: 3, c: 0, d: 0, x: 20, y: 0 }).map(([id, value]) => ({ id, value })),
    equations: [
      { total: "all", parts: ["a", "b", "c", "d"] },
      { total: "all", parts: ["x", "y"] },
    ],
    rules: defaultRules,
    zerosWithheld: ["all", "a", "b", "c", "d", "x", "y"],
  };

  it("withholds zeros like small counts, but for those that follow from what is shown", () => {
    const { withheld, holes } = decide(system, solver, "secret");
    expect([...withheld].sort()).toEqual(["b", "c", "d"]);
    expect(holes).toEqual([]);
    expect(viewOf(system, withheld).unseenZeros.has("b")).toBe(true);
  });
});
