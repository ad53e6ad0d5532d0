import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mapSpec, rankingSpec, seriesSpec } from "../../src/charts/catalogue.ts";
import { schoolYears } from "../../src/model/period.ts";
import { languages } from "../../src/model/text.ts";
import { chartsOf } from "./charts-of.ts";
import type { ChartsOf } from "./charts-of.ts";
import { buildData, inFolder } from "./command.ts";

let built: string;
let charts: ChartsOf;

beforeAll(async () => {
  built = await inFolder((folder) => Promise.resolve(`${folder}-built`));
  expect((await buildData("--out", built)).code).toBe(0);
  charts = await chartsOf(built);
});
afterAll(async () => {
  charts.close();
  await rm(built, { recursive: true });
});

const measures = ["per_1000_children", "per_10000_inhabitants"] as const;

describe.each(languages)("what charts told by people say (%s)", (language) => {
  it.each(measures)("is true %s for every indicator and school year of the districts", async (measure) => {
    for (const { indicator, topic } of charts.around.indicators.values()) {
      for (const period of [null, ...schoolYears]) {
        for (const spec of [
          rankingSpec({ indicator, topic, period, measure }),
          mapSpec({ indicator, topic, period, measure }),
        ])
          expect(charts.faultsOf(await charts.viewOf(spec, "BG", language), language)).toEqual([]);
      }
    }
  });

  it.each(measures)("is true %s for every indicator by year, for the country and each district", async (measure) => {
    let rates = 0;
    for (const { indicator, topic } of charts.around.indicators.values()) {
      for (const area of ["BG", ...charts.areasOf("district")]) {
        const view = await charts.viewOf(seriesSpec({ indicator, topic, measure }), area, language);
        expect(charts.faultsOf(view, language)).toEqual([]);
        rates += view.claims.title.filter(({ kind }) => kind === "rate").length;
      }
    }
    expect(rates).toBeGreaterThan(0);
  });
});
