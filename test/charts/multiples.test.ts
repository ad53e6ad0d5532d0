import { describe, expect, it } from "vitest";
import { multiplesSpec, panels } from "../../src/charts/multiples/panels.ts";
import { multiplesView } from "../../src/charts/multiples/view.ts";
import { chartSvg, tableHtml } from "../../src/charts/drawing/svg.ts";
import { context } from "../golden/context.ts";
import { expectGolden } from "../golden/golden.ts";
import { row } from "../golden/rows.ts";

const spec = multiplesSpec({ indicator: "sweeps", topic: "school", areas: ["BG341", "BG415", "BG323"] });
const rows = [
  row({ area: "BG415", period: "2018/2019", value: 371 }),
  row({ area: "BG415", period: "2019/2020", value: 347 }),
  row({ area: "BG415", period: "2021/2022", value: 307, extent: "part", source: "kustendil-info-16446" }),
  row({ area: "BG323", period: "2019/2020", value: 902, qualifier: "about" }),
  row({ area: "BG323", period: "2021", value: 44 }),
  row({ area: "BG323", period: "2022/2023", value_state: "c", obs_status: "Q", conf_status: "C" }),
];
const around = context("BG", "bg");

describe("a comparison of districts", () => {
  it("asks one question for all of them", () => {
    expect(spec.question.where?.filter(({ column }) => column === "area")).toEqual([
      { column: "area", is: "oneOf", values: ["BG341", "BG415", "BG323"] },
    ]);
  });

  it("draws each on the same years, the same scale and the same height", () => {
    const all = panels(spec, rows, around);
    expect(all.map(({ area }) => area.area)).toEqual(["BG341", "BG415", "BG323"]);
    expect(new Set(all.map(({ bars: own }) => own.map(({ period }) => period).join())).size).toBe(1);
    expect(all[0]?.bars.map(({ period }) => period)).not.toContain("2021");
    const drawn = all.map((one) => chartSvg(one.spec, one.answer, { ...around, area: one.area }, 354));
    expect(new Set(drawn.map((svg) => /height="(\d+)"/.exec(svg)?.[1])).size).toBe(1);
    for (const svg of drawn) expect(svg).toContain(">1000<");
    expect(all[0]?.bars.every(({ value_state }) => value_state === "x")).toBe(true);
  });

  it("stands on years of one kind, and says what there is of another", () => {
    const [none, alone] = [
      panels(spec, rows, around)[0],
      panels(
        { ...spec, areas: ["BG323"] },
        rows.filter((one) => one["period"] === "2021"),
        around,
      )[0],
    ];
    expect(none?.bars.every(({ type }) => type === "school_year")).toBe(true);
    expect(alone?.bars.map(({ period }) => period)).toEqual(["2021"]);
    const view = multiplesView(
      spec,
      rows.filter((one) => one["area"] !== "BG323" || one["period"] === "2021"),
      around,
    );
    expect(view.sentence.replaceAll("\u00a0", " ")).toContain(
      "Русе: не намерихме число за година на графиката, а 44 (2021 г.).",
    );
  });

  it.each(["bg", "en"] as const)(
    "tells the year that most have in common, and nothing of parts and withheld numbers (%s)",
    (language) => {
      const view = multiplesView(spec, rows, context("BG", language));
      expect(view.title.replaceAll("\u00a0", " ")).toBe(
        language === "bg"
          ? "Обходи през 2019/2020 г.: Кюстендил – 347, Русе – около 902"
          : "Sweeps in 2019/2020: Kyustendil 347, Ruse about 902",
      );
      expect(view.sentence).toContain(
        language === "bg" ? "Бургас: не намерихме число." : "Burgas: we found no figure.",
      );
      expect(view.legend.map(({ mark }) => mark)).toEqual(["full", "part", "about", "c", "x"]);
    },
  );

  it("puts all numbers into one table, each with its source", () => {
    const html = tableHtml(multiplesView(spec, rows, around), {
      language: "bg",
      source: (source) => `#${source}`,
    }).replaceAll(/&nbsp;|\u00a0/g, " ");
    expect(html).toContain(
      '<th scope="row">2019/2020 г.</th><td class="number" data-state="x">няма данни</td><td class="number"><a href="#kyustendil-okc-2020">347</a></td>',
    );
    expect(html).toMatch(/<a href="#kustendil-info-16446">307 \(част\)<\/a>/);
    expect(html).toMatch(/>скрито</);
  });

  it("says so where no year can be compared, and where nothing is known", () => {
    expect(multiplesView(spec, rows.slice(0, 1), around).title).toBe(
      "Обходи: числата на избраните области са за различни години",
    );
    expect(multiplesView(spec, [], around)).toMatchObject({
      empty: true,
      title: "Обходи: за избраните области не намерихме число за цяла година",
    });
  });

  it("refuses a place it does not know", () => {
    expect(() => panels({ ...spec, areas: ["BG999"] }, rows, around)).toThrow(
      'chart: area "BG999" is not in the context',
    );
  });

  it.each(["BG341", "BG415", "BG323"])("draws %s as the golden picture", (code) => {
    const one = panels(spec, rows, around).find(({ area }) => area.area === code);
    if (one === undefined) throw new Error(`no panel for ${code}`);
    expectGolden(
      `multiples-sweeps-${code}-bg-phone`,
      chartSvg(one.spec, one.answer, { ...around, area: one.area }, 354),
    );
  });
});
