import { register as bg } from "../i18n/bg/register.ts";
import { register as en } from "../i18n/en/register.ts";
import type { BreakdownRow, IndicatorRow, ReportedTables } from "../model/rows.ts";
import type { PublishedRegister } from "../protect/published.ts";

type Part = keyof typeof bg.breakdown;
type Dimension = keyof typeof bg.dimension;

const dimensions: Readonly<Record<string, Dimension>> = {
  outcome: "outcome", age: "age", reason: "reason", sex: "sex", left: "leftAgain", support: "support", way: "way", body: "body",
};
const isPart = (code: string): code is Part => Object.hasOwn(bg.breakdown, code);
const dimensionOf = (part: string): Dimension => dimensions[part.split("-")[0] ?? ""] ?? "service";

/** A breakdown in words; one of several dimensions, "outcome-returned.age-5-6", is told part by part. */
function breakdownRow(breakdown: string): BreakdownRow {
  const parts = breakdown.split(".").map((part) => {
    if (isPart(part)) return { bg: bg.breakdown[part], en: en.breakdown[part], dimension: dimensionOf(part) };
    throw new Error(`breakdown "${part}" of the register has no words; add them to src/i18n/bg/register.ts and src/i18n/en/register.ts`);
  });
  return {
    breakdown, dimension: parts.map(({ dimension }) => dimension).join("."), partial: true,
    label_bg: parts.map((part) => part.bg).join(", "), label_en: parts.map((part) => part.en).join(", "),
  };
}

/** The tables of a whole release: what others published, the register, and the words for both. */
export function withRegister(
  reported: ReportedTables, register: PublishedRegister, indicators: readonly Omit<IndicatorRow, "position">[],
): ReportedTables & PublishedRegister {
  const rows = [...register.register_districts, ...register.register_municipalities];
  const known = new Set(reported.breakdowns.map(({ breakdown }) => breakdown));
  const further = new Set(rows.flatMap(({ breakdown }) => (breakdown === null || known.has(breakdown) ? [] : [breakdown])));
  const counted = new Set(rows.map(({ indicator }) => indicator));
  const positions = reported.indicators.length;
  return {
    ...reported, ...register,
    breakdowns: [...reported.breakdowns, ...[...further].map(breakdownRow)],
    indicators: [
      ...reported.indicators,
      ...indicators.filter(({ indicator }) => counted.has(indicator)).map((each, place) => ({ ...each, position: positions + place + 1 })),
    ],
  };
}
