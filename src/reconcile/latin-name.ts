import { transliterate } from "../model/transliterate.ts";

/** A reviewed translation of a part of a name. */
export interface NamePhrase {
  readonly phrase_bg: string;
  readonly phrase_en: string;
}

const withoutPrefixes = (name: string): string => name.replace(/(?<![а-я])(?:гр|с|кв)\. (?=[А-Я])/gi, "");

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

function pattern(phrases: Iterable<string>): RegExp {
  const longestFirst = [...phrases].toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![а-я\\d])(?:${longestFirst.map(escaped).join("|")})(?![а-я\\d])`, "gi");
}

const beginsLarge = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();
const like = (model: string, text: string): string =>
  beginsLarge(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** A place in Latin letters, without the word for what it is: "с. Бузовград" is "Buzovgrad". */
export const latinPlace = (place: string): string => transliterate(withoutPrefixes(place));

/**
 * Names homes and services in English: known phrases are translated, the longest first, the rest is put into Latin
 * letters, and „…“ becomes “…”. "ДДЛРГ „Дъга“ Добрич" is "DDLRG “Daga” Dobrich".
 */
export function englishNamer(phrases: readonly NamePhrase[]): (name: string) => string {
  const english = new Map(phrases.map(({ phrase_bg, phrase_en }) => [phrase_bg.toLowerCase(), phrase_en]));
  const known = english.size === 0 ? null : pattern(english.keys());
  const translate = (name: string): string =>
    known === null ? name : name.replace(known, (found) => like(found, english.get(found.toLowerCase()) ?? found));
  return (name) => latinPlace(translate(name).replaceAll(/„([^“]*)“/g, "“$1”"));
}
