import { daysAfter, isAfter, lastDay } from "../../model/days.ts";
import { foundingOf, wasOnMap } from "../../model/map-changes.ts";
import { CellFault } from "../cells.ts";
import type { RowFault } from "../rule.ts";
import { codeOf, nameOf } from "./lists.ts";
import type { Lists } from "./lists.ts";

/** A date of a row and the column in which it stands; null where the cell is empty. */
export type Dated = readonly [column: string, date: string | null];

/** How many days ahead of an event it is announced as certain: "from 1 September the home is closed", said in June. */
const foresight = 92;
/** How many years ahead anybody plans. */
const planned = 15;

/** The fault of a later date that lies before an earlier one. */
export function inOrder(
  [earlierColumn, earlier]: Dated,
  [column, later]: Dated,
  problem: string,
  remedy = "correct one of the two",
): readonly RowFault[] {
  if (earlier === null || later === null || !isAfter(earlier, later)) return [];
  return [[column, new CellFault(problem, remedy, `${earlierColumn} ${earlier}`)]];
}

/** The fault of something observed that lies after the release. */
export function byRelease(
  { release }: Lists,
  [column, date]: Dated,
  remedy = "correct the date, or add the row when it has come",
): readonly RowFault[] {
  if (date === null || !isAfter(date, release)) return [];
  return [[column, new CellFault("after the release", remedy, release)]];
}

/** The fault of a plan for a day that nobody plans for. */
export function byHorizon({ release }: Lists, [column, date]: Dated): readonly RowFault[] {
  if (date === null || Number(date.slice(0, 4)) <= Number(release.slice(0, 4)) + planned) return [];
  return [
    [column, new CellFault(`a plan for more than ${planned} years ahead`, "check its year", `released ${release}`)],
  ];
}

/**
 * The fault of something told as certain that its source could not know: what is at hand is announced up to three
 * months before.
 */
export function bySource(
  { published }: Lists,
  source: string,
  [column, date]: Dated,
  remedy = "correct one of the two dates, or leave the date out where it is only planned",
): readonly RowFault[] {
  const told = published.get(source);
  if (date === null || told === undefined || !isAfter(date, daysAfter(told, foresight))) return [];
  return [
    [column, new CellFault("more than three months after its source was published", remedy, `${source}: ${told}`)],
  ];
}

/** All that is wrong with a date that is told as observed: after the release, or after what the source could know. */
export const observed = (lists: Lists, source: string, dated: Dated): readonly RowFault[] => {
  const late = byRelease(lists, dated);
  return late.length > 0 ? late : bySource(lists, source, dated);
};

/** The last day on which what a source tells can be known: that of its publication, or of the release. */
export function knownBy({ release, published }: Lists, source: string): string {
  const told = published.get(source);
  return told === undefined || lastDay(told) > release ? release : lastDay(told);
}

/** The fault of a municipality that was not on the map at that date. */
export function onMap(
  lists: Lists,
  row: { readonly area_code: string; readonly municipality_bg: string | null },
  date: string | null,
): readonly RowFault[] {
  const founding = foundingOf(codeOf(lists, row) ?? "");
  if (founding === undefined || date === null || wasOnMap(founding.municipality, date)) return [];
  const remedy = `write the one it belonged to then (${nameOf(lists, founding.of)}), or correct the date ${date}`;
  return [
    ["municipality_bg", new CellFault("a municipality that did not exist then", remedy, `since ${founding.from}`)],
  ];
}
