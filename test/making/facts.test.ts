import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder } from "../data/command.ts";

describe("what a page knows of the data", () => {
  it("is read when it is asked for, not when its code is loaded: a fresh clone has no data yet", async () => {
    await inFolder((project) => {
      const facts = join(import.meta.dirname, "../../src/site/facts.ts");
      const lines = `const { buildEngine } = await import(${JSON.stringify(facts)}); console.log(await buildEngine().catch((error) => error.message));`;
      expect(
        execFileSync(process.execPath, ["--input-type=module", "--eval", lines], {
          cwd: project,
          encoding: "utf8",
        }).trim(),
      ).toBe(`${join("public/data", "manifest.json")}: it is missing; build the data again with npm run data`);
      return Promise.resolve();
    });
  });
});
