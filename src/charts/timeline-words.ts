import { timelines as bg } from "../i18n/bg/timelines.ts";
import { timelines as en } from "../i18n/en/timelines.ts";
import type { Words } from "../i18n/words.ts";
import type { Language } from "../model/text.ts";
import { placeName } from "./words.ts";
import type { ChartContext } from "./context.ts";

/** The words of the charts of named homes, named services and dated events in a language. */
export const timelineWords = (language: Language): Words<typeof bg> => (language === "bg" ? bg : en);

/** "в област Кюстендил", "in Bulgaria". */
export const inPlace = ({ area, language }: ChartContext): string => timelineWords(language).in(placeName(area, language));

/** Whether a chart speaks of the whole country. */
export const isCountry = ({ area }: ChartContext): boolean => area.level === "country";
