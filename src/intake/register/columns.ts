import { isSchoolYear } from "../../model/period.ts";
import { day, CellFault } from "../cells.ts";
import type { Reader } from "../cells.ts";
import { hasFullDate, isWrittenDate } from "../gate/kinds/full-date.ts";
import type { Place } from "../gate/gate.ts";

/**
 * How a column is read. What a `closed` column reads is one of a bounded number of texts (codes, months, small numbers)
 * and so nobody's personal data; only what it can't read is searched by the gate. Of other columns the gate searches
 * every cell.
 */
export interface Column<T> {
  readonly read: Reader<T>;
  readonly closed: boolean;
  readonly place: Place;
}

/** The columns of a file, by name, in the order of the contract. */
export type Columns<Row> = { readonly [Name in keyof Row]: Column<Row[Name]> };

/** A column of codes, months or numbers. */
export const closed = <T>(read: Reader<T>, place: Place = "cell"): Column<T> => ({ read, closed: true, place });

/** A column that the sender fills with keys of their own. */
export const open = <T>(read: Reader<T>, place: Place = "id"): Column<T> => ({ read, closed: false, place });

/** A key: letters, digits, and one sign or blank between them; at most 64 signs. */
export const key: Reader<string> = (text) =>
  text.length <= 64 && /^[\p{L}\p{N}]+(?:[ _.:/#№-][\p{L}\p{N}]+)*$/u.test(text)
    ? text
    : new CellFault("not an id", "write one word of letters and digits, at most 64 signs");

/** A month: 2019-03. */
export const month: Reader<string> = (text) =>
  /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text) ? text : new CellFault("not a month", "write it like 2019-03");

/** A month, or the year alone when no more is known of the past: 1965-09 or 1965. */
export const monthOrYear: Reader<string> = (text) =>
  /^(?:19|20)\d{2}$/.test(text) || !(month(text) instanceof CellFault)
    ? text
    : new CellFault("neither a month nor a year", "write it like 2019-03 or 2019");

/** A day: 2019-03-07. A date in another form is known for one, as its way out is another than that of a text. */
export const dayOfYear: Reader<string> = (text) => {
  const read = day(text);
  const isOther =
    read instanceof CellFault &&
    read.problem === "not a day" &&
    !/^\d{4}-\d{2}-\d{2}$/.test(text) &&
    (isWrittenDate(text) || hasFullDate(text));
  return isOther ? new CellFault("a date in another form", "write year, month and day like 2019-03-07") : read;
};

/** A whole number of at most seven digits, from `least`. */
export const count =
  (least: 0 | 1): Reader<number> =>
  (text) => {
    if (!/^\d{1,7}$/.test(text)) return new CellFault("not a whole number", "write digits only, at most seven");
    return Number(text) >= least
      ? Number(text)
      : new CellFault("a number below one", "write one or more, or leave the row out");
  };

/** A calendar year from 1990 to `last`. */
export const year =
  (last: number): Reader<number> =>
  (text) => {
    if (!/^\d{4}$/.test(text)) return new CellFault("not a year", "write it like 2019");
    return Number(text) >= 1990 && Number(text) <= last
      ? Number(text)
      : new CellFault(
          "a year outside the extract's period",
          `write a year from 1990 to ${last}, or correct the period in dataset.json`,
        );
  };

/** The first and last school year of an extract. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A school year of the extract. */
export const schoolYear =
  ({ from, to }: Period): Reader<string> =>
  (text) => {
    if (!isSchoolYear(text))
      return new CellFault("not a school year", "a school year is two consecutive years, such as 2018/2019");
    return text >= from && text <= to
      ? text
      : new CellFault(
          "a school year outside the extract's period",
          `write one from ${from} to ${to}, or correct the period in dataset.json`,
        );
  };

/** Several entries, with "|", ";" or "," between them and blanks around if need be; an empty cell has none. */
export const list =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (text) => {
    const entries = text.trim() === "" ? [] : text.split(/[|;,]/).map((entry) => read(entry.trim()));
    const cellFault = entries.find((entry) => entry instanceof CellFault);
    if (cellFault !== undefined) return cellFault;
    const values = entries.filter((entry): entry is Exclude<typeof entry, CellFault> => !(entry instanceof CellFault));
    return new Set(values).size === values.length ? values : new CellFault("an entry stands there twice", "keep one");
  };
