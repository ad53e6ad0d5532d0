import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { formatFault } from "../../src/intake/fault.ts";
import { readReference } from "../../src/intake/reference.ts";
import { readVocabulary } from "../../src/intake/vocabulary.ts";
import { add, inFolder, replace } from "../data/command.ts";
import type { Edit } from "../data/command.ts";

const data = join(import.meta.dirname, "../../data");

const faultsAfter = (file: string, edit: Edit): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    await cp(join(data, "vocabulary"), folder, { recursive: true });
    await writeFile(join(folder, file), edit(await readFile(join(folder, file))));
    const faults: string[] = [];
    const reference = await readReference(join(data, "reference"), (fault) => {
      faults.push(formatFault(fault));
    });
    await readVocabulary(folder, reference, (fault) => {
      faults.push(formatFault(fault));
    });
    return faults;
  });

describe("readVocabulary", () => {
  it("takes the word lists that ship", async () => {
    expect(await faultsAfter("groups.csv", (bytes) => bytes)).toEqual([]);
  });

  it("keeps the digits of a number together in Bulgarian, as the pages write it", async () => {
    for (const file of ["doubts.csv", "groups.csv", "events.csv"]) {
      const words = await readFile(join(data, "vocabulary", file), "utf8");
      expect(words.match(/(?<![\d ])\d{1,3} \d{3}(?= \p{Script=Cyrillic})/gu) ?? [], file).toEqual([]);
    }
  });

  it.each<readonly [string, string, Edit, RegExp]>([
    [
      "a group twice",
      "groups.csv",
      add("CNST,centres,service,yes,центрове,centres"),
      /^vocabulary\/groups\.csv line \d+ column group: already used "CNST" \(on line 2\); keep one/,
    ],
    [
      "two labels for one code",
      "groups.csv",
      add("CNST too,cnst,service,yes,центрове,family-type placement centres"),
      /^vocabulary\/groups\.csv line \d+ column label_bg: differs from an earlier row "центрове" \(code cnst, line 2\); say the same in both$/,
    ],
    [
      "a label in one language only",
      "groups.csv",
      replace(",day centres", ","),
      /^vocabulary\/groups\.csv line \d+ column label_en: the cell is empty ""; fill it in$/,
    ],
    [
      "a Cyrillic letter in an English name of a publisher",
      "publishers.csv",
      add("Нов вестник,Нов вестник,Нов vestnik,"),
      /^vocabulary\/publishers\.csv line \d+ column name_en: a Cyrillic letter in an English name "Нов vestnik"; write the usual English name, or transliterate it$/,
    ],
    [
      "two English names for one publisher",
      "publishers.csv",
      add("Нова БТА,БТА,Bulgarian News Agency,"),
      /^vocabulary\/publishers\.csv line \d+ column name_en: differs from an earlier row "Bulgarian News Agency" \(name_bg БТА, line \d+\); say the same in both$/,
    ],
    [
      "an alias for no municipality",
      "aliases.csv",
      add("BG415,Дупница град,KNL99,a slip"),
      /^vocabulary\/aliases\.csv line \d+ column municipality_code: not in reference\/municipalities\.csv "KNL99"; /,
    ],
    [
      "a name for no district",
      "area-names.csv",
      add("BG499,Никъде,Nowhere,a slip"),
      /^vocabulary\/area-names\.csv line \d+ column area_code: not a district "BG499"; /,
    ],
    [
      "a rate without the people it is of",
      "denominators.csv",
      add("children_seen,per_1000_children,,,Броят се деца,Children are counted"),
      /^vocabulary\/denominators\.csv line \d+ column population: a rate without the people it is of ""; name the population/,
    ],
    [
      "a rate of children by inhabitants",
      "denominators.csv",
      add("children_seen,per_1000_children,inhabitants,december_within,Броят се деца,Children are counted"),
      /^vocabulary\/denominators\.csv line \d+ column population: not whom the measure names "inhabitants"; /,
    ],
    [
      "people of what is only counted",
      "denominators.csv",
      add("children_seen,count,inhabitants,december_within,Броят се деца,Children are counted"),
      /^vocabulary\/denominators\.csv line \d+ column population: a population without a rate "inhabitants"; /,
    ],
  ])("names %s", async (_name, file, edit, expected) => {
    expect(await faultsAfter(file, edit)).toEqual([expect.stringMatching(expected)]);
  });
});
