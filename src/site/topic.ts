import { catalogue, inRegister, seriesSpec } from "../charts/catalogue.ts";
import { dictionary } from "../i18n/dictionary.ts";
import type { ChartSpec, ObservedSpec } from "../model/chart.ts";
import type { Dataset, Topic } from "../model/codes.ts";
import type { IndicatorRow, ObservationRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import { districts } from "./district.ts";
import { allLookups, rowsOf } from "./facts.ts";
import { homesStory, returnedStory, silenceStory } from "./home.ts";
import type { Sentence } from "./home.ts";

const series = (topic: Topic, ...indicators: readonly string[]): readonly ChartSpec[] =>
  indicators.map((indicator) => inRegister(seriesSpec({ indicator, topic })));

/** The charts of the country that a topic's page shows, in order, from each data set. */
export const topicCharts: Readonly<Record<Topic, Readonly<Record<Dataset, readonly ChartSpec[]>>>> = {
  school: {
    reported: [
      catalogue["returned-by-year"], catalogue["sweeps-by-year"], catalogue["teams-by-year"],
      catalogue["district-map"], catalogue["district-ranking"], catalogue["returned-heatmap"], catalogue["outreach-funnel"],
      catalogue["age-focus"], catalogue["reporting-matrix"],
    ],
    register: [
      ...[
        catalogue["returned-by-year"], catalogue["sweeps-by-year"], catalogue["teams-by-year"], catalogue["district-map"],
        catalogue["district-ranking"], catalogue["returned-heatmap"], catalogue["outreach-funnel"], catalogue["age-focus"],
      ].map((spec) => inRegister<ObservedSpec>(spec)),
      ...series("school", "children_not_found", "children_abroad", "children_dropped_again"),
    ],
  },
  care: {
    reported: [catalogue["institutions-by-year"], catalogue["institutions-map"], catalogue["foster-care"]],
    register: series("care", "institutions_operating", "institutions_closed", "children_left_institutions", "services_operating", "children_placed"),
  },
  coordination: {
    reported: [catalogue["reporting-matrix"]],
    register: series("coordination", "okc_meetings", "okmd_meetings", "programme_meetings"),
  },
};

async function coordinationStory(language: Language): Promise<Sentence> {
  const events = await rowsOf("events");
  const places = new Set(events.map(({ area }) => area).filter((area) => area !== "BG")).size;
  const dated = events.filter(({ date }) => date !== null).length;
  return { text: dictionary(language).topics.coordination.lead(events.length, places, (await districts()).length, dated) };
}

const stories: Readonly<Record<Topic, readonly ((language: Language) => Promise<Sentence | undefined>)[]>> = {
  school: [returnedStory, silenceStory],
  care: [homesStory],
  coordination: [coordinationStory],
};

/** The topic in one or two sentences about the country. */
export async function topicStory(topic: Topic, language: Language): Promise<readonly Sentence[]> {
  const sentences = await Promise.all(stories[topic].map((tell) => tell(language)));
  return sentences.filter((sentence) => sentence !== undefined);
}

const told: Readonly<Record<Topic, { readonly level: "country" | "district"; readonly indicators: readonly string[] }>> = {
  school: { level: "country", indicators: ["children_not_found", "children_abroad", "children_dropped_again", "children_listed", "children_not_enrolled", "dropouts"] },
  care: { level: "country", indicators: ["children_in_institutions", "reintegration_cases", "reintegration_success", "prevention_cases", "prevention_success", "kin_children"] },
  coordination: { level: "district", indicators: ["okc_meetings"] },
};

/** The published figures of a topic that no chart of its page shows, by indicator and from old to new. */
export async function topicFigures(topic: Topic): Promise<readonly ObservationRow[]> {
  const { level, indicators } = told[topic];
  const rows = await rowsOf("observations", [
    { column: "area_level", is: "equal", value: level },
    { column: "indicator", is: "oneOf", values: indicators },
  ]);
  const place = (row: ObservationRow): string => `${indicators.indexOf(row.indicator)} ${row.period_start ?? row.period}`;
  return rows.filter(({ value_state }) => value_state !== "x").toSorted((a, b) => place(a).localeCompare(place(b)));
}

/** The indicators of a topic with their definitions, in the order of the list. */
export const topicIndicators = async (topic: Topic): Promise<readonly IndicatorRow[]> =>
  [...(await allLookups()).indicators.values()].filter((row) => row.topic === topic);
