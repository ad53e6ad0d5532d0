import { describe, expect, it } from "vitest";

import { dayOfSerial } from "../../src/office/read/xlsx-sheet.ts";
import { reportText } from "../../src/office/report.ts";
import { book } from "./book.ts";
import type { Cell } from "./book.ts";
import { cases, check, known, met } from "./known.ts";
import { checkTables } from "../../src/office/check/check.ts";
import { noMapping } from "../../src/office/mapping/mapping.ts";

const texts = (cells: readonly Cell[]): readonly string[] =>
  cells.map((cell) => (typeof cell === "object" ? "" : String(cell)));
const heads = [
  "Учебна година",
  "Община",
  "Възраст",
  "Пол",
  "Причина",
  "Резултат",
  "Отново отпаднал",
  "Подкрепа",
  "Открит",
  "Приключен",
];
const good: readonly Cell[] = [
  "2018/2019",
  "Видин",
  9,
  "м",
  "отпаднал",
  "върнат в училище",
  "не",
  "транспорт; медиатор",
  "12.03.2019 г.",
  "03.06.2019",
];
const goodRow = "2018/2019,VID09,7-10,m,dropped_out,returned,no,transport|mediation,2019-03,2019-06";
const csv = (...rows: readonly (readonly Cell[])[]): string =>
  [heads, ...rows]
    .map((cells) =>
      texts(cells)
        .map((cell) => `"${cell}"`)
        .join(";"),
    )
    .join("\n");
const row = (at: number, cell: Cell): readonly Cell[] => good.map((each, place) => (place === at ? cell : each));

describe("a table under an office's own headings", () => {
  it("becomes rows of the contract", async () => {
    const checked = await check("a.csv", csv(good));
    expect(cases(checked)).toEqual([goodRow]);
    expect([...(checked.fit?.files.keys() ?? [])]).toEqual(["dataset.json", "cases.csv"]);
    expect(JSON.parse(checked.fit?.files.get("dataset.json") ?? "")).toMatchObject({
      period: { from: "2018/2019", to: "2018/2019" },
      covers: { areas: ["BG311"], files: ["cases"] },
    });
  });

  it("is read the same as a workbook with all that Excel can hide", async () => {
    const day: Cell = { xml: '<c s="1"><v>43536</v></c>' };
    const formula: Cell = { xml: "<c><f>4+5</f><v>9</v></c>" };
    const bytes = book([
      {
        name: "Случаи",
        rows: [
          ["Дирекция „Социално подпомагане“ – Видин"],
          ["", "", "Дете", "", "", "Работа по случая"],
          heads,
          [...good.slice(0, 2), formula, ...good.slice(3, 8), day, 43619],
          ["Общо", 1],
        ],
        merges: ["A1:J1", "C2:D2", "F2:J2"],
        hiddenRows: [4],
        filter: true,
        drawing: true,
      },
      { name: "стар", rows: [["нещо"]], state: "hidden" },
    ]);
    const checked = await check("книга.xlsx", bytes);
    expect(cases(checked)).toEqual([goodRow]);
    expect(met(checked)).toEqual(
      expect.arrayContaining([
        "note hiddenRows",
        "note filtered",
        "note formulas",
        "note pictures",
        "note titleRows 1",
        "note totalRow 5",
        "note serialDates J 4",
        "note hiddenSheet",
      ]),
    );
  });

  it.each([
    ["UTF-16", Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Buffer.from(csv(good), "utf16le"))])],
    [
      "Windows-1251",
      Uint8Array.from(Array.from(csv(good), (sign) => (sign >= "А" ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0)))),
    ],
  ])("is read in %s, and that is said", async (encoding, bytes) => {
    const checked = await check("a.csv", bytes);
    expect(cases(checked)).toEqual([goodRow]);
    expect(checked.findings.find(({ kind }) => kind === "encoding")?.with["encoding"]).toBe(encoding);
  });

  it("reads Latin letters inside Cyrillic words, and says so", async () => {
    const checked = await check("a.csv", csv(row(1, "Bидин")));
    expect(cases(checked)).toEqual([goodRow]);
    expect(met(checked)).toContain("note mixedWords B 2");
  });

  it("asks where a name may mean several municipalities", async () => {
    for (const name of ["Добрич", "Добричка", "Бяла"]) {
      const checked = await check("a.csv", csv(row(1, name)));
      expect(checked.fit, name).toBeUndefined();
      expect(met(checked), name).toContain("ask ambiguousPlace B 2");
    }
    expect(cases(await check("a.csv", csv(row(1, "Бяла (Варна)"))))[0]).toContain(",VAR05,");
    expect(cases(await check("a.csv", csv(row(1, "Добрич-селска"))))[0]).toContain(",DOB15,");
    expect(cases(await check("a.csv", csv(row(1, "10971"))))[0]).toContain(",VID09,");
  });

  it("takes the mapping's word for a value and a column", async () => {
    const text = csv(row(5, "ф. 7")).replace("Резултат", "Графа 7");
    expect(met(await check("a.csv", text))).toContain("ask unknownColumn F 1");
    const mapping = {
      ...noMapping,
      sheets: [{ columns: { outcome: "Графа 7" }, values: { outcome: { "ф. 7": "returned" } } }],
    };
    expect(cases(await check("a.csv", text, { mapping }))).toEqual([goodRow]);
  });

  it("refuses a municipality that did not exist in that year, in both languages", async () => {
    const checked = await check("a.csv", csv(["2012/2013", "Сърница", ...good.slice(2, 8), "2012-10", "2012-11"]));
    expect(checked.fit).toBeUndefined();
    expect(reportText(checked.findings, false, "bg")).toContain("тогава такава община не е имало");
    expect(reportText(checked.findings, false, "en")).toContain("a municipality that did not exist then");
  });

  it("refuses two files that both have a district's year", async () => {
    const bytes = new TextEncoder().encode(csv(good));
    const both = [
      { file: "a.csv", bytes },
      { file: "b.csv", bytes },
    ];
    const checked = await checkTables(both, await known(), noMapping, "office");
    expect(checked.fit).toBeUndefined();
    expect(checked.findings.filter(({ kind }) => kind === "twice")).toHaveLength(1);
  });
});

describe("a file that is no table", () => {
  const ole = (name: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(name, "utf16le")]);
  it.each([
    ["html", "\uFEFF <html><table><tr><td>Община</td></tr></table>"],
    ["locked", ole("EncryptedPackage")],
    ["old-excel", ole("Workbook")],
    ["empty", ""],
    ["damaged", Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9])],
    ["binary", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ["noTable", "a,b\n1,2"],
    ["noRows", csv()],
    ["noRows", `${csv()}\n;;;\n`],
  ])("is told: %s", async (kind, content) => {
    const checked = await check("a.xls", content);
    expect(checked.fit).toBeUndefined();
    expect(met(checked)).toContain(`fix ${kind}`);
  });

  it("has more rows than a district's table, up to Excel's last", async () => {
    const rows = `${csv(good)}\n` + `${texts(good).slice(0, 7).join(";")}\n`.repeat(1_048_574);
    expect(met(await check("a.csv", rows))).toEqual(["fix too-many-rows"]);
  });
});

describe("days of Excel", () => {
  it("are those of the calendar", () => {
    expect([43536, 1, 44197.75].map((serial) => dayOfSerial(serial))).toEqual([
      "2019-03-12",
      "1899-12-31",
      "2021-01-01",
    ]);
  });
});
