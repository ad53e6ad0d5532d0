import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { judgeOf } from "../../scripts/claims/judging.ts";
import { evidenceIn } from "../../scripts/claims/tables.ts";
import { mapSpec, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import { multiplesSpec } from "../../src/charts/multiples/panels.ts";
import { multiplesView } from "../../src/charts/multiples/view.ts";
import { chartView } from "../../src/charts/view.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { languages } from "../../src/model/text.ts";
import { publishedIndicators } from "../golden/indicators.ts";
import { areas, codes, contextOf, denominators, few, many, measures, returned } from "./rated-rows.ts";

describe("every sentence of rates", () => {
  const written = (rows: readonly AnswerRow[]): string => Papa.unparse(rows.map((one) => ({ ...one })));
  const judgeFor = (rows: readonly AnswerRow[]) =>
    judgeOf(
      evidenceIn({
        observations: written(rows),
        areas: Papa.unparse([...areas.values()]),
        evidence: Papa.unparse(
          rows.map(({ observation, value, source }) => ({
            observation,
            role: "headline",
            value,
            qualifier: "exact",
            source,
          })),
        ),
        sources: Papa.unparse([
          {
            source: "kyustendil-okc-2020",
            publisher_bg: "Областна администрация Кюстендил",
            publisher_en: "Kyustendil District Administration",
          },
        ]),
        denominators: Papa.unparse([...denominators]),
        indicator_measures: Papa.unparse([...measures]),
        indicators: Papa.unparse([...publishedIndicators.values()]),
      }),
    );
  const years = [
    returned("BG415", "2022/2023", 240),
    returned("BG415", "2023/2024", 30),
    returned("BG323", "2023/2024", 31),
  ];
  const measured = { topic: "school", indicator: "children_returned" } as const;
  const early = [returned("BG415", "2018/2019", 371), returned("BG311", "2018/2019", 300, { qualifier: "about" })];
  const earliest = [returned("BG415", "2017/2018", 371)];
  const cases = languages.flatMap((language) =>
    (["per_1000_children", "per_10000_inhabitants"] as const).flatMap((measure) => [
      ...(["BG", codes[0] ?? "", codes[9] ?? "", "BG415"] as const).flatMap((area) =>
        [many, few, early, earliest].flatMap((rows) =>
          [rankingSpec({ ...measured, measure }), mapSpec({ ...measured, measure })].map((spec) => ({
            name: `${spec.form} ${measure} ${area} ${language} of ${rows.length}`,
            language,
            rows,
            view: chartView(spec, rows, contextOf(area, language)),
          })),
        ),
      ),
      {
        name: `bars ${measure} ${language}`,
        language,
        rows: years,
        view: chartView(
          seriesSpec({ ...measured, measure }),
          years.filter(({ area }) => area === "BG415"),
          contextOf("BG415", language),
        ),
      },
      ...[early, earliest, [...earliest, ...early, ...years]].map((rows) => ({
        name: `bars of ${rows.length} that lack people ${measure} ${language}`,
        language,
        rows,
        view: chartView(
          seriesSpec({ ...measured, measure }),
          rows.filter(({ area }) => area === "BG415"),
          contextOf("BG415", language),
        ),
      })),
      {
        name: `comparison without people ${measure} ${language}`,
        language,
        rows: early,
        view: multiplesView(
          multiplesSpec({ ...measured, measure, areas: ["BG415", "BG323"] }),
          early,
          contextOf("BG", language),
        ),
      },
      {
        name: `comparison ${measure} ${language}`,
        language,
        rows: years,
        view: multiplesView(
          multiplesSpec({ ...measured, measure, areas: ["BG415", "BG323", "BG311"] }),
          years,
          contextOf("BG", language),
        ),
      },
    ]),
  );

  it.each(cases)("is borne by its claims: $name", ({ view, language, rows }) => {
    const judge = judgeFor(rows);
    const faults = [
      [view.title, view.claims.title] as const,
      [view.sentence, view.claims.sentence] as const,
      ...view.notes.map(({ text, claims = [] }) => [text, claims] as const),
    ].flatMap(([text, claims]) =>
      judge
        .claimed(
          text,
          language,
          claims.map((claim) => JSON.stringify([claim])),
        )
        .map(({ why, claim }) => `${text}\n${why}\n${claim ?? ""}`),
    );
    expect(faults).toEqual([]);
  });

  it("is caught once the people are others", () => {
    const view = chartView(rankingSpec({ ...measured, measure: "per_1000_children" }), few, contextOf("BG", "bg"));
    const judge = judgeFor(few);
    const wrong = view.claims.sentence.map((claim) =>
      JSON.stringify([claim.kind === "rate" ? { ...claim, value: claim.value * 1.1 } : claim]),
    );
    expect(judge.claimed(view.sentence, "bg", wrong)).not.toEqual([]);
  });
});
