import { readFileSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { releaseDay } from "../../src/model/period.ts";
import { add, buildData, hashes, inFolder, publishedFolder, publishedWith, refusalOf, replace } from "./command.ts";
import type { Edit } from "./command.ts";

const figure = (cells: Readonly<Record<string, string>>): string => {
  const row = {
    figure_id: "bg415-planted-1",
    indicator: "sweeps",
    area_level: "district",
    area_code: "BG415",
    municipality_bg: "",
    period_type: "school_year",
    period_label: "2020/2021",
    period_start: "2020-09-15",
    period_end: "2021-09-14",
    extent: "",
    dating: "printed",
    value: "12",
    qualifier: "exact",
    group: "",
    institution_kind: "",
    note: "",
    source_id: "kyustendil-okc-2020",
    ...cells,
  };
  return Object.values(row).join(",");
};

/** A letter's byte in Windows-1251; a question mark for all but ASCII and the letters from А to я. */
function byteOf(letter: string): number {
  const point = letter.charCodeAt(0);
  if (point < 0x80) return point;
  return point >= 0x410 && point <= 0x44f ? point - 0x410 + 0xc0 : 0x3f;
}

const windows1251: Edit = (bytes) => Buffer.from(Array.from(bytes.toString(), byteOf));

interface Case {
  readonly edits: Readonly<Record<string, Edit>>;
  readonly line: string;
}

const columns = (readFileSync(join(publishedFolder, "figures.csv"), "utf8").split("\n")[0] ?? "").split(",").length;
const lines = (file: string): number => readFileSync(join(publishedFolder, file), "utf8").trimEnd().split("\n").length;
// The first line after the figures that ship, after the doubts and after the changes.
const line = lines("figures.csv") + 1;
const doubtLine = lines("doubts.csv") + 1;
const changeLine = lines("../corrections.csv") + 1;
const cases: Readonly<Record<string, Case>> = {
  "an unknown district": {
    edits: { "figures.csv": add(figure({ area_code: "BG499" })) },
    line: `figures.csv line ${line} column area_code: not a district "BG499"; write a code of reference/districts.csv such as BG415`,
  },
  "a Cyrillic letter in a number": {
    edits: { "figures.csv": add(figure({ value: "12о" })) },
    line: `figures.csv line ${line} column value: not a number "12о" (contains a Cyrillic letter); write digits only`,
  },
  "a number below zero": {
    edits: { "figures.csv": add(figure({ value: "-3" })) },
    line: `figures.csv line ${line} column value: a number below zero "-3"; write zero or more`,
  },
  "half a sweep": {
    edits: { "figures.csv": add(figure({ value: "3.5" })) },
    line: `figures.csv line ${line} column value: not a whole number of sweeps "3.5"; write a whole number, or choose an indicator in percent`,
  },
  "more than all": {
    edits: { "figures.csv": add(figure({ indicator: "coverage_rate", value: "100.5" })) },
    line: `figures.csv line ${line} column value: more than 100 percent "100.5"; check the number, or its indicator`,
  },
  "a source that is not listed": {
    edits: { "figures.csv": add(figure({ source_id: "nobody" })) },
    line: `figures.csv line ${line} column source_id: not in sources.csv "nobody"; write one that is there, or add it to sources.csv`,
  },
  "a figure without source": {
    edits: { "figures.csv": add(figure({ source_id: "" })) },
    line: `figures.csv line ${line} column source_id: not in sources.csv ""; write one that is there, or add it to sources.csv`,
  },
  "a file in Windows-1251": {
    edits: { "services.csv": windows1251 },
    line: "services.csv: the file is in Windows-1251, not UTF-8; save it as UTF-8",
  },
  "a byte order mark": {
    edits: { "figures.csv": (bytes) => `\uFEFF${bytes.toString()}` },
    line: "figures.csv: the file begins with a byte order mark; save it as UTF-8 without BOM",
  },
  "a file in UTF-16": {
    edits: { "services.csv": (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, "utf16le") },
    line: "services.csv: the file is in UTF-16, not UTF-8; save it as UTF-8",
  },
  semicolons: {
    edits: { "figures.csv": (bytes) => bytes.toString().replaceAll(",", ";") },
    line: "figures.csv line 1: columns are separated by semicolons; use commas",
  },
  "an empty file": {
    edits: { "indicators.csv": () => "" },
    line: "indicators.csv: the file is empty; put back its header and rows",
  },
  "the same figure twice": {
    edits: { "figures.csv": add(figure({}), figure({ value: "13" })) },
    line: `figures.csv line ${line + 1} column figure_id: already used "bg415-planted-1" (on line ${line}); keep one of the rows, or give each a key of its own`,
  },
  "a school year of two years": {
    edits: { "figures.csv": add(figure({ period_label: "2018/2020" })) },
    line: `figures.csv line ${line} column period_label: not a school year "2018/2020"; a school year is two consecutive years, such as 2018/2019`,
  },
  "a school year that ends in summer": {
    edits: { "figures.csv": add(figure({ period_end: "2021-06-30" })) },
    line: `figures.csv line ${line} column period_end: does not fit the period "2021-06-30" (school_year 2020/2021); write 2021-09-14`,
  },
  "a school year to come": {
    edits: {
      "figures.csv": add(figure({ period_label: "2035/2036", period_start: "2035-09-15", period_end: "2036-09-14" })),
    },
    line: `figures.csv line ${line} column period_label: after the release "2035/2036" (${releaseDay}); correct the period, or add the row when it has come`,
  },
  "a range that ends before it begins": {
    edits: {
      "figures.csv": add(
        figure({
          period_type: "range",
          period_label: "2019-12/2019-03",
          period_start: "2019-12-01",
          period_end: "2019-03-31",
        }),
      ),
    },
    line: `figures.csv line ${line} column period_label: a range that ends before it begins "2019-12/2019-03"; write the earlier date first, or correct one of the two`,
  },
  "a municipality before it existed": {
    edits: {
      "figures.csv": add(
        figure({
          area_level: "municipality",
          area_code: "BG423",
          municipality_bg: "Сърница",
          period_label: "2013/2014",
          period_start: "2013-09-15",
          period_end: "2014-09-14",
        }),
      ),
    },
    line:
      `figures.csv line ${line} column municipality_bg: a municipality that did not exist then "Сърница" (since 2015-01-01); ` +
      "write the one it belonged to then (Велинград), or correct the date 2014-09-14",
  },
  "a home closed in another century": {
    edits: {
      "institutions.csv": add(
        "t-home,ДДЛРГ Проба,DDLRG,Видин,Видин,BG311,,2199-01-01,closed,,exact,24chasa-21188921,,",
      ),
    },
    line:
      `institutions.csv line ${lines("institutions.csv") + 1} column closed_date: after the release "2199-01-01" (${releaseDay}); ` +
      "write planned_closure in status while it is a plan, or correct the date",
  },
  "a service opened after its as of": {
    edits: { "services.csv": add("t-s,ЦОП Проба,COP,Видин,Видин,BG311,2019-05,20,15,2012-01,24chasa-21188921,") },
    line:
      `services.csv line ${lines("services.csv") + 1} column as_of_date: before the service opened "2012-01" (opened 2019-05); ` +
      "correct one of the two, or write planned in state",
  },
  "a source of the future": {
    edits: { "sources.csv": add("planted,,БТА,,2099-01-01,news,bg") },
    line: `sources.csv line ${lines("sources.csv") + 1} column published_date: after the release "2099-01-01" (${releaseDay}); correct the date`,
  },
  "a date on an undated figure": {
    edits: {
      "figures.csv": add(
        figure({ period_type: "as_of", period_label: "undated", dating: "undated", period_start: "" }),
      ),
    },
    line: `figures.csv line ${line} column period_end: an undated figure has a date "2021-09-14"; leave it empty, or say in dating how the date is known`,
  },
  "a missing column": {
    edits: { "doubts.csv": replace("id,kind,doubt,advice", "id,kind,doubt,note") },
    line: "doubts.csv line 1 column advice: the column is missing; the columns are id,kind,doubt,advice",
  },
  "an unknown column": {
    edits: { "doubts.csv": replace("id,kind,doubt,advice", "id,kind,doubt,note") },
    line: 'doubts.csv line 1: unknown column "note"; the columns are id,kind,doubt,advice',
  },
  "a cell too many": {
    edits: { "figures.csv": add(`${figure({})}${",".repeat(columns - 17)},more`) },
    line: `figures.csv line ${line}: ${columns + 1} cells instead of ${columns}; write one cell a column, and quote a cell with a comma in it`,
  },
  "a quotation mark that is not closed": {
    edits: { "figures.csv": add(figure({ note: '"open' })) },
    line: `figures.csv line ${line}: a quotation mark is not closed, or text follows it; write "" for a quotation mark inside a quoted cell`,
  },
  "a municipality of another district": {
    edits: { "figures.csv": add(figure({ area_level: "municipality", municipality_bg: "Айтос" })) },
    line:
      `figures.csv line ${line} column municipality_bg: no such municipality in BG415 "Айтос"; ` +
      "write the name as in reference/municipalities.csv, or add it to vocabulary/aliases.csv",
  },
  "a doubt about nothing": {
    edits: { "doubts.csv": add("nothing,period,doubtful,") },
    line: `doubts.csv line ${doubtLine} column id: not in figures.csv or institutions.csv "nothing"; write one that is there, or add it to figures.csv or institutions.csv`,
  },
  "a note that says another thing than the columns": {
    edits: {
      "figures.csv": add(
        figure({
          period_label: "2018/2019",
          period_start: "2018-09-15",
          period_end: "2019-09-14",
          note: "sweeps made so far",
        }),
      ),
    },
    line:
      `figures.csv line ${line} column reaches: does not fit the note "" (the note says "so far", the columns whole_period); ` +
      "write until_date or start_of_period in reaches and part in extent, or unclear in reaches, or mend the note",
  },
  "a few children of a municipality, without saying how few": {
    edits: {
      "figures.csv": add(
        figure({ indicator: "children_returned", area_level: "municipality", municipality_bg: "Дупница", value: "3" }),
      ),
    },
    line: `figures.csv line ${line} column value: 1 to 4 persons below district level; write 5, with at_most as its qualifier, or leave the row out`,
  },
  "a single family": {
    edits: {
      "figures.csv": add(
        figure({ indicator: "foster_families", area_level: "municipality", municipality_bg: "Дупница", value: "1" }),
      ),
    },
    line: `figures.csv line ${line} column value: a single family; leave the row out`,
  },
  "a service with a few users": {
    edits: { "services.csv": add("planted-service,Дневен център,DC,,Дупница,BG415,,,3,,kyustendil-okc-2020,") },
    line: `services.csv line ${lines("services.csv") + 1} column users: 1 to 4 users of one service; leave the cell empty`,
  },
  "a sitting on a few children": {
    edits: {
      "coordination-events.csv": add(
        "BG415,OKMD,meeting,2020-02-02,,3,children_cases_discussed,exact,,kyustendil-okc-2020",
      ),
    },
    line: `coordination-events.csv line ${lines("coordination-events.csv") + 1} column value: 1 to 4 persons at a sitting; leave value and indicator empty`,
  },
  "a compiler's note for a title": {
    edits: { "sources.csv": add("planted,,БТА,[no title in the excerpt] Заседание,,news,bg") },
    line:
      `sources.csv line ${lines("sources.csv") + 1} column title: a note in square brackets "[no title in the excerpt] Заседание"; ` +
      "write the title as it is printed, or leave the cell empty",
  },
  "a word of two alphabets": {
    edits: { "sources.csv": add("planted,,БТА,Mеханизъм за съвместна работа,,news,bg") },
    line:
      `sources.csv line ${lines("sources.csv") + 1} column title: a word mixes Latin and Cyrillic letters "Mеханизъм за съвместна работа" ` +
      "(LATIN CAPITAL LETTER M (U+004D) in Mеханизъм); write it in one alphabet, Механизъм",
  },
  "a control sign": {
    edits: { "sources.csv": add("planted,,„Издател\v и Ко“,,,news,bg") },
    line: `sources.csv line ${lines("sources.csv") + 1} column publisher: a control sign "„Издател⟨U+000B⟩ и Ко“" (LINE TABULATION (U+000B), sign 9); write a blank instead`,
  },
  "a sign that shows nothing, in a name": {
    edits: { "institutions.csv": replace("ДМСГД Видин", "ДМСГД\u200b Видин") },
    line: 'institutions.csv line 2 column name_bg: a sign that shows nothing "ДМСГД⟨U+200B⟩ Видин" (ZERO WIDTH SPACE (U+200B), sign 6); remove it',
  },
  "two blanks where one was meant": {
    edits: { "services.csv": add("planted-service,Дневен  център,DC,,Дупница,BG415,,,,,kyustendil-okc-2020,") },
    line: `services.csv line ${lines("services.csv") + 1} column name_bg: two blanks together "Дневен  център" (sign 7); write one`,
  },
  "one publisher in two spellings": {
    edits: { "sources.csv": add("planted,,НОВИНИ НА ЧАСА,,,news,bg", "planted-2,,Новини на часа,,,news,bg") },
    line:
      `sources.csv line ${lines("sources.csv") + 2} column publisher: differs only in capitals or signs from another publisher "Новини на часа" ` +
      `("НОВИНИ НА ЧАСА" on line ${lines("sources.csv") + 1}); write both the same, or give both one name in vocabulary/publishers.csv`,
  },
  "a letter that no font of ours has, in a note": {
    edits: { "figures.csv": add(figure({ note: "as told on ☎" })) },
    line: `figures.csv line ${line} column note: a sign that our fonts do not have "as told on ☎" (BLACK TELEPHONE (U+260E), sign 12); leave it out, or say it in words`,
  },
  "a heading with a no-break space at its end": {
    edits: { "figures.csv": replace("source_id,", "source_id\u00a0,") },
    line:
      'figures.csv line 1: in a heading: a no-break space that does not stand between two digits "source_id⟨U+00A0⟩" (NO-BREAK SPACE (U+00A0), sign 10); ' +
      "write a plain blank, or none",
  },
  "a change of nothing": {
    edits: { "corrections.csv": add("nothing,value,,1,2,Грешка.,A slip.,2026-11-28,compilers") },
    line: `corrections.csv line ${changeLine} column id: not in figures.csv, sources.csv, institutions.csv or services.csv "nothing"; write one that is there, or removed in column`,
  },
  "a correction told twice": {
    edits: {
      "corrections.csv": add(
        ...["2026-12-01", "2026-12-01"].map(
          (day) => `bg415-sweeps-2018_2019-1,value,,1,2,Грешка.,A slip.,${day},compilers`,
        ),
      ),
    },
    line:
      `corrections.csv line ${changeLine + 1} column id+column+area+date+was: already used ` +
      `"bg415-sweeps-2018_2019-1,value,,2026-12-01,1" (on line ${changeLine}); ` +
      "keep one of the rows, or give each a key of its own",
  },
  "a removal of what is there": {
    edits: { "corrections.csv": add("bg415-sweeps-2018_2019-1,removed,,,,Грешка.,A slip.,2026-11-28,compilers") },
    line:
      `corrections.csv line ${changeLine} column column: the row is still there "removed" (bg415-sweeps-2018_2019-1); ` +
      "name the column that changed, or take the row away",
  },
  "evidence without its home": {
    edits: { "institutions.csv": replace("\ndmsgd-montana,", "\ndmsgd-montana--2,") },
    line: 'institutions.csv line 4 column institution_id: evidence on a home that has no row "dmsgd-montana--2"; write a row "dmsgd-montana" for the home itself',
  },
};

describe("a build from faulty files", () => {
  it.each(Object.entries(cases))(
    "refuses %s, says where, and leaves what was published alone",
    async (_name, { edits, line }) => {
      await inFolder(async (folder) => {
        const out = join(folder, "out");
        await mkdir(out);
        const earlier = { tables: [{ files: [{ file: "observations.csv" }] }], certificate: null };
        await writeFile(join(out, "manifest.json"), JSON.stringify(earlier));
        await writeFile(join(out, "observations.csv"), "earlier");
        const before = await hashes(out);
        const refusal = await refusalOf("--published", await publishedWith(folder, edits), "--out", out);
        expect(refusal.split("\n")).toContain(line);
        expect(refusal).not.toContain("    at ");
        expect(await hashes(out)).toEqual(before);
        expect((await readdir(folder)).toSorted()).toEqual(["out", "published"]);
      });
    },
  );

  it("names the faults of all files in one report, with their number by kind", async () => {
    await inFolder(async (folder) => {
      const rows = Array.from({ length: 250 }, (_, place) => figure({ figure_id: `planted-${place}`, value: "x" }));
      const published = await publishedWith(folder, {
        "figures.csv": add(...rows),
        "services.csv": replace(",CNST,", ",CNTS,"),
      });
      const { code, errors } = await buildData("--published", published, "--out", join(folder, "out"));
      expect(code).toBe(2);
      expect(errors).not.toContain("    at ");
      expect(errors).toContain(
        "… and 51 more\n\n251 faults in all:\n  250 × figures.csv: not a number\n  1 × services.csv: not in the code list\n",
      );
      expect(errors.split("\n").filter((line) => line.startsWith("figures.csv line"))).toHaveLength(200);
    });
  });
});

const commands: Readonly<Record<string, readonly [args: readonly string[], words: string]>> = {
  "an unknown option": [["--fast"], "usage: npm run data --"],
  "an argument too many": [["data"], "usage: npm run data --"],
  "a folder that is not there": [
    ["--published", "no/such/folder"],
    '--published: no such folder "no/such/folder"; name the folder that holds figures.csv',
  ],
  "releases that are not there": [
    ["--releases", "no/such/folder"],
    '--releases: no such folder "no/such/folder"; name the folder that holds a folder for each earlier release',
  ],
  "a register": [["--register", publishedFolder], "a column outside the contract"],
  "a release that is no day": [
    ["--release", "2026-02-30"],
    '--release: not a day "2026-02-30"; write it like 2026-11-22',
  ],
  "a release in a year that no chart shows": [
    ["--release", "2099-11-22"],
    '--release: on "2099-11-22" the school year 2099/2100 runs, which charts do not show',
  ],
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
      expect(errors).toContain(
        `--out: the folder holds something else than published data "${folder}"; name an empty or a new folder`,
      );
      expect(code).toBe(2);
      expect(await readdir(folder)).toEqual(["thesis.txt"]);
    });
  });
});
