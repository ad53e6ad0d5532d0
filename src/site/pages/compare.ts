import { multiplesSpec, type MultiplesSpec } from "../../charts/multiples/panels.ts";
import type { AreaRow, IndicatorRow, ObservationRow } from "../../model/rows.ts";
import { inAlphabet, type Language } from "../../model/text.ts";
import { districts } from "./district.ts";
import { allLookups, need, officialIndicators, rowsOf } from "../facts.ts";
import { onAxis } from "./live.ts";

/** What a reader may compare, and the comparison that stands on the page before. */
export interface CompareChoices {
  /** The indicators with a yearly figure of at least one district. */
  readonly indicators: readonly IndicatorRow[];
  /** Those of them that are official statistics. */
  readonly official: ReadonlySet<string>;
  /** The districts in the alphabetical order of the language. */
  readonly areas: readonly AreaRow[];
  readonly country: AreaRow;
  readonly spec: MultiplesSpec;
}

/** As many districts as still fit on a desk in two rows. */
const shown = 4;

interface Known {
  readonly indicator: IndicatorRow;
  readonly areas: readonly string[];
  readonly figures: number;
}

/** The districts with most figures of an indicator for years of one kind, and how many figures they have together. */
function known(indicator: IndicatorRow, rows: readonly ObservationRow[]): Known {
  const byArea = Map.groupBy(
    onAxis(indicator, rows).filter(({ value }) => value !== null),
    ({ area }) => area,
  );
  const most = [...byArea]
    .map(([area, own]) => ({ area, count: new Set(own.map(({ period }) => period)).size }))
    .sort((a, b) => b.count - a.count || a.area.localeCompare(b.area))
    .slice(0, shown);
  return { indicator, areas: most.map(({ area }) => area), figures: most.reduce((sum, { count }) => sum + count, 0) };
}

/**
 * What can be compared: first the indicator and the two to four districts of which most is known. Refuses data without
 * a yearly figure of two districts.
 */
export async function compareChoices(language: Language): Promise<CompareChoices> {
  const lookups = await allLookups();
  const rows = await rowsOf("observations", [{ column: "area_level", is: "equal", value: "district" }]);
  const each = [...lookups.indicators.values()]
    .map((indicator) => known(indicator, rows))
    .filter(({ areas }) => areas.length > 0);
  const official = await officialIndicators();
  const best = each
    .filter(({ areas, indicator }) => areas.length > 1 && !official.has(indicator.indicator))
    .toSorted((a, b) => b.figures - a.figures)[0];
  if (best === undefined)
    throw new Error("compare: no indicator has yearly figures of two districts, so there is nothing to compare");
  const areas = (await districts()).toSorted(inAlphabet(language));
  const { indicator, topic } = best.indicator;
  const chosen = areas.map(({ area }) => area).filter((area) => best.areas.includes(area));
  return {
    indicators: each.map((one) => one.indicator),
    official,
    areas,
    country: need(lookups.areas, "BG"),
    spec: multiplesSpec({ indicator, topic, areas: chosen }),
  };
}
