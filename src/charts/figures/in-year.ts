import { knowledgeOf } from "../../known/knowledge.ts";
import { isPlain } from "../../known/whole.ts";
import { isDoubted, type Language } from "../../model/text.ts";
import { figure, leftOut, missing, preferred } from "./figure.ts";
import type { Figure } from "./figure.ts";
import type { ChartRow } from "../rows/observations.ts";

/** What is known of an indicator in an area and a school year. */
export interface InYear extends Figure {
  /**
   * Where there is no number for all that is counted: what was found of a group, a date, another period or without one.
   */
  readonly instead: readonly ChartRow[];
}

function plainly(rows: readonly ChartRow[], period: string, label: string, language: Language): Figure {
  const plain = rows.filter((row) => row.period_type === "school_year" && row.period === period && isPlain(row));
  const [charted] = plain.filter((row) => row.charted).sort(preferred);
  if (charted !== undefined) return figure(charted, label, language);
  const doubted = plain.find((row) => row.value !== null && isDoubted(row));
  return doubted === undefined ? missing(label) : leftOut(doubted, label, language);
}

/**
 * The number of a school year from all rows of one indicator in one area: only what counts all that the indicator says
 * gives a number or a doubted one; where nothing does, what there is instead.
 */
export function inYear(rows: readonly ChartRow[], period: string, label: string, language: Language): InYear {
  const one = plainly(rows, period, label, language);
  if (one.value_state !== "x" || one.leftOut) return { ...one, instead: [] };
  const { rows: best, others } = knowledgeOf(rows, { type: "school_year", period });
  return { ...one, instead: [...best, ...others] };
}

/** Whether there is another number where the one for the year is missing. */
export const hasOther = ({ instead }: InYear): boolean => instead.length > 0;

/** Whether nothing at all was found of a year: no number, no doubted one, and no other instead. */
export const isBare = (one: InYear): boolean => one.value_state === "x" && !one.leftOut && !hasOther(one);
