import type { BarsSpec } from "../../model/chart.ts";
import type { Topic } from "../../model/codes.ts";
import type { Measure, RateMeasure } from "../../model/denominator.ts";
import type { Answer, Question } from "../../model/question.ts";
import type { AreaRow } from "../../model/rows.ts";
import { bars, yearsOf } from "../bars/data.ts";
import type { Bar } from "../bars/data.ts";
import { seriesSpec } from "../catalogue.ts";
import type { ChartContext } from "../figures/context.ts";
import { topOf } from "../figures/figure.ts";
import { ratedYears } from "../rated/years.ts";
import { readRows } from "../rows/observations.ts";
import type { ChartRow } from "../rows/observations.ts";

/** One indicator of several places by year, side by side. */
export interface MultiplesSpec {
  readonly indicator: string;
  readonly topic: Topic;
  /** Codes of districts, in the order in which they stand. */
  readonly areas: readonly string[];
  readonly question: Question;
  /** By how many people the counts are told; without it they are told as counts. */
  readonly measure?: RateMeasure;
}

/** The specification of a comparison; its question asks for all its places at once. */
export function multiplesSpec({
  indicator,
  topic,
  areas,
  measure,
}: Pick<MultiplesSpec, "indicator" | "topic" | "areas"> & { readonly measure?: Measure }): MultiplesSpec {
  const { question, ...spec } = seriesSpec({ indicator, topic, ...(measure === undefined ? {} : { measure }) });
  const where = (question.where ?? []).filter(({ column }) => column !== "area");
  return {
    indicator,
    topic,
    areas,
    ...(spec.measure === undefined ? {} : { measure: spec.measure }),
    question: { ...question, where: [...where, { column: "area", is: "oneOf", values: areas }] },
  };
}

/** One place of a comparison: bars of its own, on the years and the scale of all. */
export interface Panel {
  readonly area: AreaRow;
  readonly spec: BarsSpec;
  readonly answer: Answer;
  readonly bars: readonly Bar[];
}

/** The places of a comparison in the specification's order. Refuses a place that the context does not know. */
export function panels(
  { indicator, topic, areas, measure }: MultiplesSpec,
  answer: Answer,
  context: ChartContext,
): readonly Panel[] {
  const alone = seriesSpec({ indicator, topic, ...(measure === undefined ? {} : { measure }) });
  const barsOf = (spec: BarsSpec, rows: readonly ChartRow[], own: ChartContext) =>
    measure === undefined ? bars(spec, rows, own) : ratedYears(spec, { measure }, rows, own).all;
  const years = yearsOf(alone, readRows(answer));
  const each = areas.map((code) => {
    const area = context.areas.get(code);
    if (area === undefined)
      throw new RangeError(
        `chart: area "${code}" is not in the context; a comparison needs the rows of all its places`,
      );
    const own = answer.filter((row) => row["area"] === code);
    const spec = { ...alone, shared: { years, highest: null } };
    return { area, answer: own, bars: barsOf(spec, readRows(own), { ...context, area }) };
  });
  const values = each.flatMap((one) => one.bars.flatMap((bar) => topOf(bar) ?? []));
  const highest = values.length === 0 ? null : Math.max(...values);
  return each.map((one) => ({ ...one, spec: { ...alone, shared: { years, highest } } }));
}
