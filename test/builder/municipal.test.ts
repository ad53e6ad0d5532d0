import { describe, expect, it } from "vitest";
import { answerOf } from "../../src/builder/answer.ts";
import { settle } from "../../src/builder/settle.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { returned } from "../charts/rated-rows.ts";
import { answered, catalog } from "./asked.ts";
import { goldenContextWithCountry } from "./context.ts";

const one = { indicators: ["children_returned"], from: 2022, to: 2022 } as const;
const of = (area: string, value: number | null, more: Parameters<typeof returned>[3] = {}): AnswerRow =>
  returned(
    area,
    "2022/2023",
    value ?? 0,
    value === null ? { value, value_state: "c", qualifier: null, ...more } : more,
  );
const ofRegister = (row: AnswerRow): AnswerRow => ({ ...row, dataset: "register", synthetic: true, source: null });
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const places = ({ all }: ReturnType<typeof answered>): readonly string[] => all.map(({ place }) => place.areaName);

describe("municipalities in an answer", () => {
  it("of one district stand side by side, counted as municipalities", () => {
    const built = answered({ ...one, within: ["BG415"] }, [of("KNL04", 12), of("KNL48", 30)]);
    expect(places(built)).toEqual(["Bobov dol", "Dupnitsa"]);
    expect(built.title).toContain("the municipalities of Kyustendil district");
    expect(plain(built.known)).toContain("There is a number for 2 of 2 municipalities.");
    expect(built.known).toContain("Together in 2022/2023: 42.");
    expect(built.table.columns[0]?.label).toBe("Municipality");
    expect(answered({ ...one, within: ["BG415"] }, [], "bg").title).toContain("общините в област Кюстендил");
  });

  it("are told apart from the district of their name, and from each other", () => {
    const beside = answered({ ...one, areas: ["BG323", "RSE04", "RSE27"] }, []);
    expect(places(beside)).toEqual(["Ruse", "Byala municipality", "Ruse municipality"]);
    expect(beside.table.columns[0]?.label).toBe("Place");
    const alike = answered({ ...one, areas: ["RSE04", "VAR05"] }, [], "bg");
    expect(places(alike)).toEqual(["Бяла (Русе)", "Бяла (Варна)"]);
    expect(alike.title).toContain("Бяла (Русе) и Бяла (Варна)");
  });

  it("are no parts of a sum beside the district in which they lie", () => {
    const rows = [of("BG415", 50), of("KNL04", 12), of("KNL48", 30)];
    expect(answered({ ...one, areas: ["BG415", "KNL48"] }, rows).sums).toEqual([]);
    expect(answered({ ...one, areas: ["BG323", "KNL48"] }, [...rows, of("BG323", 8)]).sums).toMatchObject([
      { value: 38, known: 2, of: 2 },
    ]);
  });

  it("of records that are withheld make a sum withheld; published ones a range, unless sources contradict", () => {
    const within = { ...one, within: ["BG415"] };
    const records = answered({ ...within, dataset: "register" }, [of("KNL04", null), of("KNL48", 30)].map(ofRegister));
    expect(records.sums).toMatchObject([{ value: null, high: null, withheld: 1 }]);
    expect(plain(records.known)).toContain("withheld, since the number of 1 of 2 municipalities is.");
    const published = answered(within, [of("KNL04", null), of("KNL48", 30)]);
    expect(plain(published.known)).toContain("between 31 and 34");
    const disputed = answered(within, [of("KNL04", null, { disagreeing: 1 }), of("KNL48", 30)]);
    expect(disputed.sums).toMatchObject([{ value: null, high: null }]);
  });

  it("are held against their inhabitants, and against children nowhere", () => {
    const built = answered({ ...one, areas: ["BG323", "KNL48"] }, [of("BG323", 50), of("KNL48", 30)]);
    expect(built.table.columns.map(({ key }) => key)).not.toContain("per_1000_children");
    expect(built.table.columns.map(({ key }) => key)).toContain("per_10000_inhabitants");
    expect(built.notes.map(({ text }) => plain(text)).join(" ")).toContain("how many people live in the place");
  });

  it("of more than a picture holds are in the table, and the reader is told", () => {
    const codes = Array.from({ length: 70 }, (_, at) => `XXX${at}`);
    const told = (count: number): string => {
      const many = { ...catalog, municipalities: { BG415: codes.slice(0, count) } };
      const ask = settle({ ...one, within: ["BG415"] }, many);
      const built = answerOf(ask, [], many, goldenContextWithCountry("en"));
      expect(built.table.rows).toHaveLength(count);
      return built.notes.map(({ text }) => plain(text)).join(" ");
    };
    expect(told(70)).toContain("The picture shows the first 60 rows; the table has all of them.");
    expect(told(60)).not.toContain("first 60 rows");
  });
});
