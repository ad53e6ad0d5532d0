import { formOf } from "../../charts/forms.ts";
import { pageWords } from "../../i18n/pages.ts";
import { chartIds, type ChartId, type ChartSpec } from "../../model/chart.ts";
import type { RowsClaim } from "../../model/claim.ts";
import type { CorrectionRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { correctionsOfSubjects, correctionsSeen, type NamedList, type Sight } from "../pages/corrections-seen.ts";
import { rowsClaim } from "./tell.ts";

/** What corrections may be of: what is seen of a place; or statements, homes, services, a source. */
export type CorrectedThing = Sight | { readonly subjects: readonly string[] };

const lists: readonly NamedList[] = ["institutions", "services"];

/** What of a chart can have been corrected: the chart, and at its place its indicators, homes or services. */
export function correctedOf(spec: ChartSpec, area: string): Sight {
  const indicators = [...("indicators" in spec ? spec.indicators : []), ...formOf(spec).measures(spec)];
  return {
    area,
    indicators: [...new Set(indicators)],
    charts: chartIds.filter((id) => id === spec.id),
    lists: lists.filter((list) => list === spec.question.table),
  };
}

/** What is said of the country on a page with these charts. */
export const correctedInCountry = (charts: readonly ChartId[], indicators?: readonly string[]): Sight => ({
  area: "BG",
  charts,
  indicators,
});

const distinct = (cells: readonly (string | null)[]): readonly string[] => [
  ...new Set(cells.filter((cell) => cell !== null)),
];

/** The claim that there are these among all corrections: by their days, or by name where a day has others too. */
export function correctionsClaim(rows: readonly CorrectionRow[], all: readonly CorrectionRow[]): RowsClaim {
  const days = distinct(rows.map(({ date }) => date));
  const ofDays = all.filter(({ date }) => days.includes(date)).length;
  const where = ofDays === rows.length ? { date: days } : { correction: rows.map(({ correction }) => correction) };
  return rowsClaim("correction_records", where, rows.length);
}

/** By what the table knows the corrections of something, as precisely as what they have in common allows. */
function whereOf(of: CorrectedThing, rows: readonly CorrectionRow[]): RowsClaim["where"] {
  const more = { date: distinct(rows.map(({ date }) => date)), column: distinct(rows.map(({ column }) => column)) };
  if ("subjects" in of) return { subject: distinct(rows.map(({ subject }) => subject)), ...more };
  const isOfPlace = rows.every(
    ({ kind, area, district }) => kind === "corrected" && [area, district].includes(of.area),
  );
  // Of charts, and of what lies elsewhere, a list has nothing in common but that it is shown there.
  if (!isOfPlace || (of.lists ?? []).length > 0) return { correction: rows.map(({ correction }) => correction) };
  return {
    ...(/^BG\d/.test(of.area) ? { district: of.area } : { area: of.area }),
    ...(of.indicators === undefined ? {} : { indicator: of.indicators }),
    ...more,
  };
}

/** How much of what was said of something was lately corrected, with the claim that it is so much. */
export interface CorrectionsSaid {
  readonly text: string;
  readonly claim: RowsClaim;
}

/** Says what was corrected in the year before the newest release; undefined where nothing of it was. */
export async function correctionsSaid(of: CorrectedThing, language: Language): Promise<CorrectionsSaid | undefined> {
  const rows = await ("subjects" in of ? correctionsOfSubjects(of.subjects) : correctionsSeen(of));
  if (rows.length === 0) return undefined;
  return {
    text: pageWords(language).openData.corrections.here(rows.length),
    claim: rowsClaim("correction_records", whereOf(of, rows), rows.length),
  };
}
