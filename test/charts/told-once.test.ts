import { describe, expect, it } from "vitest";
import type { ChartView, Note } from "../../src/charts/described.ts";
import { catalogue } from "../../src/charts/catalogue.ts";
import { toldOnce } from "../../src/site/parts/told-once.ts";

const event: Note = { kind: "event", text: "8 юни 2018 г.: постановление" };
const doubt: Note = { kind: "doubt", text: "буди съмнение" };
const view = (title: string, ...notes: readonly Note[]): ChartView => ({ title, notes }) as unknown as ChartView;

describe("charts that stand on a page one after the other", () => {
  const specs = [catalogue["sweeps-by-year"], catalogue["district-map"], catalogue["district-ranking"]];

  it("tell a note of the site's own once, and what they say of figures each time", () => {
    const told = toldOnce(specs, [view("a", event, doubt), view("b", event, doubt), view("c", event)], "bg");
    expect(told.map(({ elsewhere }) => [...elsewhere])).toEqual([[], [event.text], [event.text]]);
  });

  it("are headed by their titles, but one that is titled like the one before it", () => {
    const of = (...titles: readonly string[]) => titles.map((title) => view(title));
    const headings = (...titles: readonly string[]) => toldOnce(specs, of(...titles), "bg").map((one) => one.heading);
    expect(headings("a", "b", "b")).toEqual(["a", "b", "Същите числа като ленти"]);
    expect(headings("a", "a", "b")).toEqual(["a", "Същите числа на карта", "b"]);
    expect(headings("a", "b", "a")).toEqual(["a", "b", "a"]);
  });
});
