import type { PlotOptions } from "@observablehq/plot";
import type { ChartSpec } from "../model/chart.ts";
import type { Answer, Filter } from "../model/question.ts";
import type { ChartContext } from "./figures/context.ts";
import type { FormView } from "./described.ts";
import type { Reads } from "./rows/reading.ts";
import type { Swatch } from "./drawing/swatch.ts";

/**
 * How PowerPoint draws a form by itself, from the sheet of its chart: along which column its categories run, and which
 * column tells its series apart.
 */
export type SlideLayout =
  | { readonly as: "columns" | "bars"; readonly along: string }
  | { readonly as: "groups" | "lines"; readonly along: string; readonly by: string };

/** What a form's folder says of it; `Row` is what it reads, `Mark` what only its own legends explain. */
interface Own<S extends ChartSpec, Row, Mark extends string> {
  /** Which table's rows it is made of, and how an answer becomes rows with types. */
  readonly reads: Reads<Row>;
  /** All words around it: title, sentence, notes, legend, table. */
  readonly view: (spec: S, rows: readonly Row[], context: ChartContext) => FormView;
  /** What Plot shall draw at a width in pixels. */
  readonly plot: (spec: S, rows: readonly Row[], context: ChartContext, width: number) => PlotOptions;
  /** The school year that it shows; null for a form of many years, or of none. */
  readonly period: ((spec: S, rows: readonly Row[], context: ChartContext) => string) | null;
  /** The indicators whose numbers it shows; none where it only counts what was found or named. */
  readonly measures: (spec: S) => readonly string[];
  /** What is asked of a register besides; null where no register counts what it shows. */
  readonly register: readonly Filter[] | null;
  /** How the marks that only its legends explain are drawn in them. */
  readonly swatches: Readonly<Record<Mark, Swatch>>;
  /** Null where PowerPoint has no such chart: its slide holds the picture. */
  readonly slide: SlideLayout | null;
}

/**
 * A form of chart from rows to slide, the one entry of its folder. The picture is in it too: whatever in a browser
 * makes a chart's words also draws it, so that Plot comes along with them or not at all.
 */
export interface ChartForm<S extends ChartSpec, Mark extends string = never> extends Pick<
  Own<S, never, Mark>,
  "measures" | "register" | "swatches" | "slide"
> {
  readonly reads: Pick<Reads<unknown>, "table" | "columns">;
  readonly view: (spec: S, answer: Answer, context: ChartContext) => FormView;
  readonly plot: (spec: S, answer: Answer, context: ChartContext, width: number) => PlotOptions;
  readonly period: (spec: S, answer: Answer, context: ChartContext) => string | null;
}

/** The entry of a form: what its folder says of it, with the reading of answers put before it. */
export function chartForm<S extends ChartSpec, Row, Mark extends string = never>({
  reads,
  view,
  plot,
  period,
  ...rest
}: Own<S, Row, Mark>): ChartForm<S, Mark> {
  return {
    ...rest,
    reads,
    view: (spec, answer, context) => view(spec, reads.rows(answer), context),
    plot: (spec, answer, context, width) => plot(spec, reads.rows(answer), context, width),
    period: (spec, answer, context) => period?.(spec, reads.rows(answer), context) ?? null,
  };
}
