import { describe, expect, it } from "vitest";
import { readText, withoutAddresses } from "../../scripts/claims/text.ts";

const numbers = (text: string, language: "bg" | "en") => readText(text, language).numbers.map(({ value }) => value);
const times = (text: string, language: "bg" | "en") => readText(text, language).times;

describe("numbers in a text", () => {
  it("are read as each language writes them", () => {
    expect(numbers("от 207\u00a0000 до 1,5 % и 3999 деца", "bg")).toEqual([207_000, 1.5, 3999]);
    expect(numbers("from 207,000 to 1.5%, 3,999 children", "en")).toEqual([207_000, 1.5, 3999]);
  });

  it("do not flow together over a plain blank", () => {
    expect(numbers("12 345 деца", "bg")).toEqual([12, 345]);
  });

  it("are none in addresses, files, laws, licences, hashes, sizes and ages", () => {
    const text = "https://x.org/12 data_3.csv № 100 чл. 5 CC BY 4.0 SHA-256 4883f5314ab9 63 кБ 5-, 6- и 7-годишните";
    expect(numbers(text, "bg")).toEqual([]);
    expect(withoutAddresses("page /en/charts/district-ranking/, in 2018/2019")).toBe(
      `page ${" ".repeat(28)}, in 2018/2019`,
    );
    expect(numbers("aged 5, 6 and 7; No 100; 1.2 MB; those aged 5–7 and 6-year-olds", "en")).toEqual([]);
  });
});

describe("times in a text", () => {
  it("are school years, days, months and years", () => {
    expect(times("през 2019/2020 г., 2018/19, на 6 февруари 2019 г., през март 2020 г. и 2013 г.", "bg")).toEqual([
      "2019/2020",
      "2018/2019",
      "2019-02-06",
      "2020-03",
      "2013",
    ]);
    expect(times("in 2019/2020, on 6 February 2019, in March 2020 and in 2013", "en")).toEqual([
      "2019/2020",
      "2019-02-06",
      "2020-03",
      "2013",
    ]);
    expect(times("06.02.2019, 2019-02-06", "bg")).toEqual(["2019-02-06", "2019-02-06"]);
  });

  it("are no numbers", () => {
    expect(numbers("between 2017/2018 and 2019/2020, by 30 November", "en")).toEqual([]);
    expect(readText("от 2017 до 2019", "bg").numbers.every(({ perhapsYear }) => perhapsYear)).toBe(true);
  });
});
