import { indicatorName, indicatorRow, type ChartContext } from "../charts/figures/context.ts";
import { listed } from "../i18n/formats.ts";
import type { Topic } from "../model/codes.ts";
import type { Ask, Askable } from "./ask.ts";
import type { Measured } from "./measured.ts";
import { apartBy } from "./sentence.ts";

/** What stands in one picture: one indicator, or several on one axis, since they are of one unit. */
export interface Panel {
  /** Its indicators; the first one says how it looks. */
  readonly entries: readonly Askable[];
  readonly entry: Askable;
  readonly name: string;
  readonly all: readonly Measured[];
  /** Which row of the table each of its numbers stands in. */
  readonly rows: readonly number[];
}

/** Whether a picture holds several indicators, which are told apart instead of areas. */
export const isJoint = ({ entries }: Pick<Panel, "entries">): boolean => entries.length > 1;

/** The topic of a number's indicator. */
export const topicOf = ({ entries, entry }: Panel, { place }: Measured): Topic =>
  (entries.find(({ indicator }) => indicator === place.indicator) ?? entry).topic;

/**
 * Whether the numbers of a question may stand on one axis where their unit is one: of one place, so that only
 * indicators are told apart; over time in lines, or at one time in rows.
 */
function isJoinable({ form, measure, group }: Ask, all: readonly Measured[]): boolean {
  const { areas, periods } = apartBy(all);
  if (areas || group !== null || measure === "rank" || measure === "share") return false;
  return form === "line" || ((form === "bar" || form === "dot") && !periods);
}

/** What an indicator is counted in: its unit, its kind of years, and by whom it is divided. */
function unitOf({ indicator, years }: Askable, all: readonly Measured[], context: ChartContext): string {
  const own = all.filter(({ place }) => place.indicator === indicator);
  const people = new Set(own.flatMap(({ rate }) => rate?.population ?? []));
  return [indicatorRow(indicator, context).unit, years, ...people].join(" ");
}

/** The pictures of an answer: never two units on one axis, and whatever may not share one has its own. */
export function panelsOf(
  ask: Ask,
  entries: readonly Askable[],
  all: readonly Measured[],
  context: ChartContext,
): readonly Panel[] {
  const groups = isJoinable(ask, all)
    ? [...Map.groupBy(entries, (entry) => unitOf(entry, all, context)).values()]
    : entries.map((entry) => [entry]);
  return groups.flatMap((some) => {
    const [entry] = some;
    if (entry === undefined) return [];
    const own = new Set(some.map(({ indicator }) => indicator));
    const rows = [...all.keys()].filter((at) => own.has(all[at]?.place.indicator ?? ""));
    const name = listed(
      some.map(({ indicator }) => indicatorName(indicator, context)),
      context.language,
    );
    return [{ entries: some, entry, name, all: rows.flatMap((at) => all[at] ?? []), rows }];
  });
}
