import { dictionary } from "../i18n/dictionary.ts";
import { formatNumber } from "../i18n/formats.ts";
import type { RegisterRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";

/** The register of a place in one sentence on its latest school year; a withheld count is called withheld. */
export function registerLead(rows: readonly RegisterRow[], language: Language): string {
  const words = dictionary(language).site.register;
  const plain = rows.filter((row) => row.breakdown === null && row.period_type === "school_year");
  const period = plain.filter(({ indicator }) => indicator === "children_listed").map((row) => row.period).sort().at(-1) ?? "";
  const said = (indicator: string): string => {
    const value = plain.find((row) => row.indicator === indicator && row.period === period)?.value ?? null;
    return value === null ? words.hidden : `${formatNumber(value, language)} ${words.unitListed(value)}`;
  };
  return words.lead(period, said("children_listed"), said("children_returned"));
}
