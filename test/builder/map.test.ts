import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { drawnOf } from "../../src/builder/draw.ts";
import { renderChart } from "../../src/charts/drawing/render.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { Wish } from "../../src/builder/settle.ts";
import { areas, few, many, returned } from "../charts/rated-rows.ts";
import { answered } from "./asked.ts";
import { goldenContextWithCountry } from "./context.ts";

const { document } = new JSDOM().window;
const year = { indicators: ["children_returned"], from: 2022, to: 2022 } as const;
const every = { ...year, every: true, form: "map" } as const;

function picture(wish: Wish, rows: readonly AnswerRow[]) {
  const built = answered(wish, rows);
  const [panel] = built.panels;
  const context = goldenContextWithCountry("en");
  const options = panel === undefined ? null : drawnOf(built, panel, context, 680);
  return { built, svg: options === null ? null : renderChart(options, document) };
}
const fills = (svg: Element | null | undefined): readonly string[] =>
  [...(svg?.querySelectorAll("g[stroke-linejoin=round]") ?? [])].map((group) => group.getAttribute("fill") ?? "");
const marks = ({ legend }: ReturnType<typeof answered>): readonly string[] => legend.map(({ mark }) => mark);
const notes = (built: ReturnType<typeof answered>): string => built.notes.map(({ text }) => text).join(" ");

describe("the map of the builder", () => {
  it("is offered for districts of one year, and never for what has no place on it", () => {
    const form = (wish: Wish): string => answered({ ...wish, form: "map" }, many).ask.form;
    expect(form(every)).toBe("map");
    expect(form({ ...every, areas: ["BG"] })).toBe("map");
    expect(form({ ...year, areas: ["BG415", "BG311"] })).toBe("map");
    for (const other of [
      { ...year, areas: ["BG"] },
      { ...year, areas: ["BG415"] },
      { ...every, from: 2021 },
      { ...every, measure: "change" },
      { ...every, measure: "rank" },
    ] as const)
      expect(form(other)).not.toBe("map");
  });

  it("has counts as circles, never as shades, and says so", () => {
    const { built, svg } = picture(every, many);
    const circles = [...(svg?.querySelectorAll("circle") ?? [])].map((one) => Number(one.getAttribute("r")));
    const numbers = built.all.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]));
    expect(circles).toHaveLength(numbers.length);
    const [first = 0, last = 0] = [circles[0], circles.at(-1)];
    expect((first / last) ** 2).toBeCloseTo(Math.max(...numbers) / Math.min(...numbers), 0);
    expect(fills(svg).some((fill) => /-[1-5]\)/.test(fill))).toBe(false);
    expect(marks(built)).toContain("map-circle");
    expect(notes(built)).toContain("A count is shown as a circle");
    expect(notes(built)).toContain("OpenStreetMap");
  });

  it("shades rates in classes, of ten districts at least; fewer have one shade and their numbers", () => {
    const rate = { ...every, measure: "per_1000_children" } as const;
    const whole = picture(rate, many);
    expect(whole.built.all.filter(({ value }) => value !== null).length).toBeGreaterThanOrEqual(10);
    expect(new Set(fills(whole.svg).filter((fill) => /school-[1-5]/.test(fill))).size).toBeGreaterThan(2);
    expect(whole.svg?.querySelectorAll("circle")).toHaveLength(0);
    expect(marks(whole.built).filter((mark) => mark.startsWith("class-")).length).toBeGreaterThan(2);
    const some = picture({ ...rate, every: false, areas: ["BG415", "BG311"] }, few);
    expect(fills(some.svg).filter((fill) => /school-[1-5]/.test(fill))).toEqual(["var(--school-3)"]);
    expect(marks(some.built).filter((mark) => mark.startsWith("class-"))).toEqual(["class-3"]);
    const said = some.built.all.flatMap(({ value }) => (value === null ? [] : [value]));
    const texts = [...(some.svg?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent);
    expect(texts.filter((text) => /^\d/.test(text))).toHaveLength(said.length);
  });

  it("hatches what is withheld, leaves what lacks empty, and neither has a circle", () => {
    const rows = [
      returned("BG415", "2022/2023", 240),
      returned("BG311", "2022/2023", 0, { value: null, value_state: "c", qualifier: null }),
    ];
    const { built, svg } = picture({ ...year, areas: ["BG415", "BG311", "BG314"], form: "map" }, rows);
    expect(built.ask.form).toBe("map");
    expect(svg?.querySelectorAll("circle")).toHaveLength(1);
    expect(marks(built)).toEqual(["map-circle", "map-c", "map-x"]);
    // One edge of ink for the withheld one, and lines across it.
    expect(svg?.querySelectorAll("path[stroke='var(--muted)']")).toHaveLength(1);
    // Each district is drawn, also those nobody asked for.
    expect(svg?.querySelectorAll("g[stroke-linejoin=round] > path").length).toBe(
      [...areas.values()].filter(({ level }) => level === "district").length,
    );
  });

  it("speaks of the bounds of rates in its table, not of lines that it does not draw", () => {
    const rate = { ...every, measure: "per_1000_children" } as const;
    expect(notes(picture(rate, many).built)).toContain("The bounds in brackets and in the table show");
    expect(notes(picture({ ...rate, form: "bar" }, many).built)).toContain("and the thin lines show");
  });

  it("tells that the number of the country stands in the table", () => {
    const { built } = picture({ ...every, areas: ["BG"] }, many);
    expect(notes(built)).toContain("The number of the whole country is in the table");
    expect(notes(picture(every, many).built)).not.toContain("The number of the whole country");
  });
});
