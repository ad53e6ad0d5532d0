import type { Qualifier } from "../../src/model/codes.ts";
import { isSchoolYear } from "../../src/model/period.ts";
import { entryOf, inEach, type Language } from "../../src/model/text.ts";
import { exactnessBefore } from "./words.ts";

/** A number as it stands in a text. */
export interface WrittenNumber {
  readonly value: number;
  readonly exactness: readonly Qualifier[];
  /** Four digits that may as well be a year. */
  readonly perhapsYear: boolean;
  readonly at: number;
  readonly end: number;
}

/**
 * The numbers of a text, and its school years, days, months and years as codes: "2019/2020", "2019-02-06", "2019-02",
 * "2019".
 */
export interface ReadText {
  readonly numbers: readonly WrittenNumber[];
  readonly times: readonly string[];
}

const months: Readonly<Record<Language, readonly string[]>> = {
  bg: [
    "януари",
    "февруари",
    "март",
    "април",
    "май",
    "юни",
    "юли",
    "август",
    "септември",
    "октомври",
    "ноември",
    "декември",
  ],
  en: [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
};

/** Addresses on the web, and those of pages of this site that stand without a host: "/en/charts/district-ranking/". */
const address = /https?:\/\/\S+|(?<![\p{L}\d])\/(?:[\w.~-]+\/)+/gu;

/**
 * What holds digits or words and tells nothing: addresses, files, codes, references to laws, licences, hashes, sizes,
 * ages, the rest of a list.
 */
const untelling = [
  address,
  /[\w.-]+@[\w.-]+/gu,
  /\S+\.(?:csv|parquet|xlsx|pptx|png|svg|zip|json|html|css|ts)(?!\p{L})\S*/gu,
  /\b\w+_\w+\b/gu,
  /(?:№|No\.?|чл\.|ал\.|art\.)\s*\d+(?:\/\d{4})?/giu,
  /CC BY \d\.\d/gu,
  /(?:EUPL|ODbL)[- ]\d\.\d/gu,
  /SHA-\d+/gu,
  /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}\b/gu,
  /WCAG \d(?:\.\d)?/gu,
  /NUTS[- ]?\d/gu,
  /\b(?:UTF|ISO|RFC|EPSG)[- :]?\d+(?:-\d+)*/gu,
  /\d+(?:[.,]\d+)?\s*(?:[kKMG]?B|[кКМГ]?[бБ])(?!\p{L})/gu,
  /(?:\d+-(?:,| и)\s)*\d+(?:–\d+)?-годишн\p{L}*/giu,
  /(?<=\sна\s)\d+(?:[–-]\d+)?\sг\./gu,
  /aged\s\d{1,2}(?:(?:,\s|\sand\s|–)\d{1,2}(?!\d|,\d|\saged))*/giu,
  /\d+(?:–\d+)?-year-olds?/giu,
  /под\s5(?=\s\(скрито\sот\sнас\))|under\s5(?=\s\(withheld\sby\sus\))/giu,
  /(?:от\s1\sдо\s4|1\sto\s4)(?!\d)/gu,
  /(?<=таблицата\sна\sграфиката,\s)\d+\sот\s\d+/giu,
  /(?<=the\schart’s\stable,\s)\d+\sof\s\d+/giu,
  /(?:още\s\d+|and\s\d+\smore|\d+\smore(?=\s\p{L}+\sstand))(?!\d)/giu,
  /\d+(?:-дневен|\sdays)/gu,
  /\d+\s(?:график[аи]|charts?)(?!\p{L})/giu,
];

const blanked = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => " ".repeat(found.length));

/** A text without what tells nothing; what remains keeps its place. */
export const withoutCodes = (text: string): string => untelling.reduce(blanked, text);

/** A text without web addresses: a name within one must not be taken for a name. */
export const withoutAddresses = (text: string): string => blanked(text, address);

const two = (digits: string): string => digits.padStart(2, "0");

/** Reads a text piece by piece: what one pattern has taken, the next no longer sees. */
class Reader {
  text: string;
  readonly times: string[] = [];
  constructor(text: string) {
    this.text = text;
  }

  /** `read` gives the time that a piece tells, "" where it tells none, or null to leave the piece alone. */
  take(pattern: RegExp, read: (parts: readonly string[]) => string | null): void {
    for (const found of [...this.text.matchAll(pattern)]) {
      const time = read([...found]);
      if (time === null) continue;
      if (time !== "") this.times.push(time);
      const end = found.index + found[0].length;
      this.text = this.text.slice(0, found.index) + " ".repeat(found[0].length) + this.text.slice(end);
    }
  }
}

const yearPattern: Readonly<Record<Language, RegExp>> = {
  bg: /(?<![\d\u00a0.,])(\d{4})(?:-та)?\s*г\.?(?!\p{L})/gu,
  // In English a number of four digits has its comma.
  en: /(?<![\d,.])((?:19|20)\d{2})(?![\d%]|[,.]\d)/gu,
};

const dayPattern = inEach(
  (language) => new RegExp(`(?<![\\d.,])(\\d{1,2})\\s+(${months[language].join("|")})\\s+(\\d{4})(?!\\d)`, "giu"),
);
const monthPattern = inEach(
  (language) => new RegExp(`(?<!\\p{L})(${months[language].join("|")})\\s+(\\d{4})(?!\\d)`, "giu"),
);
const feastPattern = inEach(
  (language) => new RegExp(`(?<![\\d.,])\\d{1,2}\\s+(?:${months[language].join("|")})(?!\\p{L})`, "giu"),
);

function takeTimes(reader: Reader, language: Language): void {
  const month = (name: string | undefined): string =>
    two(`${months[language].indexOf((name ?? "").toLowerCase()) + 1}`);
  reader.take(/(?<![\d/])(\d{4})\/(\d{4}|\d{2})(?![\d/])/gu, ([, from = "", to = ""]) => {
    const label = `${from}/${to.length === 2 ? from.slice(0, 2) + to : to}`;
    // Two years with a stroke between them that are none are told as one all the same, and no claim has it.
    return isSchoolYear(label) || to.length === 4 ? label : null;
  });
  reader.take(/(?<!\d)(\d{4}-\d{2}(?:-\d{2})?)(?![\d-])/gu, ([, date = ""]) => date);
  reader.take(
    /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/gu,
    ([, day = "", inYear = "", year = ""]) => `${year}-${two(inYear)}-${two(day)}`,
  );
  reader.take(dayPattern[language], ([, day = "", name, year = ""]) => `${year}-${month(name)}-${two(day)}`);
  reader.take(monthPattern[language], ([, name, year = ""]) => `${year}-${month(name)}`);
  // A day of every year is no date.
  reader.take(feastPattern[language], () => "");
  reader.take(yearPattern[language], ([, year = ""]) => year);
}

const numberPattern: Readonly<Record<Language, RegExp>> = {
  bg: /(?<![\p{L}\d])(?:\d{1,3}(?:\u00a0\d{3})+|\d+)(?:,\d+)?/gu,
  en: /(?<![\p{L}\d])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gu,
};

function takeNumbers(text: string, language: Language): readonly WrittenNumber[] {
  const { group, decimal } = entryOf(language).numbers;
  return [...text.matchAll(numberPattern[language])].map((found) => {
    const [written] = found;
    const plain = written.replaceAll(group, "").replace(decimal, ".");
    const at = found.index;
    return {
      value: Number(plain),
      exactness: exactnessBefore(text.slice(Math.max(0, at - 30), at), language),
      perhapsYear: /^(?:19|20)\d{2}$/.test(written),
      at,
      end: at + written.length,
    };
  });
}

/**
 * Reads the numbers and times of a text as the language writes them. What only holds digits, as an address or a file,
 * tells none.
 */
export function readText(text: string, language: Language): ReadText {
  if (!/\d/.test(text)) return { numbers: [], times: [] };
  const reader = new Reader(withoutCodes(text.replaceAll("\u202f", "\u00a0")));
  takeTimes(reader, language);
  return { numbers: takeNumbers(reader.text, language), times: reader.times };
}

/** The bare numbers of a text, as the tables of charts hold them. */
export const numbersIn = (text: string, language: Language): readonly number[] =>
  takeNumbers(text.replaceAll("\u202f", "\u00a0"), language).map(({ value }) => value);
