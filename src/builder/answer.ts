import type { ChartContext } from "../charts/context.ts";
import { areaName, indicatorName, indicatorRow } from "../charts/context.ts";
import type { ChartSource, ChartTable, LegendItem, Note } from "../charts/described.ts";
import { attribution } from "../charts/map/borders.ts";
import { mapWords } from "../charts/map/words.ts";
import { boundsNote } from "../charts/rated/telling.ts";
import { notes as figureNotes, sourcesOf } from "../charts/telling.ts";
import { together, type Told } from "../charts/told.ts";
import { chartWords, yearName } from "../charts/words.ts";
import { isBroken } from "../known/breaks.ts";
import { listed } from "../i18n/formats.ts";
import type { Answer } from "../model/question.ts";
import { inLanguage } from "../model/text.ts";
import { areasOf, country, entriesOf, type Ask, type Askable, type Catalog, isOfPeople } from "./ask.ts";
import { placesOf } from "./cells.ts";
import { inCircles, mapBounds, onMap } from "./draw-map.ts";
import { tell, type Measured } from "./measured.ts";
import { periodOf } from "./periods.ts";
import { legendOf } from "./legend.ts";
import { areasRead } from "./questions.ts";
import { rowsOf } from "./rows.ts";
import { builderWords } from "./said.ts";
import { apartBy, knownOf, sentenceOf } from "./sentence.ts";
import { sumsOf, type Sum } from "./sums.ts";
import { tableOf } from "./table.ts";

/** What belongs to one indicator of an answer: a picture of its own, since each has a scale of its own. */
export interface Panel {
  readonly entry: Askable;
  readonly name: string;
  readonly all: readonly Measured[];
  /** Which row of the table its first number stands in. */
  readonly first: number;
}

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

/** As many districts as a title names. */
const named = 3;

function placesSaid(ask: Ask, catalog: Catalog, context: ChartContext): string {
  const words = builderWords(context.language).told;
  const codes = areasOf(ask, catalog);
  const name = (code: string): string => {
    const row = context.areas.get(code);
    return row === undefined ? code : areaName(row, context.language);
  };
  const districts = codes.filter((code) => code !== country);
  const own = codes.includes(country) ? [name(country)] : [];
  if (ask.every) return listed([...own, words.everywhere], context.language);
  return listed(
    districts.length > named ? [...own, words.some(districts.length)] : [...own, ...districts.map(name)],
    context.language,
  );
}

function periodsSaid(ask: Ask, [first]: readonly Askable[], context: ChartContext): string {
  const type = first?.years ?? "calendar_year";
  const last = yearName(type, periodOf(type, ask.to), context.language);
  return ask.from === ask.to ? last : `${periodOf(type, ask.from)}–${last}`;
}

function titleOf(ask: Ask, catalog: Catalog, context: ChartContext): string {
  const { told, measures, groups } = builderWords(context.language);
  const names = ask.indicators.map((indicator) => indicatorName(indicator, context));
  const what = listed(names, context.language);
  const measured = ask.measure === "value" ? what : told.measured(what, measures[ask.measure]);
  const words: Readonly<Record<string, string | undefined>> = groups;
  const whole = ask.group === null ? measured : told.byGroup(measured, words[ask.group] ?? ask.group);
  return told.title(whole, placesSaid(ask, catalog, context), periodsSaid(ask, entriesOf(ask, catalog), context));
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
  return [
    ...method(
      panels.some((panel) => inCircles(ask, panel)),
      words.circles,
    ),
    ...method(
      panels.some((panel) => mapBounds(ask, panel).length > 0),
      words.method,
    ),
    ...method(isPart, words.partApart),
    ...method(ask.areas.includes(country), told.offMap),
    ...method(true, words.borders(attribution)),
  ];
}

function notesOf(
  ask: Ask,
  entries: readonly Askable[],
  all: readonly Measured[],
  legend: readonly LegendItem[],
  context: ChartContext,
): readonly Note[] {
  const { told } = builderWords(context.language);
  const places = all.map(({ place }) => place);
  const isEstimated = isOfPeople(ask) && places.some(({ qualifier }) => qualifier === "about");
  const isCompared = ask.measure === "value" && apartBy(all).areas;
  // How many are withheld is told beside the sentence, and which in the table.
  const figures = figureNotes(places, context).filter(({ kind }) => kind !== "withheld");
  return [
    ...figures.map((one) => ({ ...one, text: oneStop(one.text) })),
    ...(all.some(({ rate }) => rate !== undefined)
      ? [{ kind: "method", text: boundsNote(legend, context.language) } as const]
      : []),
    ...entries.filter((entry) => isBrokenIn(entry, ask)).map((): Note => ({ kind: "method", text: told.broken })),
    ...(isEstimated ? [{ kind: "method", text: told.estimate } as const] : []),
    ...(isCompared && !isOfPeople(ask) && ask.group === null
      ? [{ kind: "method", text: told.rateBeside } as const]
      : []),
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
  const panels = entries.map((entry) => ({
    entry,
    name: indicatorName(entry.indicator, context),
    all: all.filter(({ place }) => place.indicator === entry.indicator),
    first: all.findIndex(({ place }) => place.indicator === entry.indicator),
  }));
  const sums = sumsOf(ask, entries, places);
  const legend = legendOf(ask, panels, context);
  const title = titleOf(ask, catalog, context);
  const words = chartWords(context.language).synthetic;
  const marked = (text: string): string => (synthetic ? words.before(text) : text);
  const each = panels.map((panel) => {
    const said = sentenceOf(ask, panel.all, context);
    return panels.length === 1 ? said : { ...said, text: `${panel.name}: ${said.text}` };
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
    table: tableOf(ask, all, marked(title), context),
    legend,
    notes: [
      ...(synthetic ? [{ kind: "synthetic", text: words.note } as const] : []),
      ...notesOf(ask, entries, all, legend, context),
      ...mapNotes(ask, panels, context),
    ],
    sources: sourcesOf(places, context),
    synthetic,
  };
}
