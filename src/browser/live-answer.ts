import { chartParams } from "../charts/catalogue.ts";
import type { ChartContext } from "../charts/context.ts";
import { renderLegend } from "../charts/legend.ts";
import { plotOptions } from "../charts/options.ts";
import { renderChart } from "../charts/render.ts";
import { say, spokenNodes } from "../charts/say.ts";
import { renderTable } from "../charts/table.ts";
import { widths } from "../charts/theme.ts";
import { chartView } from "../charts/view.ts";
import { dictionary, type Dictionary } from "../i18n/dictionary.ts";
import { formatNumber } from "../i18n/formats.ts";
import { areaPath, sourcePath } from "../i18n/paths.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { Topic } from "../model/codes.ts";
import type { Answer, Question } from "../model/question.ts";
import type { AreaRow, IndicatorRow } from "../model/rows.ts";
import { tables } from "../model/tables.ts";
import { languages, type Language } from "../model/text.ts";
import { bind } from "../query/bind.ts";
import { openEngines } from "../query/browser.ts";
import type { Engines } from "../query/together.ts";
import { liveParts, type LiveParts } from "./live-parts.ts";

/** What the built page tells its live chart. */
interface Given {
  readonly area: AreaRow;
  readonly indicators: readonly IndicatorRow[];
}

/** Every choice names an indicator. */
interface Chosen {
  readonly indicator: string;
}

/** What distinguishes one live chart from another. */
interface Live<C extends Chosen> {
  /** The chart of a choice. */
  readonly spec: (choice: C, topic: Topic) => ChartSpec;
  /** Whether the chart must know all areas, not only its own. */
  readonly wholeCountry: boolean;
}

/** The names behind the codes of an answer. */
interface Names {
  readonly sources: NonNullable<ChartContext["sources"]>;
  readonly areas: ChartContext["areas"];
}
const publishersQuestion: Question = { table: "sources", columns: ["source", "publisher"] };
const areasQuestion: Question = { table: "areas", columns: Object.keys(tables.areas.columns) };
const megabyte = 1_000_000;

function listItem(...content: readonly Node[]): HTMLLIElement {
  const item = document.createElement("li");
  item.append(...content);
  return item;
}

/** A live chart that has been asked at least once. */
class Answering<C extends Chosen> {
  readonly #live: Live<C>;
  readonly #parts: LiveParts;
  readonly #language: Language;
  readonly #words: Dictionary["site"]["live"];
  readonly #given: Given;
  readonly #engines: Engines;
  #names: Promise<Names> | undefined;
  #asked = new AbortController();

  constructor(host: HTMLElement, live: Live<C>) {
    this.#live = live;
    this.#parts = liveParts(host);
    this.#language = languages.find((language) => language === host.dataset["language"]) ?? "bg";
    this.#words = dictionary(this.#language).site.live;
    this.#given = JSON.parse(this.#parts.given.textContent) as Given;
    this.#engines = openEngines({
      base: "/",
      onProgress: ({ loaded, total }) => { this.#showProgress(loaded, total); },
      onFailure: () => { this.#say(this.#words.failed); },
    });
  }

  /** Answers a choice; a later choice silences an earlier one. */
  async answer(choice: C): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const spec = this.#spec(choice);
      const names = await (this.#names ??= this.#readNames());
      await this.#engines.ask(bind(spec.question, chartParams(spec, this.#given.area.area)), (answer, by) => {
        this.#draw(spec, answer, names);
        this.#say(by === "light" ? this.#words.answeredLight : this.#words.answeredBig);
      }, signal);
    } catch {
      this.#names = undefined;
      this.#say(this.#words.noAnswer);
    }
  }

  #spec(choice: C): ChartSpec {
    const topic = this.#given.indicators.find((row) => row.indicator === choice.indicator)?.topic ?? "school";
    return this.#live.spec(choice, topic);
  }

  async #readNames(): Promise<Names> {
    const { area } = this.#given;
    const [publishers, areas] = await Promise.all([this.#ask(publishersQuestion), this.#live.wholeCountry ? this.#ask(areasQuestion) : []]);
    return {
      sources: new Map(publishers.map(({ source, publisher }) => [String(source), { publisher: String(publisher) }])),
      // The table is verified against the definition of its rows before it is published.
      areas: new Map([area, ...areas as unknown as readonly AreaRow[]].map((row) => [row.area, row])),
    };
  }

  /** The first answer to a question, whichever engine gives it. */
  #ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => { this.#engines.ask(question, resolve).catch(reject); });
  }

  #draw(spec: ChartSpec, answer: Answer, { sources, areas }: Names): void {
    const { area, indicators } = this.#given;
    const context: ChartContext = {
      language: this.#language, area, sources, areas,
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
    parts.table.replaceChildren(renderTable(view.table, {
      document, language,
      source: (source) => sourcePath(source, language),
      area: (code) => {
        const row = areas.get(code);
        return row && areaPath(row, language);
      },
    }));
    parts.notes?.replaceChildren(...view.notes.map(({ text }) => listItem(...spokenNodes(text, language, document))));
    parts.sources?.replaceChildren(...view.sources.map(({ source, publisher }) => {
      const link = document.createElement("a");
      link.href = sourcePath(source, language);
      say(link, publisher, language, document);
      return listItem(link);
    }));
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

/**
 * How a kind of live chart answers a choice: words, pictures and table of the element change together, or the reader is
 * told why not. The engines of an element are opened at its first choice.
 */
export function answering<C extends Chosen>(live: Live<C>): (host: HTMLElement, choice: C) => Promise<void> {
  const awake = new WeakMap<HTMLElement, Answering<C>>();
  return async (host, choice) => {
    const one = awake.get(host) ?? new Answering(host, live);
    awake.set(host, one);
    await one.answer(choice);
  };
}
