import { seriesSpec } from "../charts/catalogue.ts";
import type { ChartContext } from "../charts/context.ts";
import { renderLegend } from "../charts/legend.ts";
import { plotOptions } from "../charts/options.ts";
import { renderChart } from "../charts/render.ts";
import { renderTable } from "../charts/table.ts";
import { widths } from "../charts/theme.ts";
import { chartView } from "../charts/view.ts";
import { sourcePath } from "../i18n/paths.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { Answer } from "../model/question.ts";
import type { AreaRow, IndicatorRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import { bind } from "../query/bind.ts";
import { languageOf, LiveEngines, type Publishers } from "./live-engines.ts";
import { seriesParts, type SeriesParts } from "./series-parts.ts";
import type { Choice } from "./series-state.ts";

/** What the built page tells its live chart. */
interface Given {
  readonly area: AreaRow;
  readonly indicators: readonly IndicatorRow[];
}

/** A live chart that has been asked at least once. */
class Answering {
  readonly #parts: SeriesParts;
  readonly #language: Language;
  readonly #given: Given;
  readonly #engines: LiveEngines;

  constructor(series: HTMLElement) {
    this.#parts = seriesParts(series);
    this.#language = languageOf(series);
    this.#given = JSON.parse(this.#parts.given.textContent) as Given;
    this.#engines = new LiveEngines(this.#parts, this.#language);
  }

  async answer(choice: Choice): Promise<void> {
    const spec = this.#spec(choice);
    await this.#engines.ask(bind(spec.question, { area: this.#given.area.area }), (answer, sources) => { this.#draw(spec, answer, sources); });
  }

  #spec({ indicator, from, to }: Choice): ChartSpec {
    const topic = this.#given.indicators.find((row) => row.indicator === indicator)?.topic ?? "school";
    return seriesSpec({ indicator, topic, from, to });
  }

  #draw(spec: ChartSpec, answer: Answer, sources: Publishers): void {
    const { area, indicators } = this.#given;
    const context: ChartContext = {
      language: this.#language, area, sources,
      areas: new Map([[area.area, area]]),
      indicators: new Map(indicators.map((row) => [row.indicator, row])),
    };
    const view = chartView(spec, answer, context);
    const parts = this.#parts;
    parts.title.textContent = view.title;
    parts.subtitle.textContent = view.subtitle;
    parts.sentence.textContent = view.sentence;
    parts.desk.replaceChildren(renderChart(plotOptions(spec, answer, context, widths.desk), document));
    parts.phone.replaceChildren(renderChart(plotOptions(spec, answer, context, widths.phone), document));
    parts.legend.replaceChildren(...(view.legend.length === 0 ? [] : [renderLegend(view.legend, spec.topic, document)]));
    parts.table.replaceChildren(renderTable(view.table, document, (source) => sourcePath(source, this.#language)));
  }
}

const awake = new WeakMap<HTMLElement, Answering>();

/** Answers a reader's choice in a live chart: words, pictures and table change together, or the reader is told why not. */
export async function answerSeries(series: HTMLElement, choice: Choice): Promise<void> {
  const answering = awake.get(series) ?? new Answering(series);
  awake.set(series, answering);
  await answering.answer(choice);
}
