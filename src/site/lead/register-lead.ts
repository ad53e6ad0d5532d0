import { told, type Told } from "../../charts/words/told.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { formatNumber } from "../../i18n/formats.ts";
import type { Claim } from "../../model/claim.ts";
import type { RegisterRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";

function claimsOf({ value, observation, indicator, area, period, qualifier }: RegisterRow): readonly Claim[] {
  if (value === null) return [];
  return [
    {
      kind: "value",
      indicator,
      area,
      observation,
      period,
      value,
      qualifier: qualifier ?? "exact",
      part: false,
      counts: "all",
      until: null,
      register: true,
    },
  ];
}

/**
 * The register of a place in one sentence on its latest school year; a withheld count is called withheld. A place of
 * which no cases were delivered has none.
 */
export function registerLead(rows: readonly RegisterRow[], language: Language): Told {
  const words = dictionary(language).site.register;
  const plain = rows.filter((row) => row.breakdown === null && row.period_type === "school_year");
  const period =
    plain
      .filter(({ indicator, value_state }) => indicator === "children_listed" && value_state !== "x")
      .map((row) => row.period)
      .sort()
      .at(-1) ?? "";
  const rowOf = (indicator: string) => plain.find((row) => row.indicator === indicator && row.period === period);
  const said = (row: RegisterRow | undefined): string => {
    const value = row?.value ?? null;
    return value === null ? words.hidden : `${formatNumber(value, language)} ${words.unitListed(value)}`;
  };
  const [listed, returned] = [rowOf("children_listed"), rowOf("children_returned")];
  const claims = [listed, returned].flatMap((row) => (row === undefined ? [] : claimsOf(row)));
  return told(words.lead(period, said(listed), said(returned)), ...claims);
}
