import { everyDistrict, writeAsk } from "../../browser/builder-state.ts";
import { entryOf, type Ask } from "../../builder/ask.ts";
import { settle, type Wish } from "../../builder/settle.ts";
import { yearsOf as barYears } from "../../charts/bars/data.ts";
import { readRows } from "../../charts/rows/observations.ts";
import { shownYears } from "../../charts/shown-years.ts";
import { pagePath } from "../../i18n/paths.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { chartAnswer, periodOf } from "../parts/draw.ts";
import { searchOf } from "../parts/search-of.ts";
import { builderCatalog, builderGiven } from "./builder.ts";
import { specOf, type ChartPlace } from "./chart-pages.ts";

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

async function linkTo(ask: Ask, language: Language): Promise<string> {
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
