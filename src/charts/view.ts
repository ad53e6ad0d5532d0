import type { ChartSpec } from "../model/chart.ts";
import type { Claim } from "../model/claim.ts";
import type { Answer } from "../model/question.ts";
import type { ChartContext } from "./figures/context.ts";
import type { ChartView, FormView } from "./described.ts";
import { formOf } from "./forms.ts";
import { receivedView } from "./words/received.ts";
import { officialMarks } from "./words/official.ts";
import { hasSynthetic } from "./rows/observations.ts";
import { unitsOf } from "./words/units.ts";
import { chartWords } from "./words/words.ts";

type Described = Omit<ChartView, "synthetic" | "official" | "units">;

const isOfRegister = ({ question }: ChartSpec): boolean => question.table.startsWith("register_");

/** A claim on counts from records says that it is one. */
const ofRegister = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map((claim) => ({ ...claim, register: true }));

/** An abbreviation at the end of a sentence ("2019/2020 г.") brings its own full stop. */
const oneStop = (words: string): string => words.replace(/\.\.(?=\s|$)/g, ".");

/** All words around a chart, made from its rows in the context's language: nothing is said that the rows don't bear. */
export function chartView(spec: ChartSpec, answer: Answer, context: ChartContext): ChartView {
  const synthetic = hasSynthetic(answer);
  const own = formOf(spec).view(spec, answer, context);
  const plain = claimed(spec, isOfRegister(spec) ? receivedView(own, context.language) : own);
  const view = synthetic ? marked(plain, context) : plain;
  const notes = view.notes.map((note) => ({ ...note, text: oneStop(note.text) }));
  return {
    ...view,
    units: unitsOf(formOf(spec).measures(spec), context, "measure" in spec ? spec.measure : undefined),
    synthetic,
    sentence: oneStop(view.sentence),
    notes,
    ...officialMarks(answer, notes, context),
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

function claimed(spec: ChartSpec, view: FormView): Described {
  const { title = [], sentence = [] } = view.claims ?? {};
  const own = (claims: readonly Claim[]) => (isOfRegister(spec) ? ofRegister(claims) : claims);
  const notes = view.notes.map((note) => (note.claims === undefined ? note : { ...note, claims: own(note.claims) }));
  return { ...view, notes, claims: { title: own(title), sentence: own(sentence) } };
}
