import type { SinceSpec } from "../../model/chart.ts";
import { valueClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem, Note } from "../described.ts";
import { amountTold } from "../words/doubted.ts";
import type { ChartRow } from "../rows/observations.ts";
import { notes, remarkCell, signLegend, sourceCell, sourcesOf, tableMarks, valueCell } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { capital, chartWords, day, listed, placeName } from "../words/words.ts";
import { beginning, sinceKinds, statements } from "./data.ts";
import type { Said } from "./data.ts";
import { fullSpeaker, sinceWords, speakerAndPublisher } from "./speakers.ts";

/** The statements of the last known date, all kinds of them. */
const latest = (all: readonly Said[]): readonly Said[] => all.filter(({ until }) => until === all.at(-1)?.until);
const claims = (some: readonly Said[], named = false) => some.map((one) => valueClaim(one, named));

function title(all: readonly Said[], context: ChartContext): Told {
  const words = sinceWords(context.language);
  const some = latest(all);
  const [first] = some;
  if (first === undefined) return told(words.nothing);
  const list = listed(
    some.map((one) => words.item(amountTold(one, one.row?.indicator ?? "", context), one.what)),
    context.language,
  );
  return told(words.title(day(String(beginning(all)), context.language), first.when, list), ...claims(some));
}

/** Who says what of the last date, a sentence for everybody who speaks. */
function said(all: readonly Said[], { indicator }: SinceSpec, context: ChartContext): readonly Told[] {
  const words = sinceWords(context.language);
  return [...Map.groupBy(latest(all), ({ source }) => source)].map(([source, some]) => {
    const list = listed(
      some.map((one) => words.item(amountTold(one, indicator, context), one.what)),
      context.language,
    );
    return told(
      capital(words.said(speakerAndPublisher(source, context), some[0]?.when ?? "", list)),
      ...claims(some, true),
    );
  });
}

/** Of each kind the last number before the last date. */
function earlier(all: readonly Said[], { indicator }: SinceSpec, context: ChartContext): readonly Told[] {
  const words = sinceWords(context.language);
  const before = all.slice(0, all.length - latest(all).length);
  const some = sinceKinds.slice(0, 2).flatMap((kind) => before.findLast((one) => one.kind === kind) ?? []);
  if (some.length === 0) return [];
  const items = some.map((one) =>
    words.earlierItem(
      amountTold(one, indicator, context),
      one.what,
      one.when,
      speakerAndPublisher(one.source, context),
    ),
  );
  return [told(words.earlier(listed(items, context.language)), ...claims(some, true))];
}

function subtitle(all: readonly Said[], { area, language }: ChartContext): string {
  const last = all.at(-1);
  return sinceWords(language).subtitle(
    placeName(area, language),
    last === undefined ? "2017" : String(beginning(all)),
    last === undefined ? "" : day(last.date.end.slice(0, 4), language),
  );
}

function table(all: readonly Said[], context: ChartContext): ChartTable {
  const [words, own] = [chartWords(context.language).column, sinceWords(context.language)];
  return {
    caption: subtitle(all, context),
    columns: [
      { label: own.column.until, numeric: false, key: "date" },
      { label: own.column.children, numeric: true, key: "value" },
      { label: own.column.kind, numeric: false, key: "counts" },
      { label: own.column.who, numeric: false, key: "said_by" },
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: all.map((one) => [
      { text: one.when, code: one.until },
      valueCell(one, context),
      { text: one.what, code: one.counts },
      { text: fullSpeaker(one.source, context) },
      remarkCell(one, context),
      sourceCell(one, context),
    ]),
    marks: tableMarks(all, context),
  };
}

function notesOf(all: readonly Said[], context: ChartContext): readonly Note[] {
  const words = sinceWords(context.language).note;
  return [
    { kind: "method", text: words.kinds },
    ...notes(all, context),
    ...(all.some(({ date }) => date.precision !== "day") ? [{ kind: "method", text: words.span } as const] : []),
    { kind: "method", text: words.once },
  ];
}

function legend(all: readonly Said[], context: ChartContext): readonly LegendItem[] {
  const { language } = context;
  const words = sinceWords(language).mark;
  return [
    ...sinceKinds
      .filter((kind) => all.some((one) => one.kind === kind))
      .map((kind) => ({ mark: `dot-${kind}`, text: words[kind] }) as const),
    ...signLegend(all, context),
    ...(all.some(({ doubt }) => doubt !== null)
      ? [{ mark: "doubt", text: chartWords(language).mark.doubt } as const]
      : []),
  ];
}

/**
 * The words of the statements on all that was counted since the beginning: who says it, of what kind, and what else was
 * said of that time.
 */
export function sinceView(spec: SinceSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = statements(spec, rows, context);
  const [head, sentence] = [
    title(all, context),
    together([...said(all, spec, context), ...earlier(all, spec, context)]),
  ];
  return {
    title: head.text,
    subtitle: subtitle(all, context),
    sentence: all.length === 0 ? `${head.text}.` : sentence.text,
    claims: { title: head.claims, sentence: sentence.claims },
    notes: all.length === 0 ? [] : notesOf(all, context),
    legend: legend(all, context),
    table: table(all, context),
    sources: sourcesOf(all, context),
    empty: all.length === 0,
  };
}
