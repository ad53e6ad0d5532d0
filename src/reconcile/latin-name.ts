import { transliterate } from "../model/transliterate.ts";

const withoutPrefixes = (name: string): string => name.replace(/(?<![а-я])(?:гр|с|кв)\. (?=[А-Я])/gi, "");

/** A place in Latin letters, without the word for what it is: "с. Бузовград" is "Buzovgrad". */
export const latinPlace = (place: string): string => transliterate(withoutPrefixes(place));

/** The name of a home or a service in Latin letters, with English quotation marks: „Дъга“ is “Daga”. */
export const latinName = (name: string): string => latinPlace(name).replaceAll("“", "”").replaceAll("„", "“");
