import type { ChartView } from "../../charts/described.ts";
import { isOwnWords } from "../../charts/words/own-words.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Language } from "../../model/text.ts";

/** For each chart of a page, in order: the notes in the site's own words that stand at a chart before it. */
export function notesBefore(views: readonly ChartView[]): readonly ReadonlySet<string>[] {
  const said = new Set<string>();
  return views.map(({ notes }) => {
    const own = notes.filter(isOwnWords).map(({ text }) => text);
    const before = new Set(own.filter((text) => said.has(text)));
    for (const text of own) said.add(text);
    return before;
  });
}

/** How a chart stands on a page after those before it. */
export interface ToldOnce {
  /** The notes that stand at one of them. */
  readonly elsewhere: ReadonlySet<string>;
  /** Its own title, or how it shows the same once more where the one right before it is titled alike. */
  readonly heading: string;
}

/** How the charts of a page, with their words in the same order, stand there one after the other. */
export function toldOnce(
  specs: readonly ChartSpec[],
  views: readonly ChartView[],
  language: Language,
): readonly ToldOnce[] {
  const { again } = dictionary(language).site.chart;
  const before = notesBefore(views);
  return views.map(({ title }, at) => {
    const same = specs[at]?.form === "map" ? again.map : again.bars;
    return {
      elsewhere: before[at] ?? new Set(),
      heading: title === views[at - 1]?.title ? same : title,
    };
  });
}
