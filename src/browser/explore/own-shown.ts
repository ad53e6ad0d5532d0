import type { explore } from "../../i18n/each/explore.ts";
import type { Language } from "../../model/text.ts";
import type { OwnMatched } from "../own-file/match.ts";
import { OwnFileError } from "../own-file/own-file.ts";
import { element } from "../page/made-element.ts";

type Words = (typeof explore)[Language];

/** Why the reader's file is not taken, and the way out. */
export function faultSaid(error: unknown, { own }: Words): string {
  if (!(error instanceof OwnFileError)) return own.faults.failed;
  return error.fault === "quote" ? own.openQuote(error.line) : own.faults[error.fault];
}

/** What was read of the reader's file, and what of it was taken for which areas, in a few sentences. */
export function ownSaid(name: string, matched: OwnMatched, { own }: Words): string {
  const { rows, columns, told, column, found, shared, level, untried } = matched;
  return [
    own.read(name, rows, columns.length),
    ...(told.sheet === undefined ? [] : [own.sheet(told.sheet.name, told.sheet.sheets)]),
    ...(told.titles === undefined ? [] : [own.titles(told.titles)]),
    ...(told.merged === undefined ? [] : [own.merged(told.merged)]),
    ...(told.left === undefined ? [] : [own.left(told.left)]),
    column === undefined ? own.noPlaces : own.matched(found, rows),
    ...(shared > 0 ? [own.shared[level](shared)] : []),
    ...(untried > 0 ? [own.untried(untried)] : []),
  ].join(" ");
}

/** What of the reader's file is no area surely, what was taken for one, and how SQL calls the columns. */
export function ownLists({ unmatched, taken, joined, names }: OwnMatched, { own }: Words): readonly HTMLElement[] {
  const list = (heading: string, texts: readonly string[], count: number): readonly HTMLElement[] => {
    if (count === 0) return [];
    const rest = count > texts.length ? [element("li", {}, own.more(count - texts.length))] : [];
    const items = texts.map((text) => element("li", {}, text));
    return [element("details", { open: "" }, element("summary", {}, heading), element("ul", {}, ...items, ...rest))];
  };
  const spelt = taken.first.map(([text, meant]) => `${text} → ${meant}`);
  const together = joined.first.map(([texts, meant]) => `${texts.join(", ")} → ${meant}`);
  return [
    ...list(own.unmatched(unmatched.count), unmatched.first, unmatched.count),
    ...list(own.taken(taken.count), spelt, taken.count),
    ...list(own.joined(joined.count), together, joined.count),
    element("p", { class: "quiet" }, own.columns, " ", element("code", {}, names.join(", "))),
  ];
}
