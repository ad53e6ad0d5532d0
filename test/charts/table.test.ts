import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { chartSvg, legendHtml, tableHtml } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import { schoolYears } from "../../src/model/period.ts";
import { context } from "../golden/context.ts";
import { everyState, kyustendilSweeps, row } from "../golden/rows.ts";

const spec = catalogue["sweeps-by-year"];
const plain = (markup: string): string => markup.replaceAll("\u00a0", " ").replaceAll("&nbsp;", " ");

describe("a chart's table", () => {
  const html = plain(
    tableHtml(chartView(spec, everyState, context("BG414", "bg")), {
      language: "bg",
      source: (source) => `/iztochnitsi/#${source}`,
    }),
  );

  it("has a caption, heads with their scope, numbers marked and sources linked", () => {
    expect(html).toMatch(/^<table class="chart-table"><caption><span>Обходи на екипите за обхват, област Перник/);
    expect(html).toContain('<th scope="col" class="number">Обходи</th>');
    expect(html).toContain('<th scope="row">2017/2018 г.</th><td class="number">120</td>');
    expect(html).toContain('<a href="/iztochnitsi/#kyustendil-okc-2020">Областна администрация Кюстендил</a>');
  });

  it("gives every state its code and its word", () => {
    for (const cell of [
      'data-state="about" class="number">≈ 95',
      'data-state="at_least" class="number">≥ 110',
      'data-state="at_most" class="number">≤ 60',
      'data-state="part" class="number">≈ 48',
      'data-state="c" class="number">скрито',
      'data-state="x" class="number">няма данни',
      'data-state="z" class="number">неприложимо',
      'class="number">0<',
    ])
      expect(html.replaceAll(/class="number" (data-state="\w+")/g, '$1 class="number"')).toContain(cell);
  });

  it("explains the signs that occur, and no others", () => {
    expect(html).toContain(
      '<tfoot><tr><td colspan="4"><span><b>≈</b> – приблизително; <b>≥</b> – поне; <b>≤</b> – най-много; <b>скрито</b>',
    );
    expect(
      tableHtml(chartView(spec, [kyustendilSweeps[0] ?? {}], context("BG415", "en")), { language: "en" }),
    ).toContain("<b>not available</b> – we found no such figure");
    expect(
      tableHtml(chartView(spec, [kyustendilSweeps[0] ?? {}], context("BG415", "en")), { language: "en" }),
    ).not.toContain("≈");
  });
});

describe("a chart's legend", () => {
  it("lists only what occurs", () => {
    const { legend } = chartView(spec, kyustendilSweeps, context("BG415", "en"));
    expect(legend.map(({ mark }) => mark)).toEqual(["full", "part", "x"]);
  });

  it("is left out where every year has a plain figure", () => {
    const all = schoolYears.map((period) => row({ period, value: 9 }));
    expect(legendHtml(spec, chartView(spec, all, context("BG415", "bg")))).toBe("");
  });
});

describe("rows that are no answer to the chart's question", () => {
  it("are refused with the place and the way out", () => {
    const draw = (said: Record<string, string | number | null>) => () =>
      chartSvg(spec, [{ ...row({ value: 3 }), ...said }], context("BG415", "bg"), 680);
    expect(draw({ value: "3" })).toThrow(
      /chart rows: "value" of observation reported\.sweeps\..* is 3, not a number; ask the question of the chart's specification/,
    );
    expect(draw({ qualifier: "roughly" })).toThrow(
      /"qualifier" .* is roughly, not one of exact, about, at_least, at_most/,
    );
  });
});
