import type { Claim } from "../../src/model/claim.ts";
import type { Language } from "../../src/model/text.ts";
import { readText } from "./text.ts";
import { familiesIn, gapList, ofTotals } from "./words.ts";

/** What a chart's page tells of: its claims, and the codes of areas by their names. */
export interface Near {
  readonly claims: readonly Claim[];
  readonly areas: ReadonlyMap<string, string>;
}

function indicatorsOf(claim: Claim): readonly string[] {
  if ("indicators" in claim) return claim.indicators;
  return "indicator" in claim ? [claim.indicator] : [];
}
/** The years that a chart's page is about: those it counts over, or else the one whose number it tells. */
function yearsOf(claims: readonly Claim[]): readonly string[] {
  const over = claims.flatMap((claim) => ("periods" in claim ? (claim.periods ?? []) : []));
  return over.length > 0 ? over : claims.flatMap((claim) => (claim.kind === "value" ? claim.period : []));
}
function placesOf(claim: Claim): readonly string[] {
  if ("area" in claim) return [claim.area];
  return "areas" in claim && claim.areas !== "districts" ? claim.areas : [];
}
const alone = (all: readonly string[]): string | null => (new Set(all).size === 1 ? (all[0] ?? null) : null);

/**
 * What the line of a slide claims that lists where its chart has no number: none for these years of the area, or for
 * these areas in the year that the chart's page is about. Null where the text is no such line, or the page does not say
 * of what it is.
 */
export function gapClaims(text: string, language: Language, { claims, areas }: Near): readonly Claim[] | null {
  const [, list] = gapList[language].exec(text) ?? [];
  const indicator = alone(claims.flatMap(indicatorsOf));
  if (list === undefined || indicator === null) return null;
  const register = claims.some((claim) => claim.register === true) ? { register: true as const } : {};
  const found = list
    .replace(/\.$/, "")
    .split("; ")
    .map((part): readonly Claim[] | null => {
      const [labels = "", status = ""] = part.split(" – ");
      if (familiesIn(status, language).length === 0) return [];
      const { times } = readText(labels, language);
      const named =
        times.length > 0
          ? [alone(claims.flatMap(placesOf))]
          : labels.split(", ").map((label) => areas.get(label) ?? null);
      const places = named.flatMap((place) => place ?? []);
      const periods = times.length > 0 ? times : [alone(yearsOf(claims))].flatMap((period) => period ?? []);
      if (places.length < named.length || periods.length === 0) return null;
      return [
        {
          kind: "none",
          indicators: [indicator],
          areas: places,
          periods,
          lacks: status.search(ofTotals[language]) !== -1 ? "whole" : "figure",
          ...register,
        },
      ];
    });
  return found.some((part) => part === null) ? null : found.flatMap((part) => part ?? []);
}
