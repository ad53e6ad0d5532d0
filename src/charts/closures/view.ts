import { codes as bg } from "../../i18n/bg/codes.ts";
import { codes as en } from "../../i18n/en/codes.ts";
import type { ChartContext } from "../context.ts";
import { areaName, publisher } from "../context.ts";
import type { ChartTable, ChartView, LegendItem, Note } from "../described.ts";
import type { HomeRow } from "../rows/institutions.ts";
import { yearOf } from "../known-date.ts";
import { inPlace, isCountry, timelineWords } from "../timeline-words.ts";
import { capital, listed, placeName } from "../words.ts";
import { closures, dated, markOrder } from "./data.ts";
import type { Closure } from "./data.ts";

const having = (all: readonly Closure[], ...marks: readonly Closure["mark"][]): readonly Closure[] =>
  all.filter(({ mark }) => marks.includes(mark));
const said = ({ name, fate }: Closure): string => `${name} (${fate})`;

function title(all: readonly Closure[], context: ChartContext): string {
  const words = timelineWords(context.language).closures;
  const open = having(all, "open").length;
  if (all.length === 0) return words.none(inPlace(context));
  if (open === all.length) return words.noneClosed(open, inPlace(context));
  return open === 0 ? words.allClosed(all.length, inPlace(context)) : words.someClosed(all.length - open, all.length, inPlace(context));
}

/** The year with most closings whose year is certain; nothing where two years share the lead. */
function fullestYear(all: readonly Closure[]): readonly [year: string, count: number] | undefined {
  const certain = having(all, "day", "month", "year").filter(dated);
  const counts = [...Map.groupBy(certain, ({ date }) => yearOf(date.start))].map(([year, some]) => [String(year), some.length] as const);
  const [first, second] = counts.toSorted((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? undefined : first;
}

function countrySentence(all: readonly Closure[], context: ChartContext): readonly string[] {
  const words = timelineWords(context.language).closures;
  const fullest = fullestYear(all);
  const rough = having(all, "about", "at_most").length;
  const open = having(all, "open").map(said);
  const undated = having(all, "undated").length;
  return [
    ...(fullest === undefined ? [] : [words.most(...fullest)]),
    ...(rough === 0 ? [] : [words.roughly(rough)]),
    ...(undated === 0 ? [] : [words.undatedCount(undated)]),
    ...(open.length === 0 ? [] : [words.openList(listed(open, context.language))]),
  ];
}

function districtSentence(all: readonly Closure[], context: ChartContext): readonly string[] {
  const words = timelineWords(context.language).closures;
  const known = all.filter(dated);
  const [first, last] = [known[0], known.at(-1)];
  const others = all.filter((one) => !dated(one));
  if (all.length === 0) return [];
  if (first === undefined || last === undefined || all.length < 3) return [words.each(listed(all.map(said), context.language))];
  return [
    first === last ? words.each(said(first)) : words.firstLast(said(first), said(last)),
    ...(others.length === 0 ? [] : [words.each(listed(others.map(said), context.language))]),
  ];
}

function sentence(all: readonly Closure[], context: ChartContext): string {
  const said = isCountry(context) ? countrySentence(all, context) : districtSentence(all, context);
  // Where there is nothing to add, the title is the whole story.
  return said.length === 0 ? `${title(all, context)}.` : said.join(" ");
}

function notes(all: readonly Closure[], context: ChartContext): readonly Note[] {
  const words = timelineWords(context.language).closures.note;
  const some = (...marks: readonly Closure["mark"][]) => having(all, ...marks).length > 0;
  const undated = having(all, "undated").map(({ name }) => name);
  const disputed = all.filter(({ home }) => home.disagreeing > 0);
  return [
    { kind: "method", text: words.complete },
    ...(!isCountry(context) && some("month", "year") ? [{ kind: "method", text: words.spanDistrict } as const] : []),
    ...(some("at_most") ? [{ kind: "inferred", text: words.at_most } as const] : []),
    ...(some("about") ? [{ kind: "inferred", text: words.about } as const] : []),
    ...disputed.map(({ name, home }): Note => ({ kind: "disagreeing", text: words.disagreeing(name, home.disagreeing, home.statements) })),
    ...(undated.length === 0 ? [] : [{ kind: "missing", text: words.undated(listed(undated, context.language)) } as const]),
  ];
}

const legend = (all: readonly Closure[], { language }: ChartContext): readonly LegendItem[] =>
  markOrder.filter((mark) => having(all, mark).length > 0)
    .map((mark) => ({ mark: `dot-${mark}`, text: timelineWords(language).closures.mark[mark] }));

const subtitle = (context: ChartContext): string => {
  const words = timelineWords(context.language).closures;
  return isCountry(context) ? words.countrySubtitle : words.districtSubtitle(placeName(context.area, context.language));
};

function districtOf({ home }: Closure, context: ChartContext): string {
  const area = context.areas.get(home.district);
  return area === undefined ? home.district : areaName(area, context.language);
}

function table(all: readonly Closure[], context: ChartContext): ChartTable {
  const words = timelineWords(context.language).closures;
  const { institutionKind } = context.language === "bg" ? bg : en;
  const district = isCountry(context);
  const label = (text: string, key: string) => ({ label: text, numeric: false, key });
  const { column } = words;
  return {
    caption: subtitle(context),
    columns: [
      label(column.home, "institution"), label(column.kind, "institution_kind"), ...(district ? [label(column.district, "area")] : []),
      label(column.fate, "date"), label(column.remark, "remark"), label(column.source, "source"),
    ],
    rows: all.map((one) => [
      { text: one.name, code: one.home.institution }, { text: institutionKind[one.home.kind], code: one.home.kind },
      ...(district ? [{ text: districtOf(one, context), code: one.home.district }] : []),
      { text: one.fate, ...(one.home.closed_date === null ? {} : { code: one.home.closed_date }) }, { text: one.home.disagreeing > 0 ? words.disputed : "" },
      { text: publisher(one.home.source, context), source: one.home.source },
    ]),
    marks: [],
  };
}

/** The words of the named homes and their closing. */
export function closuresView(rows: readonly HomeRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = closures(rows, context);
  return {
    title: capital(title(all, context)),
    subtitle: subtitle(context),
    sentence: sentence(all, context),
    notes: all.length === 0 ? [] : notes(all, context),
    legend: legend(all, context),
    table: table(all, context),
    sources: [...new Set(all.map(({ home }) => home.source))].map((source) => ({ source, publisher: publisher(source, context) })),
    empty: all.length === 0,
  };
}
