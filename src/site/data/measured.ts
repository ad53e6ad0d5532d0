import { pageWords } from "../../i18n/pages.ts";
import type { TableName } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";

const units = {
  seat_lat: "degrees",
  seat_lon: "degrees",
  capacity: "places",
  users: "people",
  participants: "people",
  published: "people",
  estimated: "people",
  statements: "statements",
  disagreeing: "statements",
} as const;
const named = new Map<string, (typeof units)[keyof typeof units]>(Object.entries(units));

/** What a column of figures is measured in, in words; nothing for words, codes and ranks. */
export function unitOf(table: TableName, column: string, language: Language): string | undefined {
  const { measured } = pageWords(language).dataTables;
  if (column === "value" && table === "denominators") return measured.people;
  if (column === "value" && table !== "events") return measured.indicator;
  const unit = named.get(column);
  return unit === undefined ? undefined : measured[unit];
}
