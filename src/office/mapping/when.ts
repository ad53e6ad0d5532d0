import { ageBands } from "../../model/register.ts";
import type { AgeBand } from "../../model/register.ts";
import { dayOfSerial } from "../read/xlsx-sheet.ts";

const monthNames = ["яну", "фев", "мар", "апр", "май", "юни", "юли", "авг", "сеп", "окт", "ное", "дек"] as const;
const two = (number: number): string => String(number).padStart(2, "0");

interface When {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const isReal = ({ year, month, day }: When): boolean => {
  if (year < 1900 || year > 2100 || (month !== null && (month < 1 || month > 12))) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate());
};

// A year of two figures is of this century: no table of an office is older than its children.
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const forms: readonly (readonly [RegExp, (found: readonly string[]) => When])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([, y = "", m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) })],
  [
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/,
    ([, d, m, y = ""]) => ({ year: yearOf(y), month: Number(m), day: Number(d) }),
  ],
  [
    /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/,
    ([, y = "", m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) }),
  ],
  [/^(\d{4})[-./](\d{1,2})$/, ([, y = "", m]) => ({ year: Number(y), month: Number(m), day: null })],
  [/^(\d{1,2})[-./](\d{4})$/, ([, m, y = ""]) => ({ year: Number(y), month: Number(m), day: null })],
  [/^(\d{4})$/, ([, y = ""]) => ({ year: Number(y), month: null, day: null })],
];

/** A day, month or year as people and programs write it; undefined where it is none. Days come before months. */
export function whenOf(text: string): When | undefined {
  const bare = text
    .trim()
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\s*г\.?$/i, "")
    .replace(/[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "")
    .replace(/\s*([./-])\s*/g, "$1")
    .replace(/\.$/, "");
  for (const [form, read] of forms) {
    const found = form.exec(bare);
    if (found !== null) {
      const when = read([...found]);
      return isReal(when) ? when : undefined;
    }
  }
  return wordsOf(bare) ?? serialOf(bare);
}

function wordsOf(text: string): When | undefined {
  const found = /^(?:(\d{1,2})[. ]+)?(\p{L}{3})\p{L}*\.?[ ,]+(\d{4})$/u.exec(text);
  const month = monthNames.findIndex((name) => name === found?.[2]?.toLowerCase()) + 1;
  if (found === null || month === 0) return undefined;
  const when = { year: Number(found[3]), month, day: found[1] === undefined ? null : Number(found[1]) };
  return isReal(when) ? when : undefined;
}

/** A day as a program counts it, of 1955 to 2064: 43536. */
export const isSerial = (text: string): boolean => /^[2-5]\d{4}(?:\.\d+)?$/.test(text.trim()) && Number(text) >= 20_090;

function serialOf(text: string): When | undefined {
  if (!isSerial(text)) return undefined;
  const [year, month, day] = dayOfSerial(Number(text)).split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** "2019-03" of any date or month; undefined where no month is said. */
export function monthOf(text: string): string | undefined {
  const when = whenOf(text);
  return when?.month == null ? undefined : `${when.year}-${two(when.month)}`;
}

/** "2019-03", or "2019" where only the year is said. */
export function monthOrYearOf(text: string): string | undefined {
  const when = whenOf(text);
  if (when === undefined) return undefined;
  return when.month === null ? String(when.year) : `${when.year}-${two(when.month)}`;
}

/** "2019-03-12" of a whole date. */
export function dayOf(text: string): string | undefined {
  const when = whenOf(text);
  return when?.month == null || when.day === null ? undefined : `${when.year}-${two(when.month)}-${two(when.day)}`;
}

/** "2019/2020" of "2019/2020", "2019-2020 г.", "2019/20"; undefined where the years do not follow each other. */
export function schoolYearOf(text: string): string | undefined {
  const [, first = "", second = ""] =
    /^(\d{4})\s*[/\\–—-]\s*(\d{4}|\d{2})(?:\s*(?:г|уч)\.?.*)?$/u.exec(text.trim()) ?? [];
  const [from, to] = [Number(first), yearOf(second)];
  return first !== "" && to === from + 1 ? `${from}/${to}` : undefined;
}

/** The school year in which a month lies: it begins on 15 September, and September is its first month. */
export function schoolYearAt(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const from = number >= 9 ? year : year - 1;
  return `${from}/${from + 1}`;
}

const bounds = ageBands.map((band) => ({ band, from: Number(band.split("-")[0]), to: Number(band.split("-")[1]) }));

/** The band of an age in whole years. */
export const bandOfAge = (age: number): AgeBand | undefined =>
  bounds.find(({ from, to }) => age >= from && age <= to)?.band;

/** What an age was told as. */
export type AgeForm = "band" | "age" | "birth";

/**
 * The band of an age, of a band written in any way, or of a year or date of birth: then the age is the one that the
 * child comes to in the calendar year in which the school year begins, by which schools take children in.
 */
export function bandOf(text: string, schoolYear: string | undefined): { band: AgeBand; form: AgeForm } | undefined {
  const bare = text.trim().replace(/\s*(?:г|год|години|годишн\p{L}*|навършени)\.?\s*$/iu, "");
  const [, from, to] = /^(\d{1,2})\s*(?:[-–—]|до)\s*(\d{1,2})$/u.exec(bare) ?? [];
  if (from !== undefined && to !== undefined) {
    const band = bounds.find((each) => each.from === Number(from) && each.to === Number(to))?.band;
    return band === undefined ? undefined : { band, form: "band" };
  }
  if (/^\d{1,2}(?:[.,]0+)?$/.test(bare)) {
    const band = bandOfAge(Math.floor(Number(bare.replace(",", "."))));
    return band === undefined ? undefined : { band, form: "age" };
  }
  const born = whenOf(text);
  const band =
    born === undefined || schoolYear === undefined ? undefined : bandOfAge(Number(schoolYear.slice(0, 4)) - born.year);
  return band === undefined ? undefined : { band, form: "birth" };
}

/** A whole number, its thousands apart or not; undefined where it is none. */
export function wholeOf(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/(?<=\d)[\u00a0\u202f\u2009 '](?=\d{3}(?:\D|$))/g, "")
    .replace(/[.,]0+$/, "");
  return /^\d{1,7}$/.test(bare) ? String(Number(bare)) : undefined;
}
