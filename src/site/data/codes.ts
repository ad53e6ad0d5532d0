import { dictionary } from "../../i18n/dictionary.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { TableName } from "../../model/rows.ts";
import { columnIn, type Language } from "../../model/text.ts";
import type { Lookups } from "../facts.ts";

/** The codes of a column with their words. */
export type CodeList = Readonly<Record<string, string>>;

const kinds = (table: TableName, language: Language): CodeList => {
  const { codes } = dictionary(language);
  const lists: { readonly [T in TableName]?: CodeList } = {
    institutions: codes.institutionKind,
    services: codes.serviceKind,
    events: codes.eventKind,
    sources: codes.sourceKind,
    settlements: codes.settlementKind,
    indicators: pageWords(language).dataTables.indicatorKind,
    correction_records: pageWords(language).dataTables.correctionKind,
  };
  return lists[table] ?? {};
};

/**
 * The codes that a column of a table may hold, where they are few; nothing for a column of words, figures or many
 * codes.
 */
export function codesOf(table: TableName, column: string, language: Language): CodeList | undefined {
  const { codes } = dictionary(language);
  const words = pageWords(language);
  const own = words.dataTables;
  const lists: Readonly<Record<string, CodeList>> = {
    kind: kinds(table, language),
    level: own.level,
    area_level: own.level,
    topic: codes.topic,
    unit: own.unit,
    dataset: own.dataset,
    period_type: own.periodType,
    extent: codes.extent,
    dating: codes.dating,
    counts: codes.counting,
    reaches: codes.reach,
    nature: codes.nature,
    institution_kind: codes.institutionKind,
    value_state: codes.valueStateLong,
    users_state: codes.valueStateLong,
    qualifier: codes.qualifier,
    obs_status: own.obsStatus,
    conf_status: own.confStatus,
    role: codes.role,
    status: codes.institutionStatus,
    closing: codes.closing,
    state: codes.serviceState,
    body: codes.body,
    as_of: own.denominatorDay,
    ...(table === "indicator_measures" ? { measure: own.measure } : {}),
    population: table === "denominator_checks" ? own.checkedAges : own.population,
    language: words.source.languages,
    found_by: own.finder,
  };
  return lists[column];
}

const references: Readonly<Record<string, TableName>> = {
  area: "areas",
  parent: "areas",
  district: "areas",
  indicator: "indicators",
  breakdown: "breakdowns",
  source: "sources",
  scaled_to: "sources",
  observation: "observations",
  institution: "institutions",
};

/** The table whose rows a column's codes stand for, unless it is the column's own. */
export function referenceOf(table: TableName, column: string): TableName | undefined {
  const found = references[column];
  const itself = found === table && column !== "parent";
  // The register has observations of its own.
  return itself || (column === "observation" && table !== "evidence") ? undefined : found;
}

/** The words of a code of a column that spreadsheets show beside it; nothing for a column without such words. */
export function spelled(
  table: TableName,
  column: string,
  lookups: Lookups,
  language: Language,
): ((code: string) => string | null) | undefined {
  switch (column) {
    case "area":
    case "parent":
    case "district": {
      if (table === "areas" && column === "area") return undefined;
      return (code) => lookups.areas.get(code)?.[columnIn("name", language)] ?? null;
    }
    case "indicator":
      return table === "indicators"
        ? undefined
        : (code) => lookups.indicators.get(code)?.[columnIn("name", language)] ?? null;
    case "breakdown":
      return table === "breakdowns"
        ? undefined
        : (code) => lookups.breakdowns.get(code)?.[columnIn("label", language)] ?? null;
    case "source":
    case "scaled_to":
      return table === "sources"
        ? undefined
        : (code) => lookups.sources.get(code)?.[columnIn("publisher", language)] ?? null;
    case "institution_kind":
    case "kind":
    case "status":
    case "state":
    case "body":
    case "area_level":
    case "extent":
    case "reaches":
    case "counts":
    case "unit":
    case "population": {
      const list = codesOf(table, column, language);
      return (code) => list?.[code] ?? null;
    }
    default:
      return undefined;
  }
}
