import { timelines } from "../../i18n/each/timelines.ts";
import type { Language } from "../../model/text.ts";
import { placeName } from "./words.ts";
import type { ChartContext } from "../figures/context.ts";

/** The words of the charts of named homes, named services and dated events in a language. */
export const timelineWords = (language: Language): (typeof timelines)[Language] => timelines[language];

/** "в област Кюстендил", "in Bulgaria". */
export const inPlace = ({ area, language }: ChartContext): string =>
  timelineWords(language).in(placeName(area, language));

/** Whether a chart speaks of the whole country. */
export const isCountry = ({ area }: ChartContext): boolean => area.level === "country";
