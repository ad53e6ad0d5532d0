import type { Rater } from "../../known/rate.ts";
import type { MunicipalShapes } from "../map/municipal.ts";
import type { AreaRow, IndicatorRow } from "../../model/rows.ts";
import { columnIn, inAlphabet, inLanguage, type Language, type Told } from "../../model/text.ts";

/** What a chart must know besides its rows: the reader's language, the place, and the names behind the codes. */
export interface ChartContext {
  readonly language: Language;
  readonly area: AreaRow;
  readonly areas: ReadonlyMap<string, AreaRow>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  /** Makes the rates that tables show beside their counts; without it they show counts alone. */
  readonly rate?: Rater;
  /** The shapes of municipalities, for maps that tell their rates; without them such maps show districts alone. */
  readonly municipal?: MunicipalShapes;
  /** Who made the register; stands where a count from records has no source of its own. */
  readonly extract?: string;
  /** The words of breakdowns; without them their codes stand. */
  readonly breakdowns?: ReadonlyMap<string, Told<"label">>;
  /** Without it, or for a source it lacks, the source's key stands for the publisher. */
  readonly sources?: ReadonlyMap<string, Told<"publisher">>;
}

/** The name of an area in the reader's language. */
export const areaName = (area: AreaRow, language: Language): string => inLanguage(area, "name", language);

/** The row of an indicator; refuses one the context does not know. */
export function indicatorRow(indicator: string, context: ChartContext): IndicatorRow {
  const row = context.indicators.get(indicator);
  if (row === undefined)
    throw new RangeError(`chart: indicator "${indicator}" is not in the context; add it to indicators.csv`);
  return row;
}

/** The name of an indicator in the reader's language. */
export function indicatorName(indicator: string, context: ChartContext): string {
  const row = indicatorRow(indicator, context);
  return inLanguage(row, "name", context.language);
}

/** The districts in the alphabetical order of the reader's language. */
export const districts = ({ areas, language }: ChartContext): readonly AreaRow[] =>
  [...areas.values()].filter(({ level }) => level === "district").sort(inAlphabet(language));

/** Who published the source, by its key, in the reader's language; without a source, who made the register. */
export const publisher = (source: string | null, { sources, extract, language }: ChartContext): string =>
  source === null ? (extract ?? "") : (sources?.get(source)?.[columnIn("publisher", language)] ?? source);
