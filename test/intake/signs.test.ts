import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatFault } from "../../src/intake/fault.ts";
import { signFaults } from "../../src/intake/signs.ts";
import type { Strictness } from "../../src/intake/signs.ts";
import { everyLetter } from "../../src/model/letters.ts";
import { isMixed } from "../../src/model/look-alikes.ts";
import { signName, withHiddenSigns } from "../../src/model/sign-name.ts";

const said = (text: string, strictness?: Strictness): readonly string[] =>
  signFaults(text, strictness).map(({ problem, detail, remedy }) => `${problem} (${detail ?? ""}); ${remedy}`);

describe("what keeps a text from being taken", () => {
  it.each([
    "",
    "371",
    "Областна администрация – Кюстендил",
    "„Дом за деца“ (бивш)",
    "её ѝ Đoko Ђоко Café România Türkiye ½ § 5",
    "40\u00a0000 деца",
    "-- не е публикувано",
    "=1+1",
    "@dete",
    "https://пример.bg/новини-abc?a=1&b=2",
    "IT-отдел, COVID-19, SOS детски селища, 12а",
    "a Център with an English note",
    "≈ 12 ≥ 5 → 3 ○",
  ])("takes %j", (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ["а\u0000б", "a control sign (NULL (U+0000), sign 2); remove it"],
    ["а\tб", "a control sign (CHARACTER TABULATION (U+0009), sign 2); write a blank instead"],
    ["а\u001bб", "a control sign (ESCAPE (U+001B), sign 2); remove it"],
    ["а\u0085б", "a control sign (NEXT LINE (U+0085), sign 2); write a blank instead"],
    ["\ufeffУтро", "a sign that shows nothing (ZERO WIDTH NO-BREAK SPACE (U+FEFF), sign 1); remove it"],
    ["Ут\u00adро", "a sign that shows nothing (SOFT HYPHEN (U+00AD), sign 3); remove it"],
    ["Ут\u202eро", "a sign that shows nothing (RIGHT-TO-LEFT OVERRIDE (U+202E), sign 3); remove it"],
    ["Ут\u2060ро", "a sign that shows nothing (WORD JOINER (U+2060), sign 3); remove it"],
    ["Утро\u3164", "a sign that shows nothing (HANGUL FILLER (U+3164), sign 5); remove it"],
    ["Ут\u2009ро", "a blank that is no plain one (THIN SPACE (U+2009), sign 3); write a plain blank"],
    ["Ут\u2028ро", "a blank that is no plain one (LINE SEPARATOR (U+2028), sign 3); write a plain blank"],
    [
      "Утро\u00a0(Русе)",
      "a no-break space that does not stand between two digits (NO-BREAK SPACE (U+00A0), sign 5); write a plain blank, or none",
    ],
    [" Утро", "blanks stand around the text (); remove them"],
    ["Утро  (Русе)", "two blanks together (sign 5); write one"],
    ["и\u0306", "a letter and its mark written as two signs (COMBINING BREVE (U+0306), sign 2); write them as one, й"],
    [
      "вълна\u0301",
      "a sign that our fonts do not have (COMBINING ACUTE ACCENT (U+0301), sign 6); leave it out, or say it in words",
    ],
    ["2‑3", "a sign outside the set (NON-BREAKING HYPHEN (U+2011), sign 2); write -"],
    ["оﬁс", "a sign outside the set (LATIN SMALL LIGATURE FI (U+FB01), sign 2); write fi"],
    [
      "１２",
      "a sign outside the set (１ (U+FF11), sign 1); write 1",
      "a sign outside the set (２ (U+FF12), sign 2); write 2",
    ],
    ["✓ готово", "a sign that our fonts do not have (CHECK MARK (U+2713), sign 1); leave it out, or say it in words"],
    ["а".repeat(2001), "a text of more than 2000 signs (2001 signs); shorten it"],
    ["5 ‰", "a sign that our fonts do not have (PER MILLE SIGN (U+2030), sign 3); leave it out, or say it in words"],
    [
      "деца \u{1f600}",
      "a sign that our fonts do not have (GRINNING FACE (U+1F600), sign 6); leave it out, or say it in words",
    ],
    [
      "гра\ufffd",
      "a letter that was lost in conversion (REPLACEMENT CHARACTER (U+FFFD), sign 4); put back the letter that stood there",
    ],
    [
      "Ωмега",
      "a letter that our fonts do not have (GREEK CAPITAL LETTER OMEGA (U+03A9), sign 1); write it with the letters of Bulgarian or of a European language in Latin or Cyrillic",
    ],
    [
      "Ρусе",
      "a letter of another alphabet (GREEK CAPITAL LETTER RHO (U+03A1), sign 1); write the Latin or Cyrillic letter that looks like it",
    ],
    [
      "Mеханизъм",
      "a word mixes Latin and Cyrillic letters (LATIN CAPITAL LETTER M (U+004D) in Mеханизъм); write it in one alphabet, Механизъм",
    ],
    [
      "Рyce",
      "a word mixes Latin and Cyrillic letters (LATIN SMALL LETTER Y (U+0079) in Рyce); write it in one alphabet, Русе",
    ],
    [
      "Commissiоn",
      "a word mixes Latin and Cyrillic letters (CYRILLIC SMALL LETTER O (U+043E) in Commissiоn); write it in one alphabet, Commission",
    ],
    [
      "Facebookът",
      "a word mixes Latin and Cyrillic letters (CYRILLIC SMALL LETTER HARD SIGN (U+044A) in Facebookът); write it in one alphabet, or with a hyphen between",
    ],
    [
      "деца c увреждания",
      "a Latin letter by itself between Cyrillic words (LATIN SMALL LETTER C (U+0063)); write it in Cyrillic, с",
    ],
  ])("names what is wrong with %j", (text, ...wrong) => {
    expect(said(text)).toEqual(wrong);
  });

  it("lets what repeats an earlier text have its blanks and mixed words, and no sign that a file cannot hold", () => {
    expect(said(" Mеханизъм  за\u00a0деца", "quoted")).toEqual([]);
    expect(said("Утро\u200b", "quoted")).toHaveLength(1);
  });

  it("finds something in every text with a sign outside the set", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const whole = text.isWellFormed() ? text : "";
        expect(said(whole, "quoted").length > 0).toBe(Array.from(whole).some((sign) => !everyLetter.has(sign)));
      }),
    );
  });
});

describe("the site's own words", () => {
  it("have one alphabet a word, and letters that the fonts have", async () => {
    const root = new URL("../..", import.meta.url).pathname;
    const found: string[] = [];
    for await (const file of glob(["src/i18n/**/*.ts", "data/release.json"], { cwd: root })) {
      const words = readFileSync(`${root}/${file}`, "utf8").replace(/\\u[0-9a-f]{4}|\\./gi, " ");
      // A page shows the triangle with a font of the reader's machine.
      const foreign = Array.from(new Set(words)).filter(
        (letter) => !everyLetter.has(letter) && letter !== "\n" && letter !== "◀",
      );
      found.push(...[...foreign, ...(words.match(/\p{L}+/gu) ?? []).filter(isMixed)].map((one) => `${file}: ${one}`));
    }
    expect(found).toEqual([]);
  });
});

describe("a sign that cannot be seen", () => {
  it("has its name, or at least its number", () => {
    expect(["\u200b", "\u00a0", "\u{e0001}", "☺"].map(signName)).toEqual([
      "ZERO WIDTH SPACE (U+200B)",
      "NO-BREAK SPACE (U+00A0)",
      "U+E0001",
      "WHITE SMILING FACE (U+263A)",
    ]);
    for (let point = 0; point < 0x2100; point += 1) {
      const sign = String.fromCodePoint(point);
      if (sign !== " " && /[\p{Cc}\p{Cf}\p{Z}]/u.test(sign) && !/[\u0600-\u08ff]/.test(sign))
        expect(signName(sign), point.toString(16)).toMatch(/^[A-Z0-9 -]+ \(U\+/);
    }
  });

  it("is shown in a report, and does nothing to its lines", () => {
    expect(withHiddenSigns("Ут\u200bро е\u0301 \u001b[31m")).toBe("Ут⟨U+200B⟩ро е⟨U+0301⟩ ⟨U+001B⟩[31m");
    expect(formatFault({ file: "a.csv", problem: "p", value: "x\ny", detail: "\u202e", remedy: "w" })).toBe(
      'a.csv: p "x⟨U+000A⟩y" (⟨U+202E⟩); w',
    );
  });
});
