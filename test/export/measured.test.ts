import { describe, expect, it } from "vitest";
import { isOurs, measured } from "../../src/export/picture/measured.ts";
import { lineRoom, lineWidth, wrapped } from "../../src/export/picture/text.ts";
import { everyLetter, madeSigns } from "../../src/model/letters.ts";

describe("the letters of pictures", () => {
  it("are measured in every font that draws them, whatever text comes in", () => {
    const letters = [...everyLetter].filter((letter) => !madeSigns.includes(letter));
    for (const face of ["sans-400", "sans-650", "condensed-400", "condensed-650"] as const)
      expect(
        letters.filter((letter) => !isOurs(letter, face)),
        face,
      ).toEqual([]);
    expect(letters.length).toBeGreaterThan(400);
  });

  it("are as wide as the fonts draw them", () => {
    // Chromium draws it 251 pixels wide, with letters that stand nearer to some others.
    expect(measured("Обходи", "condensed-400", 100)).toBeCloseTo(251, -1);
    expect(measured("111", "condensed-400", 100, true)).toBe(measured("888", "condensed-400", 100, true));
    expect(measured("111", "condensed-400", 100)).toBeLessThan(measured("888", "condensed-400", 100));
    expect(measured("≈", "condensed-400", 10)).toBeGreaterThan(0);
  });
});

describe("lines of text in a picture", () => {
  const face = { family: "condensed", size: 16, weight: 400, colour: "ink" } as const;
  const words = "Източници: Областна администрация Кюстендил; Радио Фокус; Дарик; Агенция за социално подпомагане";

  it("keep room for Arial, which is wider, where there are lines enough", () => {
    const lines = wrapped(words, face, 300, 9);
    expect(lines.join(" ")).toBe(words);
    for (const line of lines) expect(lineRoom(line, face)).toBeLessThanOrEqual(300);
    expect(Math.max(...lines.map((line) => lineWidth(line, face)))).toBeLessThan(260);
  });

  it("give that room up before they leave words out, and say that they do", () => {
    const narrow = wrapped(words, face, 330, 2);
    expect(narrow).toHaveLength(2);
    expect(narrow.join(" ")).toBe(words);
    for (const line of narrow) expect(lineWidth(line, face)).toBeLessThanOrEqual(330);
    expect(wrapped(words, face, 200, 2).at(-1)).toMatch(/ …$/);
  });
});
