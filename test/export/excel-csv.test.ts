import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { excelCsvOf } from "../../src/export/excel-csv.ts";
import { made, oneOf } from "./made.ts";

const parse = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: true, delimitersToGuess: [";", ","] });

describe("a CSV for Excel", () => {
  it.each(made)("keeps every cell, and the facts in each row: $name in $language", ({ sheet, language }) => {
    const text = excelCsvOf(sheet);
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text).not.toMatch(/^\ufeff?sep=/i);
    const {
      data: [head = [], ...rows],
      errors,
      meta,
    } = parse(text);
    expect([errors, meta.delimiter]).toEqual([[], language === "bg" ? ";" : ","]);
    expect(head.slice(0, sheet.columns.length)).toEqual(sheet.columns.map(({ label }) => label));
    const back = rows.map((row) =>
      sheet.columns.map(({ kind }, place) => {
        const cell = row[place] ?? "";
        if (cell === "") return null;
        return kind === "number"
          ? Number(language === "bg" ? cell.replace(",", ".") : cell)
          : cell.replace(/^'(?=[\p{L}\d])/u, "");
      }),
    );
    expect(back).toEqual(sheet.rows);
    for (const row of rows)
      expect(row.slice(sheet.columns.length)).toEqual(expect.arrayContaining([sheet.title, "2026-11-22", language]));
  });

  it("writes decimals and separators as the language's Excel reads them", () => {
    for (const [language, line] of [
      ["bg", '2,5;a,b;"c;d"'],
      ["en", '2.5,"a,b",c;d'],
    ] as const) {
      const { sheet } = oneOf("sweeps-by-year-BG415", language);
      const column = (key: string) => ({ key, label: key, kind: "text", role: "remark" }) as const;
      const text = excelCsvOf({
        ...sheet,
        columns: [column("n"), column("t"), column("u")],
        rows: [[2.5, "a,b", "c;d"]],
      });
      expect(text.split("\r\n")[1]?.startsWith(line)).toBe(true);
    }
  });

  it.each(["=1+1", "+359", "-2", "@cmd", "\t=1", "\r=1", "\n=cmd|' /C calc'!A0"])(
    "lets no spreadsheet run %j",
    (said) => {
      const { sheet } = oneOf("sweeps-by-year-BG415");
      const column = { key: "t", label: "t", kind: "text", role: "remark" } as const;
      const { data } = parse(excelCsvOf({ ...sheet, columns: [column], rows: [[said]] }));
      expect(data[1]?.[0]?.startsWith("'")).toBe(true);
    },
  );

  const textCell = (said: string): string | undefined => {
    const { sheet } = oneOf("sweeps-by-year-BG415", "en");
    const column = { key: "t", label: "t", kind: "code", role: "dimension" } as const;
    return parse(excelCsvOf({ ...sheet, columns: [column], rows: [[said]] })).data[1]?.[0];
  };

  it.each([
    "2018-10",
    "2018/10",
    "10.2018",
    "5-6",
    "11-14",
    "1/2",
    "3.5",
    "01.02.2019",
    "1-2-19",
    "10:30",
    "October 2018",
    "Oct-18",
    "октомври 2018",
    "6 март",
    "5 May",
    "May 5",
    "1e5",
    "12E3",
    "007",
    "1 1/2",
    "12345678901234567",
  ])("lets Excel make no date or number of %j", (said) => {
    expect(textCell(said)).toBe(`'${said}`);
  });

  it.each([
    "2018-10-31",
    "2018/2019",
    "2018",
    "2009-01/2009-03",
    "2018-M10",
    "октомври 2018 г.",
    "6 март 2019 г.",
    "3–5",
    "24 часа",
    "май",
    "Мартен",
    "Мартин 5",
    "BG415",
    "bg-sweeps-2018_2019-1",
    "Marshall 2 Plus",
    "12 деца",
  ])("leaves %j as it is", (said) => {
    expect(textCell(said)).toBe(said);
  });
});
