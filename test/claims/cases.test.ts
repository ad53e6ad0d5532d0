import { describe, expect, it } from "vitest";
import { cases, fileOf, findingsOf } from "./cases.ts";

/**
 * A folder is a case: its tables (those it lacks are the common ones), a false page that must be caught for the reasons
 * in expected.txt and no others, and its true twin, which must pass. Beside the page there may be its English pair,
 * another page of the site, and a slide.
 */
describe.each(cases)("%s", (name) => {
  it("catches the false page, for the reasons expected", () => {
    const whys = findingsOf(name, "page").map(({ why }) => why);
    const expected = (fileOf(name, "expected.txt") ?? "").trim().split("\n");
    for (const reason of expected)
      expect(
        whys.some((why) => why.includes(reason)),
        `${reason}\nnot among\n${whys.join("\n")}`,
      ).toBe(true);
    expect(whys, whys.join("\n")).toHaveLength(expected.length);
  });

  it("lets its true twin pass", () => {
    expect(findingsOf(name, "twin").map(({ where, text, why }) => `${where}: ${text}: ${why}`)).toEqual([]);
  });
});
