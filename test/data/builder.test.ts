import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { askMeasures, type Ask } from "../../src/builder/ask.ts";
import { bars } from "../../src/charts/bars/data.ts";
import { readRows } from "../../src/charts/rows/observations.ts";
import { builderContext } from "../../src/site/pages/builder.ts";
import { builderAsk, builderLink, linkTo, municipalityAsk, recordsAsk } from "../../src/site/pages/builder-links.ts";
import { totalsByYear } from "../../src/site/pages/municipality-register.ts";
import { municipalities, readMunicipality } from "../../src/site/pages/municipality.ts";
import { notebookWishes } from "../../src/site/pages/notebook.ts";
import { chartPlaces, specOf, type ChartPlace } from "../../src/site/pages/chart-pages.ts";
import { chartAnswer, describeChart } from "../../src/site/parts/draw.ts";
import { settle } from "../../src/builder/settle.ts";
import { differing, openBoth } from "./builder-agrees.ts";

let both: Awaited<ReturnType<typeof openBoth>>;
beforeAll(async () => {
  both = await openBoth("en");
});
afterAll(() => {
  both.close();
});

const sorted = (numbers: Iterable<number>): readonly number[] => [...numbers].toSorted((a, b) => a - b);

/** The numbers that a chart draws: bars, or those in its table, where bars tell what there is besides. */
async function drawn(place: ChartPlace): Promise<readonly number[]> {
  const [spec, context] = [specOf(place), await builderContext("en")];
  if (spec.form === "bars") {
    const rows = readRows(await chartAnswer(spec, place.area));
    return sorted(bars(spec, rows, { ...context, area: place.area }).flatMap(({ value }) => value ?? []));
  }
  const { table } = await describeChart(spec, place.area, "en", undefined);
  const cells = table.rows.flatMap((row) => row.filter((_, at) => table.columns[at]?.key === "value"));
  return sorted(cells.flatMap(({ value }) => value ?? []));
}

describe("the link of a chart's page", () => {
  it.each(["reported", "register"] as const)("opens the numbers of the chart, of %s figures", async (dataset) => {
    const places = await chartPlaces(dataset);
    const asked = await Promise.all(
      places.map(async (place) => ({
        place,
        ask: await builderAsk(place, "en"),
        link: await builderLink(place, "en"),
      })),
    );
    const linked = asked.filter(({ ask }) => ask !== null);
    expect(new Set(linked.map(({ place }) => place.id))).toEqual(
      new Set([
        "sweeps-by-year",
        "returned-by-year",
        "teams-by-year",
        "returned-heatmap",
        "district-ranking",
        "district-map",
      ]),
    );
    for (const { place, ask, link } of linked) {
      if (ask === null || link === null) throw new Error("no link");
      const ours = sorted((await both.builder(ask)).values());
      expect({ id: place.id, area: place.area.area, numbers: ours }).toEqual({
        id: place.id,
        area: place.area.area,
        numbers: await drawn(place),
      });
      expect(link).toContain(ask.indicators[0]);
      expect(Buffer.byteLength(`<a href="${link}"></a>`)).toBeLessThan(220);
    }
  });
});

describe("the link of a municipality's page", () => {
  const numbersOf = async (ask: Ask | null): Promise<readonly number[]> =>
    ask === null ? [] : sorted((await both.builder(ask)).values());

  it("opens the published numbers of its table, and is there only where these are all of the builder's", async () => {
    let links = 0;
    for (const { area } of await municipalities()) {
      const place = await readMunicipality(area);
      const ask = await municipalityAsk(place, "en");
      if (ask === null) continue;
      const shown = place.observations.filter(
        (row) => row.area === area && row.indicator === ask.indicators[0] && row.breakdown === null,
      );
      expect({ area, numbers: await numbersOf(ask) }).toEqual({
        area,
        numbers: sorted(shown.flatMap(({ value }) => value ?? [])),
      });
      expect(await numbersOf(ask)).not.toEqual([]);
      expect(Buffer.byteLength(`<a href="${await linkTo(ask, "en")}"></a>`)).toBeLessThan(220);
      links += 1;
    }
    expect(links).toBeGreaterThan(10);
  });

  it("opens a row of the register's table, withheld cells too", async () => {
    for (const code of ["KNL48", "PAZ08", "SOF46"]) {
      const { area } = await readMunicipality(code);
      const crossing = await totalsByYear(area, "school", "school_year");
      const ask = await recordsAsk(area, crossing, "en");
      if (ask === null) throw new Error(`no link for ${code}`);
      const [indicator = ""] = ask.indicators;
      expect(crossing.rows).toContain(indicator);
      const cells = crossing.columns.map((period) => crossing.cell(indicator, period));
      expect(ask.to - ask.from + 1).toBe(cells.length);
      expect(await numbersOf(ask)).toEqual(sorted(cells.flatMap((cell) => cell?.value ?? [])));
      expect(await numbersOf(ask)).not.toEqual([]);
    }
  });
});

describe("the notebook", () => {
  it("holds twenty questions, whose answers DuckDB gives too", async () => {
    const wishes = await notebookWishes("en");
    expect(wishes.length).toBeGreaterThanOrEqual(20);
    for (const [id, wish] of wishes) {
      const ask = settle({ dataset: "reported", ...wish }, both.catalog);
      // A question that gave way would be another one than its words.
      const { from, to, ...rest } = wish;
      expect({ id, ...ask }).toMatchObject({ id, ...rest, ...(from === to && from !== undefined ? { from, to } : {}) });
      const ours = await both.builder(ask);
      expect({ id, some: ours.size > 0 }).toEqual({ id, some: true });
      expect({ id, differ: differing(ours, await both.sql(ask)) }).toEqual({ id, differ: [] });
    }
  });

  it("is answered by the small engine of SQL too, in every measure that its questions may have", async () => {
    for (const [id, wish] of await notebookWishes("en"))
      for (const measure of askMeasures) {
        // Of both tables of the register at once only DuckDB answers.
        const every = wish.within === undefined || wish.dataset !== "register";
        const ask = settle({ dataset: "reported", ...wish, every, measure }, both.catalog);
        if (!every && ask.measure === "share") continue;
        const { small, native } = await both.rows(ask);
        expect({ id, measure, small }).toEqual({ id, measure, small: native });
      }
  });
});

describe("a question of the builder, opened as SQL", () => {
  it.each(askMeasures)("has the same numbers as %s, of every indicator and all districts", async (measure) => {
    let numbers = 0;
    for (const { dataset, indicator } of both.catalog.entries) {
      const ask = settle({ dataset, indicators: [indicator], areas: ["BG"], every: true, measure }, both.catalog);
      if (ask.measure !== measure) continue;
      const [ours, theirs] = [await both.builder(ask), await both.sql(ask)];
      expect({ dataset, indicator, differ: differing(ours, theirs) }).toEqual({ dataset, indicator, differ: [] });
      numbers += ours.size;
    }
    expect(numbers).toBeGreaterThan(10);
  });

  it("has the same numbers of every group", async () => {
    let numbers = 0;
    for (const { dataset, indicator, groups } of both.catalog.entries)
      for (const group of Object.keys(groups)) {
        const ask = settle({ dataset, indicators: [indicator], areas: ["BG", "BG415"], group }, both.catalog);
        expect(ask.group).toBe(group);
        const [ours, theirs] = [await both.builder(ask), await both.sql(ask)];
        expect({ indicator, group, differ: differing(ours, theirs) }).toEqual({ indicator, group, differ: [] });
        numbers += ours.size;
      }
    expect(numbers).toBeGreaterThan(100);
  });

  it.each(["value", "per_10000_inhabitants", "change", "share"] as const)(
    "has the same numbers of municipalities as %s, beside districts and alone",
    async (measure) => {
      const found = { reported: 0, register: 0, official: 0 };
      const wishes = [
        { within: ["BG423", "BG411"], areas: ["BG415", "KNL48"] },
        { within: both.catalog.districts, from: 2022, to: 2023 },
      ];
      for (const { dataset, indicator, municipal } of both.catalog.entries)
        for (const wish of municipal === undefined ? [] : wishes) {
          const ask = settle({ dataset, indicators: [indicator], ...wish, measure }, both.catalog);
          if (ask.measure !== measure) continue;
          expect(ask.within).toHaveLength(wish.within.length);
          const [ours, theirs] = [await both.builder(ask), await both.sql(ask)];
          expect({ dataset, indicator, differ: differing(ours, theirs) }).toEqual({ dataset, indicator, differ: [] });
          found[dataset] += ours.size;
        }
      expect(found.register).toBeGreaterThan(1000);
      // Few municipalities have published figures, and fewer one that could be held against another.
      if (measure === "value") expect(found.reported).toBeGreaterThan(10);
    },
    60_000,
  );

  it("tells no change of a municipality over the year in which its land became another", async () => {
    const wish = { dataset: "official", indicators: ["inhabitants"], within: ["BG423"], from: 2012, to: 2018 } as const;
    const ask = settle({ ...wish, measure: "change" }, both.catalog);
    const ours = await both.builder(ask);
    expect(differing(ours, await both.sql(ask))).toEqual([]);
    const foundings = ["PAZ08", "PAZ39"].map((area) => [...ours.keys()].filter((key) => key.includes(area)).length);
    const others = [...ours.keys()].filter((key) => key.includes("PAZ19")).length;
    for (const some of foundings) expect(some).toBeLessThan(others);
  });

  it("has the same numbers of four indicators side by side, of a district and of its municipalities", async () => {
    const indicators = ["children_returned", "sweeps", "coverage_teams", "children_found"];
    for (const wish of [{ areas: ["BG415", "BG323"] }, { within: ["BG415"] }]) {
      const ask = settle({ dataset: "register", indicators, ...wish }, both.catalog);
      expect(ask.indicators).toHaveLength(4);
      const ours = await both.builder(ask);
      expect(ours.size).toBeGreaterThan(40);
      expect(differing(ours, await both.sql(ask))).toEqual([]);
    }
    const published = settle({ indicators: ["coverage_teams", "sweeps"], areas: ["BG415", "BG323"] }, both.catalog);
    expect(differing(await both.builder(published), await both.sql(published))).toEqual([]);
  });
});
