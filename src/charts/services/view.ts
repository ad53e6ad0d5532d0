import { codes as bg } from "../../i18n/bg/codes.ts";
import { codes as en } from "../../i18n/en/codes.ts";
import { formatDate, formatNumber } from "../../i18n/formats.ts";
import type { ServiceKind } from "../../model/codes.ts";
import type { ChartContext } from "../context.ts";
import { areaName, publisher } from "../context.ts";
import type { ChartSource, ChartTable, ChartView, LegendItem, TableCell } from "../described.ts";
import type { NamedService } from "../rows/services.ts";
import { inPlace, isCountry, timelineWords } from "../timeline-words.ts";
import { capital, listed, placeName } from "../words.ts";
import { byDistrict, countOf, kindsOf, neverNamed, within } from "./data.ts";

const kindName = (kind: ServiceKind, { language }: ChartContext): string => (language === "bg" ? bg : en).serviceKind[kind];

function title(all: readonly NamedService[], context: ChartContext): string {
  const words = timelineWords(context.language).services;
  const [first] = kindsOf(all);
  if (first === undefined) return words.none(inPlace(context));
  if (!isCountry(context)) return words.districtTitle(all.length, inPlace(context));
  const districts = byDistrict(all, context);
  const some = districts.filter(({ services }) => services.length > 0).length;
  return words.countryTitle(all.length, kindName(first.kind, context), first.services.length, some, districts.length);
}

function subtitle(context: ChartContext): string {
  const words = timelineWords(context.language).services;
  return isCountry(context) ? words.countrySubtitle : words.districtSubtitle(placeName(context.area, context.language));
}

function sentence(all: readonly NamedService[], context: ChartContext): string {
  const words = timelineWords(context.language).services;
  if (all.length === 0) return `${words.none(inPlace(context))}.`;
  const kinds = words.byKind(listed(kindsOf(all).map(({ kind, services }) => words.kindCount(kindName(kind, context), services.length)), context.language));
  const never = neverNamed(all).map((kind) => kindName(kind, context));
  const lacking = never.length === 0 ? [] : [words.neverNamed(listed(never, context.language))];
  if (!isCountry(context)) return [kinds, ...lacking].join(" ");
  const districts = byDistrict(all, context);
  const most = Math.max(...districts.map(({ services }) => services.length));
  const names = (count: number) => districts.filter(({ services }) => services.length === count).map(({ name }) => name);
  return [
    words.leaders(listed(names(most), context.language), most),
    ...(names(0).length === 0 ? [] : [words.silent(listed(names(0), context.language))]),
    ...lacking,
  ].join(" ");
}

const sourcesOf = (services: readonly NamedService[], context: ChartContext): readonly ChartSource[] =>
  [...new Set(services.map(({ source }) => source))].map((source) => ({ source, publisher: publisher(source, context) }));

function sourcesCell(services: readonly NamedService[], context: ChartContext): TableCell {
  const sources = sourcesOf(services, context);
  return { text: sources.map((one) => one.publisher).join(", "), sources };
}

/** Districts by kinds: the columns in the order in which the picture has them, after the kinds the total. */
function countryTable(all: readonly NamedService[], context: ChartContext): ChartTable {
  const { column } = timelineWords(context.language).services;
  const kinds = kindsOf(all).map(({ kind }) => kind);
  const number = (count: number): TableCell =>
    ({ text: formatNumber(count, context.language), value: count, ...(count === 0 ? { state: "x" } as const : {}) });
  return {
    caption: subtitle(context),
    columns: [
      { label: column.district, numeric: false, key: "area" },
      ...[...kinds.map((kind) => [kind, capital(kindName(kind, context))] as const), ["all", column.total] as const].map(([code, label]) => ({
        label, numeric: true, key: "value", across: { key: "service_kind", label: column.kind, code },
      })),
      { label: column.sources, numeric: false, key: "sources" },
    ],
    rows: byDistrict(all, context).map(({ area, name, services }) => [
      { text: name, code: area }, ...kinds.map((kind) => number(countOf(services, kind))), number(services.length), sourcesCell(services, context),
    ]),
    marks: [],
  };
}

/** The services one by one, in the order in which the picture has them. */
function districtTable(all: readonly NamedService[], context: ChartContext): ChartTable {
  const words = timelineWords(context.language).services;
  const { column } = words;
  const place = (code: string): string => {
    const area = context.areas.get(code);
    return area?.level === "municipality" ? areaName(area, context.language) : words.unknown;
  };
  const services = kindsOf(all).flatMap((one) => one.services);
  const lacking = services.some(({ opened, area }) => opened === null || place(area) === words.unknown);
  return {
    caption: subtitle(context),
    columns: ([
      ["service", column.service], ["service_kind", column.kind], ["municipality", column.municipality], ["opened", column.opened], ["source", column.source],
    ] as const).map(([key, label]) => ({ label, numeric: false, key })),
    rows: services.map((one) => [
      { text: context.language === "bg" ? one.name_bg : one.name_en, code: one.service }, { text: kindName(one.kind, context), code: one.kind },
      { text: place(one.area), code: one.area },
      one.opened === null ? { text: words.unknown } : { text: formatDate(one.opened, context.language), code: one.opened },
      { text: publisher(one.source, context), source: one.source },
    ]),
    marks: lacking ? [{ mark: words.unknown, text: words.unknownSign }] : [],
  };
}

function legend(all: readonly NamedService[], context: ChartContext): readonly LegendItem[] {
  const words = timelineWords(context.language).services;
  if (all.length === 0) return [];
  if (!isCountry(context)) return [{ mark: "full", text: words.eachLegend }];
  const short = (kind: ServiceKind) => words.short[kind].replace("\n", "-");
  return [
    { mark: "full", text: words.countLegend }, { mark: "x", text: words.noneLegend },
    ...kindsOf(all).map(({ kind }) => ({ mark: "words", text: words.kindLegend(short(kind), kindName(kind, context)) } as const)),
  ];
}

/** The words of the named services. */
export function servicesView(rows: readonly NamedService[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = within(rows, context);
  return {
    title: capital(title(all, context)),
    subtitle: subtitle(context),
    sentence: sentence(all, context),
    notes: [{ kind: "method", text: timelineWords(context.language).services.rule }],
    legend: legend(all, context),
    table: isCountry(context) ? countryTable(all, context) : districtTable(all, context),
    sources: sourcesOf(all, context),
    empty: all.length === 0,
  };
}
