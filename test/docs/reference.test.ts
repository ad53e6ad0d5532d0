import { glob, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

describe("a table of data/reference and data/published", () => {
  it("is read: no figure lies where nobody sees it", async () => {
    const code = await Promise.all(
      (await Array.fromAsync(glob("{src,scripts}/**/*.{ts,astro}", { cwd: root }))).map((path) =>
        readFile(join(root, path), "utf8"),
      ),
    );
    for (const folder of ["data/reference", "data/published", "data/vocabulary"])
      for (const file of await readdir(join(root, folder)))
        expect(
          code.some((text) => text.includes(file)),
          file,
        ).toBe(true);
  });
});
