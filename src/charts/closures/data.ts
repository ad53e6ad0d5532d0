import type { HomeRow } from "../rows/institutions.ts";
import type { ChartContext } from "../figures/context.ts";
import { homeFate } from "../words/home-fate.ts";
import { byDate, knownDate, yearOf, yearsBetween } from "../words/known-date.ts";
import type { KnownDate, Precision } from "../words/known-date.ts";
import { isCountry } from "../words/timeline-words.ts";
import { inLanguage } from "../../model/text.ts";

/** How a home is drawn: by how exactly its closing is dated, or apart from the years. */
export type ClosureMark = Precision | "about" | "at_most" | "undated" | "open";

/** A named home and what became of it. */
export interface Closure {
  readonly home: HomeRow;
  readonly name: string;
  /** What became of it, in the words of the site: "closed no later than 31 December 2020". */
  readonly fate: string;
  readonly mark: ClosureMark;
  /** When it closed; null for a home without a date of closing, or without word of one. */
  readonly date: KnownDate | null;
}
export type Dated = Closure & { readonly date: KnownDate };

export const markOrder: readonly ClosureMark[] = ["day", "month", "year", "about", "at_most", "undated", "open"];

function markOf({ status, qualifier }: HomeRow, date: KnownDate | null): ClosureMark {
  if (status !== "closed") return "open";
  if (date === null) return "undated";
  if (qualifier === "exact") return date.precision;
  return qualifier === "at_most" ? "at_most" : "about";
}

function closure(home: HomeRow, { language }: ChartContext): Closure {
  // A date by which a closing is only planned is no date of closing; "closed as of" says nothing of when.
  const date = home.status === "closed" && home.closed_date !== null ? knownDate(home.closed_date) : null;
  return {
    home,
    name: inLanguage(home, "name", language),
    fate: homeFate(home, language),
    mark: markOf(home, date),
    date,
  };
}

/** Whether the day, month or year of closing is known. */
export const dated = (one: Closure): one is Dated => one.date !== null;

const places: Readonly<Partial<Record<ClosureMark, number>>> = { undated: 1, open: 2 };
const place = ({ mark }: Closure): number => places[mark] ?? 0;

function inOrder(a: Closure, b: Closure): number {
  const apart = place(a) - place(b);
  if (apart !== 0) return apart;
  return (dated(a) && dated(b) ? byDate(a.date, b.date) : 0) || a.home.institution.localeCompare(b.home.institution);
}

/**
 * The homes of the context's area: first those with a date of closing, in order of time, then those without, then those
 * not closed.
 */
export const closures = (rows: readonly HomeRow[], context: ChartContext): readonly Closure[] =>
  rows
    .filter(({ district }) => isCountry(context) || district === context.area.area)
    .map((home) => closure(home, context))
    .sort(inOrder);

/** The years from the first to the last known closing in the whole country, so that districts can be compared. */
export function closingYears(rows: readonly HomeRow[]): readonly number[] {
  const known = rows.flatMap(({ status, closed_date }) =>
    status === "closed" && closed_date !== null ? knownDate(closed_date) : [],
  );
  return known.length === 0
    ? []
    : yearsBetween(
        Math.min(...known.map(({ start }) => yearOf(start))),
        Math.max(...known.map(({ end }) => yearOf(end))),
      );
}
