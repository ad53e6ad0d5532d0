import type { ChartContext } from "../charts/figures/context.ts";
import { indicatorRow } from "../charts/figures/context.ts";
import type { ChartSource, ChartTable, LegendItem, Note } from "../charts/described.ts";
import { landNotesOf } from "../charts/annotations/data.ts";
import { attribution } from "../charts/map/borders.ts";
import { mapWords } from "../charts/map/words.ts";
import { boundsNotes, ratedWords } from "../charts/rated/telling.ts";
import { notes as figureNotes, sourcesOf } from "../charts/words/telling.ts";
import { together, type Told } from "../charts/words/told.ts";
import { chartWords } from "../charts/words/words.ts";
import { isBroken } from "../known/breaks.ts";
import type { Answer } from "../model/question.ts";
import { rateMeasures } from "../model/denominator.ts";
import { inLanguage } from "../model/text.ts";
import { areasOf, country, entriesOf, type Ask, type Askable, type Catalog, isOfPeople } from "./ask.ts";
import { placesOf, type Place } from "./cells.ts";
import { mostRows } from "./draw-rows.ts";
import { inCircles, isCrowded, mapBounds, onMap } from "./draw-map.ts";
import { tell, type Measured } from "./measured.ts";
import { levelsOf } from "./names.ts";
import { periodOf } from "./periods.ts";
import { legendOf } from "./legend.ts";
import { panelsOf, type Panel } from "./panels.ts";
import { areasRead } from "./questions.ts";
import { rowsOf } from "./rows.ts";
import { builderWords } from "./said.ts";
import { apartBy, knownOf, sentenceOf } from "./sentence.ts";
import { sumsOf, type Sum } from "./sums.ts";
import { tableOf } from "./table.ts";
import { titleOf } from "./title.ts";

/** A builder question answered: sentence, picture and table speak of the same numbers. */
export interface Built {
  readonly ask: Ask;
  readonly title: string;
  readonly subtitle: string;
  readonly sentence: Told;
  /** Of how much it is: what is known, withheld, lacking, and the sum. */
  readonly known: string;
  readonly panels: readonly Panel[];
  readonly all: readonly Measured[];
  readonly sums: readonly Sum[];
  readonly table: ChartTable;
  readonly legend: readonly LegendItem[];
  readonly notes: readonly Note[];
  readonly sources: readonly ChartSource[];
  readonly synthetic: boolean;
}

/** An abbreviation at the end of a sentence brings its own full stop. */
const oneStop = (words: string): string => words.replace(/\.\.(?=\s|$)/g, ".");

/** Whether the count of an indicator came to mean something else between the years of a question. */
const isBrokenIn = ({ indicator }: Askable, { from, to }: Ask): boolean =>
  isBroken(indicator, `${from}-01-01`, `${to}-12-31`);

/** What must be told beside a map: how it shows numbers, and whose outlines it has. */
function mapNotes(ask: Ask, panels: readonly Panel[], context: ChartContext): readonly Note[] {
  if (ask.form !== "map") return [];
  const words = mapWords(context.language);
  const { told } = builderWords(context.language);
  const method = (isTrue: boolean, text: string): readonly Note[] => (isTrue ? [{ kind: "method", text }] : []);
  const isPart = panels.flatMap(onMap).some(({ value, place }) => value !== null && place.part);
  const codes = new Set(panels.flatMap(onMap).map(({ place }) => place.area));
  const isMunicipal = levelsOf(codes, context) === "municipalities";
  const own = isMunicipal ? told.municipalMap : { ...words, off: told.offMap };
  return [
    ...method(
      panels.some((panel) => inCircles(ask, panel)),
      own.circles,
    ),
    ...method(
      panels.some((panel) => mapBounds(ask, panel).length > 0),
      own.method,
    ),
    ...method(
      panels.some((panel) => isCrowded(panel, context)),
      told.municipalMap.noRoom,
    ),
    ...method(isPart, words.partApart),
    ...method(ask.areas.includes(country), own.off),
    ...method(isMunicipal, ratedWords(context.language).approximate),
    ...method(true, words.borders(attribution)),
  ];
}

/** Of which municipalities the land became another within the years of a question. */
function landNotes({ from, to }: Ask, places: readonly Place[], context: ChartContext): readonly Note[] {
  const [first] = places;
  if (first === undefined) return [];
  const years = Array.from({ length: to - from + 1 }, (_, step) => periodOf(first.type, from + step));
  const areas = new Map(places.map((place) => [place.area, place.areaName]));
  return [...areas].flatMap(([area, name]) =>
    landNotesOf(years, area, context).map(({ text }): Note => ({ kind: "event", text: `${name}: ${text}` })),
  );
}

/** That a picture leaves rows to the table, where it does. */
function cutNotes(ask: Ask, panels: readonly Panel[], { language }: ChartContext): readonly Note[] {
  const isCut = panels.some((panel) => rowsIn(ask, panel) > mostRows);
  return isCut ? [{ kind: "method", text: builderWords(language).told.cut(mostRows) }] : [];
}

/** How many rows beneath each other a picture of an answer would have. */
function rowsIn({ form }: Ask, { all }: Panel): number {
  if (form === "heat") return new Set(all.map(({ place }) => (apartBy(all).areas ? place.area : place.group))).size;
  return form === "bar" || form === "dot" ? all.length : 0;
}

function notesOf(
  ask: Ask,
  entries: readonly Askable[],
  all: readonly Measured[],
  { columns, legend }: { readonly columns: ChartTable["columns"]; readonly legend: readonly LegendItem[] },
  context: ChartContext,
): readonly Note[] {
  const { told } = builderWords(context.language);
  const places = all.map(({ place }) => place);
  const isEstimated = isOfPeople(ask) && places.some(({ qualifier }) => qualifier === "about");
  const beside = rateMeasures.find((measure) => columns.some(({ key }) => key === measure));
  // How many are withheld is told beside the sentence, and which in the table.
  const figures = figureNotes(places, context).filter(({ kind }) => kind !== "withheld");
  return [
    ...figures.map((one) => ({ ...one, text: oneStop(one.text) })),
    ...boundsNotes(
      all.flatMap(({ rate }) => rate ?? []),
      legend,
      context.language,
    ).map((text): Note => ({ kind: "method", text })),
    ...entries.filter((entry) => isBrokenIn(entry, ask)).map((): Note => ({ kind: "method", text: told.broken })),
    ...(isEstimated ? [{ kind: "method", text: told.estimate } as const] : []),
    ...(beside === undefined ? [] : [{ kind: "method", text: told.beside[beside] } as const]),
    ...landNotes(ask, places, context),
  ];
}

/** The rows of one builder question as an answer in the context's language. Nothing is said that they don't bear. */
export function answerOf(ask: Ask, answer: Answer, catalog: Catalog, context: ChartContext): Built {
  const rows = rowsOf(ask, answer);
  const synthetic = rows.some((row) => row.synthetic);
  const every = placesOf(ask, rows, catalog, context, areasRead(ask, catalog));
  const asked = new Set(areasOf(ask, catalog));
  const places = every.filter(({ area }) => asked.has(area));
  const all = tell(ask, places, every, context);
  const entries = entriesOf(ask, catalog);
  const panels = panelsOf(ask, entries, all, context);
  const sums = sumsOf(ask, entries, places, catalog);
  const legend = legendOf(ask, panels, context);
  const title = titleOf(ask, catalog, context);
  const words = chartWords(context.language).synthetic;
  const marked = (text: string): string => (synthetic ? words.before(text) : text);
  const table = tableOf(ask, all, marked(title), context);
  const each = entries.map(({ indicator }) => {
    const own = all.filter(({ place }) => place.indicator === indicator);
    return sentenceOf(ask, own, context);
  });
  const sentence = together(each);
  const isOfRegister = ask.dataset === "register";
  const claims = sentence.claims.map((claim) => (isOfRegister ? ({ ...claim, register: true } as const) : claim));
  return {
    ask,
    title: synthetic ? words.title(title) : title,
    subtitle: marked(
      entries
        .map(({ indicator }) => inLanguage(indicatorRow(indicator, context), "definition", context.language))
        .join("; "),
    ),
    sentence: { text: oneStop(marked(sentence.text)), claims },
    known: oneStop(knownOf(ask, all, sums, context)),
    panels,
    all,
    sums,
    table,
    legend,
    notes: [
      ...(synthetic ? [{ kind: "synthetic", text: words.note } as const] : []),
      ...notesOf(ask, entries, all, { columns: table.columns, legend }, context),
      ...mapNotes(ask, panels, context),
      ...cutNotes(ask, panels, context),
    ],
    sources: sourcesOf(places, context),
    synthetic,
  };
}
