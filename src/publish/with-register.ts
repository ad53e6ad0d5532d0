import { register as words } from "../i18n/each/register.ts";
import type { BreakdownRow, IndicatorRow, ReportedTables } from "../model/rows.ts";
import type { PublishedRegister } from "../protect/published.ts";
import { firstLanguage, inColumns, type FactLanguage } from "../model/text.ts";

type RegisterWords = (typeof words)[FactLanguage];
type Part = keyof RegisterWords["breakdown"];
type Dimension = keyof RegisterWords["dimension"];

const dimensions: Readonly<Record<string, Dimension>> = {
  outcome: "outcome",
  age: "age",
  reason: "reason",
  sex: "sex",
  left: "leftAgain",
  support: "support",
  way: "way",
  body: "body",
};
const isPart = (code: string): code is Part => Object.hasOwn(words[firstLanguage].breakdown, code);
const dimensionOf = (part: string): Dimension => dimensions[part.split("-")[0] ?? ""] ?? "service";

/** A breakdown in words; one of several dimensions, "outcome-returned.age-5-6", is told part by part. */
function breakdownRow(breakdown: string): BreakdownRow {
  const parts = breakdown.split(".").map((part) => {
    if (isPart(part)) return part;
    throw new Error(
      `breakdown "${part}" of the register has no words; add them to src/i18n/bg/register.ts and src/i18n/en/register.ts`,
    );
  });
  return {
    breakdown,
    dimension: parts.map(dimensionOf).join("."),
    partial: true,
    ...inColumns("label", (language) => parts.map((part) => words[language].breakdown[part]).join(", ")),
  };
}

/** The tables of a whole release: what others published, the register, and the words for both. */
export function withRegister(
  reported: ReportedTables,
  register: PublishedRegister,
  indicators: readonly Omit<IndicatorRow, "position">[],
): ReportedTables & PublishedRegister {
  const rows = [...register.register_districts, ...register.register_municipalities];
  const known = new Set(reported.breakdowns.map(({ breakdown }) => breakdown));
  const further = new Set(
    rows.flatMap(({ breakdown }) => (breakdown === null || known.has(breakdown) ? [] : [breakdown])),
  );
  const counted = new Set(rows.map(({ indicator }) => indicator));
  const positions = reported.indicators.length;
  const published = new Set([...counted, ...reported.indicators.map(({ indicator }) => indicator)]);
  return {
    ...reported,
    ...register,
    indicator_measures: reported.indicator_measures.filter(({ indicator }) => published.has(indicator)),
    breakdowns: [...reported.breakdowns, ...[...further].map(breakdownRow)],
    indicators: [
      ...reported.indicators,
      ...indicators
        .filter(({ indicator }) => counted.has(indicator))
        .map((each, place) => ({ ...each, position: positions + place + 1 })),
    ],
  };
}
