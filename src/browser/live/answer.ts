import { chartParams } from "../../charts/catalogue.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { renderLegend } from "../../charts/drawing/legend.ts";
import { plotOptions } from "../../charts/options.ts";
import { renderChart } from "../../charts/drawing/render.ts";
import { claimOn, noteItem, say } from "../../charts/words/say.ts";
import { renderTable } from "../../charts/table.ts";
import { widths } from "../../charts/drawing/theme.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { areaPath, sourcePath } from "../../i18n/paths.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { Topic } from "../../model/codes.ts";
import type { Measure } from "../../model/denominator.ts";
import type { Answer, Question } from "../../model/question.ts";
import type { AreaRow, IndicatorRow } from "../../model/rows.ts";
import type { TableFiles } from "../../model/table-file.ts";
import { tables } from "../../model/tables.ts";
import type { Language } from "../../model/text.ts";
import { bind } from "../../query/bind.ts";
import { languageOf } from "../page/language-of.ts";
import { LiveEngines, readCodeNames, type AskOnce, type CodeNames } from "./engines.ts";
import type { Show } from "./form.ts";
import { noteBlocks } from "./notes.ts";
import { LiveRates } from "./rates.ts";
import { shapesFor } from "./map-shapes.ts";
import { liveParts, type LiveParts } from "./parts.ts";
import { shownChart } from "./shown-chart.ts";
import { shownNow } from "./shown-now.ts";
import { promiseTips } from "../tips/promise.ts";

/** What the built page tells its live chart. */
interface Given {
  readonly area: AreaRow;
  readonly indicators: readonly IndicatorRow[];
  /** The chart that the page was built with, who made its register, and where that lies. */
  readonly spec?: ChartSpec;
  readonly extract?: string;
  readonly files?: TableFiles;
}

/** Every choice names an indicator and a measure. */
interface Chosen {
  readonly indicator: string;
  readonly measure: Measure;
}

/** What distinguishes one live chart from another. */
interface Live<C extends Chosen> {
  /** The chart of a choice. */
  readonly spec: (choice: C, topic: Topic, built: ChartSpec | undefined) => ChartSpec;
  /** Whether the chart must know all areas, not only its own. */
  readonly wholeCountry: boolean;
  /** Whether rates are read for counts too: tables of the page have them beside. */
  readonly withRates?: boolean;
  /** The choice with all filled in that it left open; without it no choice leaves anything open. */
  readonly whole?: (choice: C, spec: ChartSpec, answer: Answer, context: ChartContext) => C;
}

/** The names behind the codes of an answer. */
interface Names extends CodeNames {
  readonly areas: ChartContext["areas"];
}
const areasQuestion: Question = { table: "areas", columns: Object.keys(tables.areas.columns) };

async function readNames(ask: AskOnce, own: AreaRow, wholeCountry: boolean): Promise<Names> {
  const [names, areas] = await Promise.all([readCodeNames(ask), wholeCountry ? ask(areasQuestion) : []]);
  // The table is verified against the definition of its rows before it is published.
  return { ...names, areas: new Map([own, ...(areas as unknown as readonly AreaRow[])].map((row) => [row.area, row])) };
}

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
  readonly #given: Given;
  readonly #engines: LiveEngines<Names>;
  readonly #host: HTMLElement;
  readonly #rates = new LiveRates((question) => this.#engines.read(question));
  #choices = 0;

  constructor(host: HTMLElement, live: Live<C>) {
    this.#host = host;
    this.#live = live;
    this.#parts = liveParts(host);
    this.#language = languageOf(host);
    this.#given = JSON.parse(this.#parts.given.textContent) as Given;
    this.#engines = new LiveEngines(
      this.#parts,
      this.#language,
      (ask) => readNames(ask, this.#given.area, live.wholeCountry),
      this.#given.files,
    );
  }

  /** Answers a choice; a later choice silences an earlier one. */
  async answer(choice: C, told: (whole: C) => void): Promise<void> {
    const topic = this.#given.indicators.find((row) => row.indicator === choice.indicator)?.topic ?? "school";
    const spec = this.#live.spec(choice, topic, this.#given.spec);
    const mine = (this.#choices += 1);
    const isRated = choice.measure !== "count" || this.#live.withRates === true;
    const rate = isRated ? await this.#rates.get() : undefined;
    const shapes = await shapesFor([spec], this.#given.indicators);
    if (mine !== this.#choices) return;
    await this.#engines.ask(bind(spec.question, chartParams(spec, this.#given.area.area)), (answer, names) => {
      const context = { ...this.#context(names), ...(rate === undefined ? {} : { rate }), ...shapes };
      const sentence = this.#draw(spec, answer, context);
      told(this.#live.whole?.(choice, spec, answer, context) ?? choice);
      return sentence;
    });
  }

  #context(names: Names): ChartContext {
    const { area, indicators, extract } = this.#given;
    return {
      language: this.#language,
      area,
      ...(extract === undefined ? {} : { extract }),
      ...names,
      indicators: new Map(indicators.map((row) => [row.indicator, row])),
    };
  }

  /** Draws an answer and gives back its sentence. */
  #draw(spec: ChartSpec, answer: Answer, context: ChartContext): string {
    const { areas } = context;
    const shown = shownChart(spec, answer, context);
    const { view } = shown.whole;
    shownNow.set(this.#host, shown);
    const parts = this.#parts;
    parts.title.textContent = view.title;
    claimOn(parts.title, view.claims.title);
    parts.subtitle.textContent = view.subtitle;
    say(parts.sentence, view.sentence, this.#language, document);
    claimOn(parts.sentence, view.claims.sentence);
    parts.desk.replaceChildren(renderChart(plotOptions(spec, answer, context, widths.desk), document));
    parts.phone.replaceChildren(renderChart(plotOptions(spec, answer, context, widths.phone), document));
    promiseTips(parts.figure, dictionary(this.#language).timelines.tips.help);
    parts.legend.replaceChildren(
      ...(view.legend.length === 0 ? [] : [renderLegend(view.legend, spec.topic, document)]),
    );
    const language = this.#language;
    parts.table.replaceChildren(
      renderTable(view.table, {
        document,
        language,
        source: (source) => sourcePath(source, language),
        area: (code) => {
          const row = areas.get(code);
          return row && areaPath(row, language);
        },
      }),
    );
    parts.block?.replaceChildren(...noteBlocks(view, language, "h2"));
    parts.notes?.replaceChildren(...view.notes.map((note) => noteItem(note, language, document)));
    parts.sources?.replaceChildren(
      ...view.sources.map(({ source, publisher }) => {
        const link = document.createElement("a");
        link.href = sourcePath(source, language);
        say(link, publisher, language, document);
        return listItem(link);
      }),
    );
    return view.sentence;
  }
}

/**
 * How a kind of live chart answers a choice: words, pictures and table of the element change together, or the reader is
 * told why not. The engines of an element are opened at its first choice.
 */
export function answering<C extends Chosen>(live: Live<C>): Show<C> {
  const awake = new WeakMap<HTMLElement, Answering<C>>();
  return async (host, choice, told) => {
    const one = awake.get(host) ?? new Answering(host, live);
    awake.set(host, one);
    await one.answer(choice, told);
  };
}
