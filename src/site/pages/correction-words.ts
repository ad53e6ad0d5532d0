import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { catalogue } from "../../charts/catalogue.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { formatPeriod } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { chartPath, sourcePath } from "../../i18n/paths.ts";
import { chartIds, type ChartId } from "../../model/chart.ts";
import type { CorrectionRow, ObservationRow } from "../../model/rows.ts";
import { columnIn, entryOf, firstLanguage, inLanguage, type Language } from "../../model/text.ts";
import { codesOf } from "../data/codes.ts";
import { allLookups, reportedRows, rowsOf, type Lookups } from "../facts.ts";
import { foreignLanguage } from "../names/foreign.ts";
import { sourceHeading } from "../names/source-title.ts";
import { describeChart } from "../parts/draw.ts";
import { areasOf } from "./chart-pages.ts";
import { classOf } from "./corrections.ts";
import { figureName, figurePeriod } from "./figures.ts";

/** Words that may be in another language than the page. */
export interface Worded {
  readonly text: string;
  readonly lang?: string | undefined;
}
/** What a correction is of, with the place on the site that speaks of it. */
export type Subject = Worded & { readonly path: string };

type Group = Readonly<Record<"group" | "label_bg" | "label_en", string>>;

async function readSubjects() {
  const [observations, evidence, homes, homeEvidence, services, groups] = await Promise.all([
    reportedRows(),
    rowsOf("evidence"),
    rowsOf("institutions"),
    rowsOf("institution_evidence"),
    rowsOf("services"),
    readFile("data/vocabulary/groups.csv", "utf8"),
  ]);
  return {
    observations: new Map(observations.map((row) => [row.observation, row])),
    statements: new Map(evidence.map((row) => [row.statement, row])),
    homes: new Map(homes.map((row) => [row.institution, row])),
    accounts: new Map(homeEvidence.map((row) => [row.statement, row])),
    services: new Map(services.map((row) => [row.service, row])),
    // What a group was called in the record: most of those that were corrected no longer stand in any table.
    groups: new Map(Papa.parse<Group>(groups, { header: true }).data.map((row) => [row.group, row])),
  };
}
let read: ReturnType<typeof readSubjects> | undefined;
const subjects = (): ReturnType<typeof readSubjects> => (read ??= readSubjects());

const figure = (row: ObservationRow, lookups: Lookups, language: Language): string =>
  [figureName(row, lookups, language), figurePeriod(row, language)].join(", ");

async function chartSubject(id: ChartId, area: string | null, language: Language): Promise<Subject | undefined> {
  const places = await areasOf(id, firstLanguage);
  const place = places.find((one) => one.area === (area ?? "BG")) ?? places[0];
  if (place === undefined) return undefined;
  const { title } = await describeChart(catalogue[id], place, language);
  return { text: title, path: chartPath(id, place.slug, language) };
}

/** What a correction is of, in words; undefined where that is gone, or was withdrawn. */
export async function subjectOf({ subject, area }: CorrectionRow, language: Language): Promise<Subject | undefined> {
  const chart = chartIds.find((id) => id === subject);
  if (chart !== undefined) return chartSubject(chart, area, language);
  const [all, lookups] = [await subjects(), await allLookups()];
  const code = subject ?? "";
  const statement = all.statements.get(code);
  const observation = all.observations.get(statement?.observation ?? "");
  if (statement !== undefined && observation !== undefined)
    return {
      text: figure(observation, lookups, language),
      path: sourcePath(statement.source, language, observation.observation),
    };
  const account = all.accounts.get(code);
  const home = all.homes.get(account?.institution ?? "");
  if (account !== undefined && home !== undefined)
    return { text: inLanguage(home, "name", language), path: sourcePath(account.source, language, home.institution) };
  const service = all.services.get(code);
  if (service !== undefined)
    return { text: inLanguage(service, "name", language), path: sourcePath(service.source, language, "services") };
  const source = lookups.sources.get(code);
  if (source === undefined) return undefined;
  const text = sourceHeading(source, language);
  return { text, path: sourcePath(code, language), lang: foreignLanguage(text, source, language) };
}

const tables = ["observations", "institutions", "services"] as const;

/** A code of a column in words of the language; undefined for what is no code. */
async function codeInWords(column: string, code: string, language: Language): Promise<string | undefined> {
  const [all, lookups] = [await subjects(), await allLookups()];
  if (column === "indicator") return lookups.indicators.get(code)?.[columnIn("name", language)];
  const group = all.groups.get(code);
  if (column === "group") return group?.[`label_${entryOf(language).facts}`];
  if (column === "source_id") {
    const source = lookups.sources.get(code);
    return source === undefined ? undefined : sourceHeading(source, language);
  }
  const observation = all.observations.get(all.statements.get(code)?.observation ?? "");
  if (observation !== undefined) return figure(observation, lookups, language);
  return tables.map((table) => codesOf(table, column, language)?.[code]).find((words) => words !== undefined);
}

/** A time as the compilers write it, in words: a day, a month, a year, a school year, or from one to another. */
function timeInWords(text: string, language: Language): string | undefined {
  const isTime = /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/.test(text);
  return isTime ? formatPeriod(text, "school_year", language) : undefined;
}

/** What the compilers had put into cells in words of their own, in those of the language. */
function cellInWords(text: string, language: Language): string | undefined {
  const { bounds, remarks } = pageWords(language).openData.corrections;
  const [, bound = "", number = ""] = /^(under|at most) (\d+)$/.exec(text) ?? [];
  if (bound === "under" || bound === "at most") return bounds[bound](number);
  if (text === "undated") return dictionary(language).site.district.undated;
  const known = Object.entries(remarks).find(([remark]) => text.includes(remark));
  return known === undefined ? undefined : text.replace(...known);
}

/** What stood in a cell, in words where it was a code or a remark of the compilers, otherwise as it stood. */
export async function cellOf(column: string, text: string | null, language: Language): Promise<Worded> {
  if (text === null) return { text: pageWords(language).openData.corrections.empty };
  const ofTime = classOf({ kind: "corrected", column }) === "time" ? timeInWords(text, language) : undefined;
  const worded = ofTime ?? (await codeInWords(column, text, language)) ?? cellInWords(text, language);
  // Titles and names are as their sources have them, and what else the compilers wrote is English.
  const said = worded ?? text;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(said);
  const spoken = isCyrillic ? "bg" : "en";
  const isOwn = spoken === language || (worded !== undefined && !isCyrillic) || !/\p{L}/u.test(said);
  return { text: said, lang: isOwn ? undefined : spoken };
}

/** What a chart said, which counts homes: so many as closed, of so many that are named; otherwise as it was written. */
export function drawnOf(text: string | null, language: Language): Worded {
  const { empty, ofNamed } = pageWords(language).openData.corrections;
  const [, some, all] = /^(\d+) \/ (\d+)$/.exec(text ?? "") ?? [];
  return { text: some === undefined || all === undefined ? (text ?? empty) : ofNamed(some, all) };
}
