import type { AreaRow, IndicatorRow, SourceRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";

/** What a chart must know besides its rows: the reader's language, the place, and the names behind the codes. */
export interface ChartContext {
  readonly language: Language;
  readonly area: AreaRow;
  readonly areas: ReadonlyMap<string, AreaRow>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  /** Who made the register; stands where a count from records has no source of its own. */
  readonly extract?: string;
  /** Without it, or for a source it lacks, the source's key stands for the publisher. */
  readonly sources?: ReadonlyMap<string, Pick<SourceRow, "publisher">>;
}

/** The name of an area in the reader's language. */
export const areaName = (area: AreaRow, language: Language): string => (language === "bg" ? area.name_bg : area.name_en);

/** The row of an indicator; refuses one the context does not know. */
export function indicatorRow(indicator: string, context: ChartContext): IndicatorRow {
  const row = context.indicators.get(indicator);
  if (row === undefined) throw new RangeError(`chart: indicator "${indicator}" is not in the context; add it to indicators.csv`);
  return row;
}

/** The name of an indicator in the reader's language. */
export function indicatorName(indicator: string, context: ChartContext): string {
  const row = indicatorRow(indicator, context);
  return context.language === "bg" ? row.name_bg : row.name_en;
}

/** The districts in the alphabetical order of the reader's language. */
export const districts = ({ areas, language }: ChartContext): readonly AreaRow[] =>
  [...areas.values()]
    .filter(({ level }) => level === "district")
    .sort((a, b) => (language === "bg" ? a.rank_bg - b.rank_bg : a.rank_en - b.rank_en));

/** Who published the source, by its key; without a source, who made the register. */
export const publisher = (source: string | null, { sources, extract }: ChartContext): string =>
  (source === null ? extract ?? "" : sources?.get(source)?.publisher ?? source);
