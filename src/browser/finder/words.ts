import { finder } from "../../i18n/each/finder.ts";
import type { Language } from "../../model/text.ts";

/** The finder's words alone: the whole dictionary would weigh more than the finder. */
export const finderWords = (language: Language): (typeof finder)[Language] => finder[language];
