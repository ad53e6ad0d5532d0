import type { Counting, Nature, PeriodType, Reach } from "../../model/codes.ts";
import { CellFault } from "../cells.ts";
import type { RowFault } from "../rule.ts";

/** What a row says in its columns of what it counts, where a cell is empty as its group and extent tell. */
export interface Said {
  readonly indicator: string;
  readonly note: string;
  readonly period_type: PeriodType;
  readonly counts: Counting;
  readonly reaches: Reach;
  readonly nature: Nature;
  readonly of_figure: string | null;
}

/** Words of a note, and what the columns must then say. */
interface Claim {
  readonly words: RegExp;
  /** The same words where they claim nothing. */
  readonly unless?: RegExp;
  /** Of which rows it is asked; all if left out. */
  readonly of?: (row: Said) => boolean;
  readonly holds: (row: Said) => boolean;
  readonly column: "counts" | "reaches" | "of_figure";
  readonly remedy: string;
}

const isYearly = ({ period_type }: Said): boolean => period_type === "school_year" || period_type === "calendar_year";
const isYearlyFlow = (row: Said): boolean => isYearly(row) && row.nature === "flow";
const isOfReturned = ({ indicator }: Said): boolean => indicator === "children_returned";

const notWhole = {
  holds: ({ reaches }: Said) => reaches !== "whole_period",
  column: "reaches",
  remedy: "write until_date or start_of_period in reaches and part in extent, or unclear in reaches, or mend the note",
} as const;
const cumulative = {
  of: isYearly,
  holds: ({ reaches }: Said) => reaches === "cumulative_since" || reaches === "unclear",
  column: "reaches",
  remedy: "write cumulative_since in reaches, or mend the note",
} as const;

const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

const claims: Readonly<Record<string, Claim>> = {
  start: {
    words: /\bat the (?:very )?(?:start|beginning) of (?:the )?(?:school |second )?(?:year|term|\d{4}\/\d{4})/i,
    of: isYearly,
    ...notWhole,
  },
  toMonth: {
    words: new RegExp(`\\bto (?:about |early |mid-?|late |the (?:start|end) of )*(?:\\d{1,2} )?${month}\\b`),
    of: isYearlyFlow,
    ...notWhole,
  },
  partYear: { words: /\bpart[- ](?:of[- ](?:the|a)[- ])?year\b/i, of: isYearly, ...notWhole },
  soFar: {
    words: /\b(?:so far|until now|to date|running count|interim count|current school year)\b/i,
    of: isYearlyFlow,
    ...notWhole,
  },
  term: {
    words: /\b(?:first|second) (?:school )?term\b/i,
    unless: /\bterm of office\b/i,
    of: isYearlyFlow,
    ...notWhole,
  },
  since: {
    words: new RegExp(`\\bsince (?:the start of (?:the )?(?:school )?year|(?:\\d{1,2} )?${month})\\b`),
    of: isYearlyFlow,
    ...notWhole,
  },
  months: {
    words: /\bin the (?:last |first )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven) months\b/i,
    of: isYearlyFlow,
    ...notWhole,
  },
  sinceMechanism: { words: /\bsince the mechanism (?:began|was introduced)\b/i, ...cumulative },
  years: {
    words: /\b(?:in|for|over|of|last) (?:the )?(?:last )?(?:two|three|four|five|six|seven|eight) years\b/i,
    ...cumulative,
  },
  partOf: {
    words: /\bpart of (?:the )?(?:near |over |about )?(?!(?:19|20)\d\d\b)\d/i,
    holds: ({ counts, of_figure }) => of_figure !== null || counts !== "all",
    column: "of_figure",
    remedy: "name the whole in of_figure, or say in counts and group which part it is, or mend the note",
  },
  net: {
    words: /\bnet of\b/i,
    holds: ({ counts }) => counts !== "all",
    column: "counts",
    remedy: "write net in counts and a group, or mend the note",
  },
  kept: {
    words: /\b(?:kept|retained|permanently enrolled|still in the system|still in class)\b/i,
    unless:
      /\bnot (?:all |yet )?(?:\w+ )?(?:kept|retained)\b|\bof wh(?:om|ich)\b|\bkept from leaving\b|\bor (?:kept|retained)\b/i,
    of: isOfReturned,
    holds: ({ counts }) => counts !== "all",
    column: "counts",
    remedy: "write kept_at_date in counts and a group, or mend the note",
  },
};

function cellFaultOf({ words, unless, of, holds, column, remedy }: Claim, row: Said): readonly RowFault[] {
  const found = words.exec(row.note);
  if (found === null || unless?.test(row.note) === true || of?.(row) === false || holds(row)) return [];
  const detail = `the note says "${found[0]}", the columns ${column === "reaches" ? row.reaches : row.counts}`;
  return [[column, new CellFault("does not fit the note", remedy, detail)]];
}

/**
 * Where a figure's note says another thing than its columns: a part of a year, a part of a whole, only those who
 * stayed.
 */
export const noteFaults = (row: Said): readonly RowFault[] =>
  Object.values(claims).flatMap((claim) => cellFaultOf(claim, row));
