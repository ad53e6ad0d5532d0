import { describe, expect, it } from "vitest";

import { csv, descriptor, good, goodFiles, read, readWith } from "./extract.ts";
import type { FileName } from "./extract.ts";

const egn = "a Bulgarian personal number (ЕГН)";
const lnch = "a foreigner's number (ЛНЧ)";
const [iban, phone, email, date, text] = [
  "a bank account (IBAN)",
  "a phone number",
  "an e-mail address",
  "a full date",
  "free text",
];

/** What is planted, where, and what the gate calls it. All numbers are made up; they pass the checks of their kind. */
const planted: readonly (readonly [FileName, string, string, string])[] = [
  ["cases", "case_id", "7523169263", egn],
  ["cases", "case_id", "C7523169263", egn],
  ["cases", "case_id", "ЕГН7523169263", egn],
  ["cases", "case_id", "752316-9263", egn],
  ["cases", "case_id", "2018/7523169263", egn],
  ["cases", "case_id", "7523169263_2", egn],
  ["cases", "case_id", "7523169263.0", egn],
  ["cases", "case_id", "0041010002", egn],
  ["cases", "case_id", "1000000001", lnch],
  ["cases", "case_id", "lnch-1000000001", lnch],
  ["cases", "sex", "f 7523169263", egn],
  ["cases", "sex", "7 5 2 3 1 6 9 2 6 3", egn],
  ["cases", "sex", "75.23.16.92.63", egn],
  ["cases", "sex", "7523\u00a0169\u00a0263", egn],
  ["cases", "sex", "7523\u200b169\u200b263", egn],
  ["cases", "sex", "7\u00ad5\u00ad2\u00ad3169263", egn],
  ["cases", "sex", "７５２３１６９２６３", egn],
  ["cases", "sex", "٧٥٢٣١٦٩٢٦٣", egn],
  ["cases", "sex", "７5２3１6９2６3", egn],
  ["cases", "sex", "f7523169263m12", egn],
  ["cases", "sex", "7523 - - 169263", egn],
  ["cases", "sex", "752316     9263", egn],
  ["cases", "case_id", "ЕГН:07523169263", egn],
  ["cases", "case_id", "egn_7523169264", egn],
  ["cases", "support", "social|7523169263", egn],
  ["cases", "support", "дете с ЕГН 752316 9263 от Дупница", egn],
  ["cases", "closed", "7.523169263E+9", egn],
  ["cases", "municipality", "KNL29\n7523169263", egn],
  ["sweeps", "addresses", "7523169263", egn],
  ["sweeps", "children_found", "100 000 0001", lnch],
  ["sweeps", "children_found", "541010000", egn],
  ["cases", "case_id", "541010000", egn],
  ["sweeps", "team", "Т-7523169263", egn],
  ["institutions", "capacity", "752-316-9263", egn],
  ["placements", "foster", "(7523169263)", egn],
  ["services", "users", "7523169263 ", egn],
  ["sittings", "institutions", "education|7523169263", egn],
  ["sittings", "participants", "ЛНЧ:1000000001", lnch],
  ["cases", "case_id", "BG80BNBG96611020345678", iban],
  ["cases", "support", "BG80 BNBG 9661 1020 3456 78", iban],
  ["cases", "support", "ВG80ВNВG96611020345678", iban],
  ["cases", "support", "iban bg80bnbg96611020345678 social", iban],
  ["cases", "support", "IBANBG80BNBG96611020345678", iban],
  ["cases", "support", "DE89-3704-0044-0532-0130-00", iban],
  ["sweeps", "partners", "GB29 NWBK 6016 1331 9268 19", iban],
  ["sweeps", "team", "0888123456", phone],
  ["sweeps", "team", "екип 0888 123 456", phone],
  ["sweeps", "team", "GSM0888123456", phone],
  ["sweeps", "team", "+359888123456", phone],
  ["sweeps", "team", "+359 (0) 88 812 34 56", phone],
  ["sweeps", "team", "00359 888 123 456", phone],
  ["sweeps", "team", "359888123456", phone],
  ["sweeps", "team", "088/812-34-56", phone],
  ["sweeps", "partners", "02 987 65 43", phone],
  ["sweeps", "partners", "02/987.65.43", phone],
  ["sweeps", "addresses", "0888123456", phone],
  ["sweeps", "addresses", "888123456", phone],
  ["services", "users", "0701/5 12 34", phone],
  ["sittings", "sitting_id", "okc-0888-123-456", phone],
  ["cases", "case_id", "ivan.petrov@abv.bg", email],
  ["cases", "case_id", "іvаn@аbv.bg", email],
  ["cases", "reason", "dropped_out ivan@abv.bg", email],
  ["cases", "reason", "ivan ＠ abv . bg", email],
  ["cases", "reason", "ivan(at)abv.bg", email],
  ["cases", "reason", "иван@поща.бг", email],
  ["sweeps", "team", "ivan%40abv.bg", email],
  ["sweeps", "team", "ivan[@]abv.bg", email],
  ["sweeps", "month", "2018-10-12", date],
  ["sweeps", "month", "12.10.2018", date],
  ["sweeps", "month", "12/10/2018", date],
  ["sweeps", "month", "10/12/18", date],
  ["sweeps", "month", "20181012", date],
  ["sweeps", "month", "2018-10-12T00:00:00", date],
  ["cases", "opened", "12 октомври 2018 г.", date],
  ["cases", "opened", "October 12, 2018", date],
  ["cases", "opened", "12-Oct-2018", date],
  ["cases", "opened", "12.X.2018", date],
  ["cases", "opened", "12окт2018", date],
  ["cases", "opened", "12-ти октомври 2018г.", date],
  ["cases", "opened", "45.99.1, 12.10.2018", date],
  ["cases", "closed", "１２.１０.２０１８", date],
  ["cases", "case_id", "c-2011-05-14-ip", date],
  ["institutions", "opened", "1965-09-15", date],
  ["services", "closed", "01.07.2019", date],
  ["cases", "left_again", "да, с родителите", text],
  ["cases", "reason", "dropped out after moving", text],
  ["cases", "sex", "Мария", text],
  ["cases", "case_id", "Иван Петров", text],
  ["cases", "case_id", "Petrov, I.", text],
  ["sweeps", "team", "Петрова", text],
  ["sittings", "institutions", "Иван Петров", text],
  ["sittings", "area_code", "Кюстендил, ул. Демокрация", text],
];

/** The longest words of what was planted: none may be seen again. */
const traces = (value: string): readonly string[] =>
  value.split(/[\s|]+/).filter((word) => word.length >= 5 && !["social", "education", "dropped_out"].includes(word));

describe("personal data in a cell", () => {
  it.each(planted)("is found in %s.csv %s: %j (%s)", async (file, column, value, kind) => {
    const { extract, refused, trace } = await readWith(file, { [column]: value });
    expect(extract).toBeUndefined();
    expect(refused).toContain(`${file}.csv line 2 column ${column}: ${kind};`);
    expect(traces(value).filter((word) => (refused + trace).includes(word))).toEqual([]);
  });

  it("is told with the line of the file, after quoted line breaks and empty lines, in files of Windows too", async () => {
    const row = good.cases;
    const rows = [
      row,
      { ...row, case_id: "c2", sex: "f\nm" },
      { ...row, case_id: "c3" },
      { ...row, case_id: "7523169263" },
    ];
    const { refused } = await read({
      ...goodFiles(),
      "cases.csv": `\uFEFF${csv(rows).replace("c3,", "\nc3,").replaceAll("\n", "\r\n")}`,
    });
    expect(refused).toContain(`cases.csv line 7 column case_id: ${egn};`);
    expect(refused).toContain(`cases.csv line 3 column sex: ${text};`);
  });

  it("is told alone: other faults are not reported beside it", async () => {
    const { refused } = await read({
      ...goodFiles(),
      "cases.csv": csv([{ ...good.cases, case_id: "7523169263", outcome: "unknown" }]),
    });
    expect(refused).toContain(egn);
    expect(refused).not.toContain("code list");
  });

  it("is found however many rows the descriptor allows to be lost", async () => {
    const { refused } = await read({
      ...goodFiles(),
      "dataset.json": JSON.stringify({ ...descriptor, rejectedRowsAllowed: 1000 }),
      "cases.csv": csv([{ ...good.cases, sex: "f 7523169263" }]),
    });
    expect(refused).toContain(`cases.csv line 2 column sex: ${egn};`);
  });

  it("is found in rows that have too many cells, and under a header that can't be used", async () => {
    const { refused } = await read({
      ...goodFiles(),
      "cases.csv": `${csv([good.cases]).trimEnd()},ivan@abv.bg\n`,
      "sweeps.csv": csv([{ ...good.sweeps, name: "x", team: "7523169263" }]),
    });
    expect(refused).toContain("cases.csv line 2 column 12: an e-mail address;");
    expect(refused).toContain("sweeps.csv line 2 column team: a Bulgarian personal number (ЕГН);");
  });
});

describe("a column outside the contract", () => {
  it.each(["име", "адрес", "телефон", "notes", "case_id "])(
    "is refused by its number, not its name: %s",
    async (name) => {
      const { refused } = await read({ ...goodFiles(), "cases.csv": csv([{ ...good.cases, [name]: "" }]) });
      expect(refused).toContain("cases.csv line 1 column 12: a column outside the contract; remove it");
      expect(refused.split("\n")[1]).not.toContain(name);
    },
  );

  it("is a record that stands in the place of the header", async () => {
    const { refused } = await read({ ...goodFiles(), "cases.csv": "7523169263,Мария,f\n" });
    expect(refused).toContain(`cases.csv line 1 column 1: ${egn};`);
    expect(refused).toContain("cases.csv line 1 column 2: a column outside the contract;");
    expect(refused).not.toContain("Мария");
  });
});

describe("dataset.json and the folder", () => {
  it.each([
    [
      "an ЕГН in the title",
      { ...descriptor, title: { bg: "Случаят на 7523169263", en: "x" } },
      `line 3 column bg: ${egn};`,
    ],
    ["an ЕГН in the contact", { ...descriptor, contact: "7523169263" }, `column contact: ${egn};`],
    [
      "an e-mail in the publisher",
      { ...descriptor, publisher: { bg: "x", en: "ivan@abv.bg" } },
      `column en: ${email};`,
    ],
    [
      "a phone in the title",
      { ...descriptor, title: { bg: "обадете се на 0888 123 456", en: "x" } },
      `column bg: ${phone};`,
    ],
    ["an entry outside the contract", { ...descriptor, teacher: "x" }, "line 22: an entry outside the contract;"],
    ["an ЕГН as the name of an entry", { ...descriptor, "7523169263": "x" }, egn],
  ])("are searched: %s", async (_, content, found) => {
    const { refused } = await read({ ...goodFiles(), "dataset.json": JSON.stringify(content, null, 2) });
    expect(refused).toContain("dataset.json");
    expect(refused).toContain(found);
    expect(refused).not.toMatch(/7523169263|abv|0888|teacher/);
  });

  it("are searched behind JSON escapes", async () => {
    const { refused } = await read({
      ...goodFiles(),
      "dataset.json": JSON.stringify(descriptor).replace("Проба", String.raw`\u0037\u0035\u0032\u0033169263`),
    });
    expect(refused).toContain(`dataset.json line 1 column bg: ${egn};`);
  });

  it("may have a README.md, which is searched too", async () => {
    expect((await read({ ...goodFiles(), "README.md": "Извлечение за 2018/2019\n" })).extract).toBeDefined();
    expect((await read({ ...goodFiles(), "README.md": "Извлечение\nивана@поща.бг\n" })).refused).toContain(
      `README.md line 2: ${email};`,
    );
  });

  it("have no other file, whose name is not repeated", async () => {
    const { refused } = await read({ ...goodFiles(), "Мария Петрова.docx": "x" });
    expect(refused).toContain("file 8 of 8 by name: a file outside the contract;");
    expect(refused).not.toContain("Петрова");
  });
});

describe("ids of ten digits", () => {
  const ids = Array.from({ length: 2000 }, (_, place) =>
    String(1_000_000_000 + ((place * 7_393_913 * 613) % 9_000_000_000)),
  ).concat("0888123457");
  const passes = async (chosen: readonly string[]): Promise<string> =>
    (await read({ ...goodFiles(), "cases.csv": csv(chosen.map((case_id) => ({ ...good.cases, case_id }))) })).refused;

  it("pass without a valid check digit, a look-alike of a mobile number among them", async () => {
    const { isEgn, isLnch } = await import("../../../src/intake/gate/kinds/personal-number.ts");
    const invalid = ids.filter((id) => !isEgn(id) && !isLnch(id));
    expect(invalid.length).toBeGreaterThan(1500);
    expect(await passes(invalid)).toBe("");
  });

  it("are refused with a valid one, and the way out is told", async () => {
    const refused = await passes(["1234567890", "1000000001"]);
    expect(refused).toContain(
      "cases.csv line 3 column case_id: a foreigner's number (ЛНЧ); remove it; a random id must not have the look of one",
    );
    expect(refused).toContain("use another length than ten digits, or letters between the digits");
  });

  it("are phone numbers where they stand out", async () => {
    expect(await passes(["c1", "c2", "0888123457"])).toContain("cases.csv line 4 column case_id: a phone number;");
    expect(await passes(["c1", "c2", "541010007", "x3"])).toBe("");
  });
});
