import type { TableName } from "../../model/rows.ts";
import { columnTypes } from "../plan.ts";
import type { SqlAnswer } from "./answer.ts";
import { masked } from "./masked.ts";

/** What is to be known of numbers that were made of many values, of which some may lack. */
export interface Gaps {
  /** How many rows the question reads, and how many of them have no value; nothing where that is not sure. */
  readonly counted?: { readonly rows: number; readonly lacking: number };
  /** Whether the question puts something in the place of what lacks. */
  readonly fills: boolean;
  /** Whether rows of parts may be read beside those of their whole. */
  readonly mayDouble: boolean;
}

/** What a question that makes one value of many is asked besides. */
export interface GapsAsked extends Omit<Gaps, "counted"> {
  /** Counts the rows it reads, and those of them with a value; nothing where no such question is surely right. */
  readonly sql: string | undefined;
}

const aggregates =
  "sum|fsum|kahan_sum|sumkahan|avg|favg|mean|median|mode|min|max|count|product|geomean|geometric_mean|mad|entropy|" +
  "quantile|quantile_cont|quantile_disc|approx_quantile|percentile_cont|percentile_disc|approx_count_distinct|" +
  "std|stddev|stddev_pop|stddev_samp|sem|variance|var_pop|var_samp|skewness|kurtosis|corr|covar_pop|covar_samp|" +
  "regr_\\w+|arg_min|arg_max|min_by|max_by|argmin|argmax|any_value|histogram";
const calls = new RegExp(`\\b(?:${aggregates})\\s*\\(`, "gi");
const doubling = /\b(?:f?sum|kahan_sum|sumkahan|f?avg|mean|median|count)\s*\(/i;

/** What stands between a parenthesis that was opened before a place and the one that closes it. */
function argumentAt(text: string, from: number): string {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return text.slice(from);
}

const word = (name: string): RegExp => new RegExp(`(?<![\\w\\u0080-\\uffff])${name}(?![\\w\\u0080-\\uffff])`, "i");

/** The columns of a table each of which has another that says why a value lacks. */
const statedIn = (table: TableName): readonly string[] => {
  const names = columnTypes(table);
  return [...names.keys()].filter((name) => names.has(`${name}_state`));
};

/**
 * Names of an aggregate's argument that may hold values with gaps: those of such columns, or where the question gives
 * them other names, names that no column of its tables has.
 */
function mayLack(argument: string, tables: readonly TableName[], stated: ReadonlySet<string>): boolean {
  const plain = argument.replace(/(?:::|\bas\b)\s*\w+/gi, " ");
  // Neither a function nor the table of what follows.
  const names = plain.match(/[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?![\w\u0080-\uffff]|\s*[(.])/g) ?? [];
  const known = new Set(tables.flatMap((table) => [...columnTypes(table).keys()]));
  const own = names.filter((name) => !/^(?:distinct|case|when|then|else|end|is|not|null|and|or)$/i.test(name));
  return own.some((name) => stated.has(name.toLowerCase())) || own.some((name) => !known.has(name.toLowerCase()));
}

const scan =
  /^\s*select\s+(?<select>[^]*?)\sfrom\s+(?<table>\w+)\b(?:\s+(?:as\s+)?(?!(?:where|group|order|limit|having|window)\b)(?<alias>\w+))?\s*(?:\bwhere\b(?<where>[^]*?))?(?:\b(?:group\s+by|having|order\s+by|limit)\b[^]*)?$/dis;
// Whatever reads other rows than those that its one WHERE leaves.
const beyond =
  /\b(?:filter|over|qualify|union|intersect|except|join|sample|tablesample|with|pivot|unpivot|unnest|within)\b|[{}[\];]/i;

/** The question that counts the rows of a scan of one table, and those of them that have a value. */
function countingOf(sql: string, text: string, stated: ReadonlyMap<TableName, readonly string[]>): string | undefined {
  const words = text.toLowerCase().match(/\b(?:select|from)\b/g) ?? [];
  if (beyond.test(text) || words.join(" ") !== "select from") return undefined;
  const found = scan.exec(text);
  const { select = "", table = "", alias = "" } = found?.groups ?? {};
  const columns = [...stated].find(([name]) => name === table.toLowerCase())?.[1] ?? [];
  const [one, ...others] = columns.filter((column) => word(column).test(select));
  if (found === null || one === undefined || others.length > 0) return undefined;
  const plain = new RegExp(`^\\s*(?:distinct\\s+)?(?:\\w+\\s*\\.\\s*)?${one}\\s*$`, "i");
  const asked = [...select.matchAll(calls)].map(({ index, 0: head }) => argumentAt(select, index + head.length));
  // Of all rows a star counts, and what has no gaps is no matter here.
  if (!asked.filter((argument) => word(one).test(argument)).every((argument) => plain.test(argument))) return undefined;
  const [from, to] = found.indices?.groups?.["where"] ?? [0, 0];
  const where = from === to ? "" : ` WHERE ${sql.slice(from, to)}\n`;
  return `SELECT count(*), count(${one}) FROM ${table}${alias === "" ? "" : ` AS ${alias}`}${where}`;
}

/**
 * What a question is asked besides, if it makes one value of many among which some may lack; undefined where it does
 * not. `tables` are those that it reads.
 */
export function gapsAsked(sql: string, tables: readonly TableName[]): GapsAsked | undefined {
  const stated = new Map(tables.map((table) => [table, statedIn(table)]));
  const columns = new Set([...stated.values()].flat());
  const text = masked(sql);
  if (![...columns].some((column) => word(column).test(text))) return undefined;
  const lacking = [...text.matchAll(calls)]
    .map(({ index, 0: head }) => ({ head, argument: argumentAt(text, index + head.length) }))
    .filter(({ argument }) => mayLack(argument, tables, columns));
  if (lacking.length === 0) return undefined;
  const hasParts = tables.some((table) => columnTypes(table).has("breakdown") && (stated.get(table) ?? []).length > 0);
  return {
    sql: countingOf(sql, text, stated),
    fills: /\b(?:coalesce|ifnull)\s*\(/i.test(text),
    mayDouble: hasParts && !word("breakdown").test(text) && lacking.some(({ head }) => doubling.test(head)),
  };
}

/** What is known of the gaps of a question once the rows were counted, or could not be. */
export function gapsOf({ fills, mayDouble }: GapsAsked, counts: SqlAnswer | undefined): Gaps {
  const [rows, known] = [counts?.cell(0, 0), counts?.cell(0, 1)];
  const isCounted = typeof rows === "number" && typeof known === "number";
  return { fills, mayDouble, ...(isCounted ? { counted: { rows, lacking: rows - known } } : {}) };
}
