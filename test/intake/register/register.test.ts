import { describe, expect, it } from "vitest";

import { csv, descriptor, good, goodFiles, read, readWith } from "./extract.ts";
import type { Cells, FileName } from "./extract.ts";

const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const point = letter.charCodeAt(0);
    return point < 0x80 ? point : point - 0x410 + 0xc0;
  });
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

describe("readRegister", () => {
  it("reads the rows of every file as the contract has them", async () => {
    const { extract, rows } = await read(goodFiles());
    expect(rows).toEqual({
      cases: [{ ...good.cases, support: ["social", "transport"] }],
      sweeps: [{ ...good.sweeps, partners: ["education", "police"], addresses: 12, children_found: 3 }],
      institutions: [{ ...good.institutions, capacity: 60 }],
      placements: [{ institution_id: "i9x1", year: 2018, placed: 0, reintegrated: 4, adopted: 1, foster: 6, other: 2 }],
      services: [{ ...good.services, closed: null, capacity: 40, users_year: 2018, users: 38 }],
      sittings: [{ ...good.sittings, participants: 14, institutions: ["РУО", "ДСП", "police"] }],
    });
    expect(extract?.descriptor).toEqual(descriptor);
    expect([...(extract?.rejected.values() ?? [])]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(extract?.faults).toEqual([]);
  });

  const spellings: Readonly<Record<string, (text: string) => string>> = {
    "with a byte order mark": (text) => `\uFEFF${text}`,
    "with semicolons": (text) => text.replaceAll(",", ";"),
    "with the line breaks of Windows": (text) => text.replaceAll("\n", "\r\n"),
    "with the line breaks of old": (text) => text.replaceAll("\n", "\r"),
    "without the last line break": (text) => text.trimEnd(),
    "with empty lines": (text) => `\n${text.replaceAll("\n", "\n\n")}\n`,
    "with every cell quoted": (text) => text.replace(/[^,\n]+/g, '"$&"'),
    "with columns in another order": (text) =>
      text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.split(",").reverse().join(","))
        .join("\n"),
    "as Excel writes it": (text) => `\uFEFF${text.replaceAll(",", ";").replaceAll("\n", "\r\n")}`,
  };
  it.each(Object.entries(spellings))("reads a file %s", async (_, spell) => {
    const { rows, refused } = await read({
      ...goodFiles(),
      "cases.csv": spell(csv([good.cases, { ...good.cases, case_id: "c2", closed: "" }])),
    });
    expect(refused).toBe("");
    expect(rows["cases"]).toMatchObject([
      { case_id: "c7k2m", closed: "2018-12" },
      { case_id: "c2", closed: null, support: ["social", "transport"] },
    ]);
  });

  it.each(["social;transport", "social, transport", "social | transport"])("reads the list %s", async (support) => {
    expect((await readWith("cases", { support })).rows["cases"]).toMatchObject([{ support: ["social", "transport"] }]);
  });

  it("reads what is there when some files were not delivered", async () => {
    const { extract } = await read({ "dataset.json": JSON.stringify(descriptor), "cases.csv": csv([good.cases]) });
    expect(extract?.rows).toEqual(new Map([["cases", 1]]));
  });

  it("gives many rows in chunks and loses none, whatever the pieces of the file", async () => {
    const many = Array.from({ length: 50_000 }, (_, place) => ({
      ...good.cases,
      case_id: `c${place}x`,
      support: place % 3 === 0 ? "social,\u00a0health" : "",
    }));
    const { rows, extract } = await read({ ...goodFiles(), "cases.csv": csv(many).replaceAll("\n", "\r\n") });
    expect(extract?.rows.get("cases")).toBe(50_000);
    expect(rows["cases"]?.map((row) => ("case_id" in row ? row.case_id : ""))).toEqual(
      many.map(({ case_id }) => case_id),
    );
  });
});

const faults: readonly (readonly [what: string, file: FileName, cells: Cells, line: string])[] = [
  [
    "an unknown code",
    "cases",
    { outcome: "lost" },
    "column outcome: not in the code list; write one of enrolled_first_time, returned,",
  ],
  ["a code with a blank", "cases", { sex: " f" }, "column sex: not in the code list; write one of f, m, u"],
  ["an unknown entry of a list", "cases", { support: "social|tutor" }, "column support: not in the code list;"],
  ["an entry twice", "cases", { support: "social|social" }, "column support: an entry stands there twice; keep one"],
  [
    "a municipality that does not exist",
    "cases",
    { municipality: "KNL99" },
    "column municipality: not in reference/municipalities.csv;",
  ],
  [
    "a municipality before its foundation",
    "cases",
    { municipality: "PAZ39", school_year: "2013/2014", opened: "2013-10", closed: "" },
    "column municipality: a municipality that did not exist then; write the one it belonged to then",
  ],
  [
    "a sweep before the foundation",
    "sweeps",
    { municipality: "PAZ39", school_year: "2013/2014", month: "2013-10" },
    "column municipality: a municipality that did not exist then; write the one it belonged to then",
  ],
  ["a school year of two years", "cases", { school_year: "2018/2020" }, "column school_year: not a school year;"],
  [
    "a school year outside the period",
    "cases",
    { school_year: "2020/2021" },
    "column school_year: a school year outside the extract's period;",
  ],
  ["a month that does not exist", "cases", { opened: "2018-13" }, "column opened: not a month; write it like 2019-03"],
  [
    "a month outside the school year",
    "cases",
    { opened: "2018-08" },
    "column opened: a month outside the school year;",
  ],
  ["a sweep outside the school year", "sweeps", { month: "2019-10" }, "column month: a month outside the school year;"],
  ["closed before opened", "cases", { closed: "2018-09" }, "column closed: closed before opened;"],
  ["open and closed", "cases", { outcome: "open" }, "column closed: a closing month of an open case;"],
  ["returned to school at three", "cases", { age_band: "3-4" }, "column outcome: returned to school at 3-4;"],
  [
    "left again from abroad",
    "cases",
    { outcome: "abroad", left_again: "yes" },
    "column left_again: left again without having come;",
  ],
  ["an empty id", "cases", { case_id: "" }, "column case_id: not an id;"],
  ["an id that is too long", "cases", { case_id: "x1".repeat(40) }, "column case_id: not an id;"],
  ["half an address", "sweeps", { addresses: "3.5" }, "column addresses: not a whole number;"],
  ["a sweep of nothing", "sweeps", { addresses: "0" }, "column addresses: a number below one;"],
  ["less than no child", "sweeps", { children_found: "-1" }, "column children_found: not a whole number;"],
  ["a kind that is no kind of home", "institutions", { kind: "all" }, "column kind: not in the code list;"],
  ["a home closed before it opened", "institutions", { opened: "2019-06" }, "column closed: closed before opened;"],
  [
    "placements of an unknown home",
    "placements",
    { institution_id: "i2" },
    "column institution_id: not in institutions.csv;",
  ],
  [
    "placements after the closing",
    "placements",
    { year: "2020" },
    "column year: a year in which the institution did not work;",
  ],
  ["placements of the future", "placements", { year: "2031" }, "column year: a year outside the extract's period;"],
  [
    "users before the opening",
    "services",
    { users_year: "2013" },
    "column users_year: a year in which the service did not work;",
  ],
  [
    "a day in another form",
    "sittings",
    { date: "07.03.2019" },
    "column date: a date in another form; write year, month and day like 2019-03-07",
  ],
  ["a day with slashes", "sittings", { date: "07/03/2019" }, "column date: a date in another form;"],
  ["a day without separators", "sittings", { date: "07032019" }, "column date: a date in another form;"],
  ["a day in words", "sittings", { date: "7 март 2019 г." }, "column date: a date in another form;"],
  ["a day with a time", "sittings", { date: "2019-03-07T10:30" }, "column date: a date in another form;"],
  ["a day that does not exist", "sittings", { date: "2019-02-30" }, "column date: not a day;"],
  ["a day outside the period", "sittings", { date: "2011-01-16" }, "column date: a day outside the extract's period;"],
  ["a sitting of the country", "sittings", { area_code: "BG" }, "column area_code: not a district;"],
  ["an unknown body", "sittings", { body: "other" }, "column body: not in the code list;"],
];

describe("a faulty row", () => {
  it.each(faults)("is refused: %s", async (_, file, cells, line) => {
    const { extract, refused } = await readWith(file, cells);
    expect(extract).toBeUndefined();
    expect(refused).toContain(`${file}.csv line 2 ${line}`);
  });

  it("is refused: an id twice", async () => {
    const { refused } = await read({
      ...goodFiles(),
      "cases.csv": csv([good.cases, { ...good.cases, case_id: "c2" }, good.cases]),
    });
    expect(refused).toContain("cases.csv line 4 column case_id: already used; keep one of the rows");
    expect(refused).not.toContain(good.cases.case_id);
  });

  it("is refused: an institution twice in a year", async () => {
    const { refused } = await read({
      ...goodFiles(),
      "placements.csv": csv([good.placements, { ...good.placements, year: "2017" }, good.placements]),
    });
    expect(refused).toContain("placements.csv line 4 column institution_id+year: already used;");
  });

  it("is refused: too few cells, too many, a quotation mark that is not closed", async () => {
    const { refused } = await read({
      ...goodFiles(),
      "cases.csv": `${csv([good.cases])}c2,2018/2019\n${csv([{ ...good.cases, case_id: "c3", closed: "" }]).split("\n")[1] ?? ""},\nc4,"2018/2019,KNL29\n`,
    });
    expect(refused).toContain("cases.csv line 3: too few or too many cells; write one cell a column");
    expect(refused).toContain("cases.csv line 4: too few or too many cells;");
    expect(refused).toContain("cases.csv line 5: a quotation mark is not closed, or text follows it;");
    expect(refused).toContain("3 rows would be lost; dataset.json allows 0 (rejectedRowsAllowed)");
  });

  it("is counted by kind when there are many, and the first twenty are shown", async () => {
    const rows = Array.from({ length: 300 }, (_, place) => ({
      ...good.cases,
      case_id: `c${place}x`,
      sex: place < 100 ? "w" : "f",
      closed: "2018-09",
    }));
    const { refused } = await read({ ...goodFiles(), "cases.csv": csv(rows) });
    expect(refused.match(/column sex: not in the code list; /g)).toHaveLength(20);
    expect(refused).toContain("… and 80 more like these");
    expect(refused).toContain(
      "300 faults in all:\n  100 × cases.csv column sex: not in the code list\n  200 × cases.csv column closed: closed before opened",
    );
  });
});

describe("rows that the descriptor allows to be lost", () => {
  const lossy = (allowed: number) =>
    read({
      ...goodFiles(),
      "dataset.json": JSON.stringify({ ...descriptor, rejectedRowsAllowed: allowed }),
      "cases.csv": csv([
        good.cases,
        { ...good.cases, case_id: "c2", sex: "w", outcome: "lost" },
        { ...good.cases, case_id: "c3", closed: "2018-09" },
        { ...good.cases, case_id: "c4" },
      ]),
    });

  it("are left out and counted by file and kind", async () => {
    const { extract, rows } = await lossy(2);
    expect(rows["cases"]).toMatchObject([{ case_id: "c7k2m" }, { case_id: "c4" }]);
    expect(extract?.rejected.get("cases")).toBe(2);
    expect(extract?.rows.get("cases")).toBe(2);
    expect(extract?.faults).toEqual([
      { file: "cases.csv", column: "sex", problem: "not in the code list", count: 1 },
      { file: "cases.csv", column: "outcome", problem: "not in the code list", count: 1 },
      { file: "cases.csv", column: "closed", problem: "closed before opened", count: 1 },
    ]);
  });

  it("may not be more", async () => {
    expect((await lossy(1)).refused).toContain("2 rows would be lost; dataset.json allows 1 (rejectedRowsAllowed)");
  });
});

describe("line breaks", () => {
  const two = csv([good.cases, { ...good.cases, case_id: "c2" }]);
  it.each([
    ["of old Macs", two.replaceAll("\n", "\r")],
    ["of Windows", two.replaceAll("\n", "\r\n")],
    ["of all kinds", two.replace("\n", "\r").replace("\n", "\r\n")],
    ["of Windows, with a byte order mark", `\uFEFF${two.replaceAll("\n", "\r\n")}`],
  ])("%s are read", async (_, content) => {
    const { rows, refused } = await read({ ...goodFiles(), "cases.csv": content });
    expect(refused).toBe("");
    expect(rows["cases"]).toHaveLength(2);
  });

  it("of old Macs are counted for faults", async () => {
    const { refused } = await read({ ...goodFiles(), "cases.csv": `${two}c3,,\n`.replaceAll("\n", "\r") });
    expect(refused).toContain("cases.csv line 4: too few or too many cells");
  });
});

describe("a file that can't be used", () => {
  const files: readonly (readonly [string, string | Uint8Array, string])[] = [
    [
      "in Windows-1251",
      windows1251(csv([{ ...good.cases, case_id: "екип" }])),
      "cases.csv: the file is in Windows-1251, not UTF-8; save it as UTF-8",
    ],
    [
      "in UTF-16 with its mark",
      utf16(`\uFEFF${csv([good.cases])}`),
      "cases.csv: the file is in UTF-16, not UTF-8; save it as UTF-8",
    ],
    [
      "in UTF-16 without its mark",
      utf16(csv([good.cases])),
      "cases.csv: the file is in UTF-16, not UTF-8, or no text at all; save it as UTF-8",
    ],
    [
      "in UTF-32",
      new Uint8Array([0xff, 0xfe, 0, 0, 0x63, 0, 0, 0]),
      "cases.csv: the file is in UTF-32, not UTF-8; save it as UTF-8",
    ],
    ["of nothing", "", "cases.csv: the file is empty; put back its header and rows, or remove the file"],
    [
      "without a column",
      csv([good.cases]).replaceAll(/,[^,\n]*\n/g, "\n"),
      "cases.csv line 1 column closed: the column is missing; the columns are case_id,school_year,",
    ],
    [
      "with a column twice",
      csv([good.cases]).replace("sex", "case_id"),
      "cases.csv line 1 column case_id: the column stands there twice;",
    ],
    [
      "with a no-break space at a heading's end",
      csv([good.cases]).replace("closed\n", "closed\u00a0\n"),
      "cases.csv line 1 column closed: in a heading: a no-break space that does not stand between two digits: NO-BREAK SPACE (U+00A0); write a plain blank, or none",
    ],
    [
      "with a row that never ends",
      `${csv([good.cases])}c2,"${"x,1\n".repeat(3_000_000)}`,
      "cases.csv line 3: a row without end; look for a quotation mark that is not closed",
    ],
  ];
  it("is refused: dataset.json in Windows-1251", async () => {
    const { refused } = await read({
      ...goodFiles(),
      "dataset.json": windows1251(JSON.stringify({ ...descriptor, title: { bg: "Проба", en: "Trial" } })),
    });
    expect(refused).toContain("dataset.json: the file is in Windows-1251, not UTF-8; save it as UTF-8");
  });

  it("is not dataset.json with a byte order mark", async () => {
    expect(
      (await read({ ...goodFiles(), "dataset.json": `\uFEFF${JSON.stringify(descriptor)}` })).extract?.descriptor,
    ).toEqual(descriptor);
  });

  it.each(files)("is refused: %s", async (_, content, line) => {
    const { refused } = await read({
      ...goodFiles(),
      "dataset.json": JSON.stringify({ ...descriptor, rejectedRowsAllowed: 10 }),
      "cases.csv": content,
    });
    expect(refused).toContain(line);
  });
});

describe("dataset.json", () => {
  const contents: readonly (readonly [string, string, string])[] = [
    ["is no JSON", "{", "dataset.json: not JSON; check its quotation marks, commas and brackets"],
    [
      "has a sign in its title that shows nothing",
      JSON.stringify({ ...descriptor, title: { bg: "Про\u200bба", en: "x" } }),
      "dataset.json line 1 column bg: a sign that shows nothing: ZERO WIDTH SPACE (U+200B); remove it",
    ],
    [
      "has a control sign in its title, written as JSON writes it",
      JSON.stringify({ ...descriptor, title: { bg: "Про\u000bба", en: "x" } }, null, 2),
      "dataset.json line 3 column bg: a control sign: LINE TABULATION (U+000B); write a blank instead",
    ],
    [
      "has a publisher in two alphabets",
      JSON.stringify({ ...descriptor, publisher: { bg: "Oбщина", en: "Municipality" } }),
      "dataset.json line 1 column bg: a word mixes Latin and Cyrillic letters: LATIN CAPITAL LETTER O (U+004F); write it in one alphabet",
    ],
    [
      "has a letter in its contact that no font of ours has",
      JSON.stringify({ ...descriptor, contact: "☎ Община" }),
      "dataset.json line 1 column contact: a sign that our fonts do not have: BLACK TELEPHONE (U+260E); leave it out, or say it in words",
    ],
    [
      "has no title in English",
      JSON.stringify({ ...descriptor, title: { bg: "x" } }),
      "dataset.json column title: missing or not what the contract asks for;",
    ],
    [
      "does not say whether it is synthetic",
      JSON.stringify({ ...descriptor, synthetic: undefined }),
      "dataset.json column synthetic: missing or not what the contract asks for; write true for made-up records",
    ],
    [
      "has a period that ends before it begins",
      JSON.stringify({ ...descriptor, period: { from: "2019/2020", to: "2018/2019" } }),
      "dataset.json column period: missing or not",
    ],
    [
      "has a licence that is none",
      JSON.stringify({ ...descriptor, licence: "free for all" }),
      "dataset.json column licence: missing or not",
    ],
    [
      "allows half a row",
      JSON.stringify({ ...descriptor, rejectedRowsAllowed: 0.5 }),
      "dataset.json column rejectedRowsAllowed: missing or not",
    ],
    [
      "asks for a minimum below five",
      JSON.stringify({ ...descriptor, minimum: 4 }),
      "dataset.json column minimum: missing or not",
    ],
    [
      "asks for no width at all",
      JSON.stringify({ ...descriptor, width: 0 }),
      "dataset.json column width: missing or not what the contract asks for; write how many whole numbers apart",
    ],
    [
      "asks for a width that no table has",
      JSON.stringify({ ...descriptor, width: 101 }),
      "dataset.json column width: missing or not",
    ],
  ];
  it("may raise the minimum and the width, and allow rows to be lost", async () => {
    const content = { ...descriptor, minimum: 10, width: 4, rejectedRowsAllowed: 3 };
    expect((await read({ ...goodFiles(), "dataset.json": JSON.stringify(content) })).extract?.descriptor).toEqual(
      content,
    );
  });

  it.each(contents)("is refused when it %s", async (_, content, line) => {
    expect((await read({ ...goodFiles(), "dataset.json": content })).refused).toContain(line);
  });

  it("is refused when it is missing, and so is an extract without records", async () => {
    expect((await read({ "cases.csv": csv([good.cases]) })).refused).toContain(
      "dataset.json: the file is missing; say there what the extract is",
    );
    expect((await read({ "dataset.json": JSON.stringify(descriptor) })).refused).toContain(
      "the extract: there is no file of records; put cases.csv, sweeps.csv",
    );
  });
});
