import type { ChartSpec } from "../model/chart.ts";
import type { Answer } from "../model/question.ts";
import { agesView } from "./ages/view.ts";
import { barsView } from "./bars/view.ts";
import { closuresView } from "./closures/view.ts";
import type { ChartContext } from "./context.ts";
import type { ChartView } from "./described.ts";
import { dotsView } from "./dots/view.ts";
import { mapView } from "./map/view.ts";
import { heatmapView } from "./heatmap/view.ts";
import { funnelView } from "./funnel/view.ts";
import { readEvents } from "./rows/events.ts";
import { eventsView } from "./events/view.ts";
import { readHomes } from "./rows/institutions.ts";
import { matrixView } from "./matrix/view.ts";
import { rankingView } from "./ranking/view.ts";
import { hasSynthetic, readRows } from "./rows/observations.ts";
import { readServices } from "./rows/services.ts";
import { servicesView } from "./services/view.ts";
import { stepsView } from "./steps/view.ts";
import { stocksView } from "./stocks/view.ts";
import { chartWords } from "./words.ts";

type Described = Omit<ChartView, "synthetic">;

/** An abbreviation at the end of a sentence ("2019/2020 г.") brings its own full stop. */
const oneStop = (words: string): string => words.replace(/\.\.(?=\s|$)/g, ".");

/** All words around a chart, made from its rows in the context's language: nothing is said that the rows don't bear. */
export function chartView(spec: ChartSpec, answer: Answer, context: ChartContext): ChartView {
  const synthetic = hasSynthetic(answer);
  const view = synthetic ? marked(viewOf(spec, answer, context), context) : viewOf(spec, answer, context);
  return {
    ...view,
    synthetic,
    sentence: oneStop(view.sentence),
    notes: view.notes.map((note) => ({ ...note, text: oneStop(note.text) })),
  };
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

function viewOf(spec: ChartSpec, answer: Answer, context: ChartContext): Described {
  switch (spec.form) {
    case "bars": return barsView(spec, readRows(answer), context);
    case "steps": return stepsView(spec, readRows(answer), context);
    case "matrix": return matrixView(spec, readRows(answer), context);
    case "ranking": return rankingView(spec, readRows(answer), context);
    case "map": return mapView(spec, readRows(answer), context);
    case "heatmap": return heatmapView(spec, readRows(answer), context);
    case "funnel": return funnelView(spec, readRows(answer), context);
    case "ages": return agesView(spec, readRows(answer), context);
    case "stocks": return stocksView(spec, readRows(answer), context);
    case "dots": return dotsView(readHomes(answer), context);
    case "closures": return closuresView(readHomes(answer), context);
    case "services": return servicesView(readServices(answer), context);
    case "events": return eventsView(readEvents(answer), context);
  }
}
