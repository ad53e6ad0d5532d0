import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";

import { InputRefused } from "../../../src/intake/fault.ts";
import type { RegisterAreas } from "../../../src/intake/register/areas.ts";
import { folderSource } from "../../../src/intake/register/folder-source.ts";
import { readRegister } from "../../../src/intake/register/register.ts";
import type { Extract, RegisterConsumer } from "../../../src/intake/register/register.ts";

/** Municipalities for tests; Сърница was founded in 2015. */
export const areas: RegisterAreas = {
  districts: new Set(["BG415", "BG423"]),
  municipalities: new Map([
    ["KNL29", ""],
    ["KNL48", ""],
    ["PAZ39", "2015-01-01"],
  ]),
  districtOf: new Map([
    ["KNL29", "BG415"],
    ["KNL48", "BG415"],
    ["PAZ39", "BG423"],
  ]),
};

/** The day of the release of test extracts. */
const release = "2026-11-22";

/** A row as cells by column. */
export type Cells = Readonly<Record<string, string>>;

/** One good row of every file. */
export const good = {
  cases: {
    case_id: "c7k2m",
    school_year: "2018/2019",
    municipality: "KNL29",
    age_band: "7-10",
    sex: "f",
    reason: "dropped_out",
    outcome: "returned",
    left_again: "no",
    support: "social|transport",
    opened: "2018-10",
    closed: "2018-12",
  },
  sweeps: {
    sweep_id: "s4t1",
    month: "2018-10",
    school_year: "2018/2019",
    municipality: "KNL29",
    team: "KNL29-T1",
    partners: "education|police",
    addresses: "12",
    children_found: "3",
  },
  institutions: {
    institution_id: "i9x1",
    kind: "DDLRG",
    municipality: "KNL48",
    opened: "1965",
    closed: "2019-05",
    capacity: "60",
  },
  placements: {
    institution_id: "i9x1",
    year: "2018",
    placed: "0",
    reintegrated: "4",
    adopted: "1",
    foster: "6",
    other: "2",
  },
  services: {
    service_id: "v3b8",
    kind: "COP",
    municipality: "KNL29",
    opened: "2014-03",
    closed: "",
    capacity: "40",
    users_year: "2018",
    users: "38",
  },
  sittings: {
    sitting_id: "okc-2019-01-16",
    date: "2019-01-16",
    body: "OKC",
    area_code: "BG415",
    participants: "14",
    institutions: "РУО|ДСП|police",
  },
} as const satisfies Readonly<Record<string, Cells>>;
export type FileName = keyof typeof good;

/** dataset.json of the test extracts. */
export const descriptor = {
  title: { bg: "Проба", en: "Trial" },
  publisher: { bg: "Община", en: "Municipality" },
  period: { from: "2012/2013", to: "2019/2020" },
  licence: "CC-BY-4.0",
  synthetic: true,
  contact: "data@example.bg, 02 987 65 43",
  covers: { areas: ["BG"] },
};

const quoted = (cell: string): string => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A CSV file with these rows. */
export const csv = (rows: readonly Cells[]): string =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => `${cells.map(quoted).join(",")}\n`)
    .join("");

/** The files of an extract, each with its one good row. */
export const goodFiles = (): Record<string, string | Uint8Array> => ({
  "dataset.json": JSON.stringify(descriptor, null, 2),
  ...Object.fromEntries(Object.entries(good).map(([file, row]) => [`${file}.csv`, csv([row])])),
});

/** What became of an extract: read, with the rows of every file, or refused. */
export interface Reading {
  readonly extract: Extract | undefined;
  readonly refused: string;
  /** All that an error shows where it is not caught. */
  readonly trace: string;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

/** Reads an extract that consists of these files. */
export async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-extract-"));
  const rows: Record<string, object[]> = {};
  const take =
    (file: FileName) =>
    ({ rows: count, columns }: { readonly rows: number; readonly columns: object }): void => {
      const cells = Object.entries<readonly unknown[]>(columns as Record<string, readonly unknown[]>);
      for (let at = 0; at < count; at += 1)
        (rows[file] ??= []).push(Object.fromEntries(cells.map(([name, values]) => [name, values[at]])));
    };
  const consumer: RegisterConsumer = {
    cases: take("cases"),
    sweeps: take("sweeps"),
    institutions: take("institutions"),
    placements: take("placements"),
    services: take("services"),
    sittings: take("sittings"),
  };
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return {
      extract: await readRegister(folderSource(folder), areas, consumer, release),
      refused: "",
      trace: "",
      rows,
    };
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    return { extract: undefined, refused: error.message, trace: inspect(error, { depth: 9, showHidden: true }), rows };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads an extract in which these cells of a file's one row are changed. */
export const readWith = (file: FileName, cells: Cells): Promise<Reading> =>
  read({ ...goodFiles(), [`${file}.csv`]: csv([{ ...good[file], ...cells }]) });
