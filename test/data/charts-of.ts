import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { judgeOf } from "../../scripts/claims/judging.ts";
import { evidenceIn } from "../../scripts/claims/tables.ts";
import type { ChartContext } from "../../src/charts/figures/context.ts";
import type { ChartView } from "../../src/charts/described.ts";
import { chartView } from "../../src/charts/view.ts";
import { chartParams } from "../../src/charts/catalogue.ts";
import { raterOf } from "../../src/known/rate.ts";
import type { ChartSpec } from "../../src/model/chart.ts";
import type { Answer } from "../../src/model/question.ts";
import type { Language } from "../../src/model/text.ts";
import { bind } from "../../src/query/bind.ts";
import { openNativeEngine } from "../../src/query/native.ts";
import { rowsOf } from "./read.ts";

/** The charts of built data, and the judge of what they say. */
export interface ChartsOf {
  readonly around: Omit<ChartContext, "language" | "area">;
  readonly viewOf: (spec: ChartSpec, area: string, language: Language) => Promise<ChartView>;
  /** What is wrong with the words around a chart, as the judge of the built site finds it. */
  readonly faultsOf: (view: ChartView, language: Language) => readonly string[];
  readonly areasOf: (level: string) => readonly string[];
  readonly close: () => void;
}

async function judgeOfFolder(built: string) {
  const files = (await readdir(built)).filter((name) => name.endsWith(".csv"));
  return judgeOf(
    evidenceIn(
      Object.fromEntries(
        await Promise.all(
          files.map(async (name) => [name.slice(0, -4), await readFile(join(built, name), "utf8")] as const),
        ),
      ),
    ),
  );
}

async function contextOf(built: string): Promise<ChartsOf["around"]> {
  const [areas, indicators, breakdowns, sources, denominators, measures] = await Promise.all([
    rowsOf(built, "areas"),
    rowsOf(built, "indicators"),
    rowsOf(built, "breakdowns"),
    rowsOf(built, "sources"),
    rowsOf(built, "denominators"),
    rowsOf(built, "indicator_measures"),
  ] as const);
  return {
    rate: raterOf({ denominators, measures, indicators }),
    areas: new Map(areas.map((row) => [row.area, row])),
    indicators: new Map(indicators.map((row) => [row.indicator, row])),
    breakdowns: new Map(breakdowns.map((row) => [row.breakdown, row])),
    sources: new Map(sources.map((row) => [row.source, row])),
  };
}

/** Opens built data for their charts; `close` it in the end. */
export async function chartsOf(built: string): Promise<ChartsOf> {
  const [engine, judge, around] = [await openNativeEngine(built), await judgeOfFolder(built), await contextOf(built)];
  const answers = new Map<string, Promise<Answer>>();
  const viewOf: ChartsOf["viewOf"] = async (spec, area, language) => {
    const question = bind(spec.question, chartParams(spec, area));
    const key = JSON.stringify(question);
    const answer = await (answers.get(key) ?? answers.set(key, engine.ask(question)).get(key) ?? []);
    const found = around.areas.get(area);
    if (found === undefined) throw new Error(`no area "${area}"`);
    return chartView(spec, answer, { ...around, language, area: found });
  };
  const faultsOf: ChartsOf["faultsOf"] = (view, language) => {
    const claimed = [
      { text: view.title, claims: view.claims.title },
      { text: view.sentence, claims: view.claims.sentence },
      ...view.notes.flatMap(({ text, claims = [] }) => (claims.length === 0 ? [] : [{ text, claims }])),
    ].filter(({ text }) => text !== "");
    const plain = [
      view.subtitle,
      ...view.notes.filter(({ kind, claims }) => claims === undefined && kind !== "event").map(({ text }) => text),
    ];
    return [
      ...claimed.flatMap(({ text, claims }) =>
        claims.length === 0
          ? [`${text}: carries no claim`]
          : judge
              .claimed(text, language, [JSON.stringify(claims)])
              .map(({ why, claim }) => `${text}: ${why} ${claim ?? ""}`),
      ),
      ...plain.flatMap((text) =>
        judge.unclaimed(text, language).families.map((family) => `${text}: ${family} without a claim`),
      ),
    ];
  };
  const areasOf: ChartsOf["areasOf"] = (level) =>
    [...around.areas.values()].filter((area) => area.level === level).map(({ area }) => area);
  return {
    around,
    viewOf,
    faultsOf,
    areasOf,
    close: () => {
      engine.close();
    },
  };
}
