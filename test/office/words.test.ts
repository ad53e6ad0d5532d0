import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { office } from "../../src/i18n/each/office.ts";
import { finds } from "../../src/intake/gate/find.ts";
import { reportText, saidOf } from "../../src/office/report.ts";

const folder = join(import.meta.dirname, "../../src/intake/register/files");

describe("what the checks of the contract say", () => {
  it("is said in Bulgarian too", async () => {
    const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
    const problems = texts.flatMap((text) => [
      ...Array.from(text.matchAll(/new CellFault\(\s*"([^"]+)"/g), ([, problem = ""]) => problem),
      ...Array.from(
        text.matchAll(/^\s+"((?:a|after|closed|left|not|returned) [^"]+)",$/gm),
        ([, problem = ""]) => problem,
      ),
    ]);
    expect(problems.length).toBeGreaterThan(10);
    const known = office.bg.contract;
    const found = [...problems, ...Object.values(finds).map(({ words }) => words)];
    expect(found.filter((problem) => known[problem] === undefined)).toEqual([
      "a column outside the contract",
      "an entry outside the contract",
      "a file outside the contract",
    ]);
  });
});

describe("a report", () => {
  const finding = {
    kind: "unknownValue",
    severity: "ask",
    place: { file: "a.xlsx", sheet: "Случаи", line: 7, column: "F", means: "outcome" },
    count: 3,
    with: { allowed: "returned, open" },
  } as const;

  it("names place, problem, way out and what is allowed, in both languages", () => {
    expect(reportText([finding], false, "bg")).toContain(
      "Въпрос: a.xlsx лист „Случаи“ ред 7 колона F (резултат) (общо 3): стойност, която не е сред допустимите; пишете една от: returned, open",
    );
    expect(reportText([finding], false, "en")).toContain(
      "Question: a.xlsx sheet “Случаи” row 7 column F (outcome) (3 in all): a value that is not among those allowed; write one of returned, open",
    );
  });

  it("tells the worst first", () => {
    const stop = { ...finding, kind: "egn", severity: "stop" } as const;
    expect(saidOf([finding, stop], "bg").map(({ severity }) => severity)).toEqual(["stop", "ask"]);
  });
});
