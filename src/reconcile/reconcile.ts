import type { Settlement } from "../intake/gazetteer.ts";
import type { Official } from "../intake/official.ts";
import type { Indicator } from "../intake/published/indicator.ts";
import type { Published } from "../intake/published/published.ts";
import type { Reference } from "../intake/reference.ts";
import type { Vocabulary } from "../intake/vocabulary.ts";
import type { BreakdownRow, IndicatorRow, ReportedTables } from "../model/rows.ts";
import { areasOf } from "./areas.ts";
import { correctionsOf, type Subject } from "./corrections.ts";
import { checksOf } from "./denominators/checks.ts";
import { estimatorOf } from "./denominators/children.ts";
import { denominatorsOf } from "./denominators/denominators.ts";
import { eventsOf } from "./events.ts";
import { homesOf } from "./homes.ts";
import { englishNamer } from "./latin-name.ts";
import { noticesOf } from "./notices.ts";
import { gapsIn } from "./observations/gaps.ts";
import { officialObservations } from "./official.ts";
import { observationsOf } from "./observations/observations.ts";
import { statementsOf } from "./observations/statements.ts";
import { servicesOf } from "./services.ts";
import { settlementsOf } from "./settlements.ts";
import { sourcesOf, withOfficial } from "./sources.ts";

/** The checked facts that the public tables are made from. */
export interface Facts {
  readonly reference: Reference;
  readonly official: Official;
  readonly vocabulary: Vocabulary;
  readonly published: Published;
  readonly gazetteer: readonly Settlement[];
}

/** The public tables, and what is still missing in the vocabulary to publish everything. */
export interface Reconciliation {
  readonly tables: ReportedTables;
  readonly notices: readonly string[];
}

const indicatorRow = (indicator: Indicator, place: number): IndicatorRow => ({ ...indicator, position: place + 1 });

function breakdownsOf({ groups }: Vocabulary, used: ReadonlySet<string | null>): readonly BreakdownRow[] {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  return [...byCode.values()]
    .filter(({ code }) => used.has(code))
    .map(({ code, dimension, partial, label_bg, label_en }) => ({
      breakdown: code,
      dimension,
      partial,
      label_bg,
      label_en,
    }));
}

type Told = Pick<ReportedTables, "observations" | "evidence" | "institutions" | "institution_evidence" | "services">;

/** What every statement on figures, homes and services speaks of, by its code. */
function subjectsOf({ observations, evidence, institutions, institution_evidence, services }: Told) {
  const observed = new Map(observations.map(({ observation, indicator, area }) => [observation, { indicator, area }]));
  const homes = new Map(institutions.map(({ institution, area }) => [institution, { indicator: null, area }]));
  const subjects: readonly (readonly [string, Subject | undefined])[] = [
    ...evidence.map(({ statement, observation }) => [statement, observed.get(observation)] as const),
    ...institution_evidence.map(({ statement, institution }) => [statement, homes.get(institution)] as const),
    ...services.map(({ service, area }) => [service, { indicator: null, area }] as const),
  ];
  return new Map(subjects.flatMap(([code, subject]) => (subject === undefined ? [] : [[code, subject] as const])));
}

/** The district that an area is or lies in; none for the country. */
function districtsIn(areas: ReportedTables["areas"]): (area: string) => string | null {
  const parents = new Map(areas.map(({ area, level, parent }) => [area, level === "municipality" ? parent : area]));
  return (area) => (area === "BG" ? null : (parents.get(area) ?? null));
}

/**
 * Turns checked facts into the public tables: what speaks of the same thing becomes one row, with all that was said of
 * it beside.
 */
export function reconcile(
  { reference, official, vocabulary, published, gazetteer }: Facts,
  release: string,
): Reconciliation {
  const reconciled = observationsOf(statementsOf(published, vocabulary), release);
  const found = reconciled.map(({ observation }) => observation);
  const gaps = gapsIn(
    found,
    reference.districts.map(({ nuts3 }) => nuts3),
    release,
  );
  const evidence = reconciled.flatMap((each) => each.evidence);
  const english = englishNamer(vocabulary.namePhrases);
  const homes = homesOf(published.homes, english);
  const services = servicesOf(published.services, english);
  const events = eventsOf(published, vocabulary);
  const estimate = estimatorOf(official, reference);
  const denominators = denominatorsOf(official, reference, estimate);
  const denominator_checks = checksOf(official, estimate);
  const series = officialObservations(official, release);
  const sources = withOfficial(published.sources, official.sources, [
    ...denominators,
    ...denominator_checks,
    ...series,
  ]);
  const areas = areasOf(reference, vocabulary);
  const subjects = subjectsOf({ observations: found, evidence, ...homes, services });
  const tables: ReportedTables = {
    areas,
    correction_records: correctionsOf(published.corrections, subjects, districtsIn(areas)),
    settlements: settlementsOf(gazetteer),
    indicators: [...published.indicators, ...official.indicators].map(indicatorRow),
    breakdowns: breakdownsOf(vocabulary, new Set(found.map(({ breakdown }) => breakdown))),
    observations: [...found, ...gaps, ...series],
    evidence,
    ...homes,
    services,
    events,
    denominators,
    denominator_checks,
    indicator_measures: vocabulary.denominators,
    sources: sourcesOf(sources, vocabulary, [...evidence, ...homes.institution_evidence, ...services, ...events]),
  };
  return {
    tables,
    notices: noticesOf(
      { ...published, sources, indicators: [...published.indicators, ...official.indicators] },
      vocabulary,
    ),
  };
}
