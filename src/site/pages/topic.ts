import { catalogue, inRegister, seriesSpec } from "../../charts/catalogue.ts";
import type { Told } from "../../charts/words/told.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { isStated } from "../../known/whole.ts";
import type { ChartSpec, CountedSpec } from "../../model/chart.ts";
import type { Dataset, Topic } from "../../model/codes.ts";
import type { IndicatorRow, ObservationRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { districts } from "./district.ts";
import { allLookups, rowsOf } from "../facts.ts";
import { homesStory, returnedStory, sweepsStory } from "./home.ts";
import type { Story } from "./home.ts";
import { rowsClaim } from "../parts/tell.ts";
import { placements } from "../placements.ts";

/** The charts of the country that a topic's page shows, in order, from a data set. */
export function topicCharts(topic: Topic, dataset: Dataset): readonly ChartSpec[] {
  const { reported, register, series } = placements.topics[topic];
  if (dataset === "reported") return reported.map((id) => catalogue[id]);
  return [...register.map((id) => catalogue[id]), ...series.map((indicator) => seriesSpec({ indicator, topic }))].map(
    (spec: CountedSpec) => inRegister(spec),
  );
}

type TopicSentence = Told & Pick<Story, "sources">;

async function coordinationStory(language: Language): Promise<TopicSentence> {
  const [events, areas] = [await rowsOf("events"), (await districts()).map(({ area }) => area)];
  const places = new Set(events.map(({ area }) => area).filter((area) => areas.includes(area))).size;
  const dated = events.filter(({ date }) => date !== null).length;
  const local = events.filter(({ area }) => areas.includes(area)).length;
  const claims = [
    rowsClaim("events", {}, events.length),
    rowsClaim("events", { area: areas }, local),
    rowsClaim("events", { area: "BG" }, events.length - local),
    rowsClaim("events", { area: areas }, places, "area"),
    rowsClaim("areas", { level: "district" }, areas.length),
    rowsClaim("events", { date: "*" }, dated),
  ];
  return {
    text: dictionary(language).topics.coordination.lead(local, places, areas.length, events.length - local, dated),
    claims,
    sources: [],
  };
}

const stories: Readonly<Record<Topic, readonly ((language: Language) => Promise<TopicSentence | undefined>)[]>> = {
  school: [returnedStory, sweepsStory],
  care: [homesStory],
  coordination: [coordinationStory],
};

/** The topic in one or two sentences about the country. */
export async function topicStory(topic: Topic, language: Language): Promise<readonly TopicSentence[]> {
  const sentences = await Promise.all(stories[topic].map((tell) => tell(language)));
  return sentences.filter((sentence) => sentence !== undefined);
}

const told: Readonly<
  Record<Topic, { readonly level: "country" | "district"; readonly indicators: readonly string[] }>
> = {
  school: {
    level: "country",
    indicators: [
      "children_not_found",
      "children_abroad",
      "children_dropped_again",
      "children_listed",
      "children_not_enrolled",
      "dropouts",
      "early_leavers_rate",
      "preschool_enrolment_rate",
      "ecec_participation_rate",
    ],
  },
  care: {
    level: "country",
    indicators: [
      "children_in_institutions",
      "reintegration_cases",
      "reintegration_success",
      "prevention_cases",
      "prevention_success",
      "kin_children",
      "children_without_parental_care",
      "adoptions",
      "children_adoption_register",
      "child_risk_signals",
    ],
  },
  coordination: { level: "district", indicators: ["okc_meetings"] },
};

/** The published figures of a topic that no chart of its page shows, by indicator and from old to new. */
export async function topicFigures(topic: Topic): Promise<readonly ObservationRow[]> {
  const { level, indicators } = told[topic];
  const rows = await rowsOf("observations", [
    { column: "area_level", is: "equal", value: level },
    { column: "indicator", is: "oneOf", values: indicators },
  ]);
  const place = (row: ObservationRow): string =>
    `${indicators.indexOf(row.indicator)} ${row.period_start ?? row.period}`;
  return rows.filter(isStated).toSorted((a, b) => place(a).localeCompare(place(b)));
}

/** The indicators of a topic with their definitions, in the order of the list. */
export const topicIndicators = async (topic: Topic): Promise<readonly IndicatorRow[]> =>
  [...(await allLookups()).indicators.values()].filter((row) => row.topic === topic);
