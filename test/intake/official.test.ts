import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { formatFault } from "../../src/intake/fault.ts";
import { readOfficial } from "../../src/intake/official.ts";
import { readReference } from "../../src/intake/reference.ts";
import { add, inFolder, replace } from "../data/command.ts";
import type { Edit } from "../data/command.ts";

const folderOf = join(import.meta.dirname, "../../data/reference");

const faultsAfter = (file: string, edit: Edit): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    await cp(folderOf, folder, { recursive: true });
    await writeFile(join(folder, file), edit(await readFile(join(folder, file))));
    const faults: string[] = [];
    const report = (fault: Parameters<typeof formatFault>[0]): void => {
      faults.push(formatFault(fault));
    };
    await readOfficial(folder, await readReference(folder, report), report);
    return faults;
  });

describe("readOfficial", () => {
  it("takes the files that ship", async () => {
    expect(await faultsAfter("births.csv", (bytes) => bytes)).toEqual([]);
  });

  it("says for which day a district's age group was published", async () => {
    const report = (fault: unknown): void => {
      throw new Error(JSON.stringify(fault));
    };
    const { districts } = await readOfficial(folderOf, await readReference(folderOf, report), report);
    const day = (nuts3: string) => districts.find((row) => row.nuts3 === nuts3 && row.age_group === "0-14")?.as_of;
    expect([day("BG311"), day("BG415")]).toEqual(["2015-12-31", "2021-09-07"]);
  });

  it.each<readonly [string, string, Edit, RegExp]>([
    [
      "births twice",
      "births.csv",
      add("BG311,2000,total,1020,nsi-1130"),
      /^reference\/births\.csv line 2102 column nuts3\+year\+sex: already used "BG311,2000,total" \(on line 4\)/,
    ],
    [
      "a series that nobody knows",
      "kindergarten.csv",
      add("BG311,2016/2017,children-in-nursery,1,nsi-107"),
      /^reference\/kindergarten\.csv line 451 column indicator: not in the code list "children-in-nursery"/,
    ],
    [
      "a school year of three years",
      "kindergarten.csv",
      replace("BG311,2000/2001,", "BG311,2000/2002,"),
      /^reference\/kindergarten\.csv line 2 column school_year: not a school year "2000\/2002"/,
    ],
    [
      "births of no district",
      "births.csv",
      replace("BG311,2000,total", "BG999,2000,total"),
      /^reference\/births\.csv line 4 column nuts3: not a district "BG999"/,
    ],
    [
      "births without a known source",
      "births.csv",
      replace("BG311,2000,female,482,nsi-1130", "BG311,2000,female,482,nsi-0"),
      /^reference\/births\.csv line 2 column source_id: not in reference\/sources\.csv "nsi-0"/,
    ],
    [
      "an age group that no estimate knows",
      "population-nuts2.csv",
      replace("BG,2010,1-4,female", "BG,2010,1-5,female"),
      /^reference\/population-nuts2\.csv line 4 column age_group: not in the code list "1-5"/,
    ],
    [
      "inhabitants of a municipality that there is not",
      "population-municipalities.csv",
      replace("BGS01,BG341,2010", "BGS99,BG341,2010"),
      /^reference\/population-municipalities\.csv line 2 column code: not in reference\/municipalities\.csv "BGS99"/,
    ],
    [
      "a number of people of an unknown day",
      "population.csv",
      replace("54815,nsi-1169,as of 31 December", "54815,nsi-1169,as of Monday"),
      /^reference\/population\.csv line 2 column note: not a known day or age "as of Monday"; write one of as of 31 December \|/,
    ],
  ])("refuses %s", async (_what, file, edit, fault) => {
    const faults = await faultsAfter(file, edit);
    expect(
      faults.some((each) => fault.test(each)),
      faults.join("\n"),
    ).toBe(true);
  });
});
