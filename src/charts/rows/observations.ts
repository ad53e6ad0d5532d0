import {
  countings,
  datasets,
  datings,
  extents,
  institutionKinds,
  natures,
  periodTypes,
  qualifiers,
  reaches,
  valueStates,
} from "../../model/codes.ts";
import type { Answer, AnswerRow } from "../../model/question.ts";
import type { Measured, ObservationRow, RegisterRow } from "../../model/rows.ts";
import { reading } from "./reading.ts";
import type { Reads } from "./reading.ts";

/** What a chart knows of an observation. */
export const rowColumns = [
  "observation",
  "dataset",
  "indicator",
  "area",
  "period_type",
  "period",
  "period_start",
  "period_end",
  "extent",
  "dating",
  "breakdown",
  "institution_kind",
  "value",
  "value_state",
  "qualifier",
  "charted",
  "doubt_bg",
  "doubt_en",
  "statements",
  "disagreeing",
  "source",
  "reaches",
  "until",
  "counts",
  "nature",
  "part_of",
] as const satisfies readonly (keyof ObservationRow)[];
type RowColumn = (typeof rowColumns)[number];
const isMeasured = (column: RowColumn): column is Measured & RowColumn =>
  ["reaches", "until", "counts", "nature", "part_of"].includes(column);
/**
 * The same of a count made from records, with the mark of synthetic ones: no chart of the register can be asked for
 * without it.
 */
export const registerColumns: readonly (keyof RegisterRow)[] = [
  ...rowColumns.filter((column): column is Exclude<RowColumn, Measured> => !isMeasured(column)),
  "synthetic",
];
export type ChartRow = Pick<ObservationRow, RowColumn> &
  Pick<RegisterRow, "synthetic"> & {
    /** Of a count told by people: between what bounds it lies, where it is not certain. */
    readonly bounds?: readonly [low: number, high: number];
  };

const { text, number, flag, code, maybe } = reading("chart rows", "observation");

/** What a published figure says of what it counts. A count from records covers its period and its definition whole. */
function measured(row: AnswerRow): Pick<ChartRow, Measured> {
  if (row["dataset"] === "register") {
    return {
      reaches: "whole_period",
      until: null,
      counts: row["breakdown"] === null ? "all" : "part",
      nature: "flow",
      part_of: null,
    };
  }
  return {
    reaches: code(row, "reaches", reaches),
    until: maybe(row, "until", text),
    counts: code(row, "counts", countings),
    nature: code(row, "nature", natures),
    part_of: maybe(row, "part_of", text),
  };
}

const chartRow = (row: AnswerRow): ChartRow => ({
  ...measured(row),
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

/**
 * Whether an answer holds counts of synthetic records. Only rows of a register may be that; they are refused if they
 * don't say.
 */
export const hasSynthetic = (answer: Answer): boolean =>
  answer.some((row) => row["dataset"] === "register" && flag(row, "synthetic"));

/** Charts of what was published; drawn from a register, they ask its table for its columns instead. */
export const readsObservations: Reads<ChartRow> = { table: "observations", columns: rowColumns, rows: readRows };
