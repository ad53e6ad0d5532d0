import { codes } from "../../i18n/each/codes.ts";
import { formatDate, formatNumber } from "../../i18n/formats.ts";
import type { ServiceKind } from "../../model/codes.ts";
import type { RowsClaim } from "../../model/claim.ts";
import { rowsClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, publisher } from "../figures/context.ts";
import type { ChartSource, ChartTable, FormView, LegendItem, TableCell } from "../described.ts";
import type { NamedService } from "../rows/services.ts";
import { isPlanned, serviceState } from "../words/service-state.ts";
import { together, told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { inPlace, isCountry, timelineWords } from "../words/timeline-words.ts";
import { capital, listed, placeName } from "../words/words.ts";
import { byDistrict, kindsOf, neverNamed, within } from "./data.ts";
import { inLanguage } from "../../model/text.ts";

const kindName = (kind: ServiceKind, { language }: ChartContext): string => codes[language].serviceKind[kind];

/** The services of the context's area in the published table. */
const inArea = (context: ChartContext): RowsClaim["where"] =>
  isCountry(context) ? {} : { district: context.area.area };

function title(all: readonly NamedService[], context: ChartContext): Told {
  const words = timelineWords(context.language).services;
  const planned = all.filter(isPlanned).length;
  const count = rowsClaim("services", inArea(context), all.length);
  if (all.length === 0) return told(words.none(inPlace(context)), count);
  const claims = [
    count,
    ...(planned === 0 ? [] : [rowsClaim("services", { ...inArea(context), state: "planned" }, planned)]),
  ];
  if (!isCountry(context)) return told(words.districtTitle(all.length, planned, inPlace(context)), ...claims);
  const districts = byDistrict(all, context);
  const some = districts.filter(({ services }) => services.length > 0).length;
  return told(
    words.countryTitle(all.length, planned, some, districts.length),
    ...claims,
    rowsClaim("services", {}, some, "district"),
    rowsClaim("areas", { level: "district" }, districts.length),
  );
}

function subtitle(context: ChartContext): string {
  const words = timelineWords(context.language).services;
  return isCountry(context) ? words.countrySubtitle : words.districtSubtitle(placeName(context.area, context.language));
}

/** The kinds that are named, with their numbers, and those of which we found none. */
function kindsSaid(
  all: readonly NamedService[],
  context: ChartContext,
): { readonly named: Told; readonly lacking: readonly Told[] } {
  const words = timelineWords(context.language).services;
  const where = inArea(context);
  const named = kindsOf(all).map(({ kind, services }) => {
    const planned = services.filter(isPlanned).length;
    return told(
      words.kindCount(kindName(kind, context), services.length, planned),
      rowsClaim("services", { ...where, kind }, services.length),
      ...(planned === 0 ? [] : [rowsClaim("services", { ...where, kind, state: "planned" }, planned)]),
    );
  });
  const never = neverNamed(all);
  return {
    named: {
      text: words.byKind(
        listed(
          named.map(({ text }) => text),
          context.language,
        ),
      ),
      claims: named.flatMap(({ claims }) => claims),
    },
    lacking:
      never.length === 0
        ? []
        : [
            told(
              words.neverNamed(
                listed(
                  never.map((kind) => kindName(kind, context)),
                  context.language,
                ),
              ),
              rowsClaim("services", { ...where, kind: never }, 0),
            ),
          ],
  };
}

/** Where we found none. */
function silentSaid(all: readonly NamedService[], context: ChartContext): readonly Told[] {
  const silent = byDistrict(all, context).filter(({ services }) => services.length === 0);
  if (silent.length === 0) return [];
  const names = listed(
    silent.map(({ name }) => name),
    context.language,
  );
  return [
    told(
      timelineWords(context.language).services.silent(names),
      rowsClaim("services", { district: silent.map(({ area }) => area).sort() }, 0),
    ),
  ];
}

function sentence(all: readonly NamedService[], context: ChartContext): Told {
  if (all.length === 0) {
    const { text, claims } = title(all, context);
    return { text: `${text}.`, claims };
  }
  const { named, lacking } = kindsSaid(all, context);
  if (!isCountry(context)) return together([named, ...lacking]);
  // Of so many services readers would take the list for all there are.
  const written = told(timelineWords(context.language).services.written);
  return together([written, ...silentSaid(all, context), ...lacking]);
}

const sourcesOf = (services: readonly NamedService[], context: ChartContext): readonly ChartSource[] =>
  [...new Set(services.map(({ source }) => source))].map((source) => ({
    source,
    publisher: publisher(source, context),
  }));

/** A row a kind, in the order in which the picture has them: how many are named, and in which districts. */
function countryTable(all: readonly NamedService[], context: ChartContext): ChartTable {
  const { language } = context;
  const { column } = timelineWords(language).services;
  const number = (value: number): TableCell => ({ text: formatNumber(value, language), value });
  const places = (services: readonly NamedService[]): string =>
    byDistrict(services, context)
      .filter((one) => one.services.length > 0)
      .map((one) => `${one.name} (${formatNumber(one.services.length, language)})`.replaceAll(" ", "\u00a0"))
      .join(", ");
  return {
    caption: subtitle(context),
    columns: [
      { label: column.kind, numeric: false, key: "service_kind" },
      { label: column.named, numeric: true, key: "value" },
      { label: column.planned, numeric: false, key: "planned" },
      { label: column.districts, numeric: false, key: "text" },
    ],
    rows: kindsOf(all).map(({ kind, services }) => [
      { text: capital(kindName(kind, context)), code: kind },
      number(services.length),
      { text: formatNumber(services.filter(isPlanned).length, language) },
      { text: places(services) },
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
    columns: (
      [
        ["service", column.service],
        ["service_kind", column.kind],
        ["municipality", column.municipality],
        ["state", column.state],
        ["opened", column.opened],
        ["source", column.source],
      ] as const
    ).map(([key, label]) => ({ label, numeric: false, key })),
    rows: services.map((one) => [
      { text: inLanguage(one, "name", context.language), code: one.service },
      { text: kindName(one.kind, context), code: one.kind },
      { text: place(one.area), code: one.area },
      { text: isPlanned(one) ? (serviceState(one, context.language) ?? "") : words.state.operating, code: one.state },
      one.opened === null
        ? { text: words.unknown }
        : { text: formatDate(one.opened, context.language), code: one.opened },
      { text: publisher(one.source, context), source: one.source },
    ]),
    marks: lacking ? [{ mark: words.unknown, text: words.unknownSign }] : [],
  };
}

function legend(all: readonly NamedService[], context: ChartContext): readonly LegendItem[] {
  const words = timelineWords(context.language).services;
  if (all.length === 0) return [];
  const [hasWorking, hasPlanned] = [all.some((one) => !isPlanned(one)), all.some(isPlanned)];
  return [
    ...(hasWorking ? [{ mark: "full", text: words.eachLegend } as const] : []),
    ...(hasPlanned ? [{ mark: "part", text: words.eachPlannedLegend } as const] : []),
  ];
}

/** The words of the named services. */
export function servicesView(rows: readonly NamedService[], context: ChartContext): FormView {
  const all = within(rows, context);
  const [main, words] = [title(all, context), sentence(all, context)];
  const { rule, plannedRule } = timelineWords(context.language).services;
  return {
    title: capital(main.text),
    subtitle: subtitle(context),
    sentence: words.text,
    claims: { title: main.claims, sentence: words.claims },
    notes: [
      { kind: "method", text: rule },
      ...(all.some(isPlanned) ? [{ kind: "method", text: plannedRule } as const] : []),
    ],
    legend: legend(all, context),
    table: isCountry(context) ? countryTable(all, context) : districtTable(all, context),
    sources: sourcesOf(all, context),
    empty: all.length === 0,
  };
}
