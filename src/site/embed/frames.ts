import { embedPath } from "../../i18n/embed-paths.ts";
import { formatDate } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { chartPath } from "../../i18n/paths.ts";
import { firstLanguage, languages, type Language } from "../../model/text.ts";
import type { ChartPlace } from "../pages/chart-pages.ts";
import { embedded, embeddedRates } from "./embedded.ts";
import { columnWidths, embedHeight, heightsUpTo, type Contents } from "./height.ts";
import { manifest } from "../facts.ts";
import { openOrigin, writtenAddress, type PublicSite } from "../delivery/public-site.ts";

/**
 * The heights in whole pixels that the frame of a chart needs; the same for both languages, so that a frame can change
 * its own.
 */
export interface Frames {
  /** By the width of a column that stays as it is. */
  readonly columns: ReadonlyMap<number, number>;
  /** For any column from the narrowest to a width, by that width. */
  readonly upTo: ReadonlyMap<number, number>;
  /** For every column from the narrowest on. */
  readonly enough: number;
  /** The same for a frozen chart, which will have to say that it is not the newest. */
  readonly enoughFrozen: number;
}

/** An origin longer than most, where a copy of the site does not know its own. */
const anyOrigin = "https://".padEnd(40, "x");

/**
 * Where the whole chart stands, as an embedded one says it in words: a frame may forbid that links are followed. A
 * chart in a school year stands by itself, because its own page may begin with another one.
 */
export const pageAddress = (place: ChartPlace, language: Language, site: PublicSite): string =>
  writtenAddress(
    place.period === undefined
      ? chartPath(place.id, place.area.slug, language, place.dataset)
      : embedPath(place, language),
    site,
  );

/** What stands in the frame, in each measure that it may be asked for. */
async function contents(place: ChartPlace, language: Language, site: PublicSite): Promise<readonly Contents[]> {
  const { chart, source, released, corrected } = await embedded(place, language);
  const rates = await embeddedRates(place, language);
  const words = pageWords(language).embeds;
  const foot = [
    source,
    [released, corrected === undefined ? [] : `(${corrected.text})`, words.frozen, words.toPage].flat().join(" "),
    pageAddress(place, language, site).replace(openOrigin, anyOrigin),
  ];
  return [chart, ...rates.map((one) => one.chart)].map(({ view, desk, phone }) => {
    const { title, subtitle, sentence, legend } = view;
    return { title, subtitle, sentence, legend, foot, desk, phone };
  });
}

async function measured(place: ChartPlace, site: PublicSite): Promise<Frames> {
  const day = (await manifest()).release;
  const all = await Promise.all(
    languages.map(async (language) => (await contents(place, language, site)).map((one) => ({ language, ...one }))),
  );
  const each = all.flat();
  const frozen = each.map((one) => ({
    ...one,
    notice: pageWords(one.language).embeds.newer.replace("{date}", formatDate(day, one.language)),
  }));
  const upTo = heightsUpTo(each);
  const most = (all: ReadonlyMap<number, number>): number => Math.max(...all.values());
  return {
    columns: new Map(columnWidths.map((column) => [column, Math.max(...each.map((one) => embedHeight(one, column)))])),
    upTo,
    enough: most(upTo),
    enoughFrozen: most(heightsUpTo(frozen)),
  };
}

const known = new Map<string, Promise<Frames>>();

/** The heights that a chart's frame needs, reckoned once for each chart. */
export function embedFrames(place: ChartPlace, site: PublicSite): Promise<Frames> {
  const key = embedPath(place, firstLanguage);
  const frames = known.get(key) ?? measured(place, site);
  known.set(key, frames);
  return frames;
}
