import { pageWords } from "../../i18n/pages.ts";
import type { ChartSpec } from "../../model/chart.ts";
import type { RowsClaim } from "../../model/claim.ts";
import type { CorrectionRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { correctionsOfSubjects, correctionsSeen } from "../pages/corrections.ts";
import { rowsClaim } from "./tell.ts";

/** What corrections may be of. */
export type CorrectedThing =
  | {
      /** The country, a district or a municipality. */
      readonly area: string;
      /** Of these indicators only. */
      readonly indicators?: readonly string[] | undefined;
    }
  /** Statements, homes, services, a source. */
  | { readonly subjects: readonly string[] };

/** What of a chart can have been corrected: its indicators at its place; undefined for a chart of none. */
export function correctedOf(spec: ChartSpec, area: string): CorrectedThing | undefined {
  const indicators = [
    ...("indicators" in spec ? spec.indicators : []),
    ...("indicator" in spec ? [spec.indicator] : []),
  ];
  return indicators.length === 0 ? undefined : { area, indicators };
}

/** How much of what was said of something was lately corrected, with the claim that it is so much. */
export interface CorrectionsSaid {
  readonly text: string;
  readonly claim: RowsClaim;
}

/** Says what was corrected in the year before the newest release; undefined where nothing of it was. */
export async function correctionsSaid(of: CorrectedThing, language: Language): Promise<CorrectionsSaid | undefined> {
  const rows = "area" in of ? await correctionsSeen(of.area, of.indicators) : await correctionsOfSubjects(of.subjects);
  if (rows.length === 0) return undefined;
  const among = (read: (row: CorrectionRow) => string | null): readonly string[] => [
    ...new Set(rows.map(read).filter((one) => one !== null)),
  ];
  const whose =
    "area" in of
      ? {
          ...(/^BG\d/.test(of.area) ? { district: of.area } : { area: of.area }),
          ...(of.indicators === undefined ? {} : { indicator: of.indicators }),
        }
      : { subject: among(({ subject }) => subject) };
  const where = { ...whose, date: among(({ date }) => date), column: among(({ column }) => column) };
  return {
    text: pageWords(language).openData.corrections.here(rows.length),
    claim: rowsClaim("correction_records", where, rows.length),
  };
}
