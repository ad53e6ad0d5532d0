import type { Sheet } from "./sheet.ts";

type Named = Pick<Sheet, "chart" | "area" | "dataset" | "release" | "language" | "synthetic">;

/** From the first to the last year in which a period of the sheet begins, "2017-2025"; nothing where its rows have no period. */
export function periodOf({ columns, rows }: Pick<Sheet, "columns" | "rows">): string | undefined {
  const place = columns.findIndex(({ key }) => key === "period" || key === "date");
  const years = rows.flatMap((row) => /^\d{4}/.exec(String(row[place] ?? ""))?.[0] ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? first : `${first ?? ""}-${last ?? ""}`;
}

/**
 * What a file is called: "obhvat_sweeps-by-year_kyustendil_2017-2025_2026-11-22_bg.xlsx"; of the register or of synthetic
 * records it says so. Latin letters only, so that no archive and no mail server spoils it. `what` stands for the chart
 * where a file holds several.
 */
export function fileName(of: Named, extension: string, { period, what = of.chart }: { readonly period?: string | undefined; readonly what?: string } = {}): string {
  const place = of.area.level === "country" ? "bulgaria" : of.area.slug;
  const parts = [
    "obhvat", what, place, period?.replaceAll("/", "-"), of.dataset === "register" ? "register" : undefined,
    of.release, of.language, of.synthetic ? "SYNTHETIC" : undefined,
  ];
  return `${parts.filter((part) => part !== undefined).join("_")}.${extension}`;
}
