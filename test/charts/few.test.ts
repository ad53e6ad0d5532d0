import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { drawFew, fewMarks } from "../../src/charts/drawing/few.ts";

const { document } = new JSDOM().window;
const row = (year: string, value: number | null) => [
  { text: year },
  { text: value === null ? "" : String(value), value, qualifier: "exact" as const, part: false },
];
const view = (...rows: ReturnType<typeof row>[]) => ({ table: { caption: "", columns: [], rows, marks: [] } });
const picture = (...rows: readonly number[]) => rows.map((one) => `<g data-row="${one}"></g>`).join("");

describe("a chart of one or two numbers", () => {
  const years = view(row("2018/2019", 371), row("2019/2020", null), row("2020/2021", 742));

  it("is told by those that it draws, with their years", () => {
    expect(fewMarks({ form: "bars" }, years, picture(0, 1, 2))?.map(({ label, cell }) => [label, cell.text])).toEqual([
      ["2018/2019", "371"],
      ["2020/2021", "742"],
    ]);
    expect(fewMarks({ form: "bars" }, years, picture(0))?.map(({ label }) => label)).toEqual(["2018/2019"]);
  });

  it("is none with three numbers, with none, or where it has no axes to leave out", () => {
    expect(fewMarks({ form: "bars" }, view(row("1", 1), row("2", 2), row("3", 3)), picture(0, 1, 2))).toBeNull();
    expect(fewMarks({ form: "bars" }, view(row("1", null)), picture(0))).toBeNull();
    expect(fewMarks({ form: "ranking" }, years, picture(0, 1, 2))).toBeNull();
  });

  it("is drawn from a common zero, as long as its numbers, and is nothing that a screen reader must read", () => {
    const drawn = drawFew(document, { topic: "care" }, fewMarks({ form: "bars" }, years, picture(0, 1, 2)) ?? []);
    expect(drawn.getAttribute("aria-hidden")).toBe("true");
    expect([...drawn.querySelectorAll("text")].map(({ textContent }) => textContent)).toEqual([
      "2018/2019",
      "371",
      "2020/2021",
      "742",
    ]);
    const bars = [...drawn.querySelectorAll("rect[fill='var(--care)']")];
    expect(bars.map((bar) => bar.getAttribute("x"))).toEqual(["0", "0"]);
    const [short = 0, long = 0] = bars.map((bar) => Number(bar.getAttribute("width")));
    expect(long).toBeCloseTo(2 * short);
  });
});
