import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue, heatmapSpec, mapSpec, rankingSpec } from "../../src/charts/catalogue.ts";
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

describe.each(languages)("what charts of the districts say (%s)", (language) => {
  it.each([
    "district-ranking",
    "district-map",
    "reporting-matrix",
    "closures-timeline",
    "institutions-map",
    "services-by-district",
    "coordination-timeline",
  ] as const)("is true by the published tables in %s, for the country and each district", async (id) => {
    const areas = ["BG", ...charts.areasOf("district")];
    expect(areas).toHaveLength(29);
    for (const area of areas) {
      const view = await charts.viewOf(catalogue[id], area, language);
      expect(charts.faultsOf(view, language)).toEqual([]);
    }
  });

  it("is true for every indicator and school year that a reader may choose", async () => {
    for (const { indicator, topic } of charts.around.indicators.values()) {
      const specs = [
        heatmapSpec({ indicator, topic }),
        ...[null, ...schoolYears].flatMap((period) => [
          rankingSpec({ indicator, topic, period }),
          mapSpec({ indicator, topic, period }),
        ]),
      ];
      for (const spec of specs) {
        const view = await charts.viewOf(spec, "BG", language);
        expect(charts.faultsOf(view, language)).toEqual([]);
      }
    }
  });
});
