import { map as bg } from "../../i18n/bg/map.ts";
import { map as en } from "../../i18n/en/map.ts";
import type { Words } from "../../i18n/words.ts";
import type { Language } from "../../model/text.ts";

/** The words of the maps in a language. */
export const mapWords = (language: Language): Words<typeof bg> => (language === "bg" ? bg : en);
