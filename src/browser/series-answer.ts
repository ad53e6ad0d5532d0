import { seriesSpec } from "../charts/catalogue.ts";
import type { ChartContext } from "../charts/context.ts";
import { renderLegend } from "../charts/legend.ts";
import { plotOptions } from "../charts/options.ts";
import { renderChart } from "../charts/render.ts";
import { say } from "../charts/say.ts";
import { renderTable } from "../charts/table.ts";
import { widths } from "../charts/theme.ts";
import { chartView } from "../charts/view.ts";
import { dictionary, type Dictionary } from "../i18n/dictionary.ts";
import { formatNumber } from "../i18n/formats.ts";
import { sourcePath } from "../i18n/paths.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { Answer, Question } from "../model/question.ts";
import type { AreaRow, IndicatorRow } from "../model/rows.ts";
import { languages, type Language } from "../model/text.ts";
import { bind } from "../query/bind.ts";
import { openEngines } from "../query/browser.ts";
import type { Engines } from "../query/together.ts";
import { seriesParts, type SeriesParts } from "./series-parts.ts";
import type { Choice } from "./series-state.ts";

/** What the built page tells its live chart. */
interface Given {
  readonly area: AreaRow;
  readonly indicators: readonly IndicatorRow[];
}

type Publishers = NonNullable<ChartContext["sources"]>;
const publishersQuestion: Question = { table: "sources", columns: ["source", "publisher"] };
const megabyte = 1_000_000;

/** A live chart that has been asked at least once. */
class Answering {
  readonly #parts: SeriesParts;
  readonly #language: Language;
  readonly #words: Dictionary["site"]["live"];
  readonly #given: Given;
  readonly #engines: Engines;
  #publishers: Promise<Publishers> | undefined;
  #asked = new AbortController();

  constructor(series: HTMLElement) {
    this.#parts = seriesParts(series);
    this.#language = languages.find((language) => language === series.dataset["language"]) ?? "bg";
    this.#words = dictionary(this.#language).site.live;
    this.#given = JSON.parse(this.#parts.given.textContent) as Given;
    this.#engines = openEngines({
      base: "/",
      onProgress: ({ loaded, total }) => { this.#showProgress(loaded, total); },
      onFailure: () => { this.#say(this.#words.failed); },
    });
  }

  /** Answers a choice; a later choice silences an earlier one. */
  async answer(choice: Choice): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const spec = this.#spec(choice);
      const sources = await (this.#publishers ??= this.#readPublishers());
      await this.#engines.ask(bind(spec.question, { area: this.#given.area.area }), (answer, by) => {
        this.#draw(spec, answer, sources);
        this.#say(by === "light" ? this.#words.answeredLight : this.#words.answeredBig);
      }, signal);
    } catch {
      this.#publishers = undefined;
      this.#say(this.#words.noAnswer);
    }
  }

  #spec({ indicator, from, to }: Choice): ChartSpec {
    const topic = this.#given.indicators.find((row) => row.indicator === indicator)?.topic ?? "school";
    return seriesSpec({ indicator, topic, from, to });
  }

  #readPublishers(): Promise<Publishers> {
    return new Promise((resolve, reject) => {
      this.#engines.ask(publishersQuestion, (answer) => {
        resolve(new Map(answer.map(({ source, publisher }) => [String(source), { publisher: String(publisher) }])));
      }).catch(reject);
    });
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
    say(parts.sentence, view.sentence, this.#language, document);
    parts.desk.replaceChildren(renderChart(plotOptions(spec, answer, context, widths.desk), document));
    parts.phone.replaceChildren(renderChart(plotOptions(spec, answer, context, widths.phone), document));
    parts.legend.replaceChildren(...(view.legend.length === 0 ? [] : [renderLegend(view.legend, spec.topic, document)]));
    const language = this.#language;
    parts.table.replaceChildren(renderTable(view.table, { document, language, source: (source) => sourcePath(source, language) }));
  }

  #showProgress(loaded: number, total: number): void {
    const size = (bytes: number) => formatNumber(bytes / megabyte, this.#language);
    const { progress, status } = this.#parts;
    progress.hidden = loaded >= total;
    progress.max = total;
    progress.value = loaded;
    status.textContent = this.#words.loading(size(loaded), size(total));
  }

  #say(text: string): void {
    this.#parts.progress.hidden ||= text !== this.#words.answeredLight;
    this.#parts.status.textContent = text;
  }
}

const awake = new WeakMap<HTMLElement, Answering>();

/** Answers a reader's choice in a live chart: words, pictures and table change together, or the reader is told why not. */
export async function answerSeries(series: HTMLElement, choice: Choice): Promise<void> {
  const answering = awake.get(series) ?? new Answering(series);
  awake.set(series, answering);
  await answering.answer(choice);
}
