import { formatNumber } from "../../i18n/formats.ts";
import { foundIn } from "../../known/covered.ts";
import type { Frame } from "../../known/covered.ts";
import type { MatrixSpec } from "../../model/chart.ts";
import { coverageClaim, noneClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import type { ChartRow } from "../rows/observations.ts";
import { told } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { chartWords, objectName, placeName } from "../words/words.ts";
import { frameOf } from "./data.ts";

function countryTitle(spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): Told {
  const words = chartWords(context.language).matrix;
  const number = (value: number) => formatNumber(value, context.language);
  const frame: Frame = { ...frameOf(spec, context), indicators: [spec.telling], periods: null };
  const speaking = new Set(foundIn(rows, frame, "figure").map(({ row }) => row.area));
  const silent = frame.areas.filter((area) => !speaking.has(area));
  const claim = coverageClaim(rows, frame, "figure", "area");
  const name = objectName(spec.telling, context);
  if (silent.length === 0) return told(words.countryTitleNone(number(claim.of), name), claim);
  return told(
    words.countryTitle(number(silent.length), number(claim.of), name),
    claim,
    coverageClaim(rows, { ...frame, areas: silent }, "figure", "area", false),
    noneClaim([spec.telling], silent, null, "figure"),
  );
}

function districtTitle(spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): Told {
  const words = chartWords(context.language).matrix;
  const number = (value: number) => formatNumber(value, context.language);
  const frame = frameOf(spec, context);
  const place = placeName(context.area, context.language);
  const claim = coverageClaim(rows, frame, "figure", "indicator", false);
  return told(
    claim.some === 0
      ? words.districtTitleNone(place)
      : words.districtTitle(number(claim.some), number(claim.of), place),
    claim,
  );
}

/**
 * For how many districts nothing was found of the telling indicator; of how many indicators a district has a figure of
 * a school year.
 */
export const matrixTitle = (spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): Told =>
  (context.area.level === "country" ? countryTitle : districtTitle)(spec, rows, context);
