// Whole, so that what live charts load on other pages is parted in no other way than without this page.
import "../live/answer.ts";
import { answerOf, type Built } from "../../builder/answer.ts";
import { country, municipalitiesOf, type Ask } from "../../builder/ask.ts";
import { drawnOf } from "../../builder/draw.ts";
import { withPopulations } from "../../builder/people.ts";
import { askAll } from "../../builder/questions.ts";
import { sqlOf } from "../../builder/sql.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { renderLegend } from "../../charts/drawing/legend.ts";
import { renderChart } from "../../charts/drawing/render.ts";
import { noteItem, say, spokenNodes } from "../../charts/words/say.ts";
import { renderTable } from "../../charts/table.ts";
import { widths } from "../../charts/drawing/theme.ts";
import { base } from "../../i18n/base.ts";
import { areaPath, sourcePath } from "../../i18n/paths.ts";
import type { Engine, Question } from "../../model/question.ts";
import type { AreaRow, IndicatorRow } from "../../model/rows.ts";
import { tables } from "../../model/tables.ts";
import type { Language } from "../../model/text.ts";
import { openLight } from "../../query/browser.ts";
import { fillMunicipal, withMunicipalities } from "./municipal.ts";
import type { BuilderGiven } from "./state.ts";
import { sqlHash } from "../explore/address.ts";
import { findPart } from "../page/find-part.ts";
import { languageOf } from "../page/language-of.ts";
import { readCodeNames } from "../live/engines.ts";
import type { Show } from "../live/form.ts";
import { readRater } from "../live/rates.ts";
import { saidPart, sayOnce } from "../live/said.ts";
import { element } from "../page/made-element.ts";

const everyColumn = (table: "areas" | "indicators"): Question => ({
  table,
  columns: Object.keys(tables[table].columns),
});

/** A builder that has been asked at least once. */
class Building {
  readonly #host: HTMLElement;
  readonly #language: Language;
  #given: BuilderGiven;
  readonly #engine: Engine;
  #context: Promise<ChartContext> | undefined;
  #choices = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#language = languageOf(host);
    this.#given = JSON.parse(this.#part("script[type='application/json']").textContent) as BuilderGiven;
    this.#engine = openLight({ base: `${base}/`, files: this.#given.files });
  }

  /** The answer to a question, and what it is worded with. */
  async read(ask: Ask): Promise<{ readonly built: Built; readonly context: ChartContext }> {
    const { catalog } = this.#given;
    const isOfShapes = ask.form === "map" && municipalitiesOf(ask, catalog).length > 0;
    const [names, shapes, answer] = await Promise.all([
      this.#names(),
      isOfShapes ? import("../../charts/map/municipal.ts") : undefined,
      askAll(ask, catalog, this.#engine),
    ]);
    const context = shapes === undefined ? names : { ...names, municipal: shapes.municipalShapes };
    return { built: answerOf(ask, answer, catalog, context), context };
  }

  /** Answers a question; a later one silences an earlier one. */
  async answer(ask: Ask, told: (whole: Ask) => void): Promise<void> {
    const mine = (this.#choices += 1);
    const { built, context } = await this.read(ask);
    if (mine !== this.#choices) return;
    this.#draw(built, context);
    told(ask);
    sayOnce(
      saidPart(this.#host),
      `${built.sentence.text} ${built.known}`,
      spokenNodes(`${built.sentence.text} ${built.known}`, this.#language, document),
    );
  }

  #part(selector: string): HTMLElement {
    return findPart(this.#host, selector, HTMLElement);
  }

  /** Lets municipalities be chosen, and hands back what is known with them. Rejects where they cannot be had. */
  async openMunicipal(): Promise<BuilderGiven> {
    const { areas } = await this.#names();
    this.#given = withMunicipalities(this.#given, areas.values(), this.#language);
    fillMunicipal(this.#host, this.#given, areas, this.#language);
    return this.#given;
  }

  async #names(): Promise<ChartContext> {
    try {
      return await (this.#context ??= this.#readNames());
    } catch (error) {
      this.#context = undefined;
      throw error;
    }
  }

  async #readNames(): Promise<ChartContext> {
    const ask = (question: Question) => this.#engine.ask(question);
    const [areas, indicators, names, rate] = await Promise.all([
      ask(everyColumn("areas")),
      ask(everyColumn("indicators")),
      readCodeNames(ask),
      readRater(ask),
    ]);
    // The tables are verified against the definition of their rows before they are published.
    const byCode = new Map((areas as unknown as readonly AreaRow[]).map((row) => [row.area, row]));
    const own = byCode.get(country);
    if (own === undefined) throw new RangeError("builder: the tables do not know the country; reload the page");
    const { extract } = this.#given;
    return {
      language: this.#language,
      area: own,
      areas: byCode,
      indicators: withPopulations(indicators as unknown as readonly IndicatorRow[]),
      ...names,
      rate,
      ...(extract === undefined ? {} : { extract }),
    };
  }

  #draw(built: Built, context: ChartContext): void {
    const language = this.#language;
    this.#part(".answer-title").textContent = built.title;
    this.#part(".answer .subtitle").textContent = built.subtitle;
    say(this.#part(".answer .sentence"), built.sentence.text, language, document);
    say(this.#part(".answer .builder-known"), built.known, language, document);
    this.#part(".answer .builder-synthetic").hidden = !built.synthetic;
    const topic = built.panels[0]?.entry.topic ?? "school";
    const pictures = this.#pictures(built, context);
    this.#part(".builder-charts").replaceChildren(...pictures);
    for (const button of this.#host.querySelectorAll<HTMLElement>("[data-picture]"))
      button.hidden = pictures.length === 0;
    this.#part(".legend-slot").replaceChildren(
      ...(built.legend.length === 0 || built.ask.form === "table" ? [] : [renderLegend(built.legend, topic, document)]),
    );
    const table = renderTable(built.table, {
      document,
      language,
      source: (source) => sourcePath(source, language),
      area: (code) => {
        const row = context.areas.get(code);
        return row && areaPath(row, language);
      },
    });
    this.#part(".table-slot .scroll").replaceChildren(table);
    this.#part(".notes-slot").replaceChildren(...built.notes.map((note) => noteItem(note, language, document)));
    const link = findPart(this.#host, ".builder-sql", HTMLAnchorElement);
    link.dataset["hash"] = link.href = sqlHash(sqlOf(built.ask, this.#given.catalog, language));
    this.#host.className = `topic-${topic}`;
    this.#host.dataset["rows"] = String(built.all.length);
  }

  /** The picture of each indicator for the width that is seen; the other width follows when nothing waits. */
  #pictures(built: Built, context: ChartContext): readonly HTMLElement[] {
    const isPhone = matchMedia("(max-width: 45rem)").matches;
    return built.panels.flatMap((panel) => {
      const drawn = (width: number): readonly Node[] => {
        const options = drawnOf(built, panel, context, width);
        return options === null ? [] : [renderChart(options, document)];
      };
      const [desk, phone] = [element("div", { class: "chart-desk" }), element("div", { class: "chart-phone" })];
      const first = drawn(isPhone ? widths.phone : widths.desk);
      if (first.length === 0) return [];
      (isPhone ? phone : desk).append(...first);
      setTimeout(() => {
        (isPhone ? desk : phone).append(...drawn(isPhone ? widths.desk : widths.phone));
      });
      const figure = element("figure", { class: "chart-figure" }, desk, phone);
      if (built.panels.length > 1) figure.prepend(element("figcaption", {}, panel.name));
      return [figure];
    });
  }
}

const awake = new WeakMap<HTMLElement, Building>();

function buildingOf(host: HTMLElement): Building {
  const one = awake.get(host) ?? new Building(host);
  awake.set(host, one);
  return one;
}

/** Lets the municipalities of a builder be chosen. */
export const openMunicipal = (host: HTMLElement): Promise<BuilderGiven> => buildingOf(host).openMunicipal();

/** The answer to a question of a builder, for files of it. */
export const readBuilt = (host: HTMLElement, ask: Ask) => buildingOf(host).read(ask);

/** Answers a question of the builder: sentence, pictures and table change together, or the reader is told why not. */
export const answerAsk: Show<Ask> = async (host, ask, told) => {
  await buildingOf(host).answer(ask, told);
};
