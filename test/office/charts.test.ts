import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readInhabitants } from "../../src/intake/inhabitants.ts";
import { languages } from "../../src/model/text.ts";
import { noMapping } from "../../src/office/mapping/mapping.ts";
import { protectExtract } from "../../src/office/protect/protect-extract.ts";
import { officeCharts } from "../../src/office/result/charts.ts";
import { publishedIndicators } from "../golden/indicators.ts";
import { check, known } from "./known.ts";
import { madeExcel } from "./made-excel.ts";

describe("the charts of an office's table", () => {
  it("are the site's, of protected rows, in each language", async () => {
    const mapping = { ...noMapping, sheets: [{ cut: ["ЕГН", "Име на детето", "Бележки"] }] };
    const { fit } = await check("a.xlsx", await madeExcel(300), { mapping, where: "office" });
    const { reference, release } = await known();
    const inhabitants = await readInhabitants(join(import.meta.dirname, "../../data/reference"), 2021, () => undefined);
    const step = (): void => undefined;
    const done = await protectExtract(fit?.files ?? new Map(), {
      areas: reference,
      inhabitants,
      release,
      threads: 2,
      step,
    });
    const area = {
      area: "BG311",
      level: "district",
      parent: "BG",
      name_bg: "Видин",
      name_en: "Vidin",
      slug: "vidin",
      rank_bg: 1,
      rank_en: 1,
      seat_lat: null,
      seat_lon: null,
    } as const;
    for (const language of languages) {
      const charts = officeCharts({
        rows: done.rows,
        area,
        indicators: [...publishedIndicators.values()],
        extract: "Подател",
        language,
      });
      expect(charts.length).toBeGreaterThanOrEqual(3);
      for (const { view } of charts) {
        expect(view.title).not.toBe("");
        expect(view.sentence).not.toBe("");
      }
      expect(charts[0]?.view.table.rows.map((row) => row.map(({ text }) => text).join(" ")).join("\n")).toContain(
        "100",
      );
    }
  });
});
