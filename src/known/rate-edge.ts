import { compareRates } from "./rate.ts";
import type { Rate } from "./rate.ts";

/** A rate of an area. */
export interface AreaRate {
  readonly area: string;
  readonly rate: Rate;
}

/** The areas of which it is not certain that another one has more (or less): one of them is the first. */
export const mayBe = (way: "highest" | "lowest", all: readonly AreaRate[]): readonly string[] =>
  all
    .filter(({ rate }) =>
      all.every((other) => compareRates(other.rate, rate) !== (way === "highest" ? "more" : "less")),
    )
    .map(({ area }) => area);

/** In how many of the other areas the rate is certainly less, and in how many certainly more, than in one. */
export function standingAmong(
  area: string,
  all: readonly AreaRate[],
): { readonly less: number; readonly more: number } | null {
  const own = all.find((one) => one.area === area);
  if (own === undefined) return null;
  const ways = all.filter((one) => one !== own).map(({ rate }) => compareRates(rate, own.rate));
  return { less: ways.filter((way) => way === "less").length, more: ways.filter((way) => way === "more").length };
}
