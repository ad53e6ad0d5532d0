import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { howMuch, countryFrame } from "../../src/charts/matrix/data.ts";
import { readRows } from "../../src/charts/rows/observations.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { Language } from "../../src/model/text.ts";
import { areas, context } from "../golden/context.ts";
import { reporting, row } from "../golden/rows.ts";

const spec = catalogue["reporting-matrix"];
const kyustendil = {
  area: "KNL48",
  level: "municipality",
  parent: "BG415",
  name_bg: "Кюстендил",
  name_en: "Kyustendil",
  slug: "knl48-kyustendil",
  rank_bg: 1,
  rank_en: 1,
  seat_lat: null,
  seat_lon: null,
} as const;
const withKyustendil = new Map([...areas, [kyustendil.area, kyustendil]]);
const twoIn = new Map([...withKyustendil, ["KNL50", { ...kyustendil, area: "KNL50" }]]);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const view = (area = "BG", language: Language = "bg", rows: readonly AnswerRow[] = reporting) => {
  const made = chartView(spec, rows, context(area, language));
  return { ...made, title: plain(made.title), sentence: plain(made.sentence) };
};

describe("the matrix of the country", () => {
  it("tells for how many districts nothing at all was found of the telling indicator", () => {
    const [bg, en] = [view(), view("BG", "en")];
    expect([bg.title, en.title]).toEqual([
      "За 6 от 8 области не намерихме нито едно число за обходите в цялата област",
      "For 6 of 8 districts we found no figure at all for sweeps in the district as a whole",
    ]);
    expect(bg.claims.title.map(({ kind }) => kind)).toEqual(["coverage", "coverage", "none"]);
    expect(bg.claims.title.at(-1)).toEqual({
      kind: "none",
      indicators: ["sweeps"],
      areas: ["BG311", "BG341", "BG342", "BG343", "BG413", "BG414"],
      periods: null,
      lacks: "figure",
    });
  });

  it("counts a figure within a school year once, and says so; no words of a table's maker", () => {
    const [bg, en] = [view(), view("BG", "en")];
    expect(bg.sentence).toBe(
      "17 показателя, 8 области и 10 учебни години са 1360 съчетания. За 15 от тях намерихме поне едно число: общо, за група, към дата или за част от годината. " +
        "Намереното е разпределено неравно: за Русе – 9, а за 6 области – нито едно. Само за друг период или без дата намерихме число за: Бургас. Не намерихме нищо за: Благоевград, Видин, Перник, Сливен и Ямбол.",
    );
    expect(en.sentence).toContain(
      "17 indicators, 8 districts and 10 school years make 1,360 combinations. For 15 of them we found at least one figure:",
    );
    expect(`${bg.sentence} ${en.sentence}`).not.toMatch(/клетк|cells|Най-много|Most/);
    expect(bg.claims.sentence).toContainEqual(
      expect.objectContaining({
        kind: "coverage",
        areas: "districts",
        holds: "figure",
        per: "indicator-area-period",
        some: 15,
        of: 1360,
      }),
    );
  });

  it("is what everything counts that says how much there is", () => {
    const codes = [...areas.values()].filter(({ level }) => level === "district").map(({ area }) => area);
    const [much] = howMuch(readRows(reporting), countryFrame(spec, codes), true);
    const shown = view()
      .table.rows.flatMap((cells) => cells.slice(1))
      .reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect([much.some, much.of, shown]).toEqual([15, 1360, 15]);
  });
});

describe("the matrix of a district", () => {
  it("tells of how many indicators and years it has a figure, sittings among them, and what it lacks", () => {
    const { title, sentence, claims } = view("BG415");
    expect(title).toBe("По 5 от 18 показателя намерихме поне едно число за учебна година за област Кюстендил");
    expect(sentence).toMatch(
      /^18 показателя и 10 учебни години са 180 съчетания\. За 7 от тях намерихме поне едно число: .* Намереното е за 5 от 10 учебни години\. Само за друг период или без дата намерихме число за: напусналите училище\. Не намерихме нищо за: членовете на екипите; /,
    );
    expect(claims.title).toEqual([
      expect.objectContaining({
        kind: "coverage",
        areas: ["BG415"],
        holds: "figure",
        per: "indicator",
        some: 5,
        of: 18,
      }),
    ]);
    expect(claims.sentence).toContainEqual(
      expect.objectContaining({ kind: "coverage", per: "period", some: 5, of: 10 }),
    );
  });

  it("says that there is nothing within a school year, and what there is besides", () => {
    const { title, sentence, claims } = view("BG341", "en");
    expect(title).toBe("We found no figure of any school year for Burgas district as a whole");
    expect(sentence).toMatch(
      /^18 indicators and 10 school years make 180 combinations\. For none of them did we find a figure\. Only for another period, or undated, did we find a figure for: dropouts\. We found nothing for: coverage teams; /,
    );
    expect(claims.sentence.filter(({ kind }) => kind === "none")).toEqual([
      expect.objectContaining({ areas: ["BG341"], periods: null, lacks: "figure" }),
    ]);
    expect(claims.sentence).toContainEqual(
      expect.objectContaining({ kind: "coverage", indicators: ["dropouts"], periods: null, some: 1, of: 1 }),
    );
  });

  it("says of a district that is one municipality which that is", () => {
    const local = row({ indicator: "penalties", area: "KNL48", area_level: "municipality", value: 30 });
    expect(chartView(spec, [local], { ...context("BG415", "en"), areas: withKyustendil }).sentence).toContain(
      "only for Kyustendil municipality, which is the whole district, for: sanctions.",
    );
  });

  it("never says nothing where a municipality has a number, nor takes it for the district's, and says why it has one indicator more", () => {
    const local = row({ indicator: "penalties", area: "KNL48", area_level: "municipality", value: 30 });
    const { title, sentence, claims, notes } = chartView(spec, [local], {
      ...context("BG415", "bg"),
      areas: twoIn,
    });
    expect(title).toBe("За област Кюстендил като цяло не намерихме нито едно число за учебна година");
    expect(sentence).toContain(
      "За цялата област не намерихме число, а само за отделни общини, за: санкциите. Не намерихме нищо за: екипите за обхват;",
    );
    expect(sentence.split("Не намерихме нищо за")[1]).not.toContain("санкциите");
    expect(claims.sentence).toContainEqual({
      kind: "none",
      indicators: ["penalties"],
      areas: ["BG415"],
      periods: null,
      lacks: "figure",
    });
    expect(claims.sentence).toContainEqual({
      kind: "coverage",
      indicators: ["penalties"],
      areas: ["KNL48"],
      periods: null,
      holds: "figure",
      per: "indicator",
      some: 1,
      of: 1,
    });
    expect(notes.at(-1)?.text).toBe(
      "Тук са добавени и заседанията на ОКЦ; в таблицата за всички области те не се броят.",
    );
    const country = chartView(
      spec,
      [row({ indicator: "sweeps", area: "KNL48", area_level: "municipality", value: 30 })],
      { ...context("BG", "en"), areas: withKyustendil },
    );
    expect(country.sentence).toContain(
      "For the district as a whole we found no figure, only for single municipalities, for: Kyustendil. We found nothing for: Blagoevgrad,",
    );
  });

  it("marks where a number of another time is known, in picture, legend and table", () => {
    const { legend, table } = view("BG415");
    const line = table.rows.find(([name]) => name?.code === "dropouts");
    expect(line?.map(({ text }) => text)).toEqual([
      "Напуснали училище",
      "не намерихме",
      "друго",
      "друго",
      ...Array.from({ length: 7 }, () => "не намерихме"),
    ]);
    expect(legend.at(-1)).toEqual({ mark: "sign", text: "* има число, но за друг период или без дата" });
    expect(table.marks).toEqual([
      { mark: "друго", text: "за тази учебна година не намерихме число, но има за друг период или без дата" },
    ]);
    expect(chartSvg(spec, reporting, context("BG415", "bg"), 680).match(/>\*</g)).toHaveLength(2);
    expect(chartSvg(spec, [row({ value: 3 })], context("BG415", "bg"), 680)).not.toContain(">*<");
  });
});
