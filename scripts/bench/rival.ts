import { catalogue } from "../../src/charts/catalogue.ts";
import { plotOptions } from "../../src/charts/options.ts";
import { renderChart } from "../../src/charts/drawing/render.ts";
import { widths } from "../../src/charts/drawing/theme.ts";
import type { AreaRow, IndicatorRow, SourceRow } from "../../src/model/rows.ts";
import { tables } from "../../src/model/tables.ts";
import { bind } from "../../src/query/bind.ts";
import { openEngines } from "../../src/query/browser.ts";
import type { Answer } from "../../src/model/question.ts";

/**
 * The page to compare with: it starts DuckDB-WASM at load, asks it everything, and draws the chart when it answers;
 * then its list lets another district be asked for.
 */

const engines = openEngines({
  base: "/",
  onProgress: () => undefined,
  onFailure: (error) => {
    throw error;
  },
});

const ask = (question: Parameters<typeof engines.ask>[0]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    engines
      .ask(question, (answer, by) => {
        if (by === "duckdb") resolve(answer);
      })
      .catch(reject);
  });
const all = (table: "areas" | "indicators" | "sources") => ask({ table, columns: Object.keys(tables[table].columns) });

const spec = catalogue["sweeps-by-year"];
const first = "BG415";
const begun = ask(bind(spec.question, { area: first }));
await begun;
const areas = (await all("areas")) as unknown as readonly AreaRow[];
const indicators = (await all("indicators")) as unknown as readonly IndicatorRow[];
const sources = (await all("sources")) as unknown as readonly SourceRow[];

async function draw(code: string, asked: Promise<Answer>): Promise<void> {
  const answer = await asked;
  const area = areas.find((row) => row.area === code);
  if (area === undefined) throw new Error(`bench: no row for ${code} in areas`);
  const options = plotOptions(
    spec,
    answer,
    {
      language: "bg",
      area,
      areas: new Map(areas.map((row) => [row.area, row])),
      indicators: new Map(indicators.map((row) => [row.indicator, row])),
      sources: new Map(sources.map((row) => [row.source, row])),
    },
    widths.desk,
  );
  document.querySelector(".chart-desk")?.replaceChildren(renderChart(options, document));
}

await draw(first, begun);
const list = document.querySelector("select");
if (list === null) throw new Error("bench: the page has no list");
list.append(...areas.filter(({ level }) => level === "district").map(({ area, name_bg }) => new Option(name_bg, area)));
list.addEventListener("change", () => {
  void draw(list.value, ask(bind(spec.question, { area: list.value })));
});
list.hidden = false;
