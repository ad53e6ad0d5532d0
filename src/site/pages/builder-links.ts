import { everyDistrict, writeAsk } from "../../browser/builder/state.ts";
import { entryOf, type Ask } from "../../builder/ask.ts";
import { settle, type Wish } from "../../builder/settle.ts";
import { yearsOf as barYears } from "../../charts/bars/data.ts";
import { readRows } from "../../charts/rows/observations.ts";
import { shownYears } from "../../charts/figures/shown-years.ts";
import { pagePath } from "../../i18n/paths.ts";
import type { Dataset } from "../../model/codes.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { chartAnswer, periodOf } from "../parts/draw.ts";
import { searchOf } from "../parts/search-of.ts";
import { builderCatalog, builderGiven } from "./builder.ts";
import { specOf, type ChartPlace } from "./chart-pages.ts";
import { telling, type Municipality } from "./municipality.ts";
import type { Crossing } from "./register.ts";

const startOf = (period: string | undefined): number => Number((period ?? "").slice(0, 4));

/** What a chart of a place asks, as the builder would ask it; nothing where the builder has no such question. */
async function wishOf(place: ChartPlace, language: Language): Promise<Wish | null> {
  const spec = specOf(place);
  const { area, dataset } = place;
  if (spec.form === "bars") {
    const years = barYears(spec, readRows(await chartAnswer(spec, area)));
    const [first, last] = [years[0], years.at(-1)];
    const entry = entryOf(await builderCatalog(language), spec.indicator, dataset);
    if (entry?.dataset !== dataset || entry.years !== first?.type || entry.dated) return null;
    return {
      dataset,
      indicators: [spec.indicator],
      areas: [area.area],
      from: startOf(first.period),
      to: startOf(last?.period),
      form: "line",
    };
  }
  if (spec.form === "heatmap") {
    const years = shownYears(readRows(await chartAnswer(spec, area)));
    const span = { from: startOf(years[0]), to: startOf(years.at(-1)) };
    return { dataset, indicators: [spec.indicator], every: true, ...span, form: "heat" };
  }
  // A district's map has the numbers of its municipalities too.
  if (spec.form === "ranking" || (spec.form === "map" && area.level === "country")) {
    const year = startOf(await periodOf(spec, area));
    return { dataset, indicators: [spec.indicator], every: true, from: year, to: year, form: "bar" };
  }
  return null;
}

/** The question of a chart of a place in the builder; nothing where the builder would ask another one. */
export async function builderAsk(place: ChartPlace, language: Language): Promise<Ask | null> {
  const wish = await wishOf(place, language);
  if (wish === null) return null;
  const ask = settle(wish, await builderCatalog(language));
  const isSame =
    ask.dataset === wish.dataset &&
    ask.indicators[0] === wish.indicators?.[0] &&
    (ask.every || ask.areas[0] === wish.areas?.[0]) &&
    // Years before and after all numbers of the release are not offered; those of the chart that have one must be.
    (wish.from !== wish.to || (ask.from === wish.from && ask.to === wish.to));
  return isSame ? ask : null;
}

/** The whole question of a wish of one indicator in one place and some years; nothing where any of it gave way. */
async function exactly(wish: Wish & { readonly dataset: Dataset }, language: Language): Promise<Ask | null> {
  const ask = settle(wish, await builderCatalog(language));
  const isSame =
    ask.dataset === wish.dataset &&
    ask.indicators[0] === wish.indicators?.[0] &&
    ask.areas[0] === wish.areas?.[0] &&
    ask.from === wish.from &&
    ask.to === wish.to;
  return isSame ? ask : null;
}

const spanOf = (periods: readonly string[]): Pick<Wish, "from" | "to"> => {
  const years = periods.map(startOf);
  return { from: Math.min(...years), to: Math.max(...years) };
};

/**
 * The question of a municipality's published figures: of the first of its indicators, the most telling before others,
 * for which the builder shows the numbers of the page's table, one a year; nothing where there is none.
 */
export async function municipalityAsk(
  { area, observations }: Pick<Municipality, "area" | "observations">,
  language: Language,
): Promise<Ask | null> {
  const catalog = await builderCatalog(language);
  const own = observations.filter((row) => row.area_level === "municipality");
  const indicators = new Set([...telling, ...own.map(({ indicator }) => indicator)]);
  for (const indicator of indicators) {
    const entry = entryOf(catalog, indicator, "reported");
    const rows = own.filter((row) => row.indicator === indicator && row.breakdown === null && row.value !== null);
    const years = new Set(rows.map(({ period }) => startOf(period)));
    const isYearly = rows.every((row) => row.charted && row.period_type === entry?.years) && years.size === rows.length;
    if (entry?.dataset !== "reported" || entry.dated || rows.length === 0 || !isYearly) continue;
    const span = spanOf(rows.map(({ period }) => period));
    const wish = { dataset: "reported", indicators: [indicator], areas: [area.area], ...span } as const;
    const ask = await exactly({ ...wish, form: years.size > 1 ? "line" : "bar" }, language);
    if (ask !== null) return ask;
  }
  return null;
}

/** The question of a municipality's records: of the most telling indicator with a number in a table of them by year. */
export async function recordsAsk({ area }: AreaRow, crossing: Crossing, language: Language): Promise<Ask | null> {
  const { rows, columns } = crossing;
  const isTold = (indicator: string): boolean =>
    columns.some((period) => typeof crossing.cell(indicator, period)?.value === "number");
  const indicator = [...telling, ...rows.filter((one) => one !== null)].find(
    (one) => rows.includes(one) && isTold(one),
  );
  const periods = columns.filter((period) => period !== null);
  if (indicator === undefined || periods.length === 0) return null;
  const wish = {
    dataset: "register",
    indicators: [indicator],
    areas: [area],
    ...spanOf(periods),
    form: "line",
  } as const;
  return exactly(wish, language);
}

/** The address at which the builder asks a whole question. */
export async function linkTo(ask: Ask, language: Language): Promise<string> {
  const given = await builderGiven(language);
  const whole = searchOf((address) => writeAsk(address, ask, given, given.release));
  // What goes without saying is not said: a page is kept short.
  return pagePath("explore", language) + whole.replace("&measure=value", "").replace("dataset=reported&", "");
}

/** The address at which the builder asks a question. */
export const questionLink = async (wish: Wish, language: Language): Promise<string> =>
  linkTo(settle(wish, await builderCatalog(language)), language);

/** The address at which the builder asks what a chart of a place shows; nothing where it can't. */
export async function builderLink(place: ChartPlace, language: Language): Promise<string | null> {
  const ask = await builderAsk(place, language);
  return ask === null ? null : linkTo(ask, language);
}

/** The address at which the builder asks about a district, with the question of one of its charts where that can be. */
export async function districtLink(
  area: AreaRow,
  dataset: ChartPlace["dataset"],
  language: Language,
  chart?: ChartPlace["id"],
): Promise<string> {
  const link = chart === undefined ? null : await builderLink({ id: chart, area, dataset }, language);
  if (link !== null && !link.includes(everyDistrict)) return link;
  const asked = dataset === "reported" ? "" : `dataset=${dataset}&`;
  return `${pagePath("explore", language)}?${asked}areas=${area.slug}`;
}
