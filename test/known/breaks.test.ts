import { expect, it } from "vitest";

import { changeAtDates } from "../../src/known/at-dates.ts";
import { isParted, landBreaksOf } from "../../src/known/breaks.ts";
import { changeBetween } from "../../src/known/compare.ts";
import type { KnownRow } from "../../src/known/whole.ts";
import { knownRow } from "./row.ts";

const source = (): string => "a";
const way = (earlier: Partial<KnownRow>, later: Partial<KnownRow>): string =>
  changeBetween(knownRow({ area: "PAZ08", ...later }), knownRow({ area: "PAZ08", ...earlier }), source).way;

it("parts the years of a municipality where its land became another, the year in between from both sides", () => {
  expect(landBreaksOf("PAZ08")).toEqual(["2015-01-01"]);
  expect([
    isParted("PAZ08", "2014-12-31", "2015-01-01"),
    isParted("PAZ08", "2015-01-01", "2016-01-01"),
    isParted("KNL29", "2014-01-01", "2016-01-01"),
  ]).toEqual([true, false, false]);
  expect(way({ period: "2013/2014" }, { period: "2014/2015", value: 400 })).toBe("unsure");
  expect(way({ period: "2014/2015" }, { period: "2015/2016", value: 400 })).toBe("unsure");
  expect(way({ period: "2015/2016" }, { period: "2016/2017", value: 400 })).toBe("more");
  expect(way({ period: "2013/2014", area: "KNL29" }, { period: "2014/2015", area: "KNL29", value: 400 })).toBe("more");
  const calendar = { period_type: "calendar_year" } as const;
  expect(way({ ...calendar, period: "2014" }, { ...calendar, period: "2015", value: 400 })).toBe("unsure");
  expect(way({ ...calendar, period: "2015" }, { ...calendar, period: "2016", value: 400 })).toBe("more");
});

it("parts stocks at dates there too", () => {
  const stock = (period: string, value: number): KnownRow =>
    knownRow({
      area: "PAZ08",
      indicator: "foster_families",
      period_type: "as_of",
      period,
      period_end: period,
      nature: "stock",
      reaches: "moment",
      value,
    });
  expect(changeAtDates(stock("2015-06-30", 27), stock("2014-12-31", 21), source).way).toBe("unsure");
  expect(changeAtDates(stock("2016-12-31", 27), stock("2015-12-31", 21), source).way).toBe("more");
});
