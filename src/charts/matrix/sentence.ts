import { formatNumber } from "../../i18n/formats.ts";
import { foundIn } from "../../known/covered.ts";
import type { Frame } from "../../known/covered.ts";
import type { MatrixSpec } from "../../model/chart.ts";
import type { Claim, CoverageClaim } from "../../model/claim.ts";
import type { AreaRow } from "../../model/rows.ts";
import { coverageClaim, noneClaim } from "../words/claims.ts";
import type { ChartContext } from "../figures/context.ts";
import { areaName, districts } from "../figures/context.ts";
import type { ChartRow } from "../rows/observations.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { chartWords, listed, objectName } from "../words/words.ts";
import { countryFrame, frameOf, howMuch } from "./data.ts";
import type { MatrixLine } from "./data.ts";
import { localIn } from "./local.ts";

/** How many cells of a line hold something, counted by indicator and year. */
export const total = ({ cells }: MatrixLine): number => cells.reduce((sum, { count }) => sum + count, 0);
const bareOf = (all: readonly MatrixLine[]): readonly string[] =>
  all.filter((line) => total(line) === 0).map(({ line }) => line);

/** Whether anything was found at all: of another period, or without a date. */
const anything = (rows: readonly ChartRow[], frame: Frame, which: (row: ChartRow) => string): ReadonlySet<string> =>
  new Set(foundIn(rows, { ...frame, periods: null }, "figure").map(({ row }) => which(row)));

/** The claims that something was found, and nothing of it within a school year. */
const onlyElsewhere = (rows: readonly ChartRow[], frame: Frame, per: "area" | "indicator"): readonly Claim[] => [
  coverageClaim(rows, { ...frame, periods: null }, "figure", per, false),
  coverageClaim(rows, frame, "figure", per, false),
];

/** For whom there is most, and for how many nothing: how uneven it is. */
function uneven(
  spec: MatrixSpec,
  all: readonly MatrixLine[],
  rows: readonly ChartRow[],
  context: ChartContext,
): readonly Told[] {
  const words = chartWords(context.language).matrix;
  const most = Math.max(0, ...all.map(total));
  const bare = bareOf(all);
  const leaders = all.filter((line) => total(line) === most);
  if (most === 0 || bare.length === 0) return [];
  const claims = leaders.map(({ line }) =>
    coverageClaim(rows, countryFrame(spec, [line]), "figure", "indicator-area-period", false),
  );
  const names = listed(
    leaders.map(({ name }) => name),
    context.language,
  );
  const none = coverageClaim(rows, countryFrame(spec, bare), "figure", "area", false);
  return [told(words.uneven(names, most, bare.length), ...claims, none)];
}

/** Of how much of it we found a figure, and what counts as one. */
function found(much: CoverageClaim, { language }: ChartContext): Told {
  const words = chartWords(language).matrix;
  return told(much.some === 0 ? words.foundNone : words.found(formatNumber(much.some, language)), much);
}

/** The municipality that is all of a district; nothing where there are several. */
function onlyPartOf(district: string, { areas }: ChartContext): AreaRow | null {
  const [first, ...others] = [...areas.values()].filter(
    ({ level, parent }) => level === "municipality" && parent === district,
  );
  return first === undefined || others.length > 0 ? null : first;
}

/**
 * Of what nothing was found for whole districts at any time: of single municipalities there may be something, and that
 * is told apart.
 */
function lacking(
  rows: readonly ChartRow[],
  frame: Frame,
  per: "area" | "indicator",
  names: (some: readonly string[]) => string,
  context: ChartContext,
): readonly Told[] {
  const words = chartWords(context.language).matrix;
  const all = per === "area" ? frame.areas : frame.indicators;
  if (all.length === 0) return [];
  const local = localIn(rows, frame, context);
  const known = per === "area" ? local.districts : local.indicators;
  const whole = per === "indicator" && frame.areas.length === 1 ? onlyPartOf(frame.areas[0] ?? "", context) : null;
  const onlyLocal = (list: string): string =>
    whole === null ? words.onlyLocal(list) : words.onlyWhole(areaName(whole, context.language), list);
  const [some, none] = [all.filter((one) => known.has(one)), all.filter((one) => !known.has(one))];
  const claim = (which: readonly string[]) =>
    per === "area" ? noneClaim(frame.indicators, which, null, "figure") : noneClaim(which, frame.areas, null, "figure");
  return [
    ...(some.length === 0 ? [] : [told(onlyLocal(names(some)), claim(some), local.claim(per))]),
    ...(none.length === 0 ? [] : [told(words.bare(names(none)), claim(none))]),
  ];
}

function countrySentence(
  spec: MatrixSpec,
  all: readonly MatrixLine[],
  rows: readonly ChartRow[],
  context: ChartContext,
): Told {
  const words = chartWords(context.language).matrix;
  const frame = frameOf(spec, context);
  const claims = howMuch(rows, frame, true);
  const [much] = claims;
  const [bare, known] = [bareOf(all), anything(rows, frame, ({ area }) => area)];
  const names = (areas: readonly string[]) =>
    listed(
      districts(context)
        .filter(({ area }) => areas.includes(area))
        .map((area) => areaName(area, context.language)),
      context.language,
    );
  const other = bare.filter((area) => known.has(area));
  return together([
    told(words.countrySentence(spec.indicators.length, all.length, much.periods?.length ?? 0, much.of), ...claims),
    found(much, context),
    ...uneven(spec, all, rows, context),
    ...(other.length === 0
      ? []
      : [told(words.other(names(other)), ...onlyElsewhere(rows, { ...frame, areas: other }, "area"))]),
    ...lacking(rows, { ...frame, areas: bare.filter((area) => !known.has(area)) }, "area", names, context),
  ]);
}

function districtSentence(
  spec: MatrixSpec,
  all: readonly MatrixLine[],
  rows: readonly ChartRow[],
  context: ChartContext,
): Told {
  const words = chartWords(context.language).matrix;
  const frame = frameOf(spec, context);
  const claims = howMuch(rows, frame, false);
  const [much] = claims;
  const years = coverageClaim(rows, frame, "figure", "period", false);
  const known = anything(rows, frame, ({ indicator }) => indicator);
  const bare = bareOf(all);
  const other = bare.filter((indicator) => known.has(indicator));
  const names = (indicators: readonly string[]) =>
    indicators.map((indicator) => objectName(indicator, context)).join("; ");
  return together([
    told(words.districtSentence(all.length, years.of, much.of), ...claims),
    found(much, context),
    ...(years.some === 0 ? [] : [told(words.districtYears(years.some, years.of), years)]),
    ...(other.length === 0
      ? []
      : [told(words.other(names(other)), ...onlyElsewhere(rows, { ...frame, indicators: other }, "indicator"))]),
    ...lacking(
      rows,
      { ...frame, indicators: bare.filter((indicator) => !known.has(indicator)) },
      "indicator",
      names,
      context,
    ),
  ]);
}

/**
 * How much of what there could be was found, where there is most, and for whom there is nothing or only something else.
 */
export const matrixSentence = (
  spec: MatrixSpec,
  all: readonly MatrixLine[],
  rows: readonly ChartRow[],
  context: ChartContext,
): Told => (context.area.level === "country" ? countrySentence : districtSentence)(spec, all, rows, context);
