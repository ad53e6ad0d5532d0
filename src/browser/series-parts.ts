import { findPart } from "./find-part.ts";

/** The parts of a live chart that change with an answer. */
export interface SeriesParts {
  readonly status: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly title: HTMLElement;
  readonly subtitle: HTMLElement;
  readonly sentence: HTMLElement;
  readonly desk: HTMLElement;
  readonly phone: HTMLElement;
  readonly legend: HTMLElement;
  readonly table: HTMLElement;
  /** What the page tells the chart, as JSON. */
  readonly given: HTMLElement;
}

/** Finds the parts in a built page. Refuses a page that lacks one: page and script belong to one build. */
export function seriesParts(series: HTMLElement): SeriesParts {
  const find = <E extends HTMLElement>(selector: string, kind: new () => E): E => findPart(series, selector, kind);
  return {
    status: find(".engine", HTMLElement),
    progress: find(".engine-progress", HTMLProgressElement),
    title: find(".answer-title", HTMLElement),
    subtitle: find(".answer > .subtitle", HTMLElement),
    sentence: find(".answer .sentence", HTMLElement),
    desk: find(".answer .chart-desk", HTMLElement),
    phone: find(".answer .chart-phone", HTMLElement),
    legend: find(".answer .legend-slot", HTMLElement),
    table: find(".answer .table-slot .scroll", HTMLElement),
    given: find("script[type='application/json']", HTMLScriptElement),
  };
}
