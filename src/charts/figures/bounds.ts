import { rates } from "../../i18n/each/rates.ts";
import { rateBounds, type Rate } from "../../known/rate.ts";
import { shown } from "../../model/shown.ts";
import type { Language } from "../../model/text.ts";

/** The bounds of a rate where they are wider than it is written. */
export function boundsOf(rate: Rate): readonly [number, number] | null {
  const [low, high] = rateBounds(rate);
  return shown(low) === shown(high) ? null : [low, high];
}

/** Whether any of some rates has bounds. */
export const hasBounds = (all: readonly Rate[]): boolean => all.some((rate) => boundsOf(rate) !== null);

/** What the bounds of some rates show: how far chance reaches, the error of the estimate, or both. */
export function reachOf(all: readonly Rate[], language: Language): string {
  const bound = all.filter((rate) => boundsOf(rate) !== null);
  const isChance = bound.some(({ interval }) => interval !== null);
  const isEstimated = bound.some(({ estimated }) => estimated);
  const { reach } = rates[language];
  if (isChance && isEstimated) return reach.both;
  return isChance ? reach.chance : reach.error;
}
