import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

/** Which of some paths the project's .gitignore keeps out of the repository. */
function ignored(...paths: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "obhvat-ignored-"));
  try {
    execFileSync("git", ["init", "--quiet", folder]);
    copyFileSync(join(import.meta.dirname, "../../.gitignore"), join(folder, ".gitignore"));
    const said = execFileSync(
      "git",
      ["-C", folder, "check-ignore", "--no-index", "--verbose", "--non-matching", ...paths],
      {
        encoding: "utf8",
      },
    );
    // "::\tpath" where nothing matches, "!pattern" where a path is let in again.
    const kept = said.split("\n").filter((line) => /^\.gitignore:\d+:[^!]/.test(line));
    return kept.map((line) => line.split("\t")[1] ?? "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("an office's extract stays out of the repository by default, the example does not", () => {
  const own = [
    "data/register/kyustendil/cases.csv",
    "data/register/kyustendil/dataset.json",
    "data/register/2026/ruse/sweeps.csv",
    "data/register/kyustendil.patterns.json",
    "data/register/cases.csv",
  ];
  const shipped = ["data/register/example/cases.csv", "data/register/example.patterns.json"];
  expect(ignored(...own, ...shipped)).toEqual(own);
});
