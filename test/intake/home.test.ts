import { describe, expect, it } from "vitest";
import { homeSchema } from "../../src/intake/published/home.ts";
import { noLists } from "../../src/intake/published/lists.ts";

const lists = { ...noLists, published: new Map([["asp", "2013-08-26"]]) };
const cells = {
  institution_id: "ddlrg-kyustendil",
  name_bg: "ДДЛРГ Кюстендил",
  kind: "DDLRG",
  settlement_bg: "",
  municipality_bg: "Кюстендил",
  area_code: "BG415",
  capacity: "",
  closed_date: "2013-09-01",
  status: "closed",
  as_of_date: "",
  qualifier: "exact",
  source_id: "asp",
  note: "",
  closing: "",
};
const all = (said: Partial<typeof cells>) => homeSchema(lists).safeParse({ ...cells, ...said }).data;

function read(said: Partial<typeof cells>) {
  const { success, data, error } = homeSchema(lists).safeParse({ ...cells, ...said });
  return success ? data.qualifier : error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a closing that its source only announces", () => {
  it("is not exact, however exactly its day is written", () => {
    for (const closed_date of ["2013-09-01", "2013-09", "2013-11"]) expect(read({ closed_date })).toBe("about");
    expect(read({ qualifier: "at_most" })).toBe("at_most");
  });

  it.each([
    { closed_date: "2013-08-26" },
    { closed_date: "2013-08" },
    { closed_date: "2013" },
    { source_id: "undated" },
    { status: "planned_closure" },
  ])("is not %o", (said) => {
    expect(read(said)).toBe("exact");
  });
});

describe("how a closing is known", () => {
  it("is announced before its day, reported after it, inferred where the row says so, and nothing of an open home", () => {
    expect(all({})?.closing).toBe("announced");
    expect(all({ closed_date: "2013-08-26" })?.closing).toBe("reported");
    expect(all({ closed_date: "" })?.closing).toBe("reported");
    expect(all({ closing: "inferred" })).toMatchObject({ closing: "inferred", qualifier: "exact" });
    // A decision that a source reports: its day is past, and of the closing itself nothing is said.
    expect(all({ closed_date: "2013", closing: "announced" })).toMatchObject({
      closing: "announced",
      qualifier: "about",
    });
    expect(all({ closed_date: "", closing: "announced" })?.closing).toBe("announced");
    expect(all({ status: "operating", closed_date: "" })?.closing).toBeNull();
  });

  it("is refused of a home that is not closed, and of no other code", () => {
    for (const closing of ["announced", "inferred"])
      expect(read({ status: "planned_closure", closing })).toEqual([
        `closing: a closing "${closing}" of a home that is not closed`,
      ]);
    expect(read({ closing: "guessed" })).toEqual([expect.stringContaining("closing")]);
  });
});
