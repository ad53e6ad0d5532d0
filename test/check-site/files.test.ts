import { zipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { FileJudge } from "../../scripts/check-site/files.ts";
import { sparseStatOf } from "../../src/export/json-stat.ts";
import { xlsxOf } from "../../src/export/xlsx.ts";
import { oneOf, seen } from "../export/made.ts";

describe("the judge of a site's files", () => {
  const { sheet } = oneOf("sweeps-by-year-BG415");
  const stat = strToU8(JSON.stringify(sparseStatOf(sheet, seen)));
  const empty = strToU8(JSON.stringify({ ...sparseStatOf(sheet, seen), value: {} }));

  it("finds a fault in a file by itself and in an archive, and judges the same file once", async () => {
    const judge = new FileJudge();
    const book = await xlsxOf([sheet], seen);
    expect([judge.judge("/a.xlsx", book), judge.judge("/a.json", stat)]).toEqual([[], []]);
    const archive = zipSync({ "a.xlsx": book, "a.json": empty, "a.csv": strToU8("a") });
    expect(judge.judge("/a.zip", archive)).toEqual(["/a.zip, a.json: holds no values"]);
    expect(judge.judge("/b.zip", archive)).toEqual([]);
    expect(judge.count).toBe(3);
  });

  it("leaves alone what is no JSON-stat", () => {
    expect(new FileJudge().judge("/oembed.json", strToU8('{"version":"1.0","type":"rich"}'))).toEqual([]);
  });
});
