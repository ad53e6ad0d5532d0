import { areaName, type ChartContext } from "../charts/figures/context.ts";
import { placeName } from "../charts/words/words.ts";
import type { AreaRow } from "../model/rows.ts";
import { builderWords } from "./said.ts";

/**
 * What areas are called beside each other: each as briefly as the others allow. A municipality says that it is one
 * where districts stand beside it, and in which district it lies where another one is called the same.
 */
export function namesOf(codes: readonly string[], context: ChartContext): ReadonlyMap<string, string> {
  const { areas, language } = context;
  const rows = codes.flatMap((code) => areas.get(code) ?? []);
  const isMixed = rows.some(({ level }) => level === "district");
  const briefly = (row: AreaRow): string =>
    isMixed && row.level === "municipality" ? placeName(row, language) : areaName(row, language);
  const alike = Map.groupBy(rows, briefly);
  const name = (row: AreaRow): string => {
    const brief = briefly(row);
    const district = areas.get(row.parent ?? "");
    const isAlone = (alike.get(brief)?.length ?? 0) < 2;
    return isAlone || district === undefined
      ? brief
      : builderWords(language).told.inDistrict(brief, areaName(district, language));
  };
  return new Map(rows.map((row) => [row.area, name(row)]));
}

/** Of which levels areas are: words for them are chosen by it. */
export type Levels = "districts" | "municipalities" | "places";

/** Whether areas are all districts, all municipalities, or of several levels. */
export function levelsOf(codes: Iterable<string>, { areas }: Pick<ChartContext, "areas">): Levels {
  const levels = new Set([...codes].map((code) => areas.get(code)?.level));
  if (levels.size !== 1) return "places";
  if (levels.has("municipality")) return "municipalities";
  return levels.has("district") ? "districts" : "places";
}
