import { together, told, type Told } from "../../charts/words/told.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { RowsClaim } from "../../model/claim.ts";
import type { Dating } from "../../model/codes.ts";
import { registerTables, type TableName } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { manifest, officialRows, reportedRows, rowsOf } from "../facts.ts";
import { rowsClaim } from "../parts/tell.ts";

/** A number of rows of the release, with the claim that there are so many. */
export interface Count {
  readonly count: number;
  readonly claim: RowsClaim;
}

/**
 * How many there are of everything that pages count. A statement is what one source says of one thing; an observation
 * is what is counted of one place and time.
 */
export interface Counts {
  readonly statements: Count;
  readonly dated: Readonly<Record<Dating, Count>>;
  readonly sources: Count;
  /** Sources of which a figure was taken; the others tell of homes, services, meetings or circumstances only. */
  readonly figureSources: Count;
  readonly undatedSources: Count;
  /** Sources of which only a part was read. */
  readonly partSources: Count;
  /** Observations with a number, those whose number is withheld, and places kept for what we did not find. */
  readonly numbers: Count;
  readonly withheld: Count;
  readonly placeholders: Count;
  /** Numbers of official statistics. */
  readonly official: Count;
  /** Rows counted from records that a script made. */
  readonly synthetic: Count;
}

async function readCounts(): Promise<Counts> {
  const [evidence, observations, official, sources] = await Promise.all([
    rowsOf("evidence"),
    reportedRows(),
    officialRows(),
    rowsOf("sources"),
  ]);
  const { tables } = await manifest();
  const made = tables.filter(({ synthetic }) => synthetic);
  const count = (table: TableName, where: RowsClaim["where"], rows: readonly unknown[]): Count => ({
    count: rows.length,
    claim: rowsClaim(table, where, rows.length),
  });
  const dated = (dating: Dating): Count =>
    count(
      "evidence",
      { dating },
      evidence.filter((row) => row.dating === dating),
    );
  const figureSources = new Set(evidence.map(({ source }) => source)).size;
  const synthetic = made.reduce((sum, { rows }) => sum + rows, 0);
  return {
    statements: count("evidence", {}, evidence),
    dated: { printed: dated("printed"), inferred: dated("inferred"), undated: dated("undated") },
    sources: count("sources", {}, sources),
    figureSources: { count: figureSources, claim: rowsClaim("evidence", {}, figureSources, "source") },
    undatedSources: count(
      "sources",
      { published_date: null },
      sources.filter((row) => row.published_date === null),
    ),
    partSources: count(
      "sources",
      { reading: "part" },
      sources.filter(({ reading }) => reading === "part"),
    ),
    numbers: count(
      "observations",
      { dataset: "reported", value: "*" },
      observations.filter((row) => row.value !== null),
    ),
    withheld: count(
      "observations",
      { dataset: "reported", value_state: "c" },
      observations.filter((row) => row.value_state === "c"),
    ),
    placeholders: count(
      "observations",
      { dataset: "reported", value_state: "x" },
      observations.filter((row) => row.value_state === "x"),
    ),
    official: count("observations", { dataset: "official", value: "*" }, official),
    synthetic: { count: synthetic, claim: rowsClaim(registerTables, { synthetic: true }, synthetic) },
  };
}

let counted: Promise<Counts> | undefined;

/**
 * The counts of the release, made once a build: every page, file and readme that counts takes its numbers from here.
 */
export const counts = (): Promise<Counts> => (counted ??= readCounts());

/** What of the placeholders a reader of the observations must know. */
export async function placeholdersTold(language: Language): Promise<Told> {
  const {
    placeholders: { count, claim },
  } = await counts();
  return told(pageWords(language).counts.placeholders(count), claim);
}

/** How much was published, how many numbers that makes, and what of the rows is none. */
export async function countsTold(language: Language): Promise<Told> {
  const { statements, figureSources, numbers, withheld, official, synthetic } = await counts();
  const words = pageWords(language).counts;
  return together([
    told(
      words.numbers(statements.count, figureSources.count, numbers.count),
      statements.claim,
      figureSources.claim,
      numbers.claim,
    ),
    ...(withheld.count === 0 ? [] : [told(words.withheld(withheld.count), withheld.claim)]),
    await placeholdersTold(language),
    told(words.official(official.count), official.claim),
    ...(synthetic.count === 0 ? [] : [told(words.synthetic(synthetic.count), synthetic.claim)]),
  ]);
}
