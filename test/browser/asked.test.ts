import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftInWords } from "../../src/browser/live/asked-words.ts";
import { readAsked, schoolYearIn, type Asked, type Field } from "../../src/browser/live/asked.ts";
import { writeCompared } from "../../src/browser/views/compare-state.ts";
import { writeMapChoice } from "../../src/browser/views/map-state.ts";
import { writeChoice } from "../../src/browser/views/series-state.ts";
import { schoolYears } from "../../src/model/period.ts";
import { aliasesOf } from "../../src/search/aliases.ts";
import { areas } from "../search/places.ts";

const plain = (values: readonly string[]) => values.map((value) => ({ value, names: [] }));
const indicator: Field = {
  name: "indicator",
  most: 1,
  options: [
    { value: "sweeps", names: ["Обходи", "Sweeps"] },
    { value: "coverage_teams", names: ["Екипи за обхват", "Coverage teams"] },
    { value: "children_returned", names: ["Обхванати и върнати деца"] },
  ],
};
const period: Field = {
  name: "period",
  most: 1,
  options: [
    { value: "", names: ["тази с най-много числа"] },
    ...schoolYears.map((year) => ({ value: year.replace("/", "-"), names: [year] })),
  ],
};
const layout: Field = {
  name: "layout",
  most: 1,
  options: [
    { value: "borders", names: ["граници на областите"] },
    { value: "tiles", names: ["еднакви квадрати"] },
  ],
};
const years = Array.from({ length: 12 }, (_, at) => String(2015 + at));
const [from, to]: readonly [Field, Field] = [
  { name: "from", most: 1, options: plain(years) },
  { name: "to", most: 1, options: plain(years) },
];
const own = areas.filter(({ level }) => level === "district");
const districts: Field = {
  name: "districts",
  most: 6,
  options: own.map((area) => ({
    value: area.slug,
    names: [area.name_bg, area.name_en, area.area, ...aliasesOf(area.area)],
  })),
};
const measure: Field = {
  name: "measure",
  most: 1,
  options: [
    { value: "count", names: ["брой"] },
    { value: "per_1000_children", names: ["на 1000 деца"] },
  ],
};
const [map, series, comparison] = [
  [indicator, measure, period, layout],
  [indicator, from, to],
  [indicator, districts],
];

const ask = (search: string, fields: readonly Field[]): Asked => readAsked(new URLSearchParams(search), fields);
const valuesOf = ({ values }: Asked) => Object.fromEntries(values);
const page = new URL("https://obhvat.example/karta/?x=1#top");

describe("an address that a page has written", () => {
  const oneOf = ({ options }: Field) =>
    fc.constantFrom(...options.map(({ value }) => value).filter((value) => value !== ""));

  it("is read as the choice that it was written for: the map", () => {
    fc.assert(
      fc.property(oneOf(indicator), oneOf(period), oneOf(layout), (name, year, kind) => {
        const address = writeMapChoice(page, {
          measure: kind === "tiles" ? "count" : "per_1000_children",
          indicator: name,
          period: year.replace("-", "/"),
          layout: kind === "tiles" ? "tiles" : "borders",
        });
        const read = readAsked(address.searchParams, map);
        expect(valuesOf(read)).toEqual({
          indicator: [name],
          ...(kind === "tiles" ? {} : { measure: ["per_1000_children"] }),
          period: [year],
          layout: [kind],
        });
        expect(leftInWords(read, "bg")).toBeUndefined();
      }),
    );
  });

  it("is read as the choice that it was written for: years of a district, and a comparison", () => {
    fc.assert(
      fc.property(
        oneOf(indicator),
        fc.constantFrom(...years),
        fc.constantFrom(...years),
        fc.uniqueArray(oneOf(districts), { minLength: 2, maxLength: 6 }),
        (name, first, last, some) => {
          expect(
            valuesOf(
              readAsked(
                writeChoice(page, { measure: "count", indicator: name, from: Number(first), to: Number(last) })
                  .searchParams,
                series,
              ),
            ),
          ).toEqual({ indicator: [name], from: [first], to: [last] });
          const read = readAsked(
            writeCompared(page, { measure: "count", indicator: name, districts: some }).searchParams,
            comparison,
          );
          expect(valuesOf(read)).toEqual({ indicator: [name], districts: some });
          expect(leftInWords(read, "en")).toBeUndefined();
        },
      ),
    );
  });
});

describe("an address that somebody typed", () => {
  it.each([
    "2018/2019",
    "2018%2F2019",
    "2018%252F2019",
    "2018-2019",
    "2018–2019",
    "2018/19",
    "2018-19",
    "2018 / 2019 г.",
    "учебна 2018/2019",
    "2018+2019",
  ])("means the school year 2018/2019 by %s", (written) => {
    expect(valuesOf(ask(`indicator=sweeps&period=${written}`, map))).toEqual({
      indicator: ["sweeps"],
      period: ["2018-2019"],
    });
  });

  it("names no school year by other numbers", () => {
    for (const text of [
      "2018",
      "2018/2020",
      "2019/2018",
      "20182019",
      "18/19",
      "2018/2019/2020",
      "12018/2019",
      "2018-2019-01",
      "",
    ])
      expect(schoolYearIn(text), text).toBeUndefined();
  });

  it("means a school year where a page asks for the year in which it begins", () => {
    expect(valuesOf(ask("from=2018/2019&to=2020-2021", series))).toEqual({ from: ["2018"], to: ["2020"] });
  });

  it("means districts in either alphabet, by name, code and what people call them", () => {
    for (const [written, slugs] of [
      ["кюстендил,русе", ["kyustendil", "ruse"]],
      ["Кюстендил, РУСЕ", ["kyustendil", "ruse"]],
      ["BG415;bg323", ["kyustendil", "ruse"]],
      ["Kjustendil|Rousse", ["kyustendil", "ruse"]],
      ["област Видин,Vidin district", ["vidin"]],
      ["София,Софийска област", ["sofia-city", "sofia-province"]],
      ["стара загора,veliko tarnovo", ["stara-zagora", "veliko-tarnovo"]],
      ["%D0%A0%D1%83%D1%81%D0%B5&districts=vidin", ["ruse", "vidin"]],
      ["русе&Districts=ВРАЦА", ["ruse", "vratsa"]],
    ] as const)
      expect(ask(`districts=${written}`, comparison).values.get("districts"), written).toEqual(slugs);
  });

  it("means every district by each of its names", () => {
    for (const { slug, names } of districts.options.map(({ value, names: all }) => ({ slug: value, names: all }))) {
      for (const name of names)
        expect(ask(`districts=${encodeURIComponent(name)}`, comparison).values.get("districts"), name).toEqual([slug]);
    }
  });

  it("means an indicator by its name, in capitals too", () => {
    expect(valuesOf(ask("INDICATOR=Обходи", map))).toEqual({ indicator: ["sweeps"] });
    expect(valuesOf(ask("indicator=Coverage_Teams", map))).toEqual({ indicator: ["coverage_teams"] });
  });
});

describe("what an address asks and a page does not show", () => {
  it.each([
    [
      "indicator=няма",
      map,
      "В адреса не разпознахме показател „няма“; показва се изгледът, с който страницата започва.",
      "In the address we did not recognise the indicator “няма”; the view that the page begins with is shown.",
    ],
    [
      "indicator=sweeps&period=2031-2032&layout=globe",
      map,
      "В адреса не разпознахме учебна година „2031-2032“ и вид карта „globe“; останалото е показано.",
      "In the address we did not recognise the school year “2031-2032” and the kind of map “globe”; the rest is shown.",
    ],
    [
      "districts=kyustendil,ruse,vidin,varna,burgas,sliven,yambol,pleven",
      comparison,
      "Наведнъж се показват най-много 6, затова без области „Ямбол“ и „Плевен“; останалото е показано.",
      "At most 6 are shown at a time, hence without the districts “Ямбол” and “Плевен”; the rest is shown.",
    ],
    [
      "districts=ruse,Атлантида,Дупница&indicator=sweeps&indicator=coverage_teams",
      comparison,
      "В адреса не разпознахме области „Атлантида“ и „Дупница“; наведнъж се показва само едно, затова без показател „Екипи за обхват“; останалото е показано.",
      "In the address we did not recognise the districts “Атлантида” and “Дупница”; only one is shown at a time, hence without the indicator “Екипи за обхват”; the rest is shown.",
    ],
    [
      "from=1999&to=2020",
      series,
      "В адреса не разпознахме начална година „1999“; останалото е показано.",
      "In the address we did not recognise the first year “1999”; the rest is shown.",
    ],
  ])("is said in one sentence: %s", (search, fields, bg, en) => {
    expect(leftInWords(ask(search, fields), "bg")).toBe(bg);
    expect(leftInWords(ask(search, fields), "en")).toBe(en);
  });

  it("is counted where it is much, cut where it is long, and never hides signs", () => {
    const much = leftInWords(
      ask(`districts=${Array.from({ length: 40 }, (_, at) => `няма${at}`).join(",")}`, comparison),
      "bg",
    );
    expect(much).toContain("„няма4“ и още 35;");
    expect(leftInWords(ask(`indicator=${"а".repeat(500)}`, map), "bg")?.length).toBeLessThan(200);
    expect(leftInWords(ask("indicator=%E2%80%AEx%00%0Ay", map), "en")).toContain("“xy”");
  });

  it("is never what nobody asked for", () => {
    for (const search of ["", "x=1&utm_source=y", "indicator=&period=&districts=", "districts=,,"]) {
      for (const fields of [map, series, comparison])
        expect(leftInWords(ask(search, fields), "bg"), search).toBeUndefined();
    }
  });
});

it("whatever stands in an address, nothing breaks and nothing is dropped without a word", () => {
  const fields = [indicator, period, layout, from, to, districts];
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string(),
    fc.constantFrom("%", "%E0%A4%A", "2018/2019", "русе", "..", "<b>", "__proto__", "constructor"),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...fields.map(({ name }) => name), "__proto__", "x"), text), { maxLength: 8 }),
      (pairs) => {
        const search = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value]));
        const read = readAsked(search, fields);
        for (const field of fields) {
          const values = read.values.get(field.name) ?? [];
          expect(values.length).toBeLessThanOrEqual(field.most);
          for (const value of values) expect(field.options.map((option) => option.value)).toContain(value);
          const visible = search
            .getAll(field.name)
            .some((each) => each.replace(/[\p{C}\s,;|]/gu, "").replace(/%[\da-f]{2}/gi, "") !== "");
          const told = [...read.unknown, ...read.beyond].filter((left) => left.field === field);
          if (visible) expect(values.length + told.length).toBeGreaterThan(0);
        }
        expect(leftInWords(read, "bg") === undefined).toBe(read.unknown.length + read.beyond.length === 0);
      },
    ),
    { numRuns: 500 },
  );
});
