import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/charts/catalogue.ts";
import { corrections } from "../../src/site/pages/corrections.ts";
import { correctionsSeen } from "../../src/site/pages/corrections-seen.ts";
import { correctedInCountry, correctedOf, correctionsClaim, correctionsSaid } from "../../src/site/parts/corrected.ts";

const all = await corrections();
const anew = all.filter(({ kind, subject }) => kind === "redrawn" && subject === "closures-timeline");
const namesOf = (rows: readonly { readonly correction: string }[]) => rows.map(({ correction }) => correction);

describe("what was corrected is seen", () => {
  it("on a chart that was drawn anew, and on a page where it stands", async () => {
    expect(anew.length).toBeGreaterThan(1);
    for (const area of ["BG", "BG415"]) {
      const seen = namesOf(await correctionsSeen({ area, indicators: [], charts: ["closures-timeline"] }));
      expect(seen).toEqual(namesOf(anew));
    }
    expect(await correctionsSeen({ area: "BG", indicators: [] })).toEqual([]);
    expect(await correctionsSeen(correctedInCountry(["teams-by-year"], []))).toEqual([]);
  });

  it("in the lists of homes and of services, in the country's those of all districts", async () => {
    const homes = await correctionsSeen({ area: "BG", indicators: [], lists: ["institutions"] });
    expect(homes.filter(({ column }) => column === "closing").length).toBeGreaterThan(20);
    expect(homes.every(({ column }) => column !== "state" && column !== "name_bg")).toBe(true);
    const services = await correctionsSeen(correctedOf(catalogue["services-by-district"], "BG"));
    expect(services.filter(({ column }) => column === "state").length).toBeGreaterThan(30);
    const ofRuse = await correctionsSeen({ area: "BG323", indicators: [], lists: ["institutions", "services"] });
    expect(ofRuse.length).toBeGreaterThan(0);
    expect(ofRuse.every(({ district }) => district === "BG323")).toBe(true);
  });

  it("on the page of a district, where a home of it counts as closed no longer", async () => {
    const seen = await correctionsSeen({ area: "BG344" });
    expect(seen.filter(({ column }) => column === "closing").length).toBeGreaterThan(0);
  });

  it("of each chart by what it shows, its indicators too", () => {
    expect(correctedOf(catalogue["closures-timeline"], "BG")).toEqual({
      area: "BG",
      indicators: [],
      charts: ["closures-timeline"],
      lists: ["institutions"],
    });
    expect(correctedOf(catalogue["outreach-funnel"], "BG415")).toMatchObject({
      indicators: ["children_listed", "addresses_visited", "children_found", "children_returned"],
      lists: [],
    });
  });
});

describe("how much was corrected", () => {
  it("is said in words that fit one and many", async () => {
    const one = await correctionsSaid({ subjects: ["bg-kin-children-2015-1"] }, "bg");
    expect(one?.text).toBe("1\u00a0поправка на казаното тук по-рано");
    expect((await correctionsSaid({ subjects: ["bg-kin-children-2015-1"] }, "en"))?.text).toBe(
      "1\u00a0correction of what was given here before",
    );
    const charts = await correctionsSaid(correctedInCountry(["closures-timeline"], []), "bg");
    expect(charts?.text).toBe(`${anew.length}\u00a0поправки на казаното тук по-рано`);
    expect(charts?.claim).toMatchObject({ where: { correction: namesOf(anew) }, count: anew.length });
  });

  it("is claimed by days only where these have no others", () => {
    const [first, second] = [{ ...anew[0], date: "2026-12-05" }, anew[1]] as typeof all;
    expect(first !== undefined && correctionsClaim([first], [first, ...all]).where).toEqual({ date: ["2026-12-05"] });
    expect(second !== undefined && correctionsClaim([second], all).where).toEqual({
      correction: [second?.correction],
    });
  });
});
