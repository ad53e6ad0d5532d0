import { describe, expect, it } from "vitest";
import { catalogue, inRegister } from "../../src/charts/catalogue.ts";
import { funnel } from "../../src/charts/funnel/data.ts";
import { readRows } from "../../src/charts/rows/observations.ts";
import { chartView } from "../../src/charts/view.ts";
import type { FunnelSpec } from "../../src/model/chart.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { allWithheld, countryFunnel, districtFunnel, registerFunnel } from "../golden/more-rows.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["outreach-funnel"];
const plain = (words: string): string => words.replaceAll("\u00a0", " ");
const view = (rows: readonly AnswerRow[], area: string, language: "bg" | "en" = "bg", drawn: FunnelSpec = spec) => {
  const { title, subtitle, sentence, notes, empty, table } = chartView(drawn, rows, context(area, language));
  return {
    title: plain(title),
    subtitle: plain(subtitle),
    sentence: plain(sentence),
    notes: notes.map(({ text }) => plain(text)),
    empty,
    table,
  };
};
const steps = (rows: readonly AnswerRow[], area = "BG415") => {
  return funnel(spec, readRows(rows), context(area, "bg"));
};
const shares = (rows: readonly AnswerRow[]) =>
  steps(rows).steps.flatMap(({ step, share }) => (share === null ? [] : [[step, Math.round(share.percent)]]));
const listed = (value: number, said: Partial<ObservationRow> = {}) =>
  row({ indicator: "children_listed", period: "2018/2019", value, ...said });
const returned = (value: number, said: Partial<ObservationRow> = {}) =>
  row({ indicator: "children_returned", period: "2018/2019", value, ...said });
const records = (rows: readonly AnswerRow[]) =>
  rows.map((one) => ({ ...one, dataset: "register", source: null, synthetic: false }));

describe("the funnel's year and steps", () => {
  it("are the latest with two steps, a number that states the step before a doubted total", () => {
    const { period, steps: found } = steps(countryFunnel, "BG");
    expect(period).toBe("2018/2019");
    expect(found.map(({ step, value }) => [step, value])).toEqual([
      ["listed", 159296],
      ["visited", null],
      ["found", null],
      ["returned", 19077],
      ["stayed", 18255],
    ]);
  });

  it("fall back to the latest year with one step, and take the reader's year", () => {
    expect(steps([returned(5, { period: "2019/2020" }), listed(7, { period: "2021/2022" })]).period).toBe("2021/2022");
    expect(
      funnel({ ...spec, period: "2017/2018" }, readRows(countryFunnel), context("BG", "bg")).steps.filter(
        ({ value }) => value !== null,
      ),
    ).toHaveLength(3);
  });
});

describe("a share", () => {
  it("is taken where one source states both for the same children", () => {
    const stayed = (source: string, whole: string | null = "whole") =>
      returned(90, { breakdown: "kept", counts: "kept_at_date", source, part_of: whole });
    const whole = returned(100, { source: "a", observation: "whole" });
    expect(shares([whole, stayed("a")])).toEqual([["stayed", 90]]);
    expect(shares([whole, stayed("b")])).toEqual([]);
    expect(shares([whole, stayed("a", null)])).toEqual([]);
  });

  it("is never taken of a published list, even in one source, but of a list of the same records", () => {
    const both = [listed(200, { source: "a" }), returned(50, { source: "a" })];
    expect(shares(both)).toEqual([]);
    expect(shares(records(both))).toEqual([["returned", 25]]);
  });

  it.each([
    ["a part of a year", { extent: "part" }],
    ["an approximate number", { qualifier: "about" }],
    ["a disputed number", { disagreeing: 1 }],
    ["a doubted number", { doubt_bg: "пише", doubt_en: "it says" }],
    ["a withheld number", { value: null, value_state: "c", qualifier: null }],
    ["a number above its whole", { value: 300 }],
  ] satisfies [string, Partial<ObservationRow>][])("is never taken of %s", (_what, said) => {
    expect(shares(records([listed(200), returned(50, said)]))).toEqual([]);
  });
});

describe("the funnel's words", () => {
  it("tell what became of the children as far as one source says it, and what we did not find", () => {
    const [bg, en] = [view(countryFunnel, "BG"), view(countryFunnel, "BG", "en")];
    expect([bg.title, en.title]).toEqual([
      "От 19 077 записани или върнати деца 18 255 са задържани, 2018/2019 г.",
      "Of 19,077 children enrolled or returned 18,255 stayed, 2018/2019",
    ]);
    expect(bg.sentence).toBe(
      "През учебната 2018/2019 г. в България: 159 296 деца в списъка за обхващане, 19 077 записани или върнати деца " +
        "и 18 255 от тях, които още са там. Не намерихме число за: посетените адреси и намерените при обходи.",
    );
    expect(en.sentence).toBe(
      "In the school year 2018/2019 in Bulgaria: 159,296 children on the list to be reached, 19,077 children enrolled or returned and 18,255 of them who stayed. " +
        "We found no figure for: addresses visited and children found on sweeps.",
    );
    expect(bg.table.rows.map((cells) => cells[3]?.text)).toEqual(["", "", "", "", "96 % от върнатите"]);
    const { claims } = chartView(spec, countryFunnel, context("BG", "bg"));
    expect(claims.title.map((claim) => "value" in claim && claim.value)).toEqual([19077, 18255]);
    expect(claims.sentence.filter(({ kind }) => kind === "rows")).toEqual(
      ["addresses_visited", "children_found"].map((indicator) => ({
        kind: "rows",
        table: "observations",
        count: 0,
        where: { indicator, area: "BG", period: "2018/2019", period_type: "school_year", breakdown: null, value: "*" },
      })),
    );
  });

  it("never say of those who were kept that they are of others, and say up to when a count goes", () => {
    const { title, sentence } = view(countryFunnel, "BG", "bg", { ...spec, period: "2021/2022" });
    expect(title).toBe(
      "8700 записани или върнати деца (в началото на 2021/2022 г.) и 11 544 върнати и задържани (до февруари 2022 г.), 2021/2022 г.",
    );
    expect(sentence).not.toContain("от тях");
    expect(view(countryFunnel, "BG", "en", { ...spec, period: "2021/2022" }).title).toBe(
      "8,700 children enrolled or returned (at the start of 2021/2022) and 11,544 returned and retained (until February 2022), 2021/2022",
    );
  });

  it("say why no share stands between published figures, and that addresses are no children", () => {
    const { title, notes } = view(districtFunnel, "BG323");
    expect(title).toBe(
      "2272 деца в списъка за обхващане, 1800 посетени адреса (част от годината) и 468 записани или върнати деца, 2017/2018 г.",
    );
    expect(notes).toEqual([
      "Само за част от годината, затова не се сравнява с цяла: посетените адреси.",
      "Адресите не са деца, затова нямат стълб до останалите.",
      "Дял се смята само когато един източник дава двете числа за едни и същи деца. Иначе списъците, датите и определенията са различни.",
    ]);
  });

  it("tell the share of a register's list, and never take for stayed what also counts the retained", () => {
    const { title, table, notes } = view(registerFunnel, "BG", "bg", inRegister(spec));
    expect(title).toBe("От 1935 деца в списъка 549 са записани или върнати през 2024/2025 г. (синтетични данни)");
    expect(table.rows.at(-1)?.map(({ text }) => text)).toEqual(["Още са там", "не е предоставено", "деца", "", "", ""]);
    expect(notes).toContain(
      "Колко от върнатите са останали, не може да се преброи: в записите „напуснал отново“ се отбелязва и за децата, които само са задържани.",
    );
  });

  it("say so where all is withheld, where there is nothing, and where there is one number", () => {
    expect(view(allWithheld, "BG415", "bg", inRegister(spec)).title).toBe(
      "От списъка до класната стая: числата са скрити, за да не може да се разпознае дете (синтетични данни)",
    );
    const nothing = view([], "BG341");
    expect([nothing.title, nothing.empty]).toEqual([
      "От списъка до класната стая: не намерихме общо число за учебна година",
      true,
    ]);
    expect(nothing.subtitle).toBe(
      "От списъка за обхващане до децата, които още са в училище или детска градина, област Бургас, 2017/2018 – 2026/2027 г.",
    );
    expect(chartView(spec, [], context("BG341", "bg")).claims.title).toHaveLength(6);
    expect(view([listed(1)], "BG415").title).toBe("1 дете в списъка за обхващане, 2018/2019 г.");
    const doubted = chartView(
      spec,
      [listed(7, { charted: false, doubt_bg: "?", doubt_en: "?" })],
      context("BG415", "en"),
    );
    expect([doubted.title, doubted.claims.title]).toEqual([
      "From the list to the classroom: there are only figures in doubt",
      [],
    ]);
    expect(view([listed(1)], "BG415").sentence).toContain("1 дете в списъка за обхващане");
  });
});
