import { describe, expect, it } from "vitest";

import {
  date,
  day,
  decimal,
  degrees,
  identifier,
  optional,
  CellFault,
  url,
  whole,
  words,
  yesNo,
} from "../../src/intake/cells.ts";
import type { Reader } from "../../src/intake/cells.ts";

function said<T>(read: Reader<T>, text: string): string {
  const result = read(text);
  return result instanceof CellFault ? `${result.problem}; ${result.remedy}` : `taken as ${JSON.stringify(result)}`;
}

describe("the reader of a cell", () => {
  it.each([
    [decimal, "12", "taken as 12"],
    [decimal, "0", "taken as 0"],
    [decimal, "91.73", "taken as 91.73"],
    [decimal, "1e3", "not a number; write digits only"],
    [decimal, "1 200", "not a number; write digits only"],
    [decimal, "91,73", "not a number; write a decimal point instead of the comma"],
    [decimal, "", "not a number; write digits only"],
    [decimal, "99999999999", "a number above a thousand million; check its digits"],
    [whole, "3.0", "taken as 3"],
    [whole, "3.5", "not a whole number; write digits only"],
    [degrees, "42.697839", "taken as 42.697839"],
    [degrees, "426.97", "not a number of degrees; write it like 42.697839"],
    [date, "2019-02", 'taken as "2019-02"'],
    [date, "2019-02-30", "not a date; write a day, month or year such as 2019-02-06, 2019-02 or 2019"],
    [date, "2019-13", "not a date; write a day, month or year such as 2019-02-06, 2019-02 or 2019"],
    [day, "2020-02-29", 'taken as "2020-02-29"'],
    [day, "2020-02", "not a day; write it like 2019-02-06"],
    [yesNo, "yes", "taken as true"],
    [yesNo, "да", "neither yes nor no; write yes or no"],
    [url, "https://www.mon.bg/a?b", 'taken as "https://www.mon.bg/a?b"'],
    [url, "javascript:alert(1)", "not a web address; write it with http:// or https://"],
    [words, "два думи", 'taken as "два думи"'],
    [words, " един", "blanks stand around the text; remove them"],
    [optional(words), "", "taken as null"],
    [identifier, "bg415-sweeps_1", 'taken as "bg415-sweeps_1"'],
    [identifier, "bg415.sweeps", "not an identifier; use small Latin letters, digits, - and _"],
  ] as const)("%o reads %j: %s", (read: Reader<unknown>, text, expected) => {
    expect(said(read, text)).toBe(expected);
  });
});
