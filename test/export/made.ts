import { chartView } from "../../src/charts/view.ts";
import type { Seen } from "../../src/export/citation.ts";
import { sheetOf } from "../../src/export/sheet.ts";
import type { Sheet } from "../../src/export/sheet.ts";
import { languages } from "../../src/model/text.ts";
import { cases } from "../golden/cases.ts";
import { context } from "../golden/context.ts";

export const seen: Seen = {
  address: "https://obhvat.example/grafiki/sweeps-by-year/kyustendil/",
  hash: "3f2a9c0d1e5b7a6849c1d2e3f4051627384950a1b2c3d4e5f60718293a4b5c6d",
  accessed: "2026-12-01",
};

/** Every golden chart in both languages, as a sheet with all that it was made of. */
export const made = cases.flatMap(({ name, spec, area, rows, around: scope = context }) =>
  languages.map((language) => {
    const around = scope(area, language);
    const view = chartView(spec, rows, around);
    const sheet = sheetOf(spec, view, { area: around.area, language, release: "2026-11-22", licence: "CC-BY-4.0" });
    return { name, language, spec, rows, context: around, view, sheet };
  }),
);
export type Made = (typeof made)[number];

/** One of them. */
export function oneOf(name: string, language: "bg" | "en" = "bg"): Made {
  const found = made.find((one) => one.name === name && one.language === language);
  if (found === undefined) throw new RangeError(`test: no golden chart "${name}"`);
  return found;
}

/** The cells of a sheet's column of a role; the first such column. */
export function cellsOf(
  { columns, rows }: Sheet,
  role: Sheet["columns"][number]["role"],
): readonly (string | number | null)[] {
  const place = columns.findIndex((column) => column.role === role);
  return rows.map((row) => row[place] ?? null);
}
