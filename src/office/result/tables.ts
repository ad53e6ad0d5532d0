import { register } from "../../i18n/each/register.ts";
import { formatNumber } from "../../i18n/formats.ts";
import type { RegisterRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";

/** A cell of a protected table: a number, withheld, impossible, or not there. */
export type ShownCell = number | "withheld" | "impossible" | null;

/** What was counted of one kind in an area: a row for the whole and each part, a column for each year. */
export interface ShownTable {
  readonly indicator: string;
  readonly title: string;
  readonly periods: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly breakdown: string;
    readonly cells: readonly ShownCell[];
  }[];
}

/** The protected tables of an area. */
export interface ShownArea {
  readonly area: string;
  readonly name: string;
  readonly isDistrict: boolean;
  readonly tables: readonly ShownTable[];
}

/** How areas and what is counted are called. */
export interface Names {
  readonly area: (code: string) => string;
  readonly indicator: (code: string) => string;
  /** What the row of the whole is called. */
  readonly whole: string;
}

function cellOf(row: RegisterRow | undefined): ShownCell {
  if (row === undefined) return null;
  if (row.value_state === "c") return "withheld";
  return row.value_state === "z" ? "impossible" : row.value;
}

const labelOf = (breakdown: string, { whole }: Names, language: Language): string => {
  const words: Readonly<Record<string, string>> = register[language].breakdown;
  if (breakdown === "") return whole;
  // Two parts at once are joined by a point, a home's kind and a part by a blank.
  return breakdown
    .split(/[. ]/)
    .map((part) => words[part] ?? part)
    .join(", ");
};

// The same number stands twice where a part is an indicator of its own too.
const keyOf = ({ institution_kind, breakdown }: RegisterRow): string =>
  [institution_kind === null || institution_kind === "all" ? "" : institution_kind, breakdown ?? ""]
    .filter((each) => each !== "")
    .join(" ");

function tableOf(indicator: string, rows: readonly RegisterRow[], names: Names, language: Language): ShownTable {
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted();
  const parts = [...Map.groupBy(rows, keyOf)];
  return {
    indicator,
    title: names.indicator(indicator),
    periods,
    rows: parts.map(([breakdown, own]) => ({
      breakdown,
      label: labelOf(breakdown, names, language),
      cells: periods.map((period) => cellOf(own.find((row) => row.period === period))),
    })),
  };
}

/** The rows of a protected extract as tables for people: districts first, then municipalities by name. */
export function shownAreas(rows: readonly RegisterRow[], names: Names, language: Language): readonly ShownArea[] {
  const areas = [...Map.groupBy(rows, ({ area }) => area)].map(([area, own]) => ({
    area,
    name: names.area(area),
    isDistrict: own[0]?.area_level === "district",
    tables: [...Map.groupBy(own, ({ indicator }) => indicator)].map(([indicator, all]) =>
      tableOf(indicator, all, names, language),
    ),
  }));
  const collator = new Intl.Collator(language);
  return areas.toSorted((a, b) => Number(b.isDistrict) - Number(a.isDistrict) || collator.compare(a.name, b.name));
}

/** A cell as a reader sees it. */
export function cellText(cell: ShownCell, language: Language): string {
  if (cell === "withheld") return "•";
  if (cell === "impossible" || cell === null) return "–";
  return formatNumber(cell, language);
}
