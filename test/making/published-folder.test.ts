import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { readOptions } from "../../scripts/shared/options.ts";

const project = join(import.meta.dirname, "../..");
const published = join(project, "data/published");
const defaults = {
  published,
  corrections: join(project, "data"),
  register: [],
  releases: join(project, "data/releases"),
  out: join(project, "nowhere"),
  release: "2026-11-22",
};

it("the project's own tables keep their corrections, however the folder is written", async () => {
  for (const written of [published, `${published}/`, relative(process.cwd(), published), `./data/../data/published`]) {
    const { corrections } = await readOptions(["--published", written], defaults);
    expect(corrections, written).toBe(defaults.corrections);
  }
  const other = join(project, "test");
  expect(await readOptions(["--published", other], defaults)).toMatchObject({ published: other, corrections: other });
});
