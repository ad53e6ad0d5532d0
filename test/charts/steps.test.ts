import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import type { StepsSpec } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["institutions-by-year"];
const plain = (words: string): string => words.replaceAll("\u00a0", " ");
const view = (rows: readonly AnswerRow[], language: "bg" | "en" = "bg", own: StepsSpec = spec) => {
  const made = chartView(own, rows, context("BG", language));
  return {
    ...made,
    title: plain(made.title),
    sentence: plain(made.sentence),
    notes: made.notes.map(({ text }) => plain(text)),
  };
};
const open = (period: string, value: number, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({
    indicator: "institutions_operating",
    area: "BG",
    area_level: "country",
    institution_kind: "all",
    period_type: "as_of",
    period,
    period_end: period,
    value,
    nature: "stock",
    reaches: "moment",
    source: "a",
    observation: `${period} ${said.institution_kind ?? "all"}`,
    ...said,
  });

describe("the words of the institutions", () => {
  it("are made of the totals of the line, and name a kind where only a kind is counted", () => {
    const rows = [
      open("2012-12-31", 122),
      open("2019-11-06", 21, { source: "novinite-201479" }),
      open("2025-12-21", 2, { institution_kind: "DMSGD" }),
    ];
    const [bg, en] = [view(rows), view(rows, "en")];
    expect(bg.title).toBe("Всички институции за деца: 122 към 31 декември 2012 г. и 21 към 6 ноември 2019 г.");
    expect(bg.sentence).toBe(
      "Общо институциите към 6 ноември 2019 г. са 21 според Novinite. Това е по-малко от 122 към 31 декември 2012 г., но двете дати са раздалечени с години и издателите са различни. " +
        "Само по вид: ДМСГД – 2 към 21 декември 2025 г.",
    );
    expect(en.sentence).toBe(
      "In total there were 21 institutions as of 6 November 2019, according to Novinite. That is less than 122 as of 31 December 2012, but years lie between the two dates " +
        "and the publishers differ. By kind only: DMSGD – 2 as of 21 December 2025.",
    );
    expect(bg.claims.title.map((claim) => "value" in claim && claim.value)).toEqual([122, 21]);
    expect(bg.claims.sentence).toEqual([
      expect.objectContaining({ kind: "value", value: 21, source: "novinite-201479" }),
      expect.objectContaining({ kind: "change", way: "less", apart: true, publishers: true }),
      expect.objectContaining({ kind: "value", value: 2, observation: "2025-12-21 DMSGD" }),
    ]);
  });

  it("carry the statements behind a number that is contradicted", () => {
    const made = chartView(spec, [open("2013-12-31", 106, { statements: 3, disagreeing: 1 })], context("BG", "bg"));
    const observation = "2013-12-31 all";
    expect(made.notes.find(({ kind }) => kind === "disagreeing")?.claims).toEqual([
      { kind: "rows", table: "observations", where: { observation, value: "*" }, count: 1 },
      { kind: "rows", table: "evidence", where: { observation, role: "disagreeing" }, count: 1 },
      {
        kind: "rows",
        table: "evidence",
        where: { observation, role: ["corroborating", "disagreeing", "headline"] },
        count: 3,
      },
    ]);
  });

  it("tell a fall within two years by one publisher", () => {
    const rows = [open("2012-12-31", 122), open("2013-12-31", 106)];
    expect([view(rows).title, view(rows, "en").title]).toEqual([
      "Всички институции за деца намаляват от 122 към 31 декември 2012 г. на 106 към 31 декември 2013 г.",
      "All children's institutions fell from 122 as of 31 December 2012 to 106 as of 31 December 2013",
    ]);
  });

  it("name the kind where no total is known", () => {
    const made = view([open("2025-12-21", 2, { institution_kind: "DMSGD" })]);
    expect(made.title).toBe("Дом за медико-социални грижи за деца: 2 към 21 декември 2025 г.");
    expect(made.sentence).toBe("Само по вид: ДМСГД – 2 към 21 декември 2025 г.");
  });

  it("say that we found none, and claim it", () => {
    const none = view([], "en");
    expect([none.title, none.sentence]).toEqual([
      "Children's institutions: we found no dated total",
      "Children's institutions: we found no dated total.",
    ]);
    expect(none.claims.title).toEqual([
      { kind: "none", indicators: ["institutions_operating"], areas: ["BG"], periods: null, lacks: "dated" },
    ]);
  });
});

describe("a line over a day from which the count means something else", () => {
  const services: StepsSpec = { ...spec, indicator: "services_operating" };
  const stock = (period: string, value: number) =>
    open(period, value, { indicator: "services_operating", institution_kind: null });
  const rows = [stock("2019-12-31", 630), stock("2020-12-31", 634), stock("2021-12-31", 339), stock("2022-12-31", 351)];
  const paths = (some: readonly AnswerRow[], own: StepsSpec) =>
    chartSvg(own, some, context("BG", "bg"), 680).match(/<path [^>]*d="M[^"]*[HVL]/g)?.length;

  it("is broken there, and a note says why", () => {
    expect(paths(rows, services)).toBe(2);
    expect(paths(rows.slice(0, 2), services)).toBe(1);
    expect(view(rows, "bg", services).notes).toContain(
      "От 1 януари 2021 г. се брои друго: линията е прекъсната и числата преди и след това не се сравняват.",
    );
    expect(view(rows.slice(2), "bg", services).notes.join(" ")).not.toContain("прекъсната");
  });

  it("compares nothing over it", () => {
    expect(view(rows.slice(1, 3), "en", services).title).toBe(
      "All children's institutions: 634 as of 31 December 2020 and 339 as of 31 December 2021",
    );
  });
});
