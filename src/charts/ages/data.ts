import type { AgesSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { best, valued } from "../figures/figure.ts";
import type { Figure } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { shownYears } from "../figures/shown-years.ts";
import { schoolWords, subject } from "../words/words.ts";

/** The children of an age. */
export interface Age extends Figure {
  readonly indicator: string;
  readonly age: string;
  /** The age as an axis names it. */
  readonly name: string;
  /** The age in digits: "5", "7–10". */
  readonly digits: string;
  /** It holds a child of five, six or seven. */
  readonly focus: boolean;
}

export interface Ages {
  readonly period: string;
  /** An indicator a group, with all ages in each. */
  readonly groups: readonly { readonly indicator: string; readonly ages: readonly Age[] }[];
}

/** "age-5" and "age-7-10" as an axis has them: "5", "7–10". */
const numbers = (age: string): string => age.replace("age-", "").replace("-", "–");

function agesIn(spec: AgesSpec, rows: readonly ChartRow[], period: string, context: ChartContext): Ages["groups"] {
  const words = schoolWords(context.language).ages;
  const codes = spec.question.table === "observations" ? spec.ages : spec.bands;
  return spec.indicators.map((indicator) => ({
    indicator,
    ages: codes.map((age): Age => {
      const name = words.years(numbers(age));
      const same = rows.filter(
        (row) =>
          row.indicator === indicator &&
          row.breakdown === age &&
          row.period === period &&
          row.period_type === "school_year",
      );
      return {
        ...best(same, words.label(subject(indicator, context).name, name), context.language),
        indicator,
        age,
        name,
        digits: numbers(age),
        focus: spec.focus.includes(age),
      };
    }),
  }));
}

/** Of one school year the children by age: of published figures the single ages, of a register its bands. */
export function ages(spec: AgesSpec, rows: readonly ChartRow[], context: ChartContext): Ages {
  const known = (year: string) => {
    const all = agesIn(spec, rows, year, context).flatMap((group) => group.ages);
    // A year whose figures are all withheld still comes before one of which nothing is known.
    return all.filter(valued).length || (all.some(({ value_state }) => value_state === "c") ? 0.5 : 0);
  };
  const years = shownYears(rows);
  const fullest = years.reduce<{ year: string; count: number }>(
    (most, year) => {
      const count = known(year);
      return count >= most.count ? { year, count } : most;
    },
    { year: years[0], count: 0 },
  );
  const period = spec.period ?? fullest.year;
  return { period, groups: agesIn(spec, rows, period, context) };
}
