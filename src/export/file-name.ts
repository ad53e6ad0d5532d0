import type { Sheet } from "./sheet.ts";

type Named = Pick<Sheet, "chart" | "area" | "dataset" | "release" | "language" | "synthetic" | "chosen">;

/** A school year that is the only one of a file: "2018-19", which no range of years is written like. */
const shortSchoolYear = (period: string): string | undefined => /^\d{4}\/\d\d(\d\d)$/.exec(period)?.[1];

/**
 * From the first to the last year in which a period of the sheet begins, "2017-2025"; of a single school year
 * "2018-19"; nothing where its rows have no period.
 */
export function periodOf({ columns, rows }: Pick<Sheet, "columns" | "rows">): string | undefined {
  const place = columns.findIndex(({ key }) => key === "period" || key === "date");
  const periods = rows
    .map((row) => String(row[place] ?? ""))
    .filter((text) => /^\d{4}/.test(text))
    .sort();
  const [first, last] = [periods[0]?.slice(0, 4), periods.at(-1)?.slice(0, 4)];
  if (first !== last) return `${first ?? ""}-${last ?? ""}`;
  const ends = new Set(periods.map(shortSchoolYear));
  const [end] = ends;
  return ends.size === 1 && end !== undefined ? `${first ?? ""}-${end}` : first;
}

/** A code as a part of a file's name, in which underscores part the parts. */
export const inName = (text: string): string => text.toLowerCase().replace(/[^a-z\d]+/g, "-");

/** Where a file speaks of: the districts beside each other, or its one area. */
const placeIn = ({ area, chosen }: Named): string =>
  chosen?.places?.join("_") ?? (area.level === "country" ? "bulgaria" : area.slug);

/**
 * What a file is called: "obhvat_sweeps-by-year_kyustendil_2017-2025_2026-11-22_bg.xlsx"; of the register or of
 * synthetic records it says so. What a reader has chosen stands in it too, so that no two views share a name:
 * "obhvat_comparison_coverage-teams_kyustendil_ruse_2017-2025_…". Latin letters only, so that no archive and no mail
 * server spoils it. `what` stands for the chart where a file holds several.
 */
export function fileName(
  of: Named,
  extension: string,
  { period, what = of.chart }: { readonly period?: string | undefined; readonly what?: string } = {},
): string {
  const { indicator, measure, layout } = of.chosen ?? {};
  const parts = [
    "obhvat",
    what,
    indicator === undefined ? undefined : inName(indicator),
    measure === undefined ? undefined : inName(measure),
    layout,
    placeIn(of),
    period?.replaceAll("/", "-"),
    of.dataset === "register" ? "register" : undefined,
    of.release,
    of.language,
    of.synthetic ? "SYNTHETIC" : undefined,
  ];
  return `${parts.filter((part) => part !== undefined).join("_")}.${extension}`;
}
