import { describe, expect, it } from "vitest";
import type { AnswerRow } from "../../src/model/question.ts";
import { codes, few, many, returned } from "../charts/rated-rows.ts";
import { row } from "../golden/rows.ts";
import { answered } from "./asked.ts";

const one = { indicators: ["children_returned"], from: 2022, to: 2022 } as const;
const withheld = (area: string, period = "2022/2023"): AnswerRow =>
  returned(area, period, 0, { value: null, value_state: "c", qualifier: null });
/** Words as they are read: numbers are tied to their nouns. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const values = (all: ReturnType<typeof answered>["all"]) =>
  Object.fromEntries(all.map(({ place, value, lack }) => [`${place.area} ${place.year}`, value ?? lack]));

describe("numbers as they were stated", () => {
  it("stand in a place each, and what lacks says why", () => {
    const { all, known } = answered({ ...one, areas: ["BG415", "BG311", "BG314", "BG325"] }, few);
    expect(values(all)).toEqual({ "BG311 2022": 100, "BG314 2022": "c", "BG325 2022": "x", "BG415 2022": 240 });
    expect(plain(known)).toContain("There is a number for 2 of 4 districts.");
    expect(known).toContain("1 is withheld");
    expect(known).toContain("For 1 we found no number; that is not zero.");
  });

  it("are taken for the whole year before a part of it, and printed before inferred", () => {
    const part = returned("BG415", "2022/2023", 90, { extent: "part", reaches: "until_date", until: "2023-01-31" });
    const { all } = answered({ ...one, areas: ["BG415"] }, [part, returned("BG415", "2022/2023", 240)]);
    expect(values(all)).toEqual({ "BG415 2022": 240 });
  });

  it("stand with the last date of a year where a stock is known at dates", () => {
    const at = (period: string, value: number): AnswerRow =>
      row({
        indicator: "foster_families",
        area: "BG415",
        period_type: "as_of",
        period,
        period_end: period,
        nature: "stock",
        reaches: "moment",
        value,
      });
    const { all } = answered({ indicators: ["foster_families"], areas: ["BG415"], from: 2018, to: 2018 }, [
      at("2018-03-01", 10),
      at("2018-11-30", 14),
    ]);
    expect(values(all)).toEqual({ "BG415 2018": 14 });
  });
});

describe("the numbers between which many lie", () => {
  const codes = ["BG311", "BG312", "BG313", "BG314", "BG315", "BG321", "BG322"];
  const said = (more: Partial<Record<string, unknown>> = {}) =>
    answered(
      { ...one, areas: codes },
      codes.map((area, at) => returned(area, "2022/2023", 100 + at, at === 6 ? more : {})),
    ).sentence.text;

  it("are said of all that is shown, and of fewer only where it is said which are left out", () => {
    expect(said()).toMatch(/^The numbers shown are between 100 \(.*\) and 106 /);
    expect(said({ disagreeing: 1 })).toMatch(
      /^Leaving out numbers in doubt, disputed or for a part of the year: between 100 \(.*\) and 105 /,
    );
  });
});

describe("a sum", () => {
  const areas = ["BG415", "BG323", "BG325"];

  it("is of all of them, or of what is known", () => {
    const rows = [returned("BG415", "2022/2023", 240), returned("BG323", "2022/2023", 60)];
    expect(answered({ ...one, areas: areas.slice(0, 2) }, rows).known).toContain("Together in 2022/2023: 300.");
    expect(plain(answered({ ...one, areas }, rows).known)).toContain("the known 2 of 3 districts add up to 300.");
  });

  it("of published figures lies between bounds where one is withheld, which is 1 to 4", () => {
    const { sums, known } = answered({ ...one, areas }, [
      returned("BG415", "2022/2023", 240),
      returned("BG323", "2022/2023", 60),
      withheld("BG325"),
    ]);
    expect(sums).toMatchObject([{ value: 301, high: 304, known: 2, withheld: 1, of: 3 }]);
    expect(known).toContain("between 301 and 304");
  });

  it("of records is withheld where one is", () => {
    const of = (given: AnswerRow): AnswerRow => ({ ...given, dataset: "register", synthetic: true, source: null });
    const { sums, known, title, synthetic } = answered({ ...one, dataset: "register", areas }, [
      of(returned("BG415", "2022/2023", 240)),
      of(returned("BG323", "2022/2023", 60)),
      of(withheld("BG325")),
    ]);
    expect(sums).toMatchObject([{ value: null, high: null }]);
    expect(known).toContain("Together in 2022/2023: withheld");
    expect(known).not.toContain("300");
    expect(synthetic).toBe(true);
    expect(title).toContain("synthetic");
  });

  it("leaves out a part of a year, and is none of one number or of the country", () => {
    expect(answered({ ...one, areas: ["BG415", "BG311"] }, few).sums).toEqual([]);
    expect(answered({ ...one, areas: ["BG", "BG415", "BG323"] }, few).sums).toEqual([]);
  });
});

describe("a rate", () => {
  it("is made of exact wholes, never of a part, of about so many or of a withheld number", () => {
    const { all } = answered({ ...one, measure: "per_1000_children", every: true }, few);
    const made = all.filter(({ value }) => value !== null).map(({ place }) => place.area);
    expect(made.toSorted()).toEqual(["BG323", "BG415"]);
    expect(all.find(({ place }) => place.area === "BG314")?.lack).toBe("c");
    expect(all.find(({ place }) => place.area === "BG311")?.lack).toBe("rule");
  });
});

describe("a change", () => {
  it("is from the last number that can be compared, be it years ago", () => {
    const { all } = answered(
      { indicators: ["children_returned"], areas: ["BG415"], from: 2019, to: 2023, measure: "change" },
      [
        returned("BG415", "2019/2020", 100),
        withheld("BG415", "2020/2021"),
        returned("BG415", "2022/2023", 90, { qualifier: "about" }),
        returned("BG415", "2023/2024", 80),
      ],
    );
    expect(values(all)).toEqual({
      "BG415 2019": "rule",
      "BG415 2020": "c",
      "BG415 2021": "x",
      "BG415 2022": "rule",
      "BG415 2023": -20,
    });
    expect(all.at(-1)?.beside?.period).toBe("2019/2020");
  });
});

describe("a share of the country", () => {
  const wish = { ...one, measure: "share", areas: ["BG415", "BG323"] } as const;

  it("is withheld where the part or the whole is", () => {
    expect(
      values(
        answered(wish, [returned("BG", "2022/2023", 400), returned("BG415", "2022/2023", 100), withheld("BG323")]).all,
      ),
    ).toEqual({ "BG415 2022": 25, "BG323 2022": "c" });
    expect(values(answered(wish, [withheld("BG"), returned("BG415", "2022/2023", 100)]).all)).toEqual({
      "BG415 2022": "c",
      "BG323 2022": "x",
    });
  });

  it("is none of a whole that is smaller than its part", () => {
    const { all } = answered(wish, [returned("BG", "2022/2023", 50), returned("BG415", "2022/2023", 100)]);
    expect(values(all)["BG415 2022"]).toBe("rule");
  });
});

describe("a place", () => {
  it("is told among ten or more, and shared by equal numbers", () => {
    const tied = many.map((given, at) => (at < 2 ? { ...given, value: 900 } : given));
    const { all } = answered(
      { ...one, measure: "rank", areas: [codes[0] ?? "", codes[1] ?? "", codes[13] ?? ""] },
      tied,
    );
    expect(all.map(({ value, of }) => [value, of])).toEqual([
      [1, 14],
      [1, 14],
      [3, 14],
    ]);
  });

  it("is none among fewer", () => {
    const { all } = answered({ ...one, measure: "rank", areas: [codes[0] ?? ""] }, many.slice(0, 9));
    expect(values(all)).toEqual({ [`${codes[0] ?? ""} 2022`]: "rule" });
  });
});
