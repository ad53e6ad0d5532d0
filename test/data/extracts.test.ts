import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { describe, expect, it } from "vitest";

import { extractsIn, extractsOf } from "../../scripts/data/extract.ts";
import type { Delivery } from "../../src/model/register.ts";
import { jointExtract } from "../../src/publish/joint-extract.ts";
import { inFolder } from "./command.ts";

const folderWith = async (folder: string, names: readonly string[]): Promise<string> => {
  for (const name of names) await mkdir(join(folder, name), { recursive: true });
  return folder;
};
const found = (folders: readonly string[]): readonly string[] => folders.map((folder) => basename(folder));

describe("the extracts of a register", () => {
  it("are all that stand side by side, and the example only where no other does", async () => {
    await inFolder(async (folder) => {
      expect(await extractsIn(join(folder, "none"))).toEqual([]);
      expect(found(await extractsIn(await folderWith(folder, ["example", ".trash"])))).toEqual(["example"]);
      expect(found(await extractsIn(await folderWith(folder, ["ruse", "kyustendil"])))).toEqual(["kyustendil", "ruse"]);
    });
  });

  it("are found where a link leads to one, and a link that leads nowhere is refused", async () => {
    await inFolder(async (folder) => {
      await folderWith(folder, ["all/example", "elsewhere"]);
      await symlink(join(folder, "elsewhere"), join(folder, "all/office"), "junction");
      expect(found(await extractsIn(join(folder, "all")))).toEqual(["office"]);
      await rm(join(folder, "elsewhere"), { recursive: true });
      await expect(extractsIn(join(folder, "all"))).rejects.toThrow(/office: a link that leads nowhere/);
    });
  });

  it("are a named folder itself where records lie in it, or else what lies in it", async () => {
    await inFolder(async (folder) => {
      expect(await extractsOf(folder)).toEqual([folder]);
      await folderWith(folder, ["a", "b"]);
      expect(found(await extractsOf(folder))).toEqual(["a", "b"]);
      await writeFile(join(folder, "cases.csv"), "");
      expect(await extractsOf(folder)).toEqual([folder]);
    });
  });
});

describe("what extracts are together", () => {
  const one: Delivery = {
    title: { bg: "Извлечение", en: "Extract" },
    publisher: { bg: "Един", en: "One" },
    period: { from: "2018/2019", to: "2019/2020" },
    licence: "CC0-1.0",
    synthetic: false,
    covers: { areas: ["BG415"], files: ["cases"] },
  };

  it("is what one says of itself, without what it covers", () => {
    expect({ ...jointExtract([one]), covers: one.covers }).toEqual(one);
    expect(jointExtract([one])).not.toHaveProperty("covers");
  });

  it("has every publisher and licence once, and the years from the first to the last", () => {
    const other = { ...one, publisher: { bg: "Друг", en: "Other" }, period: { from: "2017/2018", to: "2017/2018" } };
    expect(jointExtract([one, other, { ...one, licence: "CC-BY-4.0" }])).toEqual({
      title: { bg: "Регистър от 3 извлечения", en: "Register of 3 extracts" },
      publisher: { bg: "Един; Друг", en: "One; Other" },
      period: { from: "2017/2018", to: "2019/2020" },
      licence: "CC0-1.0 AND CC-BY-4.0",
      synthetic: false,
    });
  });
});
