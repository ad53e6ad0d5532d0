import { finder as bg } from "../i18n/bg/finder.ts";
import { finder as en } from "../i18n/en/finder.ts";
import type { Words } from "../i18n/words.ts";
import { languages, type Language } from "../model/text.ts";

/** The language of an element that says it in `data-language`; Bulgarian where it does not. */
export const languageOf = (element: HTMLElement): Language => languages.find((language) => language === element.dataset["language"]) ?? "bg";

/** The finder's words alone: the whole dictionary would weigh more than the finder. */
export const finderWords = (language: Language): Words<typeof bg> => (language === "bg" ? bg : en);
