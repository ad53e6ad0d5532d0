import { frozenFolder } from "../../i18n/embed-paths.ts";
import { formatDate } from "../../i18n/formats.ts";
import { factIn, inEach, inLanguage, type InEach } from "../../model/text.ts";
import { allLookups, manifest, need } from "../facts.ts";
import { keptReleases } from "../open/kept.ts";
import { newsFrom } from "../open/corrections-held.ts";
import { corrections } from "../pages/corrections.ts";
import { archives, frozenStore, namesIn, releaseFolder } from "./frozen.ts";
import { changedCharts } from "./permalinks.ts";

/**
 * What frozen charts ask for: which release is the newest, which others stand, which of their charts have changed
 * since, and what was put right when.
 */
export interface Status {
  readonly newest: string;
  readonly releases: readonly string[];
  /** The day of the newest release in words. */
  readonly said: InEach;
  /** The charts of each earlier release that say something else in the newest, by their paths. */
  readonly changed: Readonly<Record<string, readonly string[]>>;
  readonly corrections: readonly {
    /** Charts that were frozen in a release of an earlier day do not know it; `said` is the day of the correction. */
    readonly date: string;
    readonly said: InEach;
    readonly chart: string;
    readonly area?: string | undefined;
    readonly text: InEach;
  }[];
  /** The days of the releases that were taken back, and why; frames that were frozen long ago read `text`. */
  readonly withdrawn: readonly { readonly release: string; readonly text: string; readonly why: InEach }[];
}

const inWords = (date: string): InEach => inEach((language) => formatDate(date, language));

/** The state of the releases, and which charts were drawn anew, as the table of corrections tells it. */
export async function status(): Promise<Status> {
  const { areas } = await allLookups();
  const redrawn = (await corrections()).filter(({ kind }) => kind === "redrawn");
  const newest = await releaseFolder();
  const earlier = [...(await archives()).keys(), ...(await namesIn(frozenStore))].filter((name) =>
    frozenFolder.test(name),
  );
  return {
    newest,
    releases: [...new Set([...earlier, newest])].sort(),
    said: inWords((await manifest()).release),
    changed: await changedCharts(),
    corrections: await Promise.all(
      redrawn.map(async (row) => ({
        date: await newsFrom(row),
        said: inWords(row.date),
        chart: row.subject ?? "",
        area: row.area === null ? undefined : need(areas, row.area).slug,
        text: inEach((language) => inLanguage(row, "why", language)),
      })),
    ),
    withdrawn: (await keptReleases()).flatMap(({ release, withdrawn }) =>
      withdrawn === null
        ? []
        : [{ release, text: withdrawn.bg, why: inEach((language) => factIn(withdrawn, language)) }],
    ),
  };
}
