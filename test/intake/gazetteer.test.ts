import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatFault } from "../../src/intake/fault.ts";
import { readGazetteer } from "../../src/intake/gazetteer.ts";
import { readReference } from "../../src/intake/reference.ts";
import { add, inFolder, replace } from "../data/command.ts";
import type { Edit } from "../data/command.ts";

const data = join(import.meta.dirname, "../../data");

const faultsAfter = (file: string, edit: Edit): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    const folders = { reference: join(folder, "reference"), vocabulary: join(folder, "vocabulary") };
    for (const each of [folders.reference, folders.vocabulary]) await mkdir(each);
    for (const name of ["reference/settlements.csv", "reference/city-districts.csv", "vocabulary/quarters.csv"])
      await cp(join(data, name), join(folder, name));
    await writeFile(join(folder, file), edit(await readFile(join(folder, file))));
    const faults: string[] = [];
    const report = (fault: Parameters<typeof formatFault>[0]): void => {
      faults.push(formatFault(fault));
    };
    const reference = await readReference(join(data, "reference"), report);
    await readGazetteer(folders, reference, report);
    return faults;
  });

describe("readGazetteer", () => {
  it("takes the lists that ship", async () => {
    expect(await faultsAfter("vocabulary/quarters.csv", (bytes) => bytes)).toEqual([]);
  });

  it.each<readonly [string, string, Edit, RegExp]>([
    [
      "a code without its zeros",
      "reference/settlements.csv",
      replace("00014,village", "14,village"),
      /^reference\/settlements\.csv line 2 column ekatte: not a code of EKATTE "14"; write its five digits/,
    ],
    [
      "a settlement twice",
      "reference/settlements.csv",
      add("00014,village,Абланица,BLG52,41.5,23.9,ekatte-atte,"),
      /^reference\/settlements\.csv line \d+ column ekatte: already used "00014" \(on line 2\)/,
    ],
    [
      "a kind that the list has not",
      "reference/settlements.csv",
      replace("00014,village", "00014,quarter"),
      /column kind: not in the code list "quarter"; write one of town, village, monastery$/,
    ],
    [
      "half of a point",
      "reference/settlements.csv",
      replace("41.537781,23.934077", "41.537781,"),
      /column lon: half of a point ""; write both degrees, or neither$/,
    ],
    [
      "a city district of an unknown municipality",
      "reference/city-districts.csv",
      replace("Одесос,VAR06", "Одесос,VAR99"),
      /^reference\/city-districts\.csv line 2 column municipality: not in reference\/municipalities\.csv "VAR99"/,
    ],
    [
      "a quarter without a reason",
      "vocabulary/quarters.csv",
      add("Надежда,PDV22,"),
      /^vocabulary\/quarters\.csv line \d+ column reason: the cell is empty/,
    ],
    [
      "a quarter twice",
      "vocabulary/quarters.csv",
      add("Столипиново,PDV22,once more"),
      /column municipality_code\+name_bg: already used "PDV22,Столипиново"/,
    ],
  ])("refuses %s", async (_, file, edit, words) => {
    expect((await faultsAfter(file, edit)).join("\n")).toMatch(words);
  });
});
