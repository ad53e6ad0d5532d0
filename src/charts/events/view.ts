import { codes } from "../../i18n/each/codes.ts";
import { formatValue } from "../../i18n/formats.ts";
import { sittingKinds } from "../../model/codes.ts";
import type { RowsClaim } from "../../model/claim.ts";
import { rowsClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, districts, publisher } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem, Note, TableCell } from "../described.ts";
import type { NamedEvent } from "../rows/events.ts";
import type { KnownDate } from "../words/known-date.ts";
import { together, told } from "../words/told.ts";
import type { Told as Said } from "../words/told.ts";
import { inPlace, isCountry, timelineWords } from "../words/timeline-words.ts";
import { capital, listed, placeName } from "../words/words.ts";
import { dated, eventYears, events, isSitting, kindMark, kindMarkOrder } from "./data.ts";
import type { Told } from "./data.ts";
import { inLanguage } from "../../model/text.ts";

/** The events of the context's area in the published table; the country has those of all districts too. */
const inArea = (context: ChartContext): RowsClaim["where"] => (isCountry(context) ? {} : { area: context.area.area });

const areaNameOf = ({ event }: Told, context: ChartContext): string => {
  const area = context.areas.get(event.area);
  if (area === undefined) return event.area;
  return area.level === "country" ? timelineWords(context.language).events.whole : areaName(area, context.language);
};

// In the order of their codes, so that both languages claim the same.
const codesOf = (context: ChartContext): readonly string[] =>
  districts(context)
    .map(({ area }) => area)
    .sort();

/** The sitting that was certainly the last: none with a date may have been later. */
function lastSitting(all: readonly Told[]): (Told & { readonly date: KnownDate }) | undefined {
  const sittings = all.filter(dated).filter(isSitting);
  const last = sittings.at(-1);
  return last === undefined ||
    last.atMost ||
    sittings.some(({ date }) => date.end > last.date.start && date.start !== last.date.start)
    ? undefined
    : last;
}

function title(all: readonly Told[], context: ChartContext): Said {
  const words = timelineWords(context.language).events;
  const count = rowsClaim("events", inArea(context), all.length);
  if (all.length === 0) return told(words.none(inPlace(context)), count);
  if (isCountry(context)) {
    const places = codesOf(context);
    const some = places.filter((area) => all.some(({ event }) => event.area === area)).length;
    return told(
      words.countryTitle(some, places.length),
      rowsClaim("events", { area: places }, some, "area"),
      rowsClaim("areas", { level: "district" }, places.length),
    );
  }
  const where = { ...inArea(context), kind: sittingKinds };
  const last = lastSitting(all);
  if (last !== undefined) {
    return told(words.districtLast(inPlace(context), last.when, words.bodyShort[last.event.body]), {
      kind: "edge",
      table: "events",
      by: "date",
      way: "last",
      where,
      value: last.event.date ?? "",
    });
  }
  const sittings = all.filter(dated).filter(isSitting).length;
  const none = rowsClaim("events", { ...where, date: "*" }, 0);
  return sittings === 0
    ? told(words.districtNoSitting(all.length, inPlace(context)), count, none)
    : told(words.districtEntries(all.length, inPlace(context)), count);
}

function subtitle(rows: readonly NamedEvent[], context: ChartContext): string {
  const words = timelineWords(context.language).events;
  const years = eventYears(rows);
  const [from, to] = [String(years[0] ?? ""), String(years.at(-1) ?? "")];
  return isCountry(context)
    ? words.countrySubtitle(from, to)
    : words.districtSubtitle(placeName(context.area, context.language), from, to);
}

/** The districts of which we found nothing. */
function silentSaid(all: readonly Told[], context: ChartContext): readonly Said[] {
  const silent = districts(context).filter(({ area }) => !all.some(({ event }) => event.area === area));
  if (silent.length === 0) return [];
  const names = listed(
    silent.map((area) => areaName(area, context.language)),
    context.language,
  );
  return [
    told(
      timelineWords(context.language).events.silent(names),
      rowsClaim("events", { area: silent.map(({ area }) => area).sort() }, 0),
    ),
  ];
}

function sentence(all: readonly Told[], context: ChartContext): Said {
  const words = timelineWords(context.language).events;
  const where = inArea(context);
  const [only] = all;
  if (only === undefined) {
    const { text, claims } = title(all, context);
    return { text: `${text}.`, claims };
  }
  if (all.length === 1) {
    const claims = [
      rowsClaim("events", where, 1),
      rowsClaim("events", { event: only.event.event, date: only.event.date }, 1),
    ];
    return told(dated(only) ? words.one(only.title, only.when) : words.oneUndated(only.title), ...claims);
  }
  const some = all.filter(dated);
  const sittings = some.filter(isSitting).length;
  const claims = [rowsClaim("events", where, all.length), rowsClaim("events", { ...where, date: "*" }, some.length)];
  if (isCountry(context))
    return together([told(words.counts(all.length, some.length), ...claims), ...silentSaid(all, context)]);
  return told(
    words.countsAndSittings(all.length, some.length, sittings),
    ...claims,
    rowsClaim("events", { ...where, kind: sittingKinds, date: "*" }, sittings),
  );
}

function notes(all: readonly Told[], context: ChartContext): readonly Note[] {
  const words = timelineWords(context.language).events.note;
  const undated = all.filter((one) => !dated(one));
  const byPlace = [...Map.groupBy(undated, ({ event }) => event.area).values()].map((some) => ({
    text: `${some
      .slice(0, 1)
      .map((one) => areaNameOf(one, context))
      .join("")} (${some.length})`,
    area: some[0]?.event.area ?? "",
    count: some.length,
  }));
  const missing = isCountry(context)
    ? words.undatedCounts(
        listed(
          byPlace.map(({ text }) => text),
          context.language,
        ),
      )
    : words.undated(undated.map((one) => one.title).join("; "));
  const claims = isCountry(context)
    ? byPlace.map(({ area, count }) => rowsClaim("events", { area, date: null }, count))
    : [rowsClaim("events", { ...inArea(context), date: null }, undated.length)];
  return [
    { kind: "method", text: words.rule },
    ...(all.length === 0 ? [] : [{ kind: "inferred", text: words.texts } as const]),
    ...(undated.length === 0 ? [] : [{ kind: "missing", text: missing, claims } as const]),
  ];
}

function legend(all: readonly Told[], context: ChartContext): readonly LegendItem[] {
  const words = timelineWords(context.language).events.mark;
  const drawn = all.filter(dated);
  const exact = drawn.filter(({ atMost }) => !atMost);
  const marks = kindMarkOrder.filter((mark) => exact.some(({ event }) => kindMark(event) === mark));
  const rough = (["month", "year"] as const).filter((precision) =>
    exact.some(({ date }) => date.precision === precision),
  );
  const latest = exact.length < drawn.length ? (["at_most"] as const) : [];
  return [...marks, ...rough, ...latest].map((mark) => ({ mark: `dot-${mark}`, text: words[mark] }));
}

function participants({ event }: Told, { language }: ChartContext): string {
  if (event.participants === null) return timelineWords(language).events.unknown;
  return formatValue({ value: event.participants, value_state: null, qualifier: event.qualifier }, language);
}

function table(all: readonly Told[], rows: readonly NamedEvent[], context: ChartContext): ChartTable {
  const words = timelineWords(context.language).events;
  const { body, eventKind } = codes[context.language];
  const district = isCountry(context);
  const { column } = words;
  const columns = [
    ["event", column.what],
    ...(district ? [["area", column.district] as const] : []),
    ["date", column.date],
    ["body", column.body],
    ["participants", column.participants],
    ["source", column.source],
    ["text", column.text],
  ] as const;
  const cells = (one: Told): readonly TableCell[] => [
    { text: one.title, code: one.event.event },
    ...(district ? [{ text: areaNameOf(one, context), code: one.event.area }] : []),
    dated(one) ? { text: one.when, code: one.event.date ?? "" } : { text: one.when, state: "x" },
    {
      text: words.bodyKind(body[one.event.body], eventKind[one.event.kind]),
      code: `${one.event.body}.${one.event.kind}`,
    },
    {
      text: participants(one, context),
      value: one.event.participants,
      qualifier: one.event.participants === null ? null : one.event.qualifier,
    },
    { text: publisher(one.event.source, context), source: one.event.source },
    { text: inLanguage(one.event, "text", context.language) },
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
export function eventsView(rows: readonly NamedEvent[], context: ChartContext): FormView {
  const all = events(rows, context);
  const [main, words] = [title(all, context), sentence(all, context)];
  return {
    title: capital(main.text),
    subtitle: subtitle(rows, context),
    sentence: words.text,
    claims: { title: main.claims, sentence: words.claims },
    notes: notes(all, context),
    legend: legend(all, context),
    table: table(all, rows, context),
    sources: [...new Set(all.map(({ event }) => event.source))].map((source) => ({
      source,
      publisher: publisher(source, context),
    })),
    empty: all.length === 0,
  };
}
