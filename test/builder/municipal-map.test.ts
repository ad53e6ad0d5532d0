import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { answerOf } from "../../src/builder/answer.ts";
import { drawnOf } from "../../src/builder/draw.ts";
import { settle, type Wish } from "../../src/builder/settle.ts";
import { municipalShapes } from "../../src/charts/map/municipal.ts";
import { renderChart } from "../../src/charts/drawing/render.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import { raterOf } from "../../src/known/rate.ts";
import { measures, many, returned } from "../charts/rated-rows.ts";
import { publishedIndicators } from "../golden/indicators.ts";
import { answered, catalog } from "./asked.ts";
import { goldenContextWithCountry, withMunicipalitiesOf } from "./context.ts";

const { document } = new JSDOM().window;
const year = { indicators: ["children_returned"], from: 2022, to: 2022, form: "map" } as const;
/** Most municipalities of Plovdiv district. */
const plovdiv = ["PDV01", "PDV07", "PDV12", "PDV13", "PDV15", "PDV17", "PDV22", "PDV23", "PDV25", "PDV26", "PDV28"];

const rate = raterOf({
  denominators: plovdiv.map((area) => ({
    area,
    year: 2022,
    population: "inhabitants",
    value: 20_000,
    obs_status: "A",
    source: "s",
    scaled_to: null,
  })),
  measures,
  indicators: [...publishedIndicators.values()],
});

const of = (area: string, value: number, more: Partial<AnswerRow> = {}): AnswerRow =>
  returned(area, "2022/2023", value, more);
const lacking = (area: string, value_state: "c" | "x"): AnswerRow =>
  of(area, 0, { value: null, value_state, qualifier: null });

function picture(wish: Wish, rows: readonly AnswerRow[], width = 680) {
  const all = { ...catalog, municipalities: { ...catalog.municipalities, BG421: plovdiv, BG311: ["VID09"] } };
  const names = withMunicipalitiesOf(plovdiv, "BG421", goldenContextWithCountry("en"));
  const context = { ...withMunicipalitiesOf(["VID09"], "BG311", names), municipal: municipalShapes, rate };
  const ask = settle(wish, all);
  const built = answerOf(ask, rows, all, context);
  const [panel] = built.panels;
  const options = panel === undefined ? null : drawnOf(built, panel, context, width);
  const svg = options === null ? null : renderChart(options, document);
  return { built, svg };
}
type Picture = ReturnType<typeof picture>;
const texts = ({ svg }: Picture): readonly string[] =>
  [...(svg?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent);
const marks = ({ built }: Picture): readonly string[] => built.legend.map(({ mark }) => mark);
const notes = ({ built }: Picture): string => built.notes.map(({ text }) => text).join(" ");
const fills = ({ svg }: Picture): readonly string[] =>
  [...(svg?.querySelectorAll("g[stroke-linejoin=round]") ?? [])].map((group) => group.getAttribute("fill") ?? "");
/** The outlines that stand for rows of the table, by these. */
const rowsDrawn = ({ svg }: Picture): readonly number[] =>
  [...(svg?.querySelectorAll<SVGElement>("[data-row]") ?? [])].map(({ dataset }) => Number(dataset["row"])).sort();
/** How wide the outlines of a picture are together. */
function extent({ svg }: Picture): number {
  const starts = [...(svg?.querySelectorAll("path[data-row]") ?? [])].flatMap((path) =>
    [...(path.getAttribute("d") ?? "").matchAll(/M([\d.-]+)/g)].map(([, x]) => Number(x)),
  );
  return Math.max(...starts) - Math.min(...starts);
}

describe("the map of municipalities", () => {
  it("is offered for municipalities alone, of one year, and not beside districts", () => {
    const form = (wish: Wish): string => answered({ ...wish, form: "map" }, many).ask.form;
    expect(form({ ...year, within: ["BG415"] })).toBe("map");
    expect(form({ ...year, areas: ["KNL04", "RSE04"] })).toBe("map");
    expect(form({ ...year, areas: ["BG"], within: ["BG415"] })).toBe("map");
    for (const other of [
      { ...year, areas: ["KNL04"] },
      { ...year, within: ["BG415"], areas: ["BG415"] },
      { ...year, within: ["BG415"], from: 2021 },
      { ...year, within: ["BG415"], measure: "change" },
    ] as const)
      expect(form(other)).not.toBe("map");
  });

  it("has counts as circles to scale, each with its number, and says whose shapes these are", () => {
    const drawn = picture({ ...year, within: ["BG415"] }, [of("KNL04", 12), of("KNL48", 48)]);
    const radii = [...(drawn.svg?.querySelectorAll("circle") ?? [])].map((one) => Number(one.getAttribute("r")));
    expect(radii).toHaveLength(2);
    expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 1);
    expect(texts(drawn)).toEqual(expect.arrayContaining(["Bobov dol", "Dupnitsa", "12", "48"]));
    expect(fills(drawn).some((fill) => /-[1-5]\)/.test(fill))).toBe(false);
    expect(marks(drawn)).toEqual(["map-circle"]);
    expect(notes(drawn)).toContain("The shapes of municipalities are approximate");
    expect(notes(drawn)).not.toContain("has no room");
    expect(rowsDrawn(drawn)).toEqual([0, 1]);
  });

  it("shows a district as large as there is room for, and districts far apart in their country", () => {
    const one = picture({ ...year, within: ["BG415"] }, [of("KNL04", 12), of("KNL48", 48)]);
    const far = picture({ ...year, within: ["BG415", "BG323"] }, [of("KNL04", 12), of("RSE04", 48)]);
    // One above the other, with others between them.
    const apart = picture({ ...year, areas: ["KNL04", "VID09"] }, [of("KNL04", 12), of("VID09", 48)]);
    const near = picture({ ...year, within: ["BG415"] }, [of("KNL04", 12)], 354);
    expect(extent(one)).toBeGreaterThan(40);
    expect(extent(far)).toBeGreaterThan(250);
    // All districts lie around, and those that are asked have edges of their own.
    expect(far.svg?.querySelectorAll("path[fill=none][stroke='var(--muted)']")).toHaveLength(1);
    expect(apart.svg?.querySelectorAll("g[stroke='var(--grid)'] > path").length).toBeGreaterThan(26);
    expect(one.svg?.querySelectorAll("path[fill=none][stroke='var(--muted)']")).toHaveLength(0);
    for (const drawn of [one, near]) {
      const [, , width = 0, height = 0] = (drawn.svg?.getAttribute("viewBox") ?? "").split(" ").map(Number);
      expect(height).toBeGreaterThan(width / 2);
      expect(height).toBeLessThanOrEqual(width + 4);
    }
  });

  it("hatches what is withheld, leaves what lacks empty, and neither has a circle", () => {
    const drawn = picture({ ...year, within: ["BG415"] }, [lacking("KNL04", "c"), lacking("KNL48", "x")]);
    expect(drawn.svg).toBeNull();
    const some = picture({ ...year, areas: ["KNL04", "KNL48", "RSE04"] }, [lacking("KNL04", "c"), of("RSE04", 20)]);
    expect(marks(some)).toEqual(["map-circle", "map-c", "map-x"]);
    expect(some.svg?.querySelectorAll("circle")).toHaveLength(1);
    expect(rowsDrawn(some)).toEqual([0, 1, 2]);
  });

  it("shades rates in classes, of ten municipalities at least; fewer have one shade and their numbers", () => {
    const rate = { ...year, measure: "per_10000_inhabitants" } as const;
    const rows = plovdiv.map((area, at) => of(area, 20 + 13 * at));
    const whole = picture({ ...rate, within: ["BG421"] }, rows);
    expect(whole.built.ask).toMatchObject({ form: "map", measure: "per_10000_inhabitants" });
    expect(marks(whole).filter((mark) => mark.startsWith("class-")).length).toBeGreaterThan(2);
    expect(notes(whole)).toContain("The shade divides the municipalities");
    expect(notes(whole)).toContain("A number for which the map has no room is in the table.");
    const some = picture({ ...rate, areas: plovdiv.slice(0, 4) }, rows);
    expect(marks(some)).toEqual(["class-3"]);
    expect(notes(some)).not.toContain("The shade divides");
    expect(texts(some).filter((text) => /^\d/.test(text))).toHaveLength(4);
  });

  it("writes numbers only where they cover neither each other nor another one's circle", () => {
    const rows = plovdiv.map((area, at) => of(area, 20 + 13 * at));
    for (const width of [680, 354]) {
      const drawn = picture({ ...year, within: ["BG421"] }, rows, width);
      expect(drawn.svg?.querySelectorAll("circle")).toHaveLength(plovdiv.length);
      const numbers = texts(drawn).filter((text) => /^\d/.test(text));
      expect(numbers.length).toBeGreaterThan(5);
      // The highest comes first.
      expect(numbers).toContain("150");
      const at = [...(drawn.svg?.querySelectorAll("text") ?? [])].map((text) => ({
        x: Number(text.getAttribute("x")),
        y: Number(text.getAttribute("y")),
      }));
      for (const [place, one] of at.entries())
        for (const other of at.slice(place + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(7);
    }
  });

  it("is refused where nobody brings the shapes", () => {
    const built = answered({ ...year, within: ["BG415"] }, [of("KNL04", 12)]);
    const [panel] = built.panels;
    if (panel === undefined) throw new Error("no panel");
    expect(() => drawnOf(built, panel, goldenContextWithCountry("en"), 680)).toThrow("has no shapes");
  });
});
