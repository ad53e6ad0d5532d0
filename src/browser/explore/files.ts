import type { Sheet, SheetCell, SheetColumn } from "../../export/sheet.ts";
import type { explore } from "../../i18n/each/explore.ts";
import type { Language } from "../../model/text.ts";
import type { SqlAnswer } from "../../query/sql/answer.ts";
import type { ReleaseFacts } from "../take-away/made-files.ts";

type Words = (typeof explore)[Language];

/** The kinds of files that an answer can be taken away as. */
export const answerKinds = ["csv", "excel.csv", "xlsx", "parquet"] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What is to be known of an answer beside its rows, for its files. */
export interface AnswerFacts extends ReleaseFacts {
  readonly words: Words;
  readonly sql: string;
  /** Whether it may hold synthetic rows. */
  readonly synthetic: boolean;
  /** Whether a file of the reader's own was asked too. */
  readonly own: boolean;
}

/** The names of columns, each once: SQL lets two share one, and takes no heed of large and small letters. */
export function distinct(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; used.has(own.toLowerCase()); number++) own = `${name}_${number}`;
    used.add(own.toLowerCase());
    return own;
  });
}

/** Which column says why a number lacks: "value_state" for "value". */
function roleOf(name: string, numeric: boolean, names: readonly string[]): Pick<SheetColumn, "role" | "of"> {
  const of = name.replace(/_state$/, "");
  if (of !== name && names.includes(of)) return { role: "status", of };
  return { role: numeric ? "value" : "dimension" };
}

/** An answer as a sheet for files, its rows in an order; of synthetic records each row says so. */
export function answerSheet(answer: SqlAnswer, facts: AnswerFacts, order?: Uint32Array): Sheet {
  const { words, language, release, licence, synthetic, own: isOwn, sql } = facts;
  const names = distinct([...(synthetic ? ["synthetic"] : []), ...answer.columns.map(({ name }) => name)]);
  const own = names.slice(synthetic ? 1 : 0);
  const read = answer.columns.map((_, column) =>
    Array.from({ length: answer.rows }, (_, row) => answer.cell(order?.[row] ?? row, column)),
  );
  // Whole numbers beyond what a number holds exactly are texts, and their column with them.
  const isNumber = read.map((cells, place) => {
    return answer.columns[place]?.numeric === true && cells.every((cell) => typeof cell !== "string");
  });
  const told = read.map((cells, place) =>
    isNumber[place] === true ? cells : cells.map((cell) => (cell === null ? null : String(cell))),
  );
  const columns = own.map((key, place): SheetColumn => ({
    key,
    label: key,
    kind: isNumber[place] === true ? "number" : "text",
    ...roleOf(key, isNumber[place] === true, own),
  }));
  const mark: SheetColumn = { key: "synthetic", label: words.files.synthetic, kind: "code", role: "constant" };
  const rows = Array.from({ length: answer.rows }, (_, row): readonly SheetCell[] => [
    ...(synthetic ? ["true"] : []),
    ...told.map((cells) => cells[row] ?? null),
  ]);
  return {
    chart: "sql",
    area: { area: "BG", level: "country", slug: "bulgaria", name_bg: "", name_en: "" },
    dataset: synthetic ? "register" : "reported",
    language,
    title: words.files.title,
    subtitle: words.files.subtitle,
    sentence: sql,
    columns: synthetic ? [mark, ...columns] : columns,
    rows,
    notes: [words.gaps, ...(synthetic ? [words.files.syntheticNote] : []), ...(isOwn ? [words.files.ownNote] : [])],
    units: {},
    sources: [{ source: "sources", publisher: isOwn ? words.files.ownSource : words.files.source }],
    release,
    licence: isOwn ? words.files.ownLicence : licence,
    synthetic,
  };
}

/** "obhvat_sql_2026-11-22_bg.xlsx"; of synthetic records, or with a file of the reader's own, the name says so. */
export const answerFileName = ({ release, language, synthetic, own }: AnswerFacts, kind: AnswerKind): string =>
  `${["obhvat", "sql", ...(own ? ["own-file"] : []), release, language, ...(synthetic ? ["SYNTHETIC"] : [])].join("_")}.${kind}`;

/** A file of an answer; what makes files is loaded only now, as other pages load it. */
export async function answerFile(kind: AnswerKind, sheet: Sheet, { address, hash }: AnswerFacts): Promise<Blob> {
  return (await import("../take-away/made-files.ts")).numberBlob(kind, sheet, { address, hash });
}
