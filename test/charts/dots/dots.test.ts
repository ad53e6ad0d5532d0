import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/charts/catalogue.ts";
import { spread } from "../../../src/charts/dots/place.ts";
import { chartSvg, tableHtml } from "../../../src/charts/drawing/svg.ts";
import { chartView } from "../../../src/charts/view.ts";
import { wholeCountry } from "../../golden/country.ts";
import { namedHomes } from "../../golden/maps.ts";

const spec = catalogue["institutions-map"];
const view = chartView(spec, namedHomes, wholeCountry("BG", "bg"));

const plain = (words: string): string => words.replaceAll("\u00a0", " ");

describe("the dots of a place", () => {
  it("never lie on one another, and one alone lies at its spot", () => {
    const wishes = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(wishes, (all) => {
        const places = spread(all, 11);
        expect(places[0]).toEqual(all[0]);
        for (const [i, [x, y]] of places.entries()) {
          for (const [otherX, otherY] of places.slice(0, i))
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(10.9);
        }
      }),
    );
  });
});

describe("the map of homes", () => {
  it("draws every home, told by shape: rings for closed ones, filled signs for others", () => {
    const svg = chartSvg(spec, namedHomes, wholeCountry("BG", "bg"), 680);
    expect(svg.match(/<circle/g)).toHaveLength(13);
    expect(svg.match(/<path[^>]*fill="var\(--care\)"/g)).toHaveLength(2);
    expect(view.legend.map(({ mark }) => mark)).toEqual(["home-closed", "home-open", "home-unsure"]);
  });

  it("lists every home with its municipality, its district, its fate and its source", () => {
    expect(view.table.rows).toHaveLength(namedHomes.length);
    const html = tableHtml(view, { language: "bg", source: (source) => `/s#${source}`, area: (area) => `/a/${area}/` });
    expect(html).toContain('<a href="/a/KNL48/">Дупница</a>');
    expect(html).toContain('<a href="/a/BG415/">Кюстендил</a>');
    expect(html).toContain('<a href="/s#mlsp-di-en">МТСП</a>');
    expect(html.replaceAll("&nbsp;", " ")).toContain("закрит: 15 февруари 2021");
  });

  it("says in words how many, where most are, which is open, who disagrees, and that a dot is no address", () => {
    expect(plain(view.title)).toBe("13 от 15 назовани дома за деца са закрити");
    expect(plain(view.sentence)).toBe(
      "Назовани са 15 дома в 6 общини от 6 области. Като действащ към определена дата е посочен: ДДЛРГ burgas.",
    );
    expect(view.notes.map(({ text }) => text).join(" ")).toMatch(
      /не е адрес.*противоречат за: ДДЛРГ dupnitsa.*OpenStreetMap/,
    );
  });

  it("refuses rows that are no homes, naming the home and the way out", () => {
    const draw = () => chartSvg(spec, [{ ...namedHomes[0], status: "burnt" }], wholeCountry("BG", "bg"), 680);
    expect(draw).toThrow(
      /"status" of institution sofia-1 is burnt, not one of operating, planned_closure, closed; ask the question/,
    );
  });
});
