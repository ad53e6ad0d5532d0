import { codes as bg } from "../../i18n/bg/codes.ts";
import { codes as en } from "../../i18n/en/codes.ts";
import { formatValue } from "../../i18n/formats.ts";
import type { ChartContext } from "../context.ts";
import { areaName, districts, publisher } from "../context.ts";
import type { ChartTable, ChartView, LegendItem, Note, TableCell } from "../described.ts";
import type { NamedEvent } from "../rows/events.ts";
import { inPlace, isCountry, timelineWords } from "../timeline-words.ts";
import { capital, listed, placeName } from "../words.ts";
import { dated, eventYears, events, isSitting, kindMark } from "./data.ts";
import type { Told } from "./data.ts";

const areaNameOf = ({ event }: Told, context: ChartContext): string => {
  const area = context.areas.get(event.area);
  if (area === undefined) return event.area;
  return area.level === "country" ? timelineWords(context.language).events.whole : areaName(area, context.language);
};

function title(all: readonly Told[], context: ChartContext): string {
  const words = timelineWords(context.language).events;
  if (all.length === 0) return words.none(inPlace(context));
  if (isCountry(context)) {
    const places = districts(context);
    return words.countryTitle(places.filter(({ area }) => all.some(({ event }) => event.area === area)).length, places.length);
  }
  const last = all.filter(dated).filter(isSitting).at(-1);
  return last === undefined ? words.districtNoSitting(all.length, inPlace(context)) : words.districtLast(inPlace(context), last.when);
}

function subtitle(rows: readonly NamedEvent[], context: ChartContext): string {
  const words = timelineWords(context.language).events;
  const years = eventYears(rows);
  const [from, to] = [String(years[0] ?? ""), String(years.at(-1) ?? "")];
  return isCountry(context) ? words.countrySubtitle(from, to) : words.districtSubtitle(placeName(context.area, context.language), from, to);
}

function best(all: readonly Told[], context: ChartContext): readonly string[] {
  const known = all.filter(dated).filter(({ event }) => event.participants !== null);
  const most = known.toSorted((a, b) => (b.event.participants ?? 0) - (a.event.participants ?? 0))[0];
  return most === undefined || known.length < 2 ? [] : [timelineWords(context.language).events.participants(participants(most, context), most.when)];
}

function sentence(all: readonly Told[], context: ChartContext): string {
  const words = timelineWords(context.language).events;
  const [only] = all;
  if (only === undefined) return `${words.none(inPlace(context))}.`;
  if (all.length === 1) return dated(only) ? words.one(only.title, only.when) : words.oneUndated(only.title);
  const some = all.filter(dated);
  const counts = words.counts(all.length, some.length);
  if (!isCountry(context)) return [counts, words.sittings(some.filter(isSitting).length), ...best(all, context)].join(" ");
  const places = districts(context).map((area) => ({ name: areaName(area, context.language), count: all.filter(({ event }) => event.area === area.area).length }));
  const most = Math.max(...places.map(({ count }) => count));
  const names = (count: number) => places.filter((one) => one.count === count).map(({ name }) => name);
  return [
    counts,
    ...(most === 0 ? [] : [words.most(listed(names(most), context.language), most)]),
    ...(names(0).length === 0 ? [] : [words.silent(listed(names(0), context.language))]),
  ].join(" ");
}

function notes(all: readonly Told[], context: ChartContext): readonly Note[] {
  const words = timelineWords(context.language).events.note;
  const undated = all.filter((one) => !dated(one));
  const byPlace = [...Map.groupBy(undated, (one) => areaNameOf(one, context))].map(([name, some]) => `${name} (${some.length})`);
  const list = (names: readonly string[]) => listed(names, context.language);
  const missing = isCountry(context) ? words.undatedCounts(list(byPlace)) : words.undated(undated.map((one) => one.title).join("; "));
  return [
    { kind: "method", text: words.rule },
    ...(all.length === 0 ? [] : [{ kind: "inferred", text: words.texts } as const]),
    ...(undated.length === 0 ? [] : [{ kind: "missing", text: missing } as const]),
  ];
}

function legend(all: readonly Told[], context: ChartContext): readonly LegendItem[] {
  const words = timelineWords(context.language).events.mark;
  const drawn = all.filter(dated);
  const exact = drawn.filter(({ atMost }) => !atMost);
  const marks = (["first", "meeting", "programme", "result"] as const).filter((mark) => exact.some(({ event }) => kindMark(event) === mark));
  const rough = (["month", "year"] as const).filter((precision) => exact.some(({ date }) => date.precision === precision));
  const latest = exact.length < drawn.length ? ["at_most"] as const : [];
  return [...marks, ...rough, ...latest].map((mark) => ({ mark: `dot-${mark}`, text: words[mark] }));
}

function participants({ event }: Told, { language }: ChartContext): string {
  if (event.participants === null) return timelineWords(language).events.unknown;
  return formatValue({ value: event.participants, value_state: null, qualifier: event.qualifier }, language);
}

function table(all: readonly Told[], rows: readonly NamedEvent[], context: ChartContext): ChartTable {
  const words = timelineWords(context.language).events;
  const codes = context.language === "bg" ? bg : en;
  const district = isCountry(context);
  const { column } = words;
  const columns = [
    ["event", column.what], ...(district ? [["area", column.district] as const] : []), ["date", column.date], ["body", column.body],
    ["participants", column.participants], ["source", column.source], ["text", column.text],
  ] as const;
  const cells = (one: Told): readonly TableCell[] => [
    { text: one.title, code: one.event.event }, ...(district ? [{ text: areaNameOf(one, context), code: one.event.area }] : []),
    dated(one) ? { text: one.when, code: one.event.date ?? "" } : { text: one.when, state: "x" },
    { text: words.bodyKind(codes.body[one.event.body], codes.eventKind[one.event.kind]), code: `${one.event.body}.${one.event.kind}` },
    { text: participants(one, context), value: one.event.participants, qualifier: one.event.participants === null ? null : one.event.qualifier },
    { text: publisher(one.event.source, context), source: one.event.source },
    { text: context.language === "bg" ? one.event.text_bg : one.event.text_en },
  ];
  const unknown = all.some(({ event }) => event.participants === null);
  return {
    caption: subtitle(rows, context),
    columns: columns.map(([key, label]) => ({ label, numeric: key === "participants", key })),
    rows: all.map(cells),
    marks: unknown ? [{ mark: words.unknown, text: words.unknownSign }] : [],
  };
}

/** The words of the sittings, programmes and results. */
export function eventsView(rows: readonly NamedEvent[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = events(rows, context);
  return {
    title: capital(title(all, context)),
    subtitle: subtitle(rows, context),
    sentence: sentence(all, context),
    notes: notes(all, context),
    legend: legend(all, context),
    table: table(all, rows, context),
    sources: [...new Set(all.map(({ event }) => event.source))].map((source) => ({ source, publisher: publisher(source, context) })),
    empty: all.length === 0,
  };
}
