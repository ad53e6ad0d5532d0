import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";

import { describe, expect, it } from "vitest";

/**
 * Who reads the table of observations without saying of which data set, and why that is right. Whoever wants published
 * figures alone asks `reportedRows`, whoever wants official statistics `officialRows` (src/site/facts.ts).
 */
const both: Readonly<Record<string, string>> = {
  "src/components/pages/ExplorePage.astro": "offers the periods of the table as a whole, of which SQL asks",
  "src/publish/audit.ts": "audits every row, of whatever data set",
  "src/site/facts.ts": "makes the two questions",
  "src/site/lead/key-figures.ts": "asks for indicators that official statistics do not have",
  "src/site/open/answers.ts": "gives programs both, each row with its data set",
  "src/site/open/provenance.ts": "tells of statements, which official rows do not have; of these apart",
  "src/site/open/sdmx.ts": "gives programs both; no indicator is of two data sets",
  "src/site/pages/builder.ts": "parts them by data set: a question is of one",
  "src/site/pages/compare.ts": "offers both, in groups of their own",
  "src/site/pages/home.ts": "asks for an indicator that official statistics do not have",
  "src/site/pages/map.ts": "offers both, in groups of their own",
  "src/site/pages/municipality.ts": "asks for municipalities, of which there are no official rows",
  "src/site/pages/planned.ts": "asks for an indicator that official statistics do not have",
  "src/site/pages/topic.ts": "asks for indicators that official statistics do not have",
  "src/site/parts/told-sources.ts": "asks for the observations that a chart has claimed, each by its name",
};

describe("the readers of observations", () => {
  it("say of which data set they read, or are known to be right for both", async () => {
    const readers: string[] = [];
    for await (const file of glob("src/**/*.{ts,astro}"))
      if (/rowsOf\(\s*"observations"/.test(readFileSync(file, "utf8"))) readers.push(file.replaceAll("\\", "/"));
    expect(readers.toSorted()).toEqual(Object.keys(both).toSorted());
  });

  it("ask for no official indicator where they are said not to", () => {
    const official = readFileSync("data/reference/indicators.csv", "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0] ?? "");
    expect(official).toHaveLength(3);
    for (const file of ["lead/key-figures", "pages/home", "pages/planned", "pages/topic"]) {
      const text = readFileSync(`src/site/${file}.ts`, "utf8");
      for (const indicator of official) expect(text.includes(`"${indicator}"`), `${file} ${indicator}`).toBe(false);
    }
  });
});
