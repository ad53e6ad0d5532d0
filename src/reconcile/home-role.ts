import type { HomeStatement } from "../intake/published/home.ts";
import type { HomeEvidenceRole } from "../model/codes.ts";

interface Span {
  readonly from: number;
  readonly to: number;
}

const day = 86_400_000;

/** First and last moment of a day, month or year. */
function spanOf(date: string): Span {
  const [year = 0, month, dayOfMonth] = date.split("-").map(Number);
  const last =
    month === undefined
      ? Date.UTC(year + 1, 0, 0)
      : Date.UTC(year, dayOfMonth === undefined ? month : month - 1, dayOfMonth ?? 0);
  return { from: Date.UTC(year, (month ?? 1) - 1, dayOfMonth ?? 1), to: last };
}

function widened({ from, to }: Span, date: string): Span {
  const slack = (date.length === 4 ? 365 : 31) * day;
  return { from: from - slack, to: to + slack };
}

/** When a home closed according to a statement that it did; a day by which it was closed leaves the beginning open. */
function closingOf({ closed_date, as_of_date, qualifier }: HomeStatement): Span {
  if (closed_date === null) return { from: -Infinity, to: as_of_date === null ? Infinity : spanOf(as_of_date).to };
  const span = spanOf(closed_date);
  if (qualifier === "about") return widened(span, closed_date);
  return { from: qualifier === "at_most" ? -Infinity : span.from, to: qualifier === "at_least" ? Infinity : span.to };
}

const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

const saidAfter = ({ as_of_date }: HomeStatement, moment: number): boolean =>
  as_of_date !== null && spanOf(as_of_date).from > moment;

function besideOpen(headline: HomeStatement, other: HomeStatement): HomeEvidenceRole {
  if (other.status === "closed") return "disagreeing";
  const isEarlier =
    headline.as_of_date !== null &&
    other.as_of_date !== null &&
    spanOf(other.as_of_date).to < spanOf(headline.as_of_date).from;
  return isEarlier ? "earlier" : "corroborating";
}

function besideClosed(headline: HomeStatement, other: HomeStatement): HomeEvidenceRole {
  const closing = closingOf(headline);
  if (other.status === "closed") return overlap(closing, closingOf(other)) ? "corroborating" : "disagreeing";
  return saidAfter(other, closing.to) ? "disagreeing" : "earlier";
}

/**
 * What a further statement on a home is to its headline.
 *
 * A closed home: another closing corroborates it when both can be true of one day, where "about" allows a month either
 * way (a year for a bare year) and "at most" any day before; else it disagrees. That the home works or is due to close
 * was said earlier, even without a date, and disagrees only when said of a time after the closing. A plan that turned
 * out otherwise is earlier, not disagreeing.
 *
 * An open home: that it works or is due to close corroborates, or was said earlier; that it is closed disagrees.
 */
export const homeRole = (headline: HomeStatement, other: HomeStatement): HomeEvidenceRole =>
  headline.status === "closed" ? besideClosed(headline, other) : besideOpen(headline, other);
