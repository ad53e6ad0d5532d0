import { glob, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formOf, type Forms } from "../../src/i18n/counted.ts";
import { codes } from "../../src/i18n/each/codes.ts";
import { gathered } from "../../src/i18n/gathered.ts";
import type { Words } from "../../src/i18n/words.ts";
import { registry } from "../../src/model/languages.ts";
import {
  columnIn,
  entryOf,
  factsLang,
  firstLanguage,
  inAlphabet,
  inColumns,
  inEach,
  inLanguage,
  isDoubted,
  languageAt,
  languages,
  othersThan,
} from "../../src/model/text.ts";

describe("the registry of languages", () => {
  it("begins with the language that stands for all", () => {
    expect(languages[0]).toBe(firstLanguage);
    expect(othersThan("bg")).toEqual(["en"]);
  });

  it("gives each language an address and a name of its own, and what Intl knows", () => {
    const entries = languages.map(entryOf);
    expect(new Set(entries.map(({ root }) => root)).size).toBe(languages.length);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(languages.length);
    expect(Intl.getCanonicalLocales(entries.map(({ locale }) => locale))).toEqual(entries.map(({ locale }) => locale));
  });

  it.each(languages)("writes the numbers of %s with the signs that its entry names", (language) => {
    const { locale, numbers } = registry[language];
    const parts = new Intl.NumberFormat(locale, { useGrouping: numbers.grouping }).formatToParts(12_345.6);
    const sign = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
    expect([sign("group"), sign("decimal")]).toEqual([numbers.group, numbers.decimal]);
  });

  it.each([
    ["/", "bg"],
    ["/oblasti/ruse/", "bg"],
    ["/english/", "bg"],
    ["/en", "en"],
    ["/en/districts/", "en"],
    ["/EN/Districts/", "en"],
  ] as const)("finds the language of %s", (path, language) => {
    expect(languageAt(path)).toBe(language);
  });
});

describe("the code of the site", () => {
  it("never asks whether a language is a certain one: what differs stands in its entry or in its words", async () => {
    const asking = /[!=]== ?"(?:bg|en)"|"(?:bg|en)" [!=]==|\? \w+\.\w+_bg :/;
    const found: string[] = [];
    for await (const path of glob(["src/**/*.{ts,astro}", "scripts/**/*.{ts,astro}"]))
      if (asking.test(await readFile(path, "utf8"))) found.push(path);
    expect(found).toEqual([]);
  });
});

describe("the columns of facts", () => {
  const row = { name_bg: "Русе", name_en: "Ruse", rank_bg: 2, rank_en: 1 };

  it("are read by one function", () => {
    expect(languages.map((language) => inLanguage(row, "name", language))).toEqual(["Русе", "Ruse"]);
    expect(columnIn("name", "en")).toBe("name_en");
    expect(inColumns("name", (language) => language)).toEqual({ name_bg: "bg", name_en: "en" });
    expect(languages.map(factsLang)).toEqual([undefined, undefined]);
  });

  it("have an alphabet a language", () => {
    const other = { rank_bg: 1, rank_en: 2 };
    expect([row, other].toSorted(inAlphabet("bg"))).toEqual([other, row]);
    expect([other, row].toSorted(inAlphabet("en"))).toEqual([row, other]);
  });

  it("say whether anything is doubted", () => {
    expect(isDoubted({ doubt_bg: "Може да е друго.", doubt_en: "It may be another." })).toBe(true);
    expect(isDoubted({ doubt_bg: null, doubt_en: null })).toBe(false);
  });
});

describe("a dictionary", () => {
  it("is gathered with one of each language", () => {
    expect(languages.map((language) => codes[language].topic.school)).toEqual(["Училище", "School"]);
  });

  it("does not compile, and is not made, where a language lacks it and borrows of nobody", () => {
    // @ts-expect-error -- English is missing
    expect(() => gathered({ bg: { title: "Карта" } })).toThrow('"en" lacks a dictionary');
    // @ts-expect-error -- English lacks a word
    expect(gathered({ bg: { title: "Карта" }, en: {} }).bg.title).toBe("Карта");
  });
});

describe("plural forms", () => {
  it("follow the classes of the language, and take the rest from the last", () => {
    const forms: Forms = { one: "дом", other: "дома", 2: "и двата дома" };
    expect([1, 2, 3, 21].map((count) => formOf(count, forms, "bg"))).toEqual(["дом", "и двата дома", "дома", "дома"]);
  });

  it("may be more than a dictionary that it is modelled on has", () => {
    const polish: Words<{ readonly home: { readonly one: string; readonly other: string } }> = {
      home: { one: "dom", few: "domy", many: "domów", other: "domu" },
    };
    expect(polish.home.few).toBe("domy");
  });

  it("are one function over Intl's rules, language by language", () => {
    const forms: Forms = { one: "a", few: "b", many: "c", other: "d" };
    const expected = inEach((language) => {
      const rules = new Intl.PluralRules(entryOf(language).locale);
      return [0, 1, 2, 5, 21].map((count) => forms[rules.select(count)]);
    });
    for (const language of languages)
      expect([0, 1, 2, 5, 21].map((count) => formOf(count, forms, language))).toEqual(expected[language]);
  });
});
