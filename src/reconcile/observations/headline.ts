import { sourceKinds } from "../../model/codes.ts";
import type { Qualifier } from "../../model/codes.ts";
import type { Statement } from "./statements.ts";

type Compare = (one: Statement, other: Statement) => number;

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const rank = <Item>(list: readonly Item[], item: (statement: Statement) => Item): Compare =>
  (one, other) => list.indexOf(item(one)) - list.indexOf(item(other));

// A missing date sorts before every date, so that later first puts it last.
const publishedOn = ({ source }: Statement): string => source.published_date ?? "";

const precision: readonly Qualifier[] = ["exact", "at_least", "about", "at_most"];

const criteria: readonly Compare[] = [
  rank([true, false], ({ charted }) => charted),
  rank(sourceKinds, ({ source }) => source.kind),
  rank(precision, ({ figure }) => figure.qualifier),
  (one, other) => byText(publishedOn(other), publishedOn(one)),
  (one, other) => byText(one.figure.figure_id, other.figure.figure_id),
];

/**
 * Statements on the same thing, the one to show first: no doubt keeps it out of charts; law, official, report, NGO, news;
 * exact, at least, about, at most; published later; by id.
 */
export const byPrecedence = (statements: readonly Statement[]): readonly Statement[] =>
  statements.toSorted((one, other) => criteria.map((compare) => compare(one, other)).find((order) => order !== 0) ?? 0);
