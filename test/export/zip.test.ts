import { execFileSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pack } from "../../src/export/pack.ts";
import { zipOf } from "../../src/export/zip.ts";
import { oneOf, seen } from "./made.ts";

const files = { "a.csv": "year,value\r\n2018,1\r\n", "b.bin": new Uint8Array([1, 2, 3]) };

describe("an archive", () => {
  it("holds its files and a readme that tells all", () => {
    for (const language of ["bg", "en"] as const) {
      const { sheet } = oneOf("register-returned-by-year-BG415", language);
      const back = unzipSync(zipOf(sheet, files, seen));
      expect(Object.keys(back)).toEqual(["a.csv", "b.bin", `readme_${language}.txt`]);
      expect(back["b.bin"]).toEqual(files["b.bin"]);
      const bytes = back[`readme_${language}.txt`] ?? new Uint8Array();
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = strFromU8(bytes);
      expect(text.startsWith(`${sheet.title}\r\n`)).toBe(true);
      for (const said of [
        sheet.subtitle,
        sheet.sentence,
        ...sheet.notes,
        seen.hash,
        seen.address,
        "CC BY 4.0",
        "a.csv (20\u00a0",
        "c: ",
      ])
        expect(text).toContain(said);
      expect(text).toMatch(/СИНТЕТИЧНИ ДАННИ|SYNTHETIC DATA/);
    }
  });

  it("has the same bytes on any day, in any zone, in any order", () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const turned = { "b.bin": files["b.bin"], "a.csv": files["a.csv"] };
    expect(Buffer.from(zipOf(sheet, turned, seen)).equals(zipOf(sheet, files, seen))).toBe(true);
    const script =
      'import("./src/export/pack.ts").then(({ pack }) => process.stdout.write(Buffer.from(pack({ "a.csv": "1" })).toString("hex")))';
    const elsewhere = ["America/Los_Angeles", "Pacific/Kiritimati"].map((TZ) =>
      execFileSync(process.execPath, ["-e", script], { env: { ...process.env, TZ }, encoding: "utf8" }),
    );
    expect(new Set([...elsewhere, Buffer.from(pack({ "a.csv": "1" })).toString("hex")]).size).toBe(1);
  });

  it("refuses a file in the place of its readme", () => {
    expect(() => zipOf(oneOf("sweeps-by-year-BG415").sheet, { "readme_bg.txt": "" }, seen)).toThrow(
      'a file is called "readme_bg.txt"',
    );
  });
});
