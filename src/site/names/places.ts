import { districtPath, municipalityPath } from "../../i18n/paths.ts";
import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { need } from "../facts.ts";

/** The address of the page on an area, by its code; nothing for the country. Refuses a code that is not in `areas`. */
export function placePath(code: string, areas: ReadonlyMap<string, AreaRow>, language: Language): string | undefined {
  const area = need(areas, code);
  if (area.level === "country") return undefined;
  return area.level === "district" ? districtPath(area.slug, language) : municipalityPath(area, language);
}
