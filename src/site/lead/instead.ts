import type { ChartContext } from "../../charts/figures/context.ts";
import { told, type Told } from "../../charts/words/told.ts";
import { objectName } from "../../charts/words/words.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { ObservationRow } from "../../model/rows.ts";
import { insteadOfRows } from "../parts/tell.ts";

/** How many indicators a sentence names, and how many numbers of each. */
export interface Room {
  readonly indicators: number;
  readonly numbers: number;
}

/**
 * "Намерихме друго: за обходите – …; за екипите – …": what rows hold of some indicators; nothing where none holds a
 * number.
 */
export function foundInstead(
  indicators: readonly string[],
  rows: readonly ObservationRow[],
  context: ChartContext,
  room: Room,
): Told | null {
  const words = pageWords(context.language).lead;
  const found = indicators.flatMap((indicator): readonly Told[] => {
    const instead = insteadOfRows(
      rows.filter((row) => row.indicator === indicator),
      context,
      room.numbers,
    );
    return instead === null
      ? []
      : [told(words.insteadOf(objectName(indicator, context), instead.text), ...instead.claims)];
  });
  if (found.length === 0) return null;
  const some = found.slice(0, room.indicators);
  return told(words.instead(some.map(({ text }) => text).join("; ")), ...some.flatMap(({ claims }) => claims));
}
