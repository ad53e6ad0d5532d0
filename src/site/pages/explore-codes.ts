import type { Codes } from "../../browser/explore/code-completion.ts";
import type { TableName } from "../../model/rows.ts";
import { tables } from "../../model/tables.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { codesOf } from "../data/codes.ts";
import type { Lookups } from "../facts.ts";

/** What the codes of a release are looked up in, and the periods that its tables have. */
export interface CodeFacts {
  readonly lookups: Pick<Lookups, "areas" | "indicators" | "breakdowns">;
  readonly periods: readonly string[];
}

/**
 * The codes of the columns of some tables, with their words in a language, for the editor of SQL. Municipalities are
 * left out: they are many, and their names find them in the table of areas.
 */
export function codesOfColumns(
  names: readonly TableName[],
  { lookups, periods }: CodeFacts,
  language: Language,
): Codes {
  const codes = new Map<string, Map<string, string>>();
  const add = (column: string, code: string, words: string): void => {
    const list = codes.get(column) ?? new Map<string, string>();
    codes.set(column, list.set(code, list.get(code) ?? words));
  };
  for (const name of names)
    for (const column of Object.keys(tables[name].columns))
      for (const [code, words] of Object.entries(codesOf(name, column, language) ?? {})) add(column, code, words);
  for (const { area, level, ...row } of lookups.areas.values())
    if (level !== "municipality")
      for (const column of ["area", "district"]) add(column, area, inLanguage(row, "name", language));
  for (const row of lookups.indicators.values()) add("indicator", row.indicator, inLanguage(row, "name", language));
  for (const row of lookups.breakdowns.values()) add("breakdown", row.breakdown, inLanguage(row, "label", language));
  for (const period of [...new Set(periods)].sort().reverse()) add("period", period, "");
  return Object.fromEntries([...codes].map(([column, list]) => [column, [...list]]));
}
