import type { Dataset } from "../model/codes.ts";
import {
  areasOf,
  askForms,
  country,
  districtsOf,
  entryOf,
  goTogether,
  mostIndicators,
  mostLines,
  municipalitiesOf,
  type Ask,
  type Askable,
  type AskedAreas,
  type AskForm,
  type AskMeasure,
  type Catalog,
} from "./ask.ts";

/** What a form or an address says, as far as it says anything. */
export type Wish = { readonly [K in keyof Ask]?: Ask[K] | undefined };

/** By how many of its dimensions a question has more than one. */
interface Extents {
  readonly areas: number;
  /** Of districts alone, or of municipalities alone: one would lie upon the other. */
  readonly isMapped: boolean;
  readonly periods: number;
  readonly groups: boolean;
}

const isMapped = (districts: number, municipalities: number): boolean =>
  (districts > 1 && municipalities === 0) || (municipalities > 1 && districts === 0);

const extentsOf = (ask: Omit<Ask, "form">, catalog: Catalog): Extents => ({
  areas: areasOf(ask, catalog).length,
  isMapped: isMapped(districtsOf(ask, catalog).length, municipalitiesOf(ask, catalog).length),
  periods: ask.to - ask.from + 1,
  groups: ask.group !== null,
});

/** What a measure is no number for: a change has no shade, a place no length, and neither is a line. */
const unfit: Readonly<Partial<Record<AskMeasure, readonly AskForm[]>>> = {
  change: ["line", "heat", "map"],
  rank: ["bar", "heat", "map"],
};

/** Whether a form can show so much at once. */
function holds(form: AskForm, { areas, isMapped, periods, groups }: Extents): boolean {
  const wide = [areas > 1, periods > 1, groups].filter(Boolean).length;
  if (form === "table") return true;
  if (form === "map") return isMapped && periods === 1 && !groups;
  if (form === "line") return periods > 1 && areas <= mostLines && !groups;
  return form === "heat" ? wide === 2 : wide <= 1;
}

/** The forms that can show a question, the best first: over time a line, of names bars, of both shades. */
export function formsFor(ask: Omit<Ask, "form">, catalog: Catalog): readonly AskForm[] {
  const extents = extentsOf(ask, catalog);
  return askForms.filter((form) => unfit[ask.measure]?.includes(form) !== true && holds(form, extents));
}

/**
 * The measures in which an indicator may be told: a rate of what is divided, a share of what is counted, a place among
 * districts. How many children live in a municipality nobody publishes.
 */
export function measuresFor(
  entry: Pick<Askable, "rates" | "percent" | "dataset">,
  ask: AskedAreas & Pick<Ask, "group">,
  catalog: Catalog,
): readonly AskMeasure[] {
  if (ask.group !== null) return ["value"];
  const areas = areasOf(ask, catalog);
  const municipal = municipalitiesOf(ask, catalog).length;
  const isPart = areas.some((area) => area !== country);
  return [
    "value",
    ...entry.rates.filter((rate) => rate !== "per_1000_children" || municipal < areas.length),
    "change",
    ...(isPart && !entry.percent ? (["share"] as const) : []),
    ...(isPart && municipal === 0 ? (["rank"] as const) : []),
  ];
}

/** The areas of a wish that a catalog has, none of them twice; the country where there is none. */
function areasFor(wish: Wish, { municipal }: Askable, catalog: Catalog): AskedAreas {
  const every = wish.every ?? false;
  const has = (district: string): boolean => (catalog.municipalities?.[district] ?? []).length > 0;
  const within =
    municipal === undefined
      ? []
      : catalog.districts.filter((code) => wish.within?.includes(code) === true && has(code));
  const single = municipal === undefined ? [] : municipalitiesOf({ areas: wish.areas ?? [], within: [] }, catalog);
  const ofWithin = municipalitiesOf({ areas: [], within }, catalog);
  const areas = (wish.areas ?? []).filter(
    (area) =>
      area === country ||
      (!every && catalog.districts.includes(area)) ||
      (single.includes(area) && !ofWithin.includes(area)),
  );
  return { areas: areas.length === 0 && !every && within.length === 0 ? [country] : areas, every, within };
}

/** The first and the last year with a number of what is asked. */
export function yearsOf(
  entries: readonly Askable[],
  ask: Pick<Ask, "areas" | "within">,
  catalog: Catalog,
): readonly [number, number] {
  const isMunicipal = municipalitiesOf(ask, catalog).length > 0;
  const bounds = entries.flatMap(({ from, to, municipal }) => [from, to, ...(isMunicipal ? (municipal ?? []) : [])]);
  return [Math.min(...bounds), Math.max(...bounds)];
}

function indicatorsOf(wish: Wish, first: Askable, catalog: Catalog): readonly string[] {
  const others = (wish.indicators ?? []).filter((indicator) => {
    const entry = entryOf(catalog, indicator, first.dataset);
    return indicator !== first.indicator && entry !== undefined && goTogether(entry, first);
  });
  return [...new Set([first.indicator, ...others])].slice(0, mostIndicators);
}

const within = (year: number | undefined, low: number, high: number, left: number): number =>
  year === undefined || !Number.isInteger(year) ? left : Math.min(high, Math.max(low, year));

/** The years of a question that says none: the latest of those with a number, as many as a phone shows. */
const yearsAtFirst = 9;

/**
 * A whole question of what a reader wishes: what is not said or does not go together gives way, the indicator last.
 * Refuses a release without anything to ask.
 */
export function settle(wish: Wish, catalog: Catalog): Ask {
  const dataset: Dataset | undefined = wish.dataset;
  const first =
    entryOf(catalog, wish.indicators?.[0], dataset) ??
    catalog.entries.find((entry) => entry.dataset === dataset) ??
    catalog.entries[0];
  if (first === undefined) throw new RangeError("builder: the release has no indicator that could be asked");
  const indicators = indicatorsOf(wish, first, catalog);
  const areas = areasFor(wish, first, catalog);
  const entries = indicators.flatMap((one) => entryOf(catalog, one, first.dataset) ?? []);
  const [low, high] = yearsOf(entries, areas, catalog);
  const to = within(wish.to, low, high, high);
  const from = within(wish.from, low, high, Math.max(low, to - yearsAtFirst + 1));
  const group = wish.group !== undefined && wish.group !== null && wish.group in first.groups ? wish.group : null;
  const whole = {
    dataset: first.dataset,
    indicators: group === null ? indicators : indicators.slice(0, 1),
    ...areas,
    from: Math.min(from, to),
    to: Math.max(from, to),
    group,
  };
  const possible = measuresFor(first, whole, catalog);
  const measure = possible.find((one) => one === wish.measure) ?? "value";
  const forms = formsFor({ ...whole, measure }, catalog);
  return { ...whole, measure, form: forms.find((one) => one === wish.form) ?? forms[0] ?? "table" };
}
