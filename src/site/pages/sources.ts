import { annotations } from "../../charts/annotations/data.ts";
import { collator } from "../../i18n/formats.ts";
import type { RowsClaim } from "../../model/claim.ts";
import type {
  EventRow,
  EvidenceRow,
  InstitutionEvidenceRow,
  InstitutionRow,
  ObservationRow,
  ServiceRow,
  SourceRow,
} from "../../model/rows.ts";
import { sourceKinds, type SourceKind } from "../../model/codes.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { allLookups, need, officialRows, reportedRows, rowsOf } from "../facts.ts";
import { relatedTo } from "./related.ts";
import { rowsClaim } from "../parts/tell.ts";

/** What a source says of a figure, and what every other source says of the same figure. */
export interface FigureAccount {
  readonly statement: EvidenceRow;
  readonly observation: ObservationRow;
  readonly others: readonly EvidenceRow[];
  /** The statement that this one tells again. */
  readonly repeated: EvidenceRow | undefined;
}

/** What a source says of a home, and what every other source says of it. */
export interface HomeAccount {
  readonly statement: InstitutionEvidenceRow;
  readonly home: InstitutionRow;
  readonly others: readonly InstitutionEvidenceRow[];
}

/** A source with all that was taken from it. */
export interface SourceContents {
  readonly source: SourceRow;
  readonly figures: readonly FigureAccount[];
  /** What else was found of the same thing: other times that overlap, wholes and parts. */
  readonly related: readonly ObservationRow[];
  readonly homes: readonly HomeAccount[];
  readonly services: readonly ServiceRow[];
  readonly events: readonly EventRow[];
  /** Of which table of official numbers it is a source. */
  readonly official: OfficialTable | undefined;
}

/** The tables made of official statistics. */
export type OfficialTable = "denominators" | "denominator_checks" | "observations";

/** The sources of inhabitants, children and official series, each with the table in which it stands. */
export async function officialSources(): Promise<ReadonlyMap<string, OfficialTable>> {
  const [denominators, checks, series] = await Promise.all([
    rowsOf("denominators"),
    rowsOf("denominator_checks"),
    officialRows(),
  ]);
  return new Map<string, OfficialTable>([
    ...series.flatMap(({ source }) => (source === null ? [] : [[source, "observations"] as const])),
    ...checks.map(({ source }) => [source, "denominator_checks"] as const),
    ...denominators
      .flatMap(({ source, scaled_to }) => (scaled_to === null ? [source] : [source, scaled_to]))
      .map((source) => [source, "denominators"] as const),
  ]);
}

async function readEverything() {
  const [observations, evidence, homes, homeEvidence, services, events, official] = await Promise.all([
    reportedRows(),
    rowsOf("evidence"),
    rowsOf("institutions"),
    rowsOf("institution_evidence"),
    rowsOf("services"),
    rowsOf("events"),
    officialSources(),
  ]);
  const bySource = <T extends { readonly source: string }>(rows: readonly T[]) =>
    Map.groupBy(rows, ({ source }) => source);
  return {
    rows: observations,
    observations: new Map(observations.map((row) => [row.observation, row])),
    homes: new Map(homes.map((row) => [row.institution, row])),
    ofFigure: Map.groupBy(evidence, ({ observation }) => observation),
    ofHome: Map.groupBy(homeEvidence, ({ institution }) => institution),
    statements: new Map(evidence.map((row) => [row.statement, row])),
    evidence: bySource(evidence),
    homeEvidence: bySource(homeEvidence),
    services: bySource(services),
    events: bySource(events),
    official,
  };
}

let everything: ReturnType<typeof readEverything> | undefined;

/** The sources of the release, in the order of their keys. */
export const allSources = async (): Promise<readonly SourceRow[]> => [...(await allLookups()).sources.values()];

/** Reads what was taken from a source, by its key. Refuses a key that is not in `sources`. */
export async function readSource(key: string): Promise<SourceContents> {
  const source = need((await allLookups()).sources, key);
  const all = await (everything ??= readEverything());
  const besides = <T extends { readonly statement: string }>(
    rows: readonly T[] | undefined,
    { statement }: T,
  ): readonly T[] => (rows ?? []).filter((row) => row.statement !== statement);
  const figures = (all.evidence.get(key) ?? []).map((statement): FigureAccount => ({
    statement,
    observation: need(all.observations, statement.observation),
    others: besides(all.ofFigure.get(statement.observation), statement),
    repeated: statement.repeats === null ? undefined : all.statements.get(statement.repeats),
  }));
  return {
    source,
    figures,
    related: relatedTo(
      figures.map(({ observation }) => observation),
      all.rows,
    ),
    homes: (all.homeEvidence.get(key) ?? []).map((statement) => ({
      statement,
      home: need(all.homes, statement.institution),
      others: besides(all.ofHome.get(statement.institution), statement),
    })),
    services: all.services.get(key) ?? [],
    events: all.events.get(key) ?? [],
    official: all.official.get(key),
  };
}

/** The sources of a year, the newest first; or those of a kind whose date is not known, in the order of publishers. */
export interface YearOfSources {
  readonly year: string | null;
  readonly kind: SourceKind;
  readonly sources: readonly SourceRow[];
}

/** All sources by the year in which they were published, the newest first, those without a date by kind behind them. */
export async function sourcesByYear(language: Language): Promise<readonly YearOfSources[]> {
  const { compare } = collator(language);
  const publisher = (row: SourceRow): string => inLanguage(row, "publisher", language);
  const kindOf = ({ published_date, kind }: SourceRow): number =>
    published_date === null ? sourceKinds.indexOf(kind) : 0;
  const sorted = (await allSources()).toSorted(
    (a, b) =>
      (b.published_date ?? "").localeCompare(a.published_date ?? "") ||
      kindOf(a) - kindOf(b) ||
      compare(publisher(a), publisher(b)),
  );
  const lists = Map.groupBy(sorted, ({ published_date, kind }) => published_date?.slice(0, 4) ?? kind);
  return [...lists.values()].flatMap((sources) => {
    const [first] = sources;
    return first === undefined ? [] : [{ year: first.published_date?.slice(0, 4) ?? null, kind: first.kind, sources }];
  });
}

/** Whether the notes to charts name a source, for what happened on a day. */
export const isForCharts = (key: string): boolean => annotations.some(({ sources }) => sources.includes(key));

/** The claim that so many rows of some tables were taken from a source. */
export const takenFrom = (table: RowsClaim["table"], source: string, count: number): RowsClaim =>
  rowsClaim(table, { source }, count);

/** The statements of a list that are the first in it on their subject: the ones that carry its id on a page. */
export const firsts = <T>(rows: readonly T[], subject: (row: T) => string): ReadonlySet<T> =>
  new Set(rows.filter((row, place) => rows.findIndex((other) => subject(other) === subject(row)) === place));
