import type { TableName } from "../../model/rows.ts";

/** The words that a question may begin with; whatever else SQL can do would write, load or reach out. */
const opening = /^(?:select|with|from|values|table|describe|desc|show|summarize|explain|pivot|unpivot)\b/i;
const leftOut = /^(?:\s|\(|--.*(?:\n|$)|\/\*[^]*?\*\/)+/;

/** Whether a text of SQL only asks, by the word it begins with. */
export const isQuestion = (sql: string): boolean => opening.test(sql.replace(leftOut, ""));

/** Whether a text of SQL holds nothing but blanks, semicolons and comments. */
export const isEmpty = (sql: string): boolean => sql.replace(/[\s;]+|--.*|\/\*[^]*?\*\//gy, "") === "";

/** What a reader wrote, without the blanks and semicolons that end it. */
export const trimmed = (sql: string): string => sql.trimEnd().replace(/[\s;]+$/, "");

/** What tells how many rows tables have. */
const sizes = /\b(?:duckdb_tables|pg_class|estimated_size|reltuples)\b/i;

/**
 * The tables that a text of SQL may read: those whose names stand anywhere in it, be it in a comment, and all of them
 * where it has the name of its table computed or asks how large they are. What is named as a plain text is named.
 */
export function mentioned(sql: string, tables: readonly TableName[]): readonly TableName[] {
  const plain = sql.replace(/\bquery(?:_table)?\s*\(\s*'(?:(?!query)[^']|'')*'\s*\)/gi, "");
  if (/\bquery(?:_table)?\b/i.test(plain) || sizes.test(sql)) return tables;
  return tables.filter((table) => new RegExp(`\\b${table}\\b`, "i").test(sql));
}
