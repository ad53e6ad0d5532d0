import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { checkTogether, readDeliveries, readExtracts } from "../../../src/intake/register/extracts.ts";
import { areas, csv, descriptor, good, goodFiles, read } from "./extract.ts";

const silent = { ...descriptor, covers: undefined };
const saying = (covers: unknown, files = goodFiles()) =>
  read({ ...files, "dataset.json": JSON.stringify({ ...descriptor, covers }) });
const withoutSittings = Object.fromEntries(Object.entries(goodFiles()).filter(([name]) => name !== "sittings.csv"));

describe("what an extract covers", () => {
  it("must be said, or it is refused with the way out", async () => {
    const { refused } = await read({ ...goodFiles(), "dataset.json": JSON.stringify(silent) });
    expect(refused).toContain("dataset.json column covers: missing or not what the contract asks for");
    expect(refused).toContain('{"areas": ["BG415"], "files": ["cases", "sweeps"]}');
  });

  it.each([
    ["no area", { areas: [] }, "missing or not what the contract asks for"],
    [
      "an area nobody knows",
      { areas: ["BG499"] },
      "the code of an area that is not known; write BG, codes of districts",
    ],
    ["an area twice", { areas: ["KNL29", "KNL48", "PAZ39", "KNL29"] }, "an area stands there twice, or within another"],
    ["a municipality within its district", { areas: ["BG415", "BG423", "KNL29"] }, "an area stands there twice"],
    ["a district within the country", { areas: ["BG", "BG415"] }, "an area stands there twice"],
    ["an unknown file", { areas: ["BG"], files: ["children"] }, "missing or not what the contract asks for"],
    [
      "a file that is not named",
      { areas: ["BG"], files: ["cases", "sweeps"] },
      "services.csv is there, but it does not say that it covers it",
    ],
  ])("is refused with %s", async (_name, covers, line) => {
    const { refused } = await saying(covers);
    expect(refused).toContain("dataset.json column covers: ");
    expect(refused).toContain(line);
  });

  it("is refused with a file that is not there, and with all files named it is read", async () => {
    const files = ["cases", "sweeps", "institutions", "placements", "services", "sittings"];
    const { refused } = await saying({ areas: ["BG"], files }, withoutSittings);
    expect(refused).toContain("it says that it covers sittings.csv, which is not there; put it beside dataset.json");
    expect((await saying({ areas: ["BG"], files })).refused).toBe("");
  });

  it("has the files that are there where none are named", async () => {
    const { extract } = await saying({ areas: ["BG415"] }, withoutSittings);
    expect(extract?.delivery.covers).toEqual({
      areas: ["BG415"],
      files: ["cases", "sweeps", "institutions", "placements", "services"],
    });
  });

  it.each(["cases", "sweeps", "institutions", "services"] as const)("holds every row of %s", async (file) => {
    const { refused } = await saying(
      { areas: ["BG415"] },
      {
        ...withoutSittings,
        [`${file}.csv`]: csv([{ ...good[file], municipality: "PAZ39" }]),
      },
    );
    expect(refused).toContain(
      `${file}.csv line 2 column municipality: an area that the extract does not say it covers; correct the code, or covers in dataset.json`,
    );
  });

  it("has sittings of whole districts only", async () => {
    const { refused } = await saying(
      { areas: ["KNL29"] },
      {
        "dataset.json": "",
        "sittings.csv": csv([good.sittings]),
      },
    );
    expect(refused).toContain("sittings.csv line 2 column area_code: an area that the extract does not say it covers");
  });
});

/**
 * Reads extracts that lie side by side: by folder, what dataset.json says otherwise and the municipality and key of a
 * case.
 */
async function readTogether(
  extracts: Readonly<Record<string, readonly [said: object, municipality: string, key: string]>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-extracts-"));
  const nothing = {
    cases: () => undefined,
    sweeps: () => undefined,
    institutions: () => undefined,
    placements: () => undefined,
    services: () => undefined,
    sittings: () => undefined,
  };
  try {
    for (const [name, [said, municipality, case_id]] of Object.entries(extracts)) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "dataset.json"), JSON.stringify({ ...descriptor, ...said }));
      await writeFile(join(folder, name, "cases.csv"), csv([{ ...good.cases, municipality, case_id }]));
    }
    const folders = Object.keys(extracts).map((name) => join(folder, name));
    checkTogether(folders, await readDeliveries(folders, areas), areas);
    const read = await readExtracts(
      folders,
      areas,
      folders.map(() => nothing),
    );
    return read.map(({ delivery: { covers } }) => covers.areas.join("+")).join(" ");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("several extracts", () => {
  const [one, other] = [{ covers: { areas: ["BG415"] } }, { covers: { areas: ["BG423"] } }];

  it("make one register", async () => {
    expect(await readTogether({ a: [one, "KNL29", "k1"], b: [other, "PAZ39", "k2"] })).toBe("BG415 BG423");
  });

  it("are refused where they overlap, with the way out", async () => {
    const overlapping = { covers: { areas: ["KNL29", "PAZ39"] } };
    const said = await readTogether({ a: [one, "KNL29", "k1"], b: [overlapping, "PAZ39", "k2"] });
    expect(said).toContain('"a" and "b" both cover cases of KNL29 in 2012/2013, which would count twice');
    expect(said).toContain("take one of the extracts out, or the areas, files or years of one that the other covers");
  });

  it("do not overlap in other years", async () => {
    const [early, late] = [
      { from: "2017/2018", to: "2018/2019" },
      { from: "2019/2020", to: "2019/2020" },
    ];
    const said = await readTogether({
      a: [{ ...one, period: early }, "KNL29", "k1"],
      b: [{ ...one, period: late }, "KNL29", "k2"],
    });
    expect(said).not.toContain("both cover");
  });

  it("are refused with the same child in two of them, and name the extract", async () => {
    const said = await readTogether({ a: [one, "KNL29", "k1"], b: [other, "PAZ39", "k1"] });
    expect(said).toContain('Extract "b":');
    expect(said).toContain(
      "cases.csv line 2 column case_id: already used, in this extract or in another one of the register",
    );
    expect(said).not.toContain("k1");
  });

  it("are refused with made-up records beside real ones", async () => {
    const said = await readTogether({ a: [{ ...one, synthetic: false }, "KNL29", "k1"], b: [other, "PAZ39", "k2"] });
    expect(said).toContain('made-up records and real ones make no register together: "b" say synthetic');
  });

  it("are reported together when something is wrong with both", async () => {
    const said = await readTogether({ a: [one, "PAZ39", "k1"], b: [{ covers: { areas: ["XX"] } }, "PAZ39", "k2"] });
    expect(said).toContain('Extract "a":\ncases.csv line 2 column municipality');
    expect(said).toContain('Extract "b":\ndataset.json column covers');
  });
});
