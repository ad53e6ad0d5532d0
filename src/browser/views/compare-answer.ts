import { areaName } from "../../charts/figures/context.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { renderLegend } from "../../charts/drawing/legend.ts";
import { multiplesSpec, panels, type MultiplesSpec } from "../../charts/multiples/panels.ts";
import { plotOptions } from "../../charts/options.ts";
import { renderChart } from "../../charts/drawing/render.ts";
import { claimOn, say } from "../../charts/words/say.ts";
import { renderTable } from "../../charts/table.ts";
import { widths } from "../../charts/drawing/theme.ts";
import { sourcePath } from "../../i18n/paths.ts";
import type { Rater } from "../../known/rate.ts";
import type { Answer } from "../../model/question.ts";
import type { AreaRow, IndicatorRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { Compared } from "./compare-state.ts";
import { findPart } from "../page/find-part.ts";
import type { Show } from "../live/form.ts";
import { languageOf } from "../page/language-of.ts";
import { LiveEngines, readCodeNames, type CodeNames } from "../live/engines.ts";
import { noteBlocks } from "../live/notes.ts";
import { LiveRates } from "../live/rates.ts";
import { saidPart } from "../live/said.ts";
import { shownComparison } from "../live/shown-chart.ts";
import { shownNow } from "../live/shown-now.ts";
import { element } from "../page/made-element.ts";

/** What the built page tells its comparison. */
interface Given {
  readonly country: AreaRow;
  readonly areas: readonly AreaRow[];
  readonly indicators: readonly IndicatorRow[];
}

/** A comparison that has been asked at least once. */
class Comparing {
  readonly #host: HTMLElement;
  readonly #language: Language;
  readonly #given: Given;
  readonly #engines: LiveEngines<CodeNames>;
  readonly #rates = new LiveRates((question) => this.#engines.read(question));
  #choices = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#language = languageOf(host);
    this.#given = JSON.parse(this.#part("script[type='application/json']").textContent) as Given;
    this.#engines = new LiveEngines(
      {
        status: this.#part(".engine"),
        said: saidPart(host),
        progress: findPart(host, ".engine-progress", HTMLProgressElement),
      },
      this.#language,
      readCodeNames,
    );
  }

  async answer({ districts, indicator, measure }: Compared, told: () => void): Promise<void> {
    const { areas, indicators } = this.#given;
    const topic = indicators.find((row) => row.indicator === indicator)?.topic ?? "school";
    const spec = multiplesSpec({
      indicator,
      topic,
      measure,
      areas: areas.filter(({ slug }) => districts.includes(slug)).map(({ area }) => area),
    });
    const mine = (this.#choices += 1);
    const rate = measure === "count" ? undefined : await this.#rates.get();
    if (mine !== this.#choices) return;
    await this.#engines.ask(spec.question, (answer, names) => {
      const sentence = this.#draw(spec, answer, names, rate);
      told();
      return sentence;
    });
  }

  #part(selector: string): HTMLElement {
    return findPart(this.#host, selector, HTMLElement);
  }

  /** Draws an answer and gives back its sentence. */
  #draw(spec: MultiplesSpec, answer: Answer, names: CodeNames, rate: Rater | undefined): string {
    const { country, areas, indicators } = this.#given;
    const context: ChartContext = {
      language: this.#language,
      area: country,
      ...names,
      areas: new Map(areas.map((area) => [area.area, area])),
      indicators: new Map(indicators.map((row) => [row.indicator, row])),
      ...(rate === undefined ? {} : { rate }),
    };
    const shown = shownComparison(spec, answer, context);
    const { view } = shown.whole;
    shownNow.set(this.#host, shown);
    this.#host.className = `topic-${spec.topic}`;
    this.#part(".answer-title").textContent = view.title;
    claimOn(this.#part(".answer-title"), view.claims.title);
    claimOn(this.#part(".sentence"), view.claims.sentence);
    this.#part(".answer > .subtitle").textContent = view.subtitle;
    say(this.#part(".sentence"), view.sentence, this.#language, document);
    this.#part(".multiples").replaceChildren(
      ...panels(spec, answer, context).map(({ area, spec: own, answer: rows }) =>
        element(
          "div",
          {},
          element("h3", {}, areaName(area, this.#language)),
          renderChart(plotOptions(own, rows, { ...context, area }, widths.phone), document),
        ),
      ),
    );
    this.#part(".legend-slot").replaceChildren(
      ...(view.legend.length === 0 ? [] : [renderLegend(view.legend, spec.topic, document)]),
    );
    this.#part(".table-slot").replaceChildren(
      renderTable(view.table, {
        document,
        language: this.#language,
        source: (source) => sourcePath(source, this.#language),
      }),
    );
    this.#part(".notes-slot").replaceChildren(...noteBlocks(view, this.#language, "h3"));
    return view.sentence;
  }
}

const awake = new WeakMap<HTMLElement, Comparing>();

/**
 * Answers a reader's choice of districts and indicator: words, pictures and table change together, or the reader is
 * told why not.
 */
export const answerCompared: Show<Compared> = async (host, choice, told) => {
  const comparing = awake.get(host) ?? new Comparing(host);
  awake.set(host, comparing);
  await comparing.answer(choice, () => {
    told(choice);
  });
};
