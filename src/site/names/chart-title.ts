import { placeName } from "../../charts/words/words.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { formatDate, formatPeriod } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { Language } from "../../model/text.ts";
import { specOf, type ChartPlace } from "../pages/chart-pages.ts";

/**
 * What the browser's tab calls a page of a chart: its title and place, how it shows them, the school year where it
 * keeps to one, the register where its numbers are from there, and the release (its day) that it is frozen in. No two
 * pages have the same.
 */
export function chartTabTitle(place: ChartPlace, title: string, language: Language, frozen?: string): string {
  const { chartPages: words } = dictionary(language);
  return [
    words.pageTitle(title, placeName(place.area, language)),
    words.shownAs[specOf(place).form],
    ...(place.period === undefined ? [] : [formatPeriod(place.period, "school_year", language)]),
    ...(place.dataset === "register" ? [words.register] : []),
    ...(frozen === undefined ? [] : [pageWords(language).embeds.releaseOf(formatDate(frozen, language))]),
  ].join(", ");
}
