import { findPart } from "../page/find-part.ts";
import { saidPart } from "./said.ts";

/** The parts of a live chart that change with an answer. */
export interface LiveParts {
  readonly status: HTMLElement;
  readonly said: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly title: HTMLElement;
  readonly subtitle: HTMLElement;
  readonly sentence: HTMLElement;
  readonly figure: HTMLElement;
  readonly desk: HTMLElement;
  readonly phone: HTMLElement;
  readonly legend: HTMLElement;
  readonly table: HTMLElement;
  /** Where a page has room for them: what must be known of the figures, and who published them. */
  readonly notes: HTMLElement | null;
  readonly sources: HTMLElement | null;
  /** Both of them under their headings, where the page is of one chart. */
  readonly block: HTMLElement | null;
  /** What the page tells the chart, as JSON. */
  readonly given: HTMLElement;
}

/** Finds the parts in a built page. Refuses a page that lacks one: page and script belong to one build. */
export function liveParts(host: HTMLElement): LiveParts {
  const find = <E extends HTMLElement>(selector: string, kind: new () => E): E => findPart(host, selector, kind);
  return {
    status: find(".engine", HTMLElement),
    said: saidPart(host),
    progress: find(".engine-progress", HTMLProgressElement),
    title: find(".answer-title", HTMLElement),
    subtitle: find(".answer > .subtitle, .answer-subtitle", HTMLElement),
    sentence: find(".answer .sentence", HTMLElement),
    figure: find(".answer .chart-figure", HTMLElement),
    desk: find(".answer .chart-desk", HTMLElement),
    phone: find(".answer .chart-phone", HTMLElement),
    legend: find(".answer .legend-slot", HTMLElement),
    table: find(".answer .table-slot .scroll", HTMLElement),
    notes: host.querySelector<HTMLElement>(".notes-slot"),
    sources: host.querySelector<HTMLElement>(".sources-slot"),
    block: host.querySelector<HTMLElement>(".notes-block"),
    given: find("script.live-given, script[type='application/json']", HTMLScriptElement),
  };
}
