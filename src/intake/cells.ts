import { z } from "zod";

/** Why a cell's text was not taken, and how to mend it. */
export class CellFault {
  readonly problem: string;
  readonly remedy: string;
  readonly detail: string | undefined;

  constructor(problem: string, remedy: string, detail?: string) {
    this.problem = problem;
    this.remedy = remedy;
    this.detail = detail;
  }
}

/** A fault whose report must not repeat the cell, for it could point to a person. */
export class SecretCellFault extends CellFault {}

/** Turns a cell's text into a value, or says what is the matter with it. */
export type Reader<T> = (text: string) => T | CellFault;

/** A schema for one cell; its issues carry the reader's fault in `params`. */
export const cell = <T>(read: Reader<T>) =>
  z.string().transform((input, context): T => {
    const result = read(input);
    if (!(result instanceof CellFault)) return result;
    context.issues.push({ code: "custom", input, message: result.problem, params: { cellFault: result } });
    return z.NEVER;
  });

/** An empty cell is null, any other is read. */
export const optional =
  <T>(read: Reader<T>): Reader<T | null> =>
  (text) =>
    text === "" ? null : read(text);

/** Words, at least one, with no blanks around them. */
export const words: Reader<string> = (text) => {
  if (text === "") return new CellFault("the cell is empty", "fill it in");
  return text.trim() === text ? text : new CellFault("blanks stand around the text", "remove them");
};

/** An identifier: small Latin letters, digits, "-" and "_". */
export const identifier: Reader<string> = (text) =>
  /^[a-z0-9][a-z0-9_-]*$/.test(text)
    ? text
    : new CellFault("not an identifier", "use small Latin letters, digits, - and _");

/** One of a code list. */
export const code =
  <T extends string>(codes: readonly T[]): Reader<T> =>
  (text) =>
    codes.find((each) => each === text) ?? new CellFault("not in the code list", `write one of ${codes.join(", ")}`);

/**
 * Something another file lists; `undefined` means that file could not be read, so that nothing is known to be wrong.
 */
export const known =
  (list: ReadonlySet<string> | undefined, where: string): Reader<string> =>
  (text) =>
    list === undefined || list.has(text)
      ? text
      : new CellFault(`not in ${where}`, `write one that is there, or add it to ${where}`);

/** A district; `undefined` means that the list could not be read. */
export const districtCode =
  (list: ReadonlySet<string> | undefined): Reader<string> =>
  (text) =>
    list === undefined || list.has(text)
      ? text
      : new CellFault("not a district", "write a code of reference/districts.csv such as BG415");

/** BG for the whole country, or a district. */
export const areaCode =
  (list: ReadonlySet<string> | undefined): Reader<string> =>
  (text) =>
    text === "BG" ? text : districtCode(list)(text);

function numberFault(text: string): CellFault {
  if (/[а-яѐ-ӿ]/i.test(text)) return new CellFault("not a number", "write digits only", "contains a Cyrillic letter");
  if (/^\d+,\d+$/.test(text)) return new CellFault("not a number", "write a decimal point instead of the comma");
  if (/^-\d/.test(text)) return new CellFault("a number below zero", "write zero or more");
  return new CellFault("not a number", "write digits only");
}

/** A number from 0 to a thousand million, with a decimal point if need be. */
export const decimal: Reader<number> = (text) => {
  if (!/^\d+(\.\d+)?$/.test(text)) return numberFault(text);
  return Number(text) <= 1e9 ? Number(text) : new CellFault("a number above a thousand million", "check its digits");
};

/** A whole number from 0 to a thousand million. */
export const whole: Reader<number> = (text) => {
  const value = decimal(text);
  return value instanceof CellFault || Number.isInteger(value)
    ? value
    : new CellFault("not a whole number", "write digits only");
};

/** A latitude or longitude in degrees. */
export const degrees: Reader<number> = (text) =>
  /^\d{1,2}\.\d+$/.test(text) ? Number(text) : new CellFault("not a number of degrees", "write it like 42.697839");

const isReal = (date: string): boolean => {
  const full = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(full);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
};

// No figure, home or office of ours is older.
const ofOurTime = (text: string): string | CellFault =>
  text >= "1900" ? text : new CellFault("a date before 1900", "check its year");

/** A day, a month or a year that exists: 2019-02-06, 2019-02 or 2019. */
export const date: Reader<string> = (text) =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && isReal(text)
    ? ofOurTime(text)
    : new CellFault("not a date", "write a day, month or year such as 2019-02-06, 2019-02 or 2019");

/** A day that exists: 2019-02-06. */
export const day: Reader<string> = (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && isReal(text)
    ? ofOurTime(text)
    : new CellFault("not a day", "write it like 2019-02-06");

/** `yes` or `no`, as true or false. */
export const yesNo: Reader<boolean> = (text) =>
  text === "yes" || text === "no" ? text === "yes" : new CellFault("neither yes nor no", "write yes or no");

/** An address on the web. */
export const url: Reader<string> = (text) =>
  /^https?:\/\//.test(text) && URL.canParse(text)
    ? text
    : new CellFault("not a web address", "write it with http:// or https://");
