import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { heatmapSpec, mapSpec, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import { chartSvg } from "../../src/charts/drawing/svg.ts";
import { chartView } from "../../src/charts/view.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import { leastToRank } from "../../src/known/whole.ts";
import { schoolYears } from "../../src/model/period.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { wholeCountry } from "../golden/country.ts";
import { row } from "../golden/rows.ts";

const share = { indicator: "coverage_rate", topic: "school" } as const;
const around = wholeCountry("BG", "en");
const areas = [...around.areas.values()].filter(({ level }) => level === "district").map(({ area }) => area);

/** Shares as sources print them: anywhere, close together, or next to nothing. */
const rates = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 9360, max: 9410 }).map((hundredths) => hundredths / 100),
  fc.integer({ min: 0, max: 99 }).map((thousandths) => thousandths / 1000),
);
const some = (least: number) => fc.array(rates, { minLength: least, maxLength: areas.length });
const number = (text: string): number => Number(text.replace(/[^\d.]/g, ""));
const inYear = (values: readonly number[]) =>
  values.map((value, i) => row({ ...share, area: areas[i] ?? "", period: "2024/2025", value, nature: "share" }));
const inYears = (values: readonly number[]) =>
  values.map((value, i) =>
    row({
      ...share,
      area: areas[i % areas.length] ?? "",
      period: schoolYears[Math.floor(i / areas.length)] ?? "",
      value,
      nature: "share",
    }),
  );

/** What a class says that its numbers are. */
function test(text: string): (value: number) => boolean {
  const [first = NaN, second = NaN] = [...text.matchAll(/[\d.]+/g)].map(([digits]) => Number(digits));
  if (text.startsWith("under")) return (value) => value < first;
  if (text.endsWith("and more")) return (value) => value >= first;
  return text.includes("to under") ? (value) => first <= value && value < second : (value) => value === first;
}

/** Every number as the table writes it, with the step in which the picture draws it. */
function drawn(
  spec: ChartSpec,
  rows: readonly AnswerRow[],
): readonly { readonly text: string; readonly step: string }[] {
  const { table } = chartView(spec, rows, around);
  const { document } = new JSDOM(chartSvg(spec, rows, around, 680)).window;
  return [...document.querySelectorAll("[data-row]")].flatMap((mark) => {
    const text =
      table.rows[Number(mark.getAttribute("data-row"))]?.[Number(mark.getAttribute("data-column") ?? 1)]?.text ?? "";
    // A district has its colour from the group of its class, a cell its own.
    const [, step] =
      /var\(--school-(\d)\)/.exec(mark.outerHTML) ??
      /var\(--school-(\d)\)/.exec(mark.parentElement?.getAttribute("fill") ?? "") ??
      [];
    return step === undefined ? [] : [{ text, step }];
  });
}

// A map or heatmap of fewer than ten districts has no classes.
describe.each([
  ["map", mapSpec(share), inYear, leastToRank],
  ["tiles", mapSpec({ ...share, layout: "tiles" }), inYear, leastToRank],
  ["heatmap", heatmapSpec(share), inYears, leastToRank],
] as const)("the classes of a %s", (_, spec, rowsOf, least) => {
  const legend = (rows: readonly AnswerRow[]) =>
    chartView(spec, rows, around).legend.filter(({ mark }) => mark.startsWith("class-"));

  it("hold each number as it is written, in the colour of the one class in which the legend says that it is", () => {
    fc.assert(
      fc.property(some(least), (values) => {
        const rows = rowsOf(values);
        const classes = legend(rows);
        const marks = drawn(spec, rows);
        expect(marks).toHaveLength(values.length);
        expect(new Set(classes.map(({ text }) => text)).size).toBe(classes.length);
        expect(new Set(marks.map(({ step }) => `class-${step}`))).toEqual(new Set(classes.map(({ mark }) => mark)));
        for (const { text, step } of marks) {
          expect(
            classes.filter((one) => test(one.text)(number(text))).map(({ mark }) => mark),
            `${text} in ${classes.map((one) => one.text).join(", ")}`,
          ).toEqual([`class-${step}`]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("never begin and end with the same number, or with less than nothing", () => {
    fc.assert(
      fc.property(some(Math.max(2, least)), (values) => {
        for (const { text } of legend(rowsOf(values))) {
          expect(text).not.toContain("-");
          const [low, high] = [...text.matchAll(/[\d.]+/g)].map(([digits]) => digits);
          expect(low).not.toBe(high);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("fewer than ten districts", () => {
  it("all have one shade, whose legend names no limits: each number is read by itself", () => {
    const rows = inYear([90.7, 94, 94.2, 95.1, 96, 97.5, 97.9, 98, 99]);
    const { legend } = chartView(mapSpec(share), rows, around);
    expect(legend.filter(({ mark }) => mark.startsWith("class-"))).toEqual([
      { mark: "class-3", text: "share for the whole school year" },
    ]);
    expect(new Set(drawn(mapSpec(share), rows).map(({ step }) => step))).toEqual(new Set(["3"]));
  });
});

describe("the numbers that were told wrongly, of two districts each", () => {
  const once = [90.73, 93.96, 94.2, 97.48, 97.9];
  const values = [...once, ...once];

  it("stand in the class that their written number belongs to", () => {
    const { legend } = chartView(mapSpec(share), inYear(values), around);
    expect(legend.filter(({ mark }) => mark.startsWith("class-")).map(({ text }) => text)).toEqual([
      "under 94%",
      "94% to under 94.2%",
      "94.2% to under 95%",
      "95% to under 97.8%",
      "97.8% and more",
    ]);
    expect(
      drawn(mapSpec(share), inYear(values))
        .map(({ text, step }) => `${text} ${step}`)
        .toSorted(),
    ).toEqual(["90.7% 1", "94% 2", "94.2% 3", "97.5% 4", "97.9% 5"].flatMap((one) => [one, one]));
  });
});

const bars = seriesSpec(share);
const told = (values: readonly [before: number, after: number], language: "bg" | "en" = "en") => {
  const rows = values.map((value, i) =>
    row({ ...share, area: "BG311", period: ["2024/2025", "2025/2026"][i] ?? "", value, nature: "share" }),
  );
  const { title, sentence } = chartView(bars, rows, wholeCountry("BG311", language));
  return [title, sentence].map((text) => text.replaceAll("\u00a0", " ")) as [string, string];
};

describe("a change", () => {
  it.each([
    [
      [100, 99.96],
      "The share covered is unchanged: 100% in 2025/2026 (rounded)",
      " – once rounded, unchanged from 2024/2025.",
    ],
    [[91.7, 91.7], "The share covered is unchanged: 91.7% in 2025/2026", " – unchanged from 2024/2025."],
    [
      [91.73, 91.77],
      "The share covered rose from 91.7% to 91.8% in 2025/2026",
      " – 0.1 percentage points higher than the year before (91.7%).",
    ],
    [
      [91.72, 91.68],
      "The share covered is unchanged: 91.7% in 2025/2026 (rounded)",
      " – once rounded, unchanged from 2024/2025.",
    ],
    [
      [91.64, 91.66],
      "The share covered rose from 91.6% to 91.7% in 2025/2026",
      " – 0.1 percentage points higher than the year before (91.6%).",
    ],
    [
      [0.04, 0.02],
      "The share covered fell from 0.04% to 0.02% in 2025/2026",
      " – 0.02 percentage points lower than the year before (0.04%).",
    ],
    [
      [0, 0.04],
      "The share covered rose from 0% to 0.04% in 2025/2026",
      " – 0.04 percentage points higher than the year before (0%).",
    ],
  ] as const)("from %j", (values, title, end) => {
    const [head, sentence] = told(values);
    expect([head, sentence.slice(sentence.indexOf(" – "), sentence.indexOf(" – ") + end.length)]).toEqual([title, end]);
  });

  it("is told in Bulgarian as what it is", () => {
    expect(told([91.72, 91.68], "bg")[0]).toBe(
      "Делът на обхванатите е без промяна: 91,7 % през 2025/2026 г. (закръглено)",
    );
    expect(told([91.72, 91.68], "bg")[1]).toContain(" – закръглено, без промяна спрямо 2024/2025 г.");
  });

  it("leads from one number to another, by as much as they differ as they are written; else nothing changed", () => {
    fc.assert(
      fc.property(rates, rates, (before, after) => {
        const [title, sentence] = told([before, after]);
        const [, from, to] = /from ([\d.]+)% to ([\d.]+)%/.exec(title) ?? [];
        expect(sentence).not.toMatch(/(?<![\d.])-?0 percentage/);
        if (from === undefined || to === undefined) {
          expect(title).toContain("is unchanged");
          expect(title.includes("(rounded)")).toBe(before !== after);
          return;
        }
        expect(from).not.toBe(to);
        expect(title.includes(" rose ")).toBe(Number(to) > Number(from));
        const [, by = "", way = ""] = /([\d.]+) percentage points? (\w+)/.exec(sentence) ?? [];
        expect(way).toBe(Number(to) > Number(from) ? "higher" : "lower");
        expect(Math.abs(Number(by) - Math.abs(Number(to) - Number(from)))).toBeLessThan(0.0500001);
        if (before > 0.1 && after > 0.1) expect(Number(by)).toBeCloseTo(Math.abs(Number(to) - Number(from)), 9);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an order of districts", () => {
  it("gives districts with the same written number one place, and names all that are first or last", () => {
    fc.assert(
      fc.property(some(10), (values) => {
        const { table, claims } = chartView(mapSpec(share), inYear(values), around);
        const ranked = table.rows.flatMap(([name, value, rank]) =>
          typeof rank?.value === "number"
            ? [{ area: name?.code ?? "", value: number(value?.text ?? ""), rank: rank.value }]
            : [],
        );
        expect(ranked).toHaveLength(values.length);
        for (const { value, rank } of ranked)
          expect(rank).toBe(1 + ranked.filter((other) => other.value > value).length);
        const written = ranked.map(({ value }) => value);
        for (const [way, edge] of [
          ["highest", Math.max(...written)],
          ["lowest", Math.min(...written)],
        ] as const) {
          const claim = claims.sentence.find((one) => one.kind === "extreme" && one.way === way);
          const theirs = ranked
            .filter(({ value }) => value === edge)
            .map(({ area }) => area)
            .sort();
          expect(claim?.kind === "extreme" ? claim.areas.toSorted() : []).toEqual(theirs);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("lists the bars from the highest written number down", () => {
    fc.assert(
      fc.property(some(10), (values) => {
        const listed = chartView(rankingSpec(share), inYear(values), around)
          .table.rows.slice(0, values.length)
          .map((cells) => number(cells[1]?.text ?? ""));
        expect(listed).toEqual(listed.toSorted((a, b) => b - a));
      }),
      { numRuns: 15 },
    );
  });
});
