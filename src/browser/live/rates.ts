import { raterOf } from "../../known/rate.ts";
import type { Rater } from "../../known/rate.ts";
import type { Answer, Question } from "../../model/question.ts";
import type { DenominatorRow, IndicatorMeasureRow, IndicatorRow } from "../../model/rows.ts";
import { tables } from "../../model/tables.ts";

type RateTable = "denominators" | "indicator_measures" | "indicators";
const everyColumn = (table: RateTable): Question => ({ table, columns: Object.keys(tables[table].columns) });

/**
 * Reads by whom counts are divided, and makes their rates: some 35 kB that only a reader fetches who asks for them.
 * Rejects where the tables cannot be had.
 */
export async function readRater(ask: (question: Question) => Promise<Answer>): Promise<Rater> {
  const [people, measures, indicators] = await Promise.all([
    ask(everyColumn("denominators")),
    ask(everyColumn("indicator_measures")),
    ask(everyColumn("indicators")),
  ]);
  // The tables are verified against the definition of their rows before they are published.
  return raterOf({
    denominators: people as unknown as readonly DenominatorRow[],
    measures: measures as unknown as readonly IndicatorMeasureRow[],
    indicators: indicators as unknown as readonly IndicatorRow[],
  });
}

/** The rates of a live element: read at the first choice that needs them, and again only where that failed. */
export class LiveRates {
  readonly #ask: (question: Question) => Promise<Answer>;
  #read: Promise<Rater> | undefined;

  constructor(ask: (question: Question) => Promise<Answer>) {
    this.#ask = ask;
  }

  /** Rejects where the tables cannot be had. */
  async get(): Promise<Rater> {
    this.#read ??= readRater(this.#ask);
    try {
      return await this.#read;
    } catch (error) {
      this.#read = undefined;
      throw error;
    }
  }
}
