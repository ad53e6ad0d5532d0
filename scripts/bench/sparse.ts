import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { z } from "zod";

import { makeRegister } from "../make-register/make.ts";

const project = join(import.meta.dirname, "../..");
const reference = join(project, "data/reference");

/** How a register of so many cases fares, from its files to those that are written and audited. */
export interface SparseBench {
  readonly register: string;
  readonly cases: number;
  /** 0 where a result was written, and its audit was clean. */
  readonly exit: number;
  readonly seconds: number;
  /** Of all threads: says more than the clock when the machine is busy. */
  readonly processorSeconds: number;
  /** Counts of persons that tables tell, and how many of them are withheld. */
  readonly cells: number;
  readonly withheld: number;
  /** How many tables tell less than they would of more people, and the lowest step any of them stands on. */
  readonly coarser: number;
  readonly lowest: string;
  readonly narrowest: number | null;
}

/** The cells of a row of cases.csv, by the place of the row. */
type Change = (row: Readonly<Record<string, string>>, at: number) => Readonly<Record<string, string>> | null;

interface Shape {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly area: string;
  readonly change: (municipalities: readonly string[]) => Change;
}

const district = "BG321";
const all = [1, 5, 50, 400, 2_000, 22_000, 200_000, 2_000_000] as const;
const some = [50, 2_000, 200_000] as const;
const lastYear = "2025/2026";

// Every other child is in the first municipality, as in a district with one town.
const inDistrict = (municipalities: readonly string[], at: number): string =>
  municipalities[at % 2 === 0 ? 0 : at % municipalities.length] ?? "";

const shapes: readonly Shape[] = [
  { name: "the country", sizes: all, area: "BG", change: () => (row) => row },
  {
    name: "one district",
    sizes: all,
    area: district,
    change: (own) => (row, at) => ({ ...row, municipality: inDistrict(own, at) }),
  },
  {
    name: "all in one municipality",
    sizes: some,
    area: "BG",
    change:
      ([only = ""]) =>
      (row) => ({ ...row, municipality: only }),
  },
  {
    name: "one outcome for all",
    sizes: some,
    area: "BG",
    change: () => (row) => ({ ...row, outcome: "not_found", left_again: "no" }),
  },
  {
    name: "a year just begun",
    sizes: some,
    area: "BG",
    change: () => {
      let begun = 0;
      return (row) => (row["school_year"] === lastYear && ++begun > 3 ? null : row);
    },
  },
];

async function* changed(path: string, change: Change): AsyncGenerator<string> {
  let header: readonly string[] | null = null;
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const cells = line.split(",");
    if (header === null) {
      header = cells;
      yield `${line}\n`;
      continue;
    }
    const row = change(Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ""])), at);
    at += 1;
    if (row !== null) yield `${header.map((name) => row[name] ?? "").join(",")}\n`;
  }
}

async function municipalitiesOf(nuts3: string): Promise<readonly string[]> {
  const text = await readFile(join(reference, "municipalities.csv"), "utf8");
  return text
    .split("\n")
    .map((line) => line.split(","))
    .filter((cells) => cells[3] === nuts3)
    .flatMap(([code]) => code ?? []);
}

/** A register of cases alone: what else offices hold is as large however few cases there are. */
async function makeShaped(folder: string, { area, change }: Shape, cases: number): Promise<void> {
  await makeRegister(reference, folder, { cases, seed: 14 });
  for (const file of ["sweeps", "institutions", "placements", "services", "sittings"])
    await rm(join(folder, `${file}.csv`));
  const path = join(folder, "cases.csv");
  const draft = join(tmpdir(), `obhvat-cases-${process.pid}.csv`);
  await pipeline(Readable.from(changed(path, change(await municipalitiesOf(district)))), createWriteStream(draft));
  await rename(draft, path);
  const descriptor = z.looseObject({}).parse(JSON.parse(await readFile(join(folder, "dataset.json"), "utf8")));
  // A contact of its own each time: no pattern is found that an earlier run kept.
  const covers = "covers" in descriptor ? { covers: { areas: [area] } } : {};
  await writeFile(
    join(folder, "dataset.json"),
    JSON.stringify({ ...descriptor, ...covers, contact: `npm run bench ${Date.now()}` }),
  );
}

// Runs before the command in its main thread, and tells at its end what processor time all threads have taken.
const clock = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from "node:worker_threads";
if (isMainThread)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    console.error("\\n" + (user + system) / 1e6);
  });
`)}`;

/** Builds a register of which nothing was published before. */
async function build(
  register: string,
  out: string,
  releases: string,
): Promise<{ readonly exit: number; readonly busy: number }> {
  await mkdir(releases);
  const script = join(project, "scripts/build-data.ts");
  const places = ["--register", register, "--releases", releases, "--out", out];
  const child = spawn(process.execPath, ["--import", clock, script, ...places]);
  let said = "";
  child.stderr.on("data", (text: Buffer) => {
    said += text.toString();
  });
  child.stdout.resume();
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      done({ exit: code ?? 1, busy: Number(said.trimEnd().split("\n").at(-1)) });
    });
  });
}

const certificate = z.object({
  coarsened: z.array(z.object({ gave_up: z.array(z.string()) })),
  periods: z.array(z.object({ cells: z.number(), withheld: z.number(), narrowest: z.number().nullable() })),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

async function found(out: string) {
  const text = await readFile(join(out, "certificate.json"), "utf8").catch(() => null);
  const { coarsened, periods } = text === null ? { coarsened: [], periods: [] } : certificate.parse(JSON.parse(text));
  const [most] = coarsened.map(({ gave_up }) => gave_up).sort((a, b) => b.length - a.length);
  const widths = periods.flatMap(({ narrowest }) => narrowest ?? []);
  return {
    cells: sum(periods.map(({ cells }) => cells)),
    withheld: sum(periods.map(({ withheld }) => withheld)),
    coarser: coarsened.length,
    lowest: most?.at(-1) ?? "",
    narrowest: widths.length === 0 ? null : Math.min(...widths),
  };
}

async function benchOne(shape: Shape, cases: number): Promise<SparseBench> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-sparse-"));
  const [register, out] = [join(folder, "register"), join(folder, "out")];
  try {
    await makeShaped(register, shape, cases);
    const begin = performance.now();
    const { exit, busy } = await build(register, out, join(folder, "releases"));
    const seconds = Math.round((performance.now() - begin) / 100) / 10;
    return {
      register: shape.name,
      cases,
      exit,
      seconds,
      processorSeconds: Math.round(busy * 10) / 10,
      ...(await found(out)),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Builds the data of made-up registers from a single case up to `most`, of the country and of a district, also lopsided
 * ones, one after the other.
 */
export async function* benchSparse(most: number): AsyncGenerator<SparseBench> {
  for (const shape of shapes)
    for (const cases of shape.sizes.filter((size) => size <= most)) yield await benchOne(shape, cases);
}
