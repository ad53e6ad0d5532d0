import { datasets, datings, extents, institutionKinds, periodTypes, qualifiers, valueStates } from "../model/codes.ts";
import type { Answer, AnswerRow } from "../model/question.ts";
import type { ObservationRow, RegisterRow } from "../model/rows.ts";

/** What a chart knows of an observation. */
export const rowColumns = [
  "observation", "dataset", "indicator", "area", "period_type", "period", "period_start", "period_end", "extent", "dating",
  "breakdown", "institution_kind", "value", "value_state", "qualifier", "charted", "doubt_bg", "doubt_en",
  "statements", "disagreeing", "source",
] as const satisfies readonly (keyof ObservationRow)[];
/** The same of a count made from records, with the mark of synthetic ones: no chart of the register can be asked for without it. */
export const registerColumns = [...rowColumns, "synthetic"] as const satisfies readonly (keyof RegisterRow)[];
export type ChartRow = Pick<RegisterRow, (typeof registerColumns)[number]>;

const fault = (row: AnswerRow, column: string, wanted: string): TypeError =>
  new TypeError(`chart rows: "${column}" of observation ${String(row["observation"])} is ${String(row[column])}, `
    + `not ${wanted}; ask the question of the chart's specification`);

function text(row: AnswerRow, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw fault(row, column, "a text");
}

function number(row: AnswerRow, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw fault(row, column, "a number");
}

function code<C extends string>(row: AnswerRow, column: string, codes: readonly C[]): C {
  const found = codes.find((one) => one === row[column]);
  if (found === undefined) throw fault(row, column, `one of ${codes.join(", ")}`);
  return found;
}

function maybe<T>(row: AnswerRow, column: string, read: (row: AnswerRow, column: string) => T): T | null {
  return row[column] === null ? null : read(row, column);
}

function flag(row: AnswerRow, column: string): boolean {
  const value = row[column];
  if (typeof value === "boolean") return value;
  throw fault(row, column, "true or false");
}

const chartRow = (row: AnswerRow): ChartRow => ({
  observation: text(row, "observation"),
  dataset: code(row, "dataset", datasets),
  synthetic: row["dataset"] === "register" && flag(row, "synthetic"),
  indicator: text(row, "indicator"),
  area: text(row, "area"),
  period_type: code(row, "period_type", periodTypes),
  period: text(row, "period"),
  period_start: maybe(row, "period_start", text),
  period_end: maybe(row, "period_end", text),
  extent: code(row, "extent", extents),
  dating: maybe(row, "dating", () => code(row, "dating", datings)),
  breakdown: maybe(row, "breakdown", text),
  institution_kind: maybe(row, "institution_kind", () => code(row, "institution_kind", institutionKinds)),
  value: maybe(row, "value", number),
  value_state: maybe(row, "value_state", () => code(row, "value_state", valueStates)),
  qualifier: maybe(row, "qualifier", () => code(row, "qualifier", qualifiers)),
  charted: flag(row, "charted"),
  doubt_bg: maybe(row, "doubt_bg", text),
  doubt_en: maybe(row, "doubt_en", text),
  statements: number(row, "statements"),
  disagreeing: number(row, "disagreeing"),
  source: maybe(row, "source", text),
});

/** The answer to a chart's question as rows with types. Refuses a column that is missing or holds something else. */
export const readRows = (answer: Answer): readonly ChartRow[] => answer.map(chartRow);
