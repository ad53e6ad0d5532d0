// Whole, so that what live charts load on other pages is parted in no other way than without this page.
import "../live/answer.ts";
import { renderChart } from "../../charts/drawing/render.ts";
import type { explore } from "../../i18n/each/explore.ts";
import type { Language } from "../../model/text.ts";
import type { SqlAnswer } from "../../query/sql/answer.ts";
import {
  type AnswerChartKind,
  type ChartChoice,
  chartKinds,
  type ChartPoint,
  firstChoice,
  pointsOf,
  useOf,
  valueColumns,
} from "./chart-plan.ts";
import { isCrowded, linesIn, lineStyles, most, plainPlot, type PlotFacts, rowsPlot, saidValue } from "./chart-plot.ts";
import { element } from "../page/made-element.ts";

type Words = (typeof explore)[Language];

/** What a chart of an answer is told. */
export interface ChartFacts {
  readonly words: Words;
  readonly language: Language;
  readonly synthetic: boolean;
}

const widest = 680;
const svgName = "http://www.w3.org/2000/svg";

/** A line as it looks, beside its name. */
function swatch({ stroke, dash }: (typeof lineStyles)[number]): SVGElement {
  const svg = document.createElementNS(svgName, "svg");
  const path = document.createElementNS(svgName, "path");
  for (const [name, value] of Object.entries({ width: "28", height: "10", "aria-hidden": "true" }))
    svg.setAttribute(name, value);
  for (const [name, value] of Object.entries({ d: "M0,5H28", stroke, "stroke-width": "3", "stroke-dasharray": dash }))
    path.setAttribute(name, value);
  svg.append(path);
  return svg;
}

/** A chart of an answer, whose kind and columns the reader may change, with what it shows in a sentence. */
export class AnswerChart {
  readonly part: HTMLElement;
  readonly #answer: SqlAnswer;
  readonly #facts: ChartFacts;
  /** What the picture shows, read out whenever it changes. */
  readonly #said = element("span", { role: "status" });
  readonly #picture = element("div");
  readonly #figure = element("figure", {}, element("figcaption", {}, this.#said), this.#picture);
  #choice: ChartChoice | undefined;
  /** The list of what makes a line, of no use where rows stand beneath each other. */
  #lines: HTMLElement | undefined;
  #order: Uint32Array | undefined;

  constructor(answer: SqlAnswer, facts: ChartFacts, order?: Uint32Array) {
    this.#answer = answer;
    this.#facts = facts;
    this.#order = order;
    this.#choice = firstChoice(answer);
    const { chart } = facts.words;
    this.part =
      this.#choice === undefined
        ? element("div", { class: "explore-chart" }, element("p", { role: "status" }, chart.none))
        : element("div", { class: "explore-chart" }, this.#form(this.#choice), this.#figure);
    // It is drawn for the room it has, and anew when that changes.
    let width = 0;
    new ResizeObserver(([entry]) => {
      const now = Math.min(widest, Math.floor(entry?.contentRect.width ?? 0));
      if (now < 200 || Math.abs(now - width) < 16) return;
      width = now;
      this.#draw(width);
    }).observe(this.part);
  }

  /** Draws the rows in the order in which the table shows them. */
  follow(order: Uint32Array | undefined): void {
    this.#order = order;
    this.#draw(Math.min(widest, this.part.clientWidth));
  }

  #form(choice: ChartChoice): HTMLElement {
    const { chart } = this.#facts.words;
    const columns = this.#answer.columns.map(({ name }, column) => [String(column), name] as const);
    const numbers = valueColumns(this.#answer);
    const list = (
      label: string,
      options: readonly (readonly [string, string])[],
      chosen: string,
      change: (value: string) => Partial<ChartChoice>,
    ): HTMLElement => {
      const select = element("select", {}, ...options.map(([value, text]) => new Option(text, value)));
      select.value = chosen;
      select.addEventListener("change", () => {
        if (this.#choice !== undefined) this.#choice = { ...this.#choice, ...change(select.value) };
        this.#draw(Math.min(widest, this.part.clientWidth));
      });
      return element("label", { class: "field" }, label, select);
    };
    this.#lines = list(chart.lines, [["", chart.oneLine], ...columns], String(choice.lines ?? ""), (lines) => ({
      lines: lines === "" ? undefined : Number(lines),
    }));
    return element(
      "div",
      { class: "explore-choices", role: "group", "aria-label": chart.group },
      list(
        chart.kind,
        chartKinds.map((kind) => [kind, chart.kinds[kind]]),
        choice.kind,
        (kind) => ({
          kind: kind as AnswerChartKind,
        }),
      ),
      list(
        chart.value,
        columns.filter((_, column) => numbers.includes(column)),
        String(choice.value),
        (value) => ({
          value: Number(value),
        }),
      ),
      list(chart.by, columns, String(choice.by), (by) => ({ by: Number(by) })),
      this.#lines,
    );
  }

  #draw(width: number): void {
    const choice = this.#choice;
    if (choice === undefined || width < 200) return;
    const points = pointsOf(this.#answer, choice, this.#order);
    const { words, language, synthetic } = this.#facts;
    const facts: PlotFacts = { language, width, synthetic, nothing: words.chart.noNumber };
    const use = useOf(this.#answer, choice.by);
    // Bars and names stand in rows; a line needs something to run along.
    const inRows = choice.kind === "bar" || use === "name";
    this.#lines?.toggleAttribute("hidden", inRows);
    const known = points.filter(({ value }) => value !== null);
    if (known.length === 0) {
      this.#said.textContent = words.chart.noNumbers;
      this.#picture.replaceChildren();
      return;
    }
    const options = inRows
      ? rowsPlot(points, choice.kind === "dot", facts)
      : plainPlot(points, { joined: choice.kind === "line", time: use === "time" }, facts);
    this.#said.textContent = this.#sentence(points, choice, facts, inRows);
    this.#picture.replaceChildren(renderChart(options, document), ...(inRows ? [] : this.#legend(points)));
  }

  #legend(points: readonly ChartPoint[]): readonly HTMLElement[] {
    const lines = linesIn(points).slice(0, most.lines);
    if (lines.length < 2) return [];
    const items = lines.map((line, place) => element("li", {}, swatch(lineStyles[place] ?? lineStyles[0]), line));
    return [element("ul", { class: "chart-legend" }, ...items)];
  }

  /** What the picture shows, what it leaves out, and what lacks. */
  #sentence(points: readonly ChartPoint[], choice: ChartChoice, facts: PlotFacts, inRows: boolean): string {
    const { chart } = this.#facts.words;
    const name = (column: number): string => this.#answer.columns[column]?.name ?? "";
    const known = points.filter(({ value }) => value !== null);
    const [least, greatest] = known.reduce<readonly [ChartPoint | undefined, ChartPoint | undefined]>(
      ([low, high], point) => [
        low === undefined || (point.value ?? 0) < (low.value ?? 0) ? point : low,
        high === undefined || (point.value ?? 0) > (high.value ?? 0) ? point : high,
      ],
      [undefined, undefined],
    );
    const said = (point: ChartPoint | undefined): string =>
      point === undefined
        ? ""
        : `${saidValue(point, facts)} (${[point.line, point.by].filter((text) => text !== "").join(", ")})`;
    const lines = linesIn(points).length;
    const parts = points.filter(({ part }) => part).length;
    return [
      chart.said(name(choice.value), name(choice.by), known.length, said(least), said(greatest)),
      ...(known.length < points.length ? [chart.lack(points.length - known.length)] : []),
      ...(parts > 0 ? [chart.parts(parts)] : []),
      ...(inRows && points.length > most.bars ? [chart.firstRows(most.bars, points.length)] : []),
      ...(!inRows && lines > most.lines ? [chart.firstLines(most.lines, lines)] : []),
      ...(!inRows && points.length > most.points ? [chart.firstRows(most.points, points.length)] : []),
      ...(!inRows && choice.kind === "line" && isCrowded(points) ? [chart.crowded] : []),
    ].join(" ");
  }
}
