import type { BarsSpec } from "../../model/chart.ts";
import type { Topic } from "../../model/codes.ts";
import type { Answer, Question } from "../../model/question.ts";
import type { AreaRow } from "../../model/rows.ts";
import { bars, yearsOf } from "../bars/data.ts";
import type { Bar } from "../bars/data.ts";
import { seriesSpec } from "../catalogue.ts";
import type { ChartContext } from "../context.ts";
import { valued } from "../figure.ts";
import { readRows } from "../rows/observations.ts";

/** One indicator of several places by year, side by side. */
export interface MultiplesSpec {
  readonly indicator: string;
  readonly topic: Topic;
  /** Codes of districts, in the order in which they stand. */
  readonly areas: readonly string[];
  readonly question: Question;
}

/** The specification of a comparison; its question asks for all its places at once. */
export function multiplesSpec({ indicator, topic, areas }: Omit<MultiplesSpec, "question">): MultiplesSpec {
  const { question } = seriesSpec({ indicator, topic });
  const where = (question.where ?? []).filter(({ column }) => column !== "area");
  return {
    indicator,
    topic,
    areas,
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
  { indicator, topic, areas }: MultiplesSpec,
  answer: Answer,
  context: ChartContext,
): readonly Panel[] {
  const alone = seriesSpec({ indicator, topic });
  const years = yearsOf(alone, readRows(answer));
  const each = areas.map((code) => {
    const area = context.areas.get(code);
    if (area === undefined)
      throw new RangeError(
        `chart: area "${code}" is not in the context; a comparison needs the rows of all its places`,
      );
    const own = answer.filter((row) => row["area"] === code);
    const spec = { ...alone, shared: { years, highest: null } };
    return { area, answer: own, bars: bars(spec, readRows(own), { ...context, area }) };
  });
  const values = each.flatMap((one) => one.bars.filter(valued).map(({ value }) => value));
  const highest = values.length === 0 ? null : Math.max(...values);
  return each.map((one) => ({ ...one, spec: { ...alone, shared: { years, highest } } }));
}
