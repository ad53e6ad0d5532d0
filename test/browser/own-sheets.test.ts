import { strToU8, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readCsv } from "../../src/browser/own-file/csv.ts";
import { readXlsx } from "../../src/browser/own-file/xlsx.ts";

type Row = readonly (string | number | null)[];
interface Sheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows: readonly Row[];
  readonly merged?: readonly string[];
}

const column = (place: number): string => String.fromCharCode(65 + place);
const cell = (value: string | number | null, place: number, row: number): string => {
  const at = `r="${column(place)}${row + 1}"`;
  if (value === null) return "";
  return typeof value === "number"
    ? `<c ${at} s="1"><v>${value}</v></c>`
    : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
};
const rows = (all: readonly Row[]): string =>
  all
    .map((row, at) => `<row r="${at + 1}">${row.map((value, place) => cell(value, place, at)).join("")}</row>`)
    .join("");

/** A workbook of these sheets, all of whose numbers have one format. */
function book(sheets: readonly Sheet[], properties = "", format = 0): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const listed = sheets.map(({ name = "x", state = "visible" }, at) => {
    return `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="r${at}"/>`;
  });
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${related}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs></styleSheet>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join("")}</Relationships>`,
  };
  sheets.forEach((sheet, at) => {
    const merged = (sheet.merged ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    parts[`xl/worksheets/s${at}.xml`] =
      `<worksheet ${main}><sheetData>${rows(sheet.rows)}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const shown = (table: ReturnType<typeof readXlsx>) => ({
  told: table.told,
  values: Object.fromEntries(table.columns.map(({ name, values }) => [name, values])),
});

beforeAll(() => {
  vi.stubGlobal("DOMParser", new JSDOM().window.DOMParser);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const data: Sheet = {
  name: "Данни",
  rows: [
    ["Област", "n"],
    ["Русе", 1],
  ],
};
const read = { Област: ["Русе"], n: [1] };

describe("the sheets of a reader's workbook", () => {
  it.each<readonly [string, readonly Sheet[]]>([
    ["an empty one", [{ rows: [] }, data]],
    ["a hidden one", [{ ...data, state: "hidden" }, data]],
    ["one that is hidden well", [{ ...data, state: "veryHidden" }, data]],
    ["a cover", [{ rows: [["Справка"], ["за 2023 г."]] }, data]],
    ["one that is only a title", [{ rows: [["Справка"]] }, data]],
  ])("are read from the first that is seen and has a table, beside %s, and it is named", (_, sheets) => {
    expect(shown(readXlsx(book(sheets)))).toEqual({ told: { sheet: { name: "Данни", sheets: 2 } }, values: read });
  });

  it("are not spoken of where there is one; a list is read where there is no other", () => {
    expect(shown(readXlsx(book([data])))).toEqual({ told: {}, values: read });
    expect(shown(readXlsx(book([{ rows: [["Област"], ["Русе"]] }]))).values).toEqual({ Област: ["Русе"] });
  });

  it("have titles, which are left out, in CSV too, and that is said", () => {
    const titled = [["Справка към 31.12.2023"], [], ["за децата"], ["Област", "2023"], ["Русе", 5], ["Видин", 7]];
    expect(shown(readXlsx(book([{ rows: titled, merged: ["A1:B1"] }])))).toEqual({
      told: { titles: 2 },
      values: { Област: ["Русе", "Видин"], "2023": [5, 7] },
    });
    const csv = new TextEncoder().encode("Справка, към 31.12.2023\n\nОбласт;Брой\nРусе;5,5\nВидин;7\n");
    expect(shown(readCsv(csv))).toEqual({
      told: { titles: 1 },
      values: { Област: ["Русе", "Видин"], Брой: [5.5, 7] },
    });
  });

  it.each([
    ["a heading with none beside it", "Област;\nРусе;5\nВидин;6\n", { Област: ["Русе", "Видин"], column_2: [5, 6] }],
    ["a list with a comma in it", "x\na\nb, c\nd\n", { x: ["a", "b", "d"], column_2: [null, "c", null] }],
  ])("have no title where it is %s", (_, text, values) => {
    expect(shown(readCsv(new TextEncoder().encode(text)))).toEqual({ told: {}, values });
  });

  it("have merged cells, which stand in each row that they span; one across parts rows and is no number", () => {
    const merged = [
      ["Област", "Пол", "n"],
      ["Русе", "м", 1],
      [null, "ж", 2],
      ["Север", null, null],
      ["Видин", "м", 3],
    ];
    expect(shown(readXlsx(book([{ rows: merged, merged: ["A2:A3", "A4:C4", "A5:A900000"] }])))).toEqual({
      told: { merged: 1 },
      values: { Област: ["Русе", "Русе", "Север", "Видин"], Пол: ["м", "ж", null, "м"], n: [1, 2, null, 3] },
    });
  });

  it.each([
    ["downwards", ["A1:A2", "B1:C1"]],
    ["to the side alone", ["B1:C1"]],
  ])("have headings of two rows, merged %s", (_, merged) => {
    const two = [
      ["Област", "2023", null],
      [null, "Момчета", "Момичета"],
      ["Русе", 5, 6],
    ];
    expect(shown(readXlsx(book([{ rows: two, merged }])))).toEqual({
      told: {},
      values: { Област: ["Русе"], "2023 Момчета": [5], "2023 Момичета": [6] },
    });
  });

  it("keep a first row beneath a merged heading", () => {
    const texts = [
      ["Област", "Бележки", null],
      ["Русе", "да", "не"],
    ];
    expect(shown(readXlsx(book([{ rows: texts, merged: ["B1:C1"] }]))).values).toEqual({
      Област: ["Русе"],
      Бележки: ["да"],
      Бележки_2: ["не"],
    });
  });

  it("count days from 1900 or from 1904, and keep the time of a day", () => {
    const days = [
      {
        rows: [
          ["a", "b"],
          [42369, 42369.75],
        ],
      },
    ];
    expect(shown(readXlsx(book(days, "", 14))).values).toEqual({ a: ["2015-12-31"], b: ["2015-12-31 18:00:00"] });
    // What no day of Excel has is what it is: one such cell must not keep the file from being read.
    const long = [{ rows: [["a"], [4_711_815_007], [-3]] }];
    expect(shown(readXlsx(book(long, "", 14))).values).toEqual({ a: [4_711_815_007, -3] });
    const since1904 = book(days, '<workbookPr date1904="1"/>', 14);
    expect(shown(readXlsx(since1904)).values).toEqual({ a: ["2020-01-01"], b: ["2020-01-01 18:00:00"] });
  });
});
