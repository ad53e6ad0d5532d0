import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { schoolYearBounds, schoolYears } from "../../src/model/period.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { registerTables } from "../../src/model/rows.ts";
import { tableNames as allTables, tables } from "../../src/model/tables.ts";
import { add, buildData, hashes, inFolder, publishedFolder, publishedWith } from "./command.ts";
import { cellsOfCsv, rowsByDuckDb, rowsOf } from "./read.ts";

// Built without a register.
const tableNames = allTables.filter((name) => !registerTables.some((table) => table === name));

let built: string;
const read = async (file: string): Promise<string> => readFile(join(built, file), "utf8");

beforeAll(async () => {
  built = await inFolder((folder) => Promise.resolve(`${folder}-built`));
  const { code, errors } = await buildData("--out", built);
  expect(errors).toBe("");
  expect(code).toBe(0);
});
afterAll(() => rm(built, { recursive: true }));

const observation = async (id: string) => (await rowsOf(built, "observations")).find((row) => row.observation === id);

describe("the files of a release", () => {
  it("are the same bytes when built again over an earlier release", async () => {
    const first = await hashes(built);
    expect((await buildData("--out", built)).code).toBe(0);
    expect(await hashes(built)).toEqual(first);
  });

  it.each(tableNames)("hold the same rows of %s in Parquet, read by two readers, and in CSV", async (name) => {
    const rows = await rowsOf(built, name);
    expect(rows.length).toBeGreaterThan(0);
    expect(await rowsByDuckDb(built, name)).toEqual(rows);
    expect(await cellsOfCsv(built, name)).toEqual(
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === null ? "" : String(cell)])),
      ),
    );
  });

  it.each(tableNames)("describe %s with the defined columns, sorted by its key", async (name) => {
    const manifest = JSON.parse(await read("manifest.json")) as Manifest;
    const table = manifest.tables.find((each) => each.name === name);
    const rows = await rowsOf(built, name);
    expect(table?.columns.map((column) => column.name)).toEqual(Object.keys(tables[name].columns));
    expect(table?.rows).toBe(rows.length);
    const csvw = JSON.parse(await read(`${name}.csv-metadata.json`)) as {
      tableSchema: { primaryKey: string[]; columns: { name: string }[] };
    };
    expect(csvw.tableSchema.primaryKey).toEqual(tables[name].key);
    expect((await read(`${name}.csv`)).split("\n")[0]).toBe(
      csvw.tableSchema.columns.map((column) => column.name).join(","),
    );
    const keys = (await cellsOfCsv(built, name)).map((row) => tables[name].key.map((column) => row[column]).join());
    expect(keys).toEqual([...new Set(keys)].toSorted((one, other) => (one < other ? -1 : 1)));
  });

  it("list every file with its size and hash", async () => {
    const manifest = JSON.parse(await read("manifest.json")) as Manifest;
    const found = await hashes(built);
    const listed = manifest.tables.flatMap(({ files }) => files).map(({ file, sha256 }) => [file, sha256] as const);
    expect({ ...Object.fromEntries(listed), "manifest.json": found["manifest.json"] }).toEqual(found);
    expect(manifest.release).toBe(
      (JSON.parse(await readFile("data/release.json", "utf8")) as { readonly release: string }).release,
    );
  });

  it("carry no working note of the compilers", async () => {
    const csv = await Promise.all(tableNames.map((name) => read(`${name}.csv`)));
    expect(csv.join()).not.toContain("one of eight closed under PMS");
    expect(csv.join()).not.toMatch(/^[^\n]*\bnote\b/);
  });
});

describe("the founding cases", () => {
  it("give Kyustendil 13 teams and 371 sweeps, and 347 and 307 for parts of later years", async () => {
    expect(await observation("reported.coverage_teams.BG415.2019-2020")).toMatchObject({
      value: 13,
      source: "kyustendil-okc-2020",
    });
    expect(await observation("reported.sweeps.BG415.2018-2019")).toMatchObject({ value: 371, extent: "full" });
    expect(await observation("reported.sweeps.BG415.2019-2020.part-2020")).toMatchObject({
      value: 347,
      extent: "part",
      until: "2020",
    });
    expect(await observation("reported.sweeps.BG415.2021-2022.part.bg415-sweeps-2021_2022-1")).toMatchObject({
      value: 307,
      extent: "part",
    });
    expect(await observation("reported.sweeps.BG415.2019-2020")).toBeUndefined();
  });

  it("give 29 and 17 homes to close on 7 December 2016, with the doubt on the 29", async () => {
    const doubted = await observation("reported.institutions_planned_closure.BG.2016-12-07.DDLRG");
    expect(doubted).toMatchObject({ value: 29, charted: false, obs_status: "U" });
    expect(doubted?.doubt_bg).toContain("25");
    expect(await observation("reported.institutions_planned_closure.BG.2016-12-07.DMSGD")).toMatchObject({
      value: 17,
      charted: true,
      obs_status: "A",
      doubt_bg: null,
    });
  });

  it("give the first sitting in Burgas at least 30 participants", async () => {
    const events = await rowsOf(built, "events");
    expect(
      events.find(({ event }) => event === "OKMD.BG341.first_meeting.2015-05-14.hhcbg-burgas-first"),
    ).toMatchObject({ participants: 30, qualifier: "at_least" });
    expect(events.filter(({ area, date }) => area === "BG421" && date === "2020-05-14")).toHaveLength(1);
    expect(events.filter(({ area, date }) => area === "BG411" && date === "2019-02-06")).toHaveLength(1);
  });

  it("tell the capital from the province around it", async () => {
    const areas = await rowsOf(built, "areas");
    expect(
      areas
        .filter(({ area }) => area === "BG411" || area === "BG412")
        .map(({ name_bg, name_en, slug }) => [name_bg, name_en, slug]),
    ).toEqual([
      ["София-град", "Sofia City", "sofia-city"],
      ["Софийска област", "Sofia Province", "sofia-province"],
    ]);
    expect(new Set(areas.map(({ slug }) => slug)).size).toBe(1 + 28 + 265);
  });

  it("keep every figure as a statement, and show a gap where a core series has none", async () => {
    const observations = await rowsOf(built, "observations");
    const figures = (await readFile(join(publishedFolder, "figures.csv"), "utf8"))
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]);
    expect(new Set((await rowsOf(built, "evidence")).map(({ statement }) => statement))).toEqual(new Set(figures));
    const gaps = observations.filter(({ value_state }) => value_state === "x");
    expect(
      gaps.every(({ statements, source, obs_status }) => statements === 0 && source === null && obs_status === "O"),
    ).toBe(true);
    const { release } = JSON.parse(await read("manifest.json")) as Manifest;
    const sweeps = observations.filter(
      (row) =>
        row.indicator === "sweeps" &&
        row.period_type === "school_year" &&
        row.area_level === "district" &&
        row.breakdown === null,
    );
    expect(new Set(sweeps.map(({ area, period }) => `${area} ${period}`)).size).toBe(
      28 * schoolYears.filter((year) => schoolYearBounds(year).end < release).length,
    );
  });

  it("name homes and services in Latin letters", async () => {
    const named = [...(await rowsOf(built, "institutions")), ...(await rowsOf(built, "services"))];
    expect(named.filter((row) => /[а-я]/i.test(`${row.name_en}${row.settlement_en ?? ""}`))).toEqual([]);
  });
});

describe("the children returned in the country", () => {
  const returned = (rest: string) => observation(`reported.children_returned.BG.${rest}`);

  it("are known whole for two school years only, exactly", async () => {
    const wholes = (await rowsOf(built, "observations")).filter(
      (row) =>
        row.indicator === "children_returned" &&
        row.area === "BG" &&
        row.period_type === "school_year" &&
        row.counts === "all" &&
        row.reaches === "whole_period",
    );
    expect(wholes.map(({ period, value, qualifier, extent }) => [period, value, qualifier, extent])).toEqual([
      ["2017/2018", 23898, "exact", "full"],
      ["2018/2019", 19077, "exact", "full"],
    ]);
    expect(wholes.every(({ charted, breakdown }) => charted && breakdown === null)).toBe(true);
  });

  it("are parts, kept, net or unclear else, each as its source says", async () => {
    expect(await returned("2021-2022.start.gross-or-net-not-said")).toMatchObject({
      value: 8700,
      extent: "part",
      counts: "unclear",
    });
    expect(await returned("2021-2022.part-2022-02.kept")).toMatchObject({ value: 11544, counts: "kept_at_date" });
    expect(await returned("2022-2023.part-2022-12.kept")).toMatchObject({
      value: 10180,
      extent: "part",
      counts: "kept_at_date",
    });
    expect(await returned("2022-2023.kept")).toMatchObject({
      value: 12439,
      extent: "full",
      counts: "kept_at_date",
      reaches: "whole_period",
    });
    expect(await returned("2023-2024.unclear.kept")).toMatchObject({ value: 3130, reaches: "unclear", charted: false });
    expect(await returned("2017-07_2025-07")).toMatchObject({ value: 116000, qualifier: "about", counts: "all" });
    expect(await returned("2017-07_2025-07.net")).toMatchObject({
      value: 75000,
      counts: "net",
      part_of: "reported.children_returned.BG.2017-07_2025-07",
    });
    expect(await returned("2017-07_2022-11")).toMatchObject({ value: 83458, counts: "all" });
    expect(await returned("2017-07_2019.kept")).toMatchObject({
      value: 40029,
      counts: "kept_at_date",
      obs_status: "A",
    });
  });

  it("have the parts of the 10 180 as parts of it, and the 40 000 as a repetition of the 40 029", async () => {
    const parts = (await rowsOf(built, "observations")).filter(
      ({ part_of }) => part_of === "reported.children_returned.BG.2022-2023.part-2022-12.kept",
    );
    expect(parts.map(({ value }) => value).toSorted()).toEqual([1752, 3392, 5036, 7270]);
    const evidence = await rowsOf(built, "evidence");
    const repeated = evidence.filter(({ repeats }) => repeats === "bg-children-returned-2017-07_2019-1");
    expect(repeated.map(({ value, role, observation: id }) => [value, role, id])).toEqual([
      [40000, "repeating", "reported.children_returned.BG.2017-07_2019.kept"],
    ]);
    expect(
      evidence.filter(({ repeats }) => repeats === "bg-children_returned-2017_2018-1").map(({ value }) => value),
    ).toEqual([24000, 24000, 24000, 23900]);
  });
});

describe("a few persons in a small place", () => {
  it("stand nowhere in the figures, the services and the events that ship", async () => {
    const persons = new Set(
      (await rowsOf(built, "indicators")).filter((row) => row.counts_persons).map(({ indicator }) => indicator),
    );
    const few = (await rowsOf(built, "observations")).filter(
      ({ indicator, area_level, value }) =>
        persons.has(indicator) &&
        area_level !== "country" &&
        area_level !== "district" &&
        value !== null &&
        value > 0 &&
        value < 5,
    );
    expect(few).toEqual([]);
    const states = [
      ...(await rowsOf(built, "services")).map(({ users_state }) => users_state),
      ...(await rowsOf(built, "events")).map(({ value_state }) => value_state),
    ];
    expect(states.filter((state) => state === "c")).toEqual([]);
  });

  it("have no value where a source tells of them, above no district", async () => {
    const withheld = (await rowsOf(built, "observations")).filter(({ value_state }) => value_state === "c");
    expect(withheld.length).toBeGreaterThan(3);
    for (const { value, area_level } of withheld)
      expect([value, area_level]).toEqual([null, expect.stringMatching(/^(?:municipality|settlement)$/)]);
  });
});

describe("words that are still missing", () => {
  it("set a figure or an event aside, and the build says so", async () => {
    await inFolder(async (folder) => {
      const published = await publishedWith(folder, {
        "figures.csv": add(
          "planted-1,sweeps,district,BG415,,school_year,2020/2021,2020-09-15,2021-09-14,,printed,9,exact,on Mondays,,,kyustendil-okc-2020",
        ),
        "coordination-events.csv": add("BG415,OKC,meeting,2020-02-02,,,,,,kyustendil-okc-2020"),
        "doubts.csv": add("bg415-sweeps-2018_2019-1,period,who knows,"),
        "sources.csv": add("planted-source,,Нов вестник,,,news,bg"),
      });
      const out = join(folder, "out");
      const { code, errors } = await buildData("--published", published, "--out", out);
      expect(code).toBe(0);
      expect(errors.split("\n")).toEqual([
        "1 group waits for a label in vocabulary/groups.csv, unpublished till then: on Mondays",
        "1 doubt waits for words in vocabulary/doubts.csv, out of charts till then",
        "1 event waits for words in vocabulary/events.csv, unpublished till then",
        "1 publisher waits for a name in vocabulary/publishers.csv, shown as the source has it till then: Нов вестник",
        "1 figure waits to say in reaches how far it goes into a year that was not over, told as unclear till then: planted-1",
        "",
      ]);
      expect((await rowsOf(out, "evidence")).some(({ statement }) => statement === "planted-1")).toBe(false);
      const doubted = (await rowsOf(out, "observations")).find(
        (row) => row.observation === "reported.sweeps.BG415.2018-2019",
      );
      expect(doubted).toMatchObject({
        charted: false,
        doubt_en: "The period of the number is in doubt.",
        obs_status: "U",
      });
    });
  });
});
