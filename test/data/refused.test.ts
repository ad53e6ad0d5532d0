import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { add, buildData, hashes, inFolder, publishedFolder, publishedWith, replace } from "./command.ts";
import type { Edit } from "./command.ts";

const figure = (cells: Readonly<Record<string, string>>): string => {
  const row = {
    figure_id: "bg415-planted-1", indicator: "sweeps", area_level: "district", area_code: "BG415", municipality_bg: "",
    period_type: "school_year", period_label: "2020/2021", period_start: "2020-09-15", period_end: "2021-09-14", extent: "", dating: "printed",
    value: "12", qualifier: "exact", group: "", institution_kind: "", note: "", source_id: "kyustendil-okc-2020", ...cells,
  };
  return Object.values(row).join(",");
};

const windows1251: Edit = (bytes) => Buffer.from(Array.from(bytes.toString(), (letter) => {
  const point = letter.charCodeAt(0);
  return point < 0x80 ? point : point >= 0x410 && point <= 0x44f ? point - 0x410 + 0xc0 : 0x3f;
}));

interface Case {
  readonly edits: Readonly<Record<string, Edit>>;
  readonly line: string;
}

// Line 1335 is the first after the figures that ship.
const cases: Readonly<Record<string, Case>> = {
  "an unknown district": {
    edits: { "figures.csv": add(figure({ area_code: "BG499" })) },
    line: "figures.csv line 1335 column area_code: not a district \"BG499\"; write a code of reference/districts.csv such as BG415",
  },
  "a Cyrillic letter in a number": {
    edits: { "figures.csv": add(figure({ value: "12о" })) },
    line: "figures.csv line 1335 column value: not a number \"12о\" (contains a Cyrillic letter); write digits only",
  },
  "a number below zero": {
    edits: { "figures.csv": add(figure({ value: "-3" })) },
    line: "figures.csv line 1335 column value: a number below zero \"-3\"; write zero or more",
  },
  "half a sweep": {
    edits: { "figures.csv": add(figure({ value: "3.5" })) },
    line: "figures.csv line 1335 column value: not a whole number of sweeps \"3.5\"; write a whole number, or choose an indicator in percent",
  },
  "more than all": {
    edits: { "figures.csv": add(figure({ indicator: "coverage_rate", value: "100.5" })) },
    line: "figures.csv line 1335 column value: more than 100 percent \"100.5\"; check the number, or its indicator",
  },
  "a source that is not listed": {
    edits: { "figures.csv": add(figure({ source_id: "nobody" })) },
    line: "figures.csv line 1335 column source_id: not in sources.csv \"nobody\"; write one that is there, or add it to sources.csv",
  },
  "a figure without source": {
    edits: { "figures.csv": add(figure({ source_id: "" })) },
    line: "figures.csv line 1335 column source_id: not in sources.csv \"\"; write one that is there, or add it to sources.csv",
  },
  "a file in Windows-1251": {
    edits: { "services.csv": windows1251 },
    line: "services.csv: the file is in Windows-1251, not UTF-8; save it as UTF-8",
  },
  "a byte order mark": {
    edits: { "figures.csv": (bytes) => `\uFEFF${bytes.toString()}` },
    line: "figures.csv: the file begins with a byte order mark; save it as UTF-8 without BOM",
  },
  "semicolons": {
    edits: { "figures.csv": (bytes) => bytes.toString().replaceAll(",", ";") },
    line: "figures.csv line 1: columns are separated by semicolons; use commas",
  },
  "an empty file": {
    edits: { "indicators.csv": () => "" },
    line: "indicators.csv: the file is empty; put back its header and rows",
  },
  "the same figure twice": {
    edits: { "figures.csv": add(figure({}), figure({ value: "13" })) },
    line: "figures.csv line 1336 column figure_id: already used \"bg415-planted-1\" (on line 1335); keep one of the rows, or give each a key of its own",
  },
  "a school year of two years": {
    edits: { "figures.csv": add(figure({ period_label: "2018/2020" })) },
    line: "figures.csv line 1335 column period_label: not a school year \"2018/2020\"; a school year is two consecutive years, such as 2018/2019",
  },
  "a school year that ends in summer": {
    edits: { "figures.csv": add(figure({ period_end: "2021-06-30" })) },
    line: "figures.csv line 1335 column period_end: does not fit the period \"2021-06-30\" (school_year 2020/2021); write 2021-09-14",
  },
  "a date on an undated figure": {
    edits: { "figures.csv": add(figure({ period_type: "as_of", period_label: "undated", dating: "undated", period_start: "" })) },
    line: "figures.csv line 1335 column period_end: an undated figure has a date \"2021-09-14\"; leave it empty, or say in dating how the date is known",
  },
  "a missing column": {
    edits: { "doubts.csv": replace("id,kind,doubt,advice", "id,kind,doubt,note") },
    line: "doubts.csv line 1 column advice: the column is missing; the columns are id,kind,doubt,advice",
  },
  "an unknown column": {
    edits: { "doubts.csv": replace("id,kind,doubt,advice", "id,kind,doubt,note") },
    line: "doubts.csv line 1: unknown column \"note\"; the columns are id,kind,doubt,advice",
  },
  "a cell too many": {
    edits: { "figures.csv": add(`${figure({})},more`) },
    line: "figures.csv line 1335: 18 cells instead of 17; write one cell a column, and quote a cell with a comma in it",
  },
  "a quotation mark that is not closed": {
    edits: { "figures.csv": add(figure({ note: "\"open" })) },
    line: "figures.csv line 1335: a quotation mark is not closed, or text follows it; write \"\" for a quotation mark inside a quoted cell",
  },
  "a municipality of another district": {
    edits: { "figures.csv": add(figure({ area_level: "municipality", municipality_bg: "Айтос" })) },
    line: "figures.csv line 1335 column municipality_bg: no such municipality in BG415 \"Айтос\"; "
      + "write the name as in reference/municipalities.csv, or add it to vocabulary/aliases.csv",
  },
  "a doubt about nothing": {
    edits: { "doubts.csv": add("nothing,period,doubtful,") },
    line: "doubts.csv line 73 column id: not in figures.csv or institutions.csv \"nothing\"; write one that is there, or add it to figures.csv or institutions.csv",
  },
  "evidence without its home": {
    edits: { "institutions.csv": replace("\ndmsgd-montana,", "\ndmsgd-montana--2,") },
    line: "institutions.csv line 4 column institution_id: evidence on a home that has no row \"dmsgd-montana--2\"; write a row \"dmsgd-montana\" for the home itself",
  },
};

describe("a build from faulty files", () => {
  it.each(Object.entries(cases))("refuses %s, says where, and leaves what was published alone", async (_name, { edits, line }) => {
    await inFolder(async (folder) => {
      const out = join(folder, "out");
      await mkdir(out);
      await Promise.all(["manifest.json", "observations.csv"].map((file) => writeFile(join(out, file), "earlier")));
      const before = await hashes(out);
      const ended = await buildData("--published", await publishedWith(folder, edits), "--out", out);
      expect(ended.errors.split("\n")).toContain(line);
      expect(ended.errors).not.toContain("    at ");
      expect(ended.code).toBe(2);
      expect(await hashes(out)).toEqual(before);
      expect((await readdir(folder)).toSorted()).toEqual(["out", "published"]);
    });
  });

  it("names the faults of all files in one report, with their number by kind", async () => {
    await inFolder(async (folder) => {
      const rows = Array.from({ length: 250 }, (_, place) => figure({ figure_id: `planted-${place}`, value: "x" }));
      const published = await publishedWith(folder, { "figures.csv": add(...rows), "services.csv": replace(",CNST,", ",CNTS,") });
      const { errors } = await buildData("--published", published, "--out", join(folder, "out"));
      expect(errors).toContain("… and 51 more\n\n251 faults in all:\n  250 × figures.csv: not a number\n  1 × services.csv: not in the code list\n");
      expect(errors.split("\n").filter((line) => line.startsWith("figures.csv line"))).toHaveLength(200);
    });
  });
});

const commands: Readonly<Record<string, readonly [args: readonly string[], words: string]>> = {
  "an unknown option": [["--fast"], "usage: npm run data --"],
  "an argument too many": [["data"], "usage: npm run data --"],
  "a folder that is not there": [["--published", "no/such/folder"], "--published: no such folder \"no/such/folder\"; name the folder that holds figures.csv"],
  "a register": [["--register", publishedFolder], "a column outside the contract"],
  "a release that is no day": [["--release", "2026-02-30"], "--release: not a day \"2026-02-30\"; write it like 2026-11-22"],
  "a folder without the files": [["--published", import.meta.dirname], "figures.csv: the file is missing; put it into"],
};

describe("a wrong command", () => {
  it.each(Object.entries(commands))("is refused for %s", async (_name, [args, words]) => {
    const before = await hashes(publishedFolder);
    const { code, errors } = await inFolder((folder) => buildData("--out", join(folder, "out"), ...args));
    expect(errors).toContain(words);
    expect(errors).not.toContain("    at ");
    expect(code).toBe(2);
    expect(await hashes(publishedFolder)).toEqual(before);
  });

  it("is refused for an out folder that holds something else, which stays", async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, "thesis.txt"), "years of work");
      const { code, errors } = await buildData("--out", folder);
      expect(errors).toContain(`--out: the folder holds something else than published data "${folder}"; name an empty or a new folder`);
      expect(code).toBe(2);
      expect(await readdir(folder)).toEqual(["thesis.txt"]);
    });
  });
});
