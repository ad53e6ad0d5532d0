import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { DuckDBInstance } from "@duckdb/node-api";
import { z } from "zod";

import { makeRegister } from "../make-register/make.ts";

const run = promisify(execFile);
const reading = z.object({
  cases: z.number(),
  cells: z.number(),
  seconds: z.number(),
  busy: z.number(),
  megabytes: z.number(),
});

/** How gate, intake and counting fare with so many made-up cases, and DuckDB with the same file and no check. */
export interface RegisterBench {
  readonly cases: number;
  /** Case rows a second through gate and intake into all tables. */
  readonly rowsPerSecond: number;
  readonly seconds: number;
  /**
   * Seconds of processor time of the whole process, its start included: says more than the clock when the machine is
   * busy.
   */
  readonly processorSeconds: number;
  /** The most memory the process ever held. */
  readonly peakMegabytes: number;
  readonly duckdbSeconds: number;
  /** How many times longer than DuckDB. */
  readonly ratio: number;
}

async function duckdbSeconds(file: string): Promise<number> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  try {
    const begin = performance.now();
    await connection.runAndReadAll(
      `SELECT school_year, municipality, outcome, count(*) FROM read_csv('${file.replaceAll("'", "''")}') GROUP BY ALL`,
    );
    return (performance.now() - begin) / 1000;
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

/**
 * Makes a register of so many cases in a temporary folder and reads it with the intake and with DuckDB, one after the
 * other.
 */
export async function benchRegister(cases: number): Promise<RegisterBench> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-bench-"));
  try {
    await makeRegister(join(import.meta.dirname, "../../data/reference"), folder, { cases, seed: 2017 });
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, "read-register.ts"), folder]);
    const { seconds, busy, megabytes } = reading.parse(JSON.parse(stdout));
    const duckdb = await duckdbSeconds(join(folder, "cases.csv"));
    return {
      cases,
      rowsPerSecond: Math.round(cases / seconds),
      seconds,
      processorSeconds: busy,
      peakMegabytes: Math.round(megabytes),
      duckdbSeconds: duckdb,
      ratio: seconds / duckdb,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
