import { dictionary } from "../../i18n/dictionary.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { Claim } from "../../model/claim.ts";
import type { Topic } from "../../model/codes.ts";
import type { Language } from "../../model/text.ts";
import { areaExtensionsOf } from "../files/area.ts";
import type { DistrictSlot } from "../placements.ts";
import type { District } from "./district.ts";
import type { DistrictStory } from "./district-story.ts";
import { otherFigures } from "./figures.ts";
import { lackClaims, type KnowerGaps } from "./gaps.ts";
import { liveChoices } from "./live.ts";

/** A fold of a page: its heading, what is in it and how many. */
export interface FoldWords {
  /** The address within the page at which it opens. */
  readonly id: string;
  readonly heading: string;
  readonly claims?: readonly Claim[];
  readonly holds: string;
  readonly topic?: Topic;
}

/** What a district's page folds, in order of interest; nothing where there is nothing to show. */
export interface DistrictFolds {
  readonly school: FoldWords | undefined;
  readonly compared: FoldWords | undefined;
  readonly official: FoldWords | undefined;
  readonly homes: FoldWords;
  readonly services: FoldWords | undefined;
  readonly events: FoldWords;
  readonly gaps: FoldWords;
  readonly live: FoldWords | undefined;
  readonly municipalities: FoldWords;
  readonly figures: FoldWords | undefined;
  readonly files: FoldWords;
}

function gapsFold({ area }: District, found: readonly KnowerGaps[], language: Language): FoldWords {
  const { gaps, districtPage } = pageWords(language);
  const all = found.flatMap(({ nothing, other }) => [...nothing, ...other]);
  const isFull = all.length === 0;
  return {
    id: "gaps-fold",
    heading: isFull ? gaps.headingFull : gaps.heading,
    claims: lackClaims(all, area),
    holds: isFull ? districtPage.full : districtPage.indicators(all.length),
    topic: "school",
  };
}

function schoolFold(
  id: "school" | "compared",
  story: DistrictStory,
  slots: readonly DistrictSlot[],
  language: Language,
): FoldWords | undefined {
  const words = pageWords(language).districtPage;
  const charts = story.at(...slots).length;
  return charts === 0 ? undefined : { id, heading: words.parts[id], holds: words.charts(charts), topic: "school" };
}

function officialFold({ official }: District, language: Language): FoldWords | undefined {
  const { official: words, districtPage } = pageWords(language);
  const holds = `${districtPage.charts(1)}, ${words.holds}`;
  return official.length === 0 ? undefined : { id: "official", heading: words.heading, holds, topic: "school" };
}

/** The folds of a district's page in words. */
export async function districtFolds(
  district: District,
  story: DistrictStory,
  found: readonly KnowerGaps[],
  language: Language,
): Promise<DistrictFolds> {
  const { site, municipality } = dictionary(language);
  const words = pageWords(language).districtPage;
  const counts = (things: number, inWords: (count: number) => string, ...slots: readonly DistrictSlot[]): string => {
    const charts = story.at(...slots).length;
    const parts = [...(things > 0 ? [inWords(things)] : []), ...(charts > 0 ? [words.charts(charts)] : [])];
    return parts.length === 0 ? words.nothing : parts.join(", ");
  };
  const live = await liveChoices(district);
  const figures = otherFigures(district).length;
  const { institutions, services, events, municipalities } = district;
  return {
    school: schoolFold("school", story, ["years", "outreach"], language),
    compared: schoolFold("compared", story, ["compared"], language),
    official: officialFold(district, language),
    homes: {
      id: "homes-fold",
      heading: site.district.homesHeading,
      holds: counts(institutions.length, words.homes, "homes"),
      topic: "care",
    },
    services:
      services.length + story.at("services", "care").length === 0
        ? undefined
        : {
            id: "services-fold",
            heading: words.parts.services,
            holds: counts(services.length, words.services, "services", "care"),
            topic: "care",
          },
    events: {
      id: "events-fold",
      heading: site.district.eventsHeading,
      holds: counts(events.length, words.events, "meetings"),
      topic: "coordination",
    },
    gaps: gapsFold(district, found, language),
    live: live && { id: "series-fold", heading: site.live.heading, holds: words.indicators(live.indicators.length) },
    municipalities: {
      id: "municipalities-fold",
      heading: municipality.municipalitiesHeading,
      holds: words.municipalities(municipalities.length),
    },
    figures:
      figures === 0
        ? undefined
        : { id: "figures-fold", heading: site.district.otherHeading, holds: words.figures(figures) },
    files: {
      id: "files",
      heading: words.parts.files,
      holds: words.files((await areaExtensionsOf(district.area)).length),
    },
  };
}
