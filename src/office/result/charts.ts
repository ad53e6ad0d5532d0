import { catalogue, chartParams, inRegister, seriesSpec } from "../../charts/catalogue.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import type { ChartView } from "../../charts/described.ts";
import { chartView } from "../../charts/view.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Answer, AnswerRow, Filter, Question } from "../../model/question.ts";
import type { AreaRow, IndicatorRow, RegisterRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { bind } from "../../query/bind.ts";

/** A chart of an office's protected rows, answered and worded. */
export interface OfficeChart {
  readonly spec: ChartSpec;
  readonly answer: Answer;
  readonly context: ChartContext;
  readonly view: ChartView;
}

/** What charts of a district are drawn of: rows that have passed the protection, and the names in them. */
export interface Charted {
  readonly rows: readonly RegisterRow[];
  readonly area: AreaRow;
  readonly indicators: readonly IndicatorRow[];
  /** Who delivered the extract. */
  readonly extract: string;
  readonly language: Language;
}

function keeps(row: AnswerRow, filter: Filter): boolean {
  const value = row[filter.column] ?? null;
  if (filter.is === "null" || filter.is === "notNull") return (value === null) === (filter.is === "null");
  if (value === null) return false;
  if (filter.is === "between")
    throw new RangeError(`office charts: no question of theirs asks for what lies between in "${filter.column}"`);
  if (filter.is === "oneOf") return filter.values.some((each) => each === value);
  return "value" in filter && (filter.value === value) === (filter.is === "equal");
}

const compared = (a: AnswerRow, b: AnswerRow, column: string): number => {
  const [one, other] = [String(a[column] ?? ""), String(b[column] ?? "")];
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** The answer of the rows themselves, in the question's order: they are too few for an engine. */
function answered({ columns, where = [], order = [] }: Question, rows: readonly RegisterRow[]): Answer {
  const all: Answer = rows.map((row): AnswerRow => ({ ...row }));
  return all
    .filter((row) => where.every((filter) => keeps(row, filter)))
    .toSorted((a, b) => order.map(({ column }) => compared(a, b, column)).find((each) => each !== 0) ?? 0)
    .map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
}

const specs: readonly ChartSpec[] = [
  inRegister(seriesSpec({ indicator: "children_listed", topic: "school" })),
  inRegister(catalogue["returned-by-year"]),
  inRegister(catalogue["outreach-funnel"]),
  inRegister(catalogue["age-focus"]),
  inRegister(catalogue["sweeps-by-year"]),
  inRegister(catalogue["teams-by-year"]),
];

/** The charts of a district that its rows can fill: the site's own, of the rows that were protected in this page. */
export function officeCharts({ rows, area, indicators, extract, language }: Charted): readonly OfficeChart[] {
  const context: ChartContext = {
    language,
    area,
    areas: new Map([[area.area, area]]),
    indicators: new Map(indicators.map((row) => [row.indicator, row])),
    extract,
  };
  const own = rows.filter((row) => row.area === area.area);
  const years = own.map(({ period }) => Number(period.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return specs.flatMap((each) => {
    // An office's chart begins where its table does: of other years nobody was asked.
    const spec = each.form === "bars" ? { ...each, from, to } : each;
    const answer = answered(bind(spec.question, chartParams(spec, area.area)), own);
    if (!answer.some(({ value }) => typeof value === "number")) return [];
    return [{ spec, answer, context, view: chartView(spec, answer, context) }];
  });
}
