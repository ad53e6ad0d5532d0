import { describe, expect, it } from "vitest";

import { readCsvFile } from "../../src/office/read/csv-sheet.ts";

const read = (...lines: readonly string[]) => {
  const { text, sheets } = readCsvFile("деца.csv", new TextEncoder().encode(`${lines.join("\n")}\n`));
  return { separator: text?.separator, cells: sheets[0]?.rows.map(({ cells }) => cells) };
};

describe("the separator of a file", () => {
  it("is the semicolon where commas stand in lists and fractions, as Excel writes in Bulgarian", () => {
    const row = "KNL48;education,social,health;12,5";
    expect(read("municipality;support;share", row, row)).toEqual({
      separator: ";",
      cells: [["municipality", "support", "share"], ...[row, row].map((line) => line.split(";"))],
    });
  });

  it("is found where a title has others, and lists are of any length", () => {
    const titled = read("Деца, отпаднали, върнати, по общини", "Община;Причини", "Видин;а,б,в", "Лом;а", "Мизия;а,б");
    expect(titled.separator).toBe(";");
    expect(read("Справка; първо полугодие", "Община,Брой", "Видин,3", "Лом,4").separator).toBe(",");
    expect(read("Община\tДял, %", "Видин\t12,5", "Лом\t2,5", "Мизия\t3").separator).toBe("\t");
  });

  it("is the one that makes more columns where two stand alike", () => {
    expect(read("Община;Възраст, г.;Пол", "Видин;9,5;м").separator).toBe(";");
    expect(read("municipality,note,sex", "VID09,a; b,m", "MON24,a; b,f").separator).toBe(",");
  });

  it("is not looked for within quotes, nor in lines that they hold together", () => {
    const quoted = read("Община,Бележка", 'Видин,"а;б;в', 'г;д;е"', 'Лом,"а;б;в"');
    expect(quoted).toEqual({
      separator: ",",
      cells: [
        ["Община", "Бележка"],
        ["Видин", "а;б;в\nг;д;е"],
        ["Лом", "а;б;в"],
      ],
    });
    expect(read("Община").separator).toBe(",");
  });
});
