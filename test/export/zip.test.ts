import { execFileSync } from "node:child_process";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipOf } from "../../src/export/zip.ts";
import * as native from "../../src/export/zipped/native.ts";
import * as script from "../../src/export/zipped/script.ts";
import { oneOf, seen } from "./made.ts";

const files = { "a.csv": "year,value\r\n2018,1\r\n", "b.bin": new Uint8Array([1, 2, 3]) };

const ways = [
  { name: "native", zipped: native.zipped },
  { name: "script", zipped: script.zipped },
];

describe("an archive", () => {
  it("holds its files and a readme that tells all", async () => {
    for (const language of ["bg", "en"] as const) {
      const { sheet } = oneOf("register-returned-by-year-BG415", language);
      const back = unzipSync(await zipOf(sheet, files, seen));
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

  it("has the same bytes on any day, in any zone, in any order", async () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    const turned = { "b.bin": files["b.bin"], "a.csv": files["a.csv"] };
    expect(Buffer.from(await zipOf(sheet, turned, seen)).equals(await zipOf(sheet, files, seen))).toBe(true);
  });

  it.each(ways)("has the same bytes in any zone, made by $name", ({ name }) => {
    const script = `
      const { zipped } = await import("./src/export/zipped/${name}.ts");
      const made = await zipped([{ name: "a.csv", bytes: new TextEncoder().encode("1"), dense: false }]);
      process.stdout.write(Buffer.from(made).toString("hex"));`;
    const [here, ...elsewhere] = ["Europe/Sofia", "America/Los_Angeles", "Pacific/Kiritimati"].map((TZ) =>
      execFileSync(process.execPath, ["--input-type=module", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      }),
    );
    expect(elsewhere).toEqual([here, here]);
  });

  it("holds the same, in the same order, whether the build or a browser made it", async () => {
    const entries = [
      { name: "[Content_Types].xml", bytes: strToU8("<Types/>".repeat(5000)), dense: false },
      { name: "данни/година.csv", bytes: strToU8("година,брой\r\n"), dense: false },
      { name: "picture.png", bytes: new Uint8Array(3000).map((_, at) => (at * at) % 251), dense: true },
      { name: "empty.txt", bytes: new Uint8Array(), dense: false },
    ];
    const [one, other] = await Promise.all(ways.map(async ({ zipped }) => unzipSync(await zipped(entries))));
    expect(Object.entries(one ?? {})).toEqual(entries.map(({ name, bytes }) => [name, bytes]));
    expect(other).toEqual(one);
  });

  it("refuses a file in the place of its readme", async () => {
    await expect(zipOf(oneOf("sweeps-by-year-BG415").sheet, { "readme_bg.txt": "" }, seen)).rejects.toThrow(
      'a file is called "readme_bg.txt"',
    );
  });
});
