import { describe, expect, it } from "vitest";
import { citation } from "../../src/export/citation.ts";
import { oneOf, seen } from "./made.ts";

const { sheet: bg } = oneOf("sweeps-by-year-BG415");
const { sheet: en } = oneOf("sweeps-by-year-BG415", "en");
const short = "3f2a9c0d1e5b";

describe("a citation", () => {
  it("is a Bulgarian sentence with title, release, hash, address and day", () => {
    expect(citation(bg, seen).sentence).toBe(
      `„${bg.title}“, Обхват, издание от 22 ноември 2026 г. (SHA-256 ${short}), ${seen.address}, посетено на 1 декември 2026 г.`,
    );
  });

  it("is an English sentence that ends with one full stop", () => {
    expect(citation(en, seen).sentence).toBe(
      `“${en.title}”, Obhvat, release of 22 November 2026 (SHA-256 ${short}), ${seen.address}, accessed on 1 December 2026.`,
    );
  });

  it("follows APA", () => {
    expect(citation(en, seen).apa).toBe(
      `Obhvat. (2026, November 22). ${en.title} (release 2026-11-22, SHA-256 ${short}) [Data set]. Retrieved December 1, 2026, from ${seen.address}`,
    );
    expect(citation(bg, seen).apa).toBe(
      `Обхват. (2026, 22 ноември). ${bg.title} (издание 2026-11-22, SHA-256 ${short}) [Набор от данни]. Посетено на 1 декември 2026 г. от ${seen.address}`,
    );
  });

  it("follows Chicago and ISO 690, without a doubled full stop", () => {
    const both = [bg, en].flatMap((sheet) => [citation(sheet, seen).chicago, citation(sheet, seen).iso690]);
    expect(both).toEqual([
      `Обхват. „${bg.title}“. Набор от данни, издание от 22 ноември 2026 г., SHA-256 ${short}. Посетено на 1 декември 2026 г. ${seen.address}.`,
      `ОБХВАТ. ${bg.title} [онлайн]. Издание 2026-11-22, SHA-256 ${short}. 22 ноември 2026 г. [прегледано на 1 декември 2026 г.]. Достъпно на: ${seen.address}`,
      `Obhvat. “${en.title}.” Data set, release of November 22, 2026, SHA-256 ${short}. Accessed December 1, 2026. ${seen.address}.`,
      `OBHVAT. ${en.title} [online]. Release 2026-11-22, SHA-256 ${short}. 22 November 2026 [viewed 1 December 2026]. Available from: ${seen.address}`,
    ]);
  });

  it("is BibTeX that TeX can read", () => {
    const { bibtex } = citation({ ...bg, title: "50 % от {A} & B_1 #2 $3 ~ ^ \\" }, seen);
    expect(bibtex).toContain(
      "title = {{50 \\% от \\{A\\} \\& B\\_1 \\#2 \\$3 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}},",
    );
    expect(bibtex).toMatch(/^@misc\{obhvat-sweeps-by-year-kyustendil-2026-11-22-bg,\n/);
    expect(bibtex).toContain(`note = {SHA-256 ${seen.hash}}`);
    const deeper: Readonly<Record<string, number>> = { "{": 1, "}": -1 };
    const depth = bibtex
      .replace(/\\[{}]/g, "")
      .split("")
      .reduce((open, one) => open + (deeper[one] ?? 0), 0);
    expect(depth).toBe(0);
  });

  it("is RIS with a tag a line", () => {
    const lines = citation(bg, seen)
      .ris.split("\r\n")
      .filter((line) => line !== "");
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect([lines[0], lines.at(-1)]).toEqual(["TY  - DATA", "ER  - "]);
    expect(lines).toEqual(
      expect.arrayContaining([
        `TI  - ${bg.title}`,
        "DA  - 2026/11/22/",
        "Y2  - 2026/12/01/",
        `UR  - ${seen.address}`,
        "LA  - bg",
      ]),
    );
  });

  it("says in every style that the data are synthetic", () => {
    for (const language of ["bg", "en"] as const) {
      const { sheet } = oneOf("register-returned-by-year-BG415", language);
      for (const text of Object.values(citation(sheet, seen))) expect(text).toMatch(/синтетични данни|synthetic data/);
    }
  });
});
