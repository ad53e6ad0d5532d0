import { glob, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { familiesIn } from "../../scripts/claims/words.ts";
import { languages } from "../../src/model/text.ts";

// What is only in a file, such as a slide or a sheet, stands on no page that the judge of claims reads.
describe.each(languages)("the words in %s", (language) => {
  it("never say that others published nothing: we say what we found", async () => {
    const files = (await Array.fromAsync(glob(`src/i18n/${language}/*.ts`))).sort();
    expect(files.length).toBeGreaterThan(10);
    const lines = (
      await Promise.all(
        files.map(async (file) => (await readFile(file, "utf8")).split("\n").map((line) => `${file}: ${line.trim()}`)),
      )
    ).flat();
    expect(lines.filter((line) => familiesIn(line, language).includes("blame"))).toEqual([]);
  });
});
