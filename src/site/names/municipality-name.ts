import type { AreaRow } from "../../model/rows.ts";
import { columnIn, type Language } from "../../model/text.ts";

/**
 * A municipality's name as its pages are headed: with its district where another one is called the same, "Бяла
 * (Варна)".
 */
export function municipalityName(area: AreaRow, areas: ReadonlyMap<string, AreaRow>, language: Language): string {
  const name = columnIn("name", language);
  const isShared = [...areas.values()].some(
    (other) => other.level === "municipality" && other.area !== area.area && other[name] === area[name],
  );
  const district = areas.get(area.parent ?? "");
  return isShared && district !== undefined ? `${area[name]} (${district[name]})` : area[name];
}
