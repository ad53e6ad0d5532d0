import { valued } from "../charts/figures/figure.ts";
import { isWhole } from "../known/whole.ts";
import type { Qualifier } from "../model/codes.ts";
import { mostWithheld } from "../model/few-persons.ts";
import { isNested, isOfPeople, type Ask, type Askable, type Catalog } from "./ask.ts";
import type { Place } from "./cells.ts";

/**
 * The numbers of the asked areas together, of one indicator in one year. `value` is null where one of records is
 * withheld, for it may be any; one withheld of published figures is 1 to 4, so that the sum lies between `value` and
 * `high`.
 */
export interface Sum {
  readonly indicator: string;
  readonly period: string;
  readonly periodName: string;
  readonly value: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** Of how many areas a whole number is known, or withheld, of all that were asked. */
  readonly known: number;
  readonly withheld: number;
  readonly of: number;
}

/** A withheld published count is one of these. */
const few = { least: 1, most: mostWithheld } as const;

/** How exact a sum is of which some parts are no exact ones; nothing where they point both ways. */
function exactness(parts: readonly Place[]): Qualifier | null {
  const ways = new Set(parts.map(({ qualifier }) => qualifier ?? "exact"));
  if (ways.has("at_least") && ways.has("at_most")) return null;
  if (ways.has("about")) return "about";
  if (ways.has("at_least")) return "at_least";
  return ways.has("at_most") ? "at_most" : "exact";
}

function sumOf(places: readonly Place[]): Sum | null {
  const [first] = places;
  if (first === undefined) return null;
  const known = places.filter((one) => valued(one) && one.row !== null && isWhole(one.row));
  const withheld = places.filter(({ value_state }) => value_state === "c");
  const qualifier = exactness(known);
  if (qualifier === null || known.length + withheld.length < 2) return null;
  const sum = known.reduce((all, { value }) => all + (value ?? 0), 0);
  // Where two sources contradict each other, one of them may say more than few.
  const isFew = withheld.every(({ row }) => row?.dataset === "reported" && row.disagreeing === 0);
  return {
    indicator: first.indicator,
    period: first.period,
    periodName: first.periodName,
    value: isFew ? sum + withheld.length * few.least : null,
    high: withheld.length > 0 && isFew ? sum + withheld.length * few.most : null,
    qualifier,
    known: known.length,
    withheld: withheld.length,
    of: places.length,
  };
}

/**
 * The sums of a question over its areas, by year: only of what can be added up, which are counts of places that do not
 * lie in each other. A sum of fewer than two is none.
 */
export function sumsOf(
  ask: Ask,
  entries: readonly Askable[],
  places: readonly Place[],
  catalog: Catalog,
): readonly Sum[] {
  if (ask.measure !== "value" || ask.group !== null || isNested(ask, catalog)) return [];
  // Each estimate of children is rounded by itself: their sum would be another number than that of the whole.
  if (isOfPeople(ask) && places.some(({ qualifier }) => qualifier === "about")) return [];
  return entries
    .filter(({ percent }) => !percent)
    .flatMap(({ indicator }) => {
      const own = places.filter((one) => one.indicator === indicator);
      return [...Map.groupBy(own, ({ period }) => period).values()].flatMap((some) => sumOf(some) ?? []);
    });
}
