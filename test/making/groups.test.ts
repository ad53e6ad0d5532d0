import { describe, expect, it } from "vitest";
import { subjectOf, together } from "../../scripts/site/groups.ts";
import { filesAt } from "../../scripts/site/on-demand.ts";

const place = (file: string) => ({ path: `/${file}`, file, route: 0 });

describe("what a page or file is about", () => {
  it.each([
    ["oblasti/ruse/index.html", "ruse"],
    ["en/districts/ruse/register/index.html", "ruse"],
    ["grafiki/sweeps-by-year/ruse.excel.csv", "ruse"],
    ["grafiki/sweeps-by-year/ruse/registar.png", "ruse"],
    ["vgradi/2026-11-22-90bff8d9/sweeps-by-year/ruse.png", "ruse"],
    ["oblasti/ruse/key-figures.json", "ruse"],
    ["danni/observations.xlsx", "the tables"],
    ["en/data/index.html", "the tables"],
    ["api/v1/catalog.jsonld", "the tables"],
    ["datapackage.json", "the tables"],
    ["api/v1/areas.json", "areas"],
    ["en/index.html", "en"],
    ["index.html", ""],
  ])("%s → %s", (file, subject) => {
    expect(subjectOf({ file })).toBe(subject);
  });
});

describe("the groups that one process draws together", () => {
  const files = [
    "danni/observations.xlsx",
    "oblasti/ruse/index.html",
    "karta/index.html",
    "en/districts/ruse/index.html",
    "oblasti/vidin.pptx",
    "oblasti/ruse.pptx",
    "en/districts/vidin.pptx",
  ];

  it("hold every place once, the longest work first, whatever the order they are named in", () => {
    const groups = together(files.map(place)).map((group) => group.map(({ file }) => file));
    expect(groups).toEqual([
      ["danni/observations.xlsx"],
      ["oblasti/ruse/index.html", "en/districts/ruse/index.html", "oblasti/ruse.pptx"],
      ["oblasti/vidin.pptx", "en/districts/vidin.pptx"],
      ["karta/index.html"],
    ]);
    expect(together(files.toReversed().map(place)).map((group) => group.length)).toEqual([1, 3, 2, 1]);
  });
});

describe("the files that an address may mean", () => {
  it.each([
    ["/", "index.html"],
    ["/oblasti/ruse/", "oblasti/ruse/index.html"],
    ["/oblasti/ruse", "oblasti/ruse/index.html"],
    ["/oblasti/ruse.pptx", "oblasti/ruse.pptx"],
    ["/404", "404.html"],
  ])("%s → %s", (address, file) => {
    expect(filesAt(address)).toContain(file);
  });
});
