import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { DuckDBInstance } from "@duckdb/node-api";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Certificate } from "../../src/model/certificate.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { registerTables } from "../../src/model/rows.ts";
import { buildData, hashes, inFolder } from "./command.ts";
import { markers, writeExtract } from "./extract.ts";
import { huntFor } from "./hunt.ts";
import { registerRows } from "./read.ts";

const secret = 4_821_733;

describe("the hunt", () => {
  const planted: Readonly<Record<string, (path: string) => Promise<void>>> = {
    "a.csv": (path) => writeFile(path, `x\n${secret}\n`),
    "b.json": (path) => writeFile(path, JSON.stringify({ domain: [0, secret] })),
    "c.html": (path) => writeFile(path, "<td>4&nbsp;821&nbsp;733</td>"),
    "d.svg": (path) => writeFile(path, "<title>4,821,733 children</title>"),
    "e.js.gz": (path) => writeFile(path, gzipSync(`const most=${secret};`)),
    [`f-${secret}.txt`]: (path) => writeFile(path, ""),
    "g.js.map": (path) => writeFile(path, "// 4 821 733"),
  };

  it.each(Object.entries(planted))("finds what is planted in %s", async (name, plant) => {
    await inFolder(async (folder) => {
      await plant(join(folder, name));
      expect((await huntFor([secret], folder)).map(({ file }) => file)).toEqual([join(folder, name)]);
    });
  });

  it.each(["INTEGER", "BIGINT", "DOUBLE", "VARCHAR"])(
    "finds what is planted in a Parquet column of %s, in rows, statistics and pages",
    async (type) => {
      await inFolder(async (folder) => {
        const connection = await (await DuckDBInstance.create(":memory:")).connect();
        const values = `SELECT CASE WHEN n = 7 THEN ${secret} ELSE n END::${type} AS v FROM range(5000) t(n)`;
        await connection.run(`COPY (${values}) TO '${join(folder, "x.parquet")}' (FORMAT parquet, COMPRESSION snappy)`);
        const found = (await huntFor([secret], folder)).map(({ how }) => how);
        expect(found).toContain("rows");
        if (type !== "VARCHAR") expect(found.some((how) => how.startsWith("page: "))).toBe(true);
      });
    },
  );

  it.each(["DOUBLE", "STRING"] as const)(
    "finds what is planted in a Parquet column of %s that the site's build writes",
    async (type) => {
      await inFolder(async (folder) => {
        const numbers = Array.from({ length: 5000 }, (_, n) => (n % 3 === 0 ? null : n)).with(7, secret);
        const data = type === "DOUBLE" ? numbers : numbers.map((number) => (number === null ? null : String(number)));
        await writeFile(
          join(folder, "x.parquet"),
          new Uint8Array(parquetWriteBuffer({ columnData: [{ name: "v", type, data }] })),
        );
        const found = (await huntFor([secret], folder)).map(({ how }) => how);
        expect(found).toContain("rows");
        if (type === "DOUBLE") expect(found.some((how) => how.startsWith("page: "))).toBe(true);
      });
    },
  );

  it("does not take a longer number for it", async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, "a.csv"), `1${secret},${secret}0\n`);
      expect(await huntFor([secret], folder)).toEqual([]);
    });
  });
});

describe("a release made from a register of markers", () => {
  let out: string;
  let folder: string;
  beforeAll(async () => {
    folder = await inFolder((place) => Promise.resolve(`${place}-markers`));
    await mkdir(folder);
    out = join(folder, "out");
    const { code, errors } = await buildData(
      "--register",
      await writeExtract(join(folder, "extract"), markers),
      "--out",
      out,
    );
    expect(errors).toBe("");
    expect(code).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("shows some of the large numbers, and holds none of those it withholds, in no file and no form", async () => {
    const large = Object.values(markers)
      .flat()
      .flatMap((line) => line.split(",").map(Number))
      .filter((value) => value > 100_000);
    const shown = new Set((await registerRows(out)).map(({ value }) => value));
    const withheld = large.filter((value) => !shown.has(value));
    expect(withheld.length).toBeGreaterThanOrEqual(3);
    expect(withheld.length).toBeLessThan(large.length);
    expect(await huntFor(withheld, out)).toEqual([]);
    expect((await huntFor(large, out)).length).toBeGreaterThan(0);
  });

  it("carries the mark of synthetic records in every row, name, title and the certificate", async () => {
    const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as Manifest;
    const certificate = JSON.parse(await readFile(join(out, "certificate.json"), "utf8")) as Certificate;
    expect(certificate.extract.synthetic).toBe(true);
    const rows = await registerRows(out);
    expect(rows.length).toBeGreaterThan(1000);
    expect(rows.every(({ synthetic, dataset }) => synthetic && dataset === "register")).toBe(true);
    for (const table of registerTables) {
      const entry = manifest.tables.find(({ name }) => name === table);
      expect(entry?.synthetic).toBe(true);
      expect(entry?.title).toEqual({
        bg: expect.stringMatching(/^СИНТЕТИЧНИ ДАННИ/) as unknown,
        en: expect.stringMatching(/^SYNTHETIC DATA/) as unknown,
      });
      for (const { file } of entry?.files ?? []) expect(file).toMatch(/^register_\w+\.synthetic\./);
      expect(await readFile(join(out, `${table}.synthetic.csv-metadata.json`), "utf8")).toContain("SYNTHETIC DATA");
    }
    const others = Object.keys(await hashes(out)).filter(
      (file) => file.endsWith(".csv") && !file.includes("synthetic"),
    );
    for (const file of others) expect(await readFile(join(out, file), "utf8"), file).not.toMatch(/^register\./m);
  });

  it("has a certificate that speaks of its files and says nothing of any cell", async () => {
    const text = await readFile(join(out, "certificate.json"), "utf8");
    const certificate = JSON.parse(text) as Certificate;
    const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as Manifest;
    expect(certificate.files).toEqual(
      manifest.tables.filter(({ synthetic }) => synthetic).flatMap(({ files }) => files),
    );
    expect(certificate.periods.map(({ period }) => period)).toEqual(["2018/2019", "2018"]);
    expect(
      certificate.periods.every(({ withheld, narrowest }) => withheld > 0 && narrowest !== null && narrowest >= 1),
    ).toBe(true);
    expect(certificate.solver).toEqual({ name: "HiGHS", version: expect.stringMatching(/^\d+\.\d+/) as unknown });
    expect(text).not.toMatch(/primary|secondary|register\.\w+\.BLG/);
    expect((await hashes(out))["certificate.json"]).toBe(manifest.certificate?.sha256);
  });

  it("is the same, byte for byte, whatever stands behind what is withheld", async () => {
    const moved = (line: string): string =>
      line.replace("t-a,education,4,3", "t-a,education,4,2").replace("4821733", "4821734");
    const other = join(folder, "other");
    const extract = await writeExtract(join(folder, "moved"), {
      ...markers,
      sweeps: (markers.sweeps ?? []).map(moved),
    });
    expect(await readFile(join(extract, "sweeps.csv"), "utf8")).not.toBe(
      await readFile(join(folder, "extract/sweeps.csv"), "utf8"),
    );
    expect((await buildData("--register", extract, "--out", other)).code).toBe(0);
    expect(await hashes(other)).toEqual(await hashes(out));
  });

  it("is the same bytes when built again", async () => {
    const before = await hashes(out);
    expect((await buildData("--register", join(folder, "extract"), "--out", out)).code).toBe(0);
    expect(await hashes(out)).toEqual(before);
  });
});
