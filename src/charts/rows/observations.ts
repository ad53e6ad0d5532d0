import { datasets, datings, extents, institutionKinds, periodTypes, qualifiers, valueStates } from "../../model/codes.ts";
import type { Answer, AnswerRow } from "../../model/question.ts";
import type { ObservationRow, RegisterRow } from "../../model/rows.ts";
import { reading } from "./reading.ts";

/** What a chart knows of an observation. */
export const rowColumns = [
  "observation", "dataset", "indicator", "area", "period_type", "period", "period_start", "period_end", "extent", "dating",
  "breakdown", "institution_kind", "value", "value_state", "qualifier", "charted", "doubt_bg", "doubt_en",
  "statements", "disagreeing", "source",
] as const satisfies readonly (keyof ObservationRow)[];
/** The same of a count made from records, with the mark of synthetic ones: no chart of the register can be asked for without it. */
export const registerColumns = [...rowColumns, "synthetic"] as const satisfies readonly (keyof RegisterRow)[];
export type ChartRow = Pick<RegisterRow, (typeof registerColumns)[number]>;

const { text, number, flag, code, maybe } = reading("chart rows", "observation");

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

/** Whether an answer holds counts of synthetic records. Only rows of a register may be that; they are refused if they don't say. */
export const hasSynthetic = (answer: Answer): boolean => answer.some((row) => row["dataset"] === "register" && flag(row, "synthetic"));
