import type { ChartSpec, ObservedSpec } from "../model/chart.ts";
import type { Answer } from "../model/question.ts";
import { agesView } from "./ages/view.ts";
import { barsView } from "./bars/view.ts";
import type { ChartContext } from "./context.ts";
import type { ChartView } from "./described.ts";
import { readHomes } from "./dots/rows.ts";
import { dotsView } from "./dots/view.ts";
import { mapView } from "./map/view.ts";
import { funnelView } from "./funnel/view.ts";
import { heatmapView } from "./heatmap/view.ts";
import { matrixView } from "./matrix/view.ts";
import { rankingView } from "./ranking/view.ts";
import { readRows } from "./rows.ts";
import type { ChartRow } from "./rows.ts";
import { stepsView } from "./steps/view.ts";
import { stocksView } from "./stocks/view.ts";
import { chartWords } from "./words.ts";

type Described = Omit<ChartView, "synthetic">;

/** An abbreviation at the end of a sentence ("2019/2020 г.") brings its own full stop. */
const oneStop = (words: string): string => words.replace(/\.\.(?=\s|$)/g, ".");

/** All words around a chart, made from its rows in the context's language: nothing is said that the rows don't bear. */
export function chartView(spec: ChartSpec, answer: Answer, context: ChartContext): ChartView {
  const view = spec.form === "dots" ? { ...dotsView(readHomes(answer), context), synthetic: false } : observedView(spec, readRows(answer), context);
  return {
    ...view,
    sentence: oneStop(view.sentence),
    notes: view.notes.map((note) => ({ ...note, text: oneStop(note.text) })),
  };
}

function observedView(spec: ObservedSpec, rows: readonly ChartRow[], context: ChartContext): ChartView {
  const synthetic = rows.some((row) => row.synthetic);
  const view = viewOf(spec, rows, context);
  return { ...(synthetic ? marked(view, context) : view), synthetic };
}

/** The words with the mark of synthetic data in front, wherever they may be quoted alone. */
function marked(view: Described, { language }: ChartContext): Described {
  const words = chartWords(language).synthetic;
  return {
    ...view,
    title: words.title(view.title),
    subtitle: words.before(view.subtitle),
    sentence: words.before(view.sentence),
    table: { ...view.table, caption: words.before(view.table.caption) },
    notes: [{ kind: "synthetic", text: words.note }, ...view.notes],
  };
}

function viewOf(spec: ObservedSpec, rows: readonly ChartRow[], context: ChartContext): Described {
  switch (spec.form) {
    case "bars": return barsView(spec, rows, context);
    case "steps": return stepsView(spec, rows, context);
    case "matrix": return matrixView(spec, rows, context);
    case "ranking": return rankingView(spec, rows, context);
    case "map": return mapView(spec, rows, context);
    case "heatmap": return heatmapView(spec, rows, context);
    case "funnel": return funnelView(spec, rows, context);
    case "ages": return agesView(spec, rows, context);
    case "stocks": return stocksView(spec, rows, context);
  }
}
