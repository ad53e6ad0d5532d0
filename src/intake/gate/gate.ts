import type { DigitWindow } from "./digit-windows.ts";
import { digitWindows, withoutUuids } from "./digit-windows.ts";
import type { FindKind } from "./find.ts";
import { hasEmail } from "./kinds/email.ts";
import { isFreeText } from "./kinds/free-text.ts";
import { hasFullDate, isCompactDate, isWrittenDate, withoutDates } from "./kinds/full-date.ts";
import { hasIban } from "./kinds/iban.ts";
import { isEgn, isLnch } from "./kinds/personal-number.ts";
import { isLandline, isMobile, isWrittenAsPhone } from "./kinds/phone.ts";
import { plain } from "./plain.ts";

/**
 * Where a text stands: a cell that should hold a code, month or number and does not, or a full date and does not; an
 * identifier, without or with a full date in it; codes that the sender may choose; words about the extract; the address
 * at which its publisher answers.
 */
export type Place = "cell" | "dated cell" | "id" | "dated id" | "codes" | "prose" | "contact";

/**
 * Something met. `suspect`: only the look of many of its kind tells whether it is more than chance; see `suspects.ts`.
 */
export interface Find {
  readonly kind: FindKind;
  readonly suspect: boolean;
}

const sure = (kind: FindKind): Find => ({ kind, suspect: false });
const suspect = (kind: FindKind): Find => ({ kind, suspect: true });

// "2019-001234": a year and a running number, or the other way round; an ЛНЧ has no form of its own to tell it from
// them.
const isNumberedByYear = ({ groups }: DigitWindow): boolean =>
  groups.length > 1 && groups.some((group) => /^20[0-3]\d$/.test(group));
// The year 20 with a month of the 1800s, in a group of its own, is 2021 to 2032.
const isOldAndNumberedByYear = ({ groups }: DigitWindow): boolean =>
  groups.length > 1 && /^20(?:2[1-9]|3[0-2])$/.test(groups[0] ?? "");

// A spreadsheet drops the zero with which the numbers of those born from 2000 to 2009 begin.
const isShortenedEgn = ({ digits }: DigitWindow): boolean => /^\d[45]/.test(digits) && isEgn(`0${digits}`);

function numberIn(window: DigitWindow, areKeys: boolean): Find | undefined {
  if (isEgn(window.digits) && !(areKeys && isOldAndNumberedByYear(window))) return sure("egn");
  if (isLnch(window.digits) && !(areKeys && isNumberedByYear(window))) return sure("lnch");
  if (isWrittenAsPhone(window)) return sure("phone");
  const make = areKeys ? suspect : sure;
  if (window.digits.length === 9 && window.groups.length === 1 && isShortenedEgn(window)) return make("egn");
  if (isMobile(window)) return make("phone");
  return isLandline(window) && !areKeys ? sure("phone") : undefined;
}

// 8.001014567E9 and 8001014567.0 are what programs make of a number of ten digits.
const unfolded = (text: string): string =>
  /^\s*\d[.,]\d+e\+?\d{1,2}\s*$/i.test(text) ? String(Number(text.replace(",", "."))) : text;

// Those of a landline with its area.
const fewestDigits = 8;

function countDigits(text: string): number {
  let count = 0;
  for (let place = 0; place < text.length; place += 1) {
    const point = text.charCodeAt(place);
    if (point >= 48 && point <= 57) count += 1;
  }
  return count;
}

// Part of a personal number may pass for a phone number: the worst is told.
const rank = (find: Find): number => ["egn", "lnch", "phone"].indexOf(find.kind) + (find.suspect ? 3 : 0);

function worstNumber(text: string, areKeys: boolean): Find | undefined {
  if (countDigits(text) < fewestDigits) return undefined;
  const found = digitWindows(text, areKeys)
    .map((window) => numberIn(window, areKeys))
    .filter((find) => find !== undefined);
  return found.toSorted((a, b) => rank(a) - rank(b))[0];
}

// 07.03.2019 has the digits of a landline, two dates in a row may have ten that pass a check: they are none.
function numberFind(text: string, areKeys: boolean): Find | undefined {
  const written = unfolded(text);
  return worstNumber(written, areKeys) && worstNumber(withoutDates(written), areKeys);
}

// Who writes ЕГН before a number means one, with a slip in it too.
function labelled(text: string): Find | undefined {
  const label = /(?<!\p{L})(егн|egn|лнч|lnch|lnc)\P{L}{0,4}?\d(?:[^\p{L}\p{N}]?\d){5}/iu.exec(text)?.[1];
  if (label === undefined) return undefined;
  return sure(/^[eе]/i.test(label) ? "egn" : "lnch");
}

const kindsAt: Readonly<Record<Place, ReadonlySet<FindKind>>> = {
  cell: new Set(["egn", "lnch", "iban", "phone", "email", "date", "text"]),
  "dated cell": new Set(["egn", "lnch", "iban", "phone", "email", "text"]),
  id: new Set(["egn", "lnch", "iban", "phone", "email", "date", "text"]),
  "dated id": new Set(["egn", "lnch", "iban", "phone", "email", "text"]),
  codes: new Set(["egn", "lnch", "iban", "phone", "email"]),
  prose: new Set(["egn", "lnch", "iban", "phone", "email"]),
  contact: new Set(["egn", "lnch", "iban"]),
};

// Six digits are the fewest of a full date with separators, eight those of a phone number; fifteen signs the fewest of
// an account.
const isShortWord = /^[A-Za-z0-9]{1,14}$/;
const isShortKey = /^[A-Za-z0-9_-]{1,14}$/;
const isHash = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i;
const isMixed = /\d[a-f]+\d/i;

function mostDigits(text: string): number {
  if (isShortWord.test(text)) return 7;
  return isShortKey.test(text) ? 5 : 0;
}

function isClearlyKey(text: string): boolean {
  if (text.length > 14) return isHash.test(text) && isMixed.test(text);
  const most = mostDigits(text);
  return most > 0 && countDigits(text) <= most;
}

/**
 * What personal data a text holds, or undefined. Promises to find, also within longer text, with up to eight signs
 * between the digits, with invisible signs, digits of other scripts and look-alike letters: ЕГН, ЛНЧ, IBAN, phone
 * numbers, e-mail addresses; and, where the place has no room for them, full dates and free text.
 *
 * Ten digits are refused when they pass the check of an ЕГН or an ЛНЧ, wherever they stand, letters before or behind or
 * none; ten digits that pass neither are nobody's number. So an identifier should not be ten bare digits: about one in
 * ten passes a check by chance, and nothing tells it from a person's. An identifier of a year and a running number
 * ("2019-001234") is not taken for an ЛНЧ; one with its digits among Latin letters (a UUID, a hash, base 36) is not
 * searched for numbers, nor a UUID for dates.
 */
export function findPersonal(text: string, place: Place): Find | undefined {
  const areKeys = place === "id" || place === "dated id" || place === "codes";
  if (areKeys && isClearlyKey(text)) return undefined;
  const shown = plain(text);
  if (place === "dated cell" && isWrittenDate(shown)) return undefined;
  const number = labelled(shown) ?? numberFind(shown, areKeys);
  const isSure = number !== undefined && !number.suspect;
  const found: readonly (Find | false)[] = [
    hasIban(shown) && sure("iban"),
    isSure && number.kind !== "phone" && number,
    hasEmail(shown) && sure("email"),
    (areKeys ? hasFullDate(withoutUuids(shown)) : hasFullDate(shown) || isCompactDate(shown)) && sure("date"),
    isSure && number,
    isFreeText(text.trim()) && sure("text"),
    number ?? false,
  ];
  return found.find((find): find is Find => find !== false && kindsAt[place].has(find.kind));
}
