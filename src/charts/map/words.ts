import { map } from "../../i18n/each/map.ts";
import type { Language } from "../../model/text.ts";

/** The words of the maps in a language. */
export const mapWords = (language: Language): (typeof map)[Language] => map[language];
