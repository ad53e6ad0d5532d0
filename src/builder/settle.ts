import type { Dataset } from "../model/codes.ts";
import {
  areasOf,
  askForms,
  country,
  entryOf,
  goTogether,
  mostIndicators,
  mostLines,
  type Ask,
  type Askable,
  type AskForm,
  type AskMeasure,
  type Catalog,
} from "./ask.ts";

/** What a form or an address says, as far as it says anything. */
export type Wish = { readonly [K in keyof Ask]?: Ask[K] | undefined };

/** By how many of its dimensions a question has more than one. */
interface Extents {
  readonly areas: number;
  readonly districts: number;
  readonly periods: number;
  readonly groups: boolean;
}

const extentsOf = (ask: Omit<Ask, "form">, catalog: Catalog): Extents => ({
  areas: areasOf(ask, catalog).length,
  districts: areasOf(ask, catalog).filter((area) => area !== country).length,
  periods: ask.to - ask.from + 1,
  groups: ask.group !== null,
});

/** What a measure is no number for: a change has no shade, a place no length, and neither is a line. */
const unfit: Readonly<Partial<Record<AskMeasure, readonly AskForm[]>>> = {
  change: ["line", "heat", "map"],
  rank: ["bar", "heat", "map"],
};

/** Whether a form can show so much at once. */
function holds(form: AskForm, { areas, districts, periods, groups }: Extents): boolean {
  const wide = [areas > 1, periods > 1, groups].filter(Boolean).length;
  if (form === "table") return true;
  if (form === "map") return districts > 1 && periods === 1 && !groups;
  if (form === "line") return periods > 1 && areas <= mostLines && !groups;
  return form === "heat" ? wide === 2 : wide <= 1;
}

/** The forms that can show a question, the best first: over time a line, of names bars, of both shades. */
export function formsFor(ask: Omit<Ask, "form">, catalog: Catalog): readonly AskForm[] {
  const extents = extentsOf(ask, catalog);
  return askForms.filter((form) => unfit[ask.measure]?.includes(form) !== true && holds(form, extents));
}

/** The measures in which an indicator may be told: a rate of what is divided, a share of what is counted. */
export function measuresFor(
  entry: Pick<Askable, "rates" | "percent" | "dataset">,
  { group, areas }: { readonly group: string | null; readonly areas: readonly string[] },
): readonly AskMeasure[] {
  if (group !== null) return ["value"];
  const ofDistricts = areas.some((area) => area !== country);
  return [
    "value",
    ...entry.rates,
    "change",
    ...(ofDistricts && !entry.percent ? (["share"] as const) : []),
    ...(ofDistricts ? (["rank"] as const) : []),
  ];
}

function indicatorsOf(wish: Wish, first: Askable, catalog: Catalog): readonly string[] {
  const others = (wish.indicators ?? []).filter((indicator) => {
    const entry = entryOf(catalog, indicator, first.dataset);
    return indicator !== first.indicator && entry !== undefined && goTogether(entry, first);
  });
  return [first.indicator, ...others].slice(0, mostIndicators);
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
  const every = wish.every ?? false;
  const asked = (wish.areas ?? []).filter((area) => area === country || (!every && catalog.districts.includes(area)));
  const areas = asked.length === 0 && !every ? [country] : asked;
  const low = Math.min(...indicators.map((one) => entryOf(catalog, one, first.dataset)?.from ?? first.from));
  const high = Math.max(...indicators.map((one) => entryOf(catalog, one, first.dataset)?.to ?? first.to));
  const to = within(wish.to, low, high, high);
  const from = within(wish.from, low, high, Math.max(low, to - yearsAtFirst + 1));
  const group = wish.group !== undefined && wish.group !== null && wish.group in first.groups ? wish.group : null;
  const whole = {
    dataset: first.dataset,
    indicators: group === null ? indicators : indicators.slice(0, 1),
    areas,
    every,
    from: Math.min(from, to),
    to: Math.max(from, to),
    group,
  };
  const possible = measuresFor(first, { group, areas: areasOf(whole, catalog) });
  const measure = possible.find((one) => one === wish.measure) ?? "value";
  const forms = formsFor({ ...whole, measure }, catalog);
  return { ...whole, measure, form: forms.find((one) => one === wish.form) ?? forms[0] ?? "table" };
}
