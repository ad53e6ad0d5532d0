import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { catalogue, inRegister, mapSpec } from "../../../src/charts/catalogue.ts";
import { municipalShapes } from "../../../src/charts/map/municipal.ts";
import { chartSvg, legendHtml, tableHtml } from "../../../src/charts/drawing/svg.ts";
import { chartView } from "../../../src/charts/view.ts";
import { wholeCountry } from "../../golden/country.ts";
import type { AnswerRow } from "../../../src/model/question.ts";
import type { ObservationRow } from "../../../src/model/rows.ts";
import { everyFill, registerMap } from "../../golden/maps.ts";
import { districtReturned, row } from "../../golden/rows.ts";

const spec = catalogue["district-map"];
const plain = (text: string): string => text.replaceAll(/\u00a0|&nbsp;/g, " ");
const view = (language: "bg" | "en") => chartView(spec, everyFill, wholeCountry("BG", language));

describe("the words of a map", () => {
  it("say the same as the ranking of the same figures", () => {
    const scope = wholeCountry("BG415", "bg");
    const [map, ranking] = [spec, catalogue["district-ranking"]].map((one) => chartView(one, districtReturned, scope));
    expect([map?.title, map?.sentence]).toEqual([ranking?.title, ranking?.sentence]);
  });

  it("say what a circle is, then what has none", () => {
    expect(view("en").legend.map(({ mark, text }) => `${mark}: ${text}`)).toEqual([
      "map-circle: count for the whole school year: the area of the circle is in proportion to it",
      "map-part: figure for part of the year only, not comparable with a whole one",
      "map-c: withheld so that no child can be recognised",
      "map-x: we found no figure",
      "map-z: not applicable",
      "sign: ≈ about",
      "sign: ≥ at least",
      "sign: * no total for the year, but another number: for a group, at a date, for another period or undated",
      "doubt: ? doubtful, see the notes",
      "map-local: a municipality’s own count for the whole school year, its circle on the same scale",
      "dot-hollow: municipality whose figure is withheld",
    ]);
    expect(legendHtml(spec, view("en")).match(/<svg/g)).toHaveLength(7);
  });

  it("count no municipality's figure into a district's, but tell it", () => {
    const { table, sentence, notes } = view("bg");
    const lines = table.rows.map((cells) => cells.map(({ text }) => plain(text)));
    expect(lines.find(([name]) => name === "Шумен")?.[1]).toBe("няма данни");
    expect(lines.find(([name]) => name === "Благоевград")?.slice(1)).toEqual([
      "друго число",
      "–",
      "намерихме 575 (за период без посочени дати)",
      "",
    ]);
    expect(lines.at(-1)?.[0]).toMatch(/^община /);
    expect(
      lines
        .slice(28)
        .map(([name]) => name)
        .toSorted(),
    ).toHaveLength(3);
    expect(sentence).toContain("Собствени числа има за общините");
    expect(notes.some(({ text }) => text.includes("OpenStreetMap"))).toBe(true);
  });
});

describe("the table of a map", () => {
  const lines = view("bg").table.rows.map((cells) => cells.map(({ text }) => plain(text)));

  it("holds every district in Bulgarian alphabetical order with its rank", () => {
    const names = lines.slice(0, 28).map(([name = ""]) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator("bg").compare));
    const rank = (name: string) => lines.find(([one]) => one === name)?.[2];
    expect([
      rank("София (столица)"),
      rank("Бургас"),
      rank("Габрово"),
      rank("Сливен"),
      rank("Силистра"),
      rank("Добрич"),
    ]).toEqual(["1", "2", "10", "–", "–", "–"]);
    // Approximate, at least, doubted: on the map, but without a place.
    expect([rank("Пловдив"), rank("Стара Загора"), rank("Хасково")]).toEqual(["–", "–", "–"]);
  });

  it("has no column of ranks, and says why, where fewer than ten districts can be compared", () => {
    const keys = (rows: typeof everyFill) =>
      chartView(spec, rows, wholeCountry("BG", "en")).table.columns.map(({ key }) => key);
    expect(keys(everyFill)).toContain("rank");
    const fewer = everyFill.filter(({ area }) => area !== "BG311");
    expect(keys(fewer)).not.toContain("rank");
    const notes = (rows: typeof everyFill) =>
      chartView(spec, rows, wholeCountry("BG", "en"))
        .notes.map(({ text }) => text)
        .join(" ");
    expect(notes(fewer)).toContain("only when at least ten have a comparable figure");
    expect(notes(everyFill)).toContain("Ranks are counted from the district with the highest figure down");
    expect(notes(everyFill)).not.toContain("at least ten");
  });

  it("leads to the pages of the areas", () => {
    const html = tableHtml(view("bg"), { language: "bg", area: (area) => `/place/${area}/` });
    expect(html).toContain('<th scope="row"><a href="/place/BG415/">Кюстендил</a></th>');
    expect(html).toContain('<a href="/place/KNL48/">община Дупница</a>');
  });
});

describe("the school year of a map", () => {
  it("is the one for which most districts have a figure, however many municipalities have one for another", () => {
    const many = ["KNL48", "BGS04", "BLG33", "PAZ19", "RSE27", "VAR24"].map((area) =>
      row({ indicator: "children_returned", area, area_level: "municipality", period: "2018/2019", value: 9 }),
    );
    expect(chartView(spec, [...districtReturned, ...many], wholeCountry("BG", "en")).subtitle).toContain("2024/2025");
  });

  it("is the chosen one where a reader chose it, figures or not", () => {
    const chosen = mapSpec({ indicator: "children_returned", topic: "school", period: "2019/2020" });
    const { title, empty, table } = chartView(chosen, everyFill, wholeCountry("BG", "en"));
    expect([empty, table.rows.length]).toEqual([true, 28]);
    expect(title).toMatch(/^We found no figure .* for any district$/);
  });
});

describe("a map's picture", () => {
  it("signs a district of which only another number is known, unlike one of which nothing is", () => {
    const [other] = everyFill.filter(({ area }) => area === "BG413");
    const signs = (rows: typeof everyFill) =>
      chartSvg(spec, rows, wholeCountry("BG", "bg"), 680).match(/>\*</g)?.length ?? 0;
    expect([signs(everyFill), signs(everyFill.filter((one) => one !== other)), signs([])]).toEqual([2, 1, 0]);
  });

  it("shades the shares of municipalities in their shapes, with their numbers, and leaves a dot to a part of a year", () => {
    const context = { ...wholeCountry("BG", "en"), municipal: municipalShapes };
    const share = (area: string, value: number, extent: "full" | "part" = "full") =>
      row({ indicator: "coverage_rate", area, area_level: "municipality", period: "2024/2025", value, extent });
    const shares = mapSpec({ indicator: "coverage_rate", topic: "school", period: "2024/2025" });
    const rows = [share("KNL50", 30), share("SLS31", 18), share("BGS04", 3.3, "part")];
    const svg = chartSvg(shares, rows, context, 680);
    expect(svg.match(/fill-rule="evenodd"/g)).toHaveLength(2);
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(plain(svg)).toMatch(/paint-order="stroke">30</);
    const { legend, notes } = chartView(shares, rows, context);
    expect(legend.map(({ mark }) => mark)).toEqual(expect.arrayContaining(["map-municipal", "dot"]));
    expect(notes.map(({ text }) => text).join(" ")).toContain("shapes of municipalities are approximate");
    // Counts have no shade: a large municipality would seem to do more.
    expect(chartSvg(spec, everyFill, context, 680)).not.toContain("evenodd");
  });

  it("puts a number on the side of a bound on which it is written", () => {
    const classes = (values: readonly number[]) => {
      const context = wholeCountry("BG", "bg");
      // As many as a map has classes for.
      const areas = [...context.areas.values()].filter(({ level }) => level === "district").slice(0, 10);
      const rows = areas.map(({ area }, i) =>
        row({ indicator: "coverage_rate", area, period: "2024/2025", value: values[i % values.length] ?? null }),
      );
      const svg = chartSvg(mapSpec({ indicator: "coverage_rate", topic: "school" }), rows, context, 680);
      return new Set(svg.match(/--school-\d/g)).size;
    };
    // Both are written 97,5.
    expect([classes([97.46, 97.54]), classes([97.4, 97.5])]).toEqual([1, 2]);
  });

  it("has a circle for each count of a whole year, its area in proportion, and for nothing else", () => {
    const radii = (rows: typeof everyFill, width: number) =>
      [
        ...chartSvg(spec, rows, wholeCountry("BG", "bg"), width).matchAll(
          /<circle cx="[\d.]+" cy="[\d.]+" r="([\d.]+)"\/?>/g,
        ),
      ]
        .map(([, r]) => Number(r))
        .filter((r) => r !== 2.6);
    const counts = [2954, 2310, 1840, 1270, 890, 468, 310, 205, 120, 96, 68, 41];
    for (const width of [354, 680]) {
      const [largest = NaN, ...others] = radii(everyFill, width);
      expect(others).toHaveLength(counts.length - 1);
      for (const [i, r] of others.entries()) {
        // A radius is written to a tenth of a pixel.
        expect(Math.abs(r - largest * Math.sqrt((counts[i + 1] ?? NaN) / 2954))).toBeLessThan(0.11);
      }
      const none = everyFill.filter(
        (one) => one["extent"] === "part" || one["value_state"] !== null || one.value === 0,
      );
      expect(radii(none, width)).toEqual([]);
    }
  });

  it("draws a municipality's own count as a ring, through which the circles beneath it are seen", () => {
    const said = { indicator: "children_returned", area: "BLG33", area_level: "municipality", value: 300 } as const;
    const own = row({ ...said, period: "2017/2018" });
    const rows = [...everyFill.filter(({ area_level }) => area_level !== "municipality"), own];
    const { document } = new JSDOM(chartSvg(spec, rows, wholeCountry("BG", "bg"), 680)).window;
    const rings = [...document.querySelectorAll("circle[data-row='28']")];
    expect(rings).toHaveLength(1);
    for (const ring of rings) {
      expect(ring.getAttribute("fill-opacity")).toBe("0");
      expect(ring.getAttribute("stroke")).toBe("var(--school)");
    }
  });

  it("draws a municipality's own count on the scale of the districts', and its number where it has room", () => {
    const local = (value: number | null, said: Partial<ObservationRow> = {}) =>
      row({
        indicator: "children_returned",
        area: "BLG33",
        area_level: "municipality",
        period: "2017/2018",
        value,
        ...said,
      });
    const drawn = (own: AnswerRow, width = 680) => {
      const rows = [...everyFill.filter(({ area_level }) => area_level !== "municipality"), own];
      const { document } = new JSDOM(chartSvg(spec, rows, wholeCountry("BG", "bg"), width)).window;
      const [circle] = document.querySelectorAll("circle[data-row='28']");
      const number = document.querySelector("text[data-row='28']")?.textContent;
      return [Number(circle?.getAttribute("r") ?? 0), circle?.getAttribute("fill"), number] as const;
    };
    for (const width of [354, 680]) {
      const [largest] = drawn(local(2954), width);
      for (const value of [41, 700, 1477])
        expect(Math.abs(drawn(local(value), width)[0] - largest * Math.sqrt(value / 2954))).toBeLessThan(0.11);
      // It may be the largest of all; the districts' then shrink with it.
      expect(drawn(local(10_000), width)[0]).toBe(largest);
    }
    expect(drawn(local(41))[2]).toBeUndefined();
    expect(drawn(local(2000))[2]).toBe("2000");
    expect(drawn(local(0))).toEqual([0, undefined, "0"]);
    expect(drawn(local(700, { extent: "part" }))).toEqual([2.6, null, undefined]);
    expect(drawn(local(null, { value_state: "c", qualifier: null })).slice(0, 2)).toEqual([2.6, "var(--paper)"]);
  });

  it("puts small circles above their number, which would hide them", () => {
    const of = (element: Element, name: string) => Number(element.getAttribute(name));
    for (const [width, least] of [
      [354, 8],
      [680, 11],
    ] as const) {
      const { document } = new JSDOM(chartSvg(spec, registerMap, wholeCountry("BG", "bg"), width)).window;
      const small = [...document.querySelectorAll("circle")].filter((one) => of(one, "r") < least);
      expect(small.length).toBeGreaterThan(5);
      for (const circle of small) {
        const label = [...document.querySelectorAll("text")].filter(
          (text) => of(text, "x") === of(circle, "cx") && /\d/.test(text.textContent),
        );
        expect(label.length).toBeGreaterThan(0);
        for (const text of label) expect(of(text, "y")).toBeGreaterThan(of(circle, "cy") + of(circle, "r"));
      }
    }
  });

  it("has shades for shares, none of them for a part of a year", () => {
    const shares = (extent: "full" | "part") =>
      everyFill.map((one) => ({ ...one, indicator: "coverage_rate", nature: "share", extent }) as const);
    const drawn = (rows: typeof everyFill) =>
      chartSvg(mapSpec({ indicator: "coverage_rate", topic: "school" }), rows, wholeCountry("BG", "bg"), 680);
    expect(drawn(shares("full"))).toMatch(/var\(--school-\d\)/);
    expect(drawn(shares("part"))).not.toMatch(/var\(--school-\d\)/);
  });

  it("says that it is synthetic where it is drawn from a register that a script made", () => {
    const register = inRegister(spec);
    expect(register.question.table).toBe("register_districts");
    expect(chartView(register, registerMap, wholeCountry("BG", "en")).title).toContain("synthetic");
    expect(chartSvg(register, registerMap, wholeCountry("BG", "en"), 354)).toContain("SYNTHETIC");
  });
});
