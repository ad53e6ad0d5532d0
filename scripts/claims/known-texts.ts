import type { Claim } from "../../src/model/claim.ts";
import { claimsSomething, Phrases } from "./phrases.ts";
import type { Find } from "./phrases.ts";

/** The areas that a claim is about; none where it is about all of them. */
export function areasOf(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case "value":
    case "change":
    case "rank":
    case "rate":
    case "people":
    case "people-made":
    case "rate-way":
    case "rate-standing":
      return [claim.area];
    case "none":
    case "rate-edge":
    case "extreme":
      return claim.areas;
    case "coverage":
    case "rated":
      return claim.areas === "districts" ? [] : claim.areas;
    case "rows":
    case "edge":
      return ["area", "district"]
        .flatMap((column) => claim.where[column] ?? [])
        .filter((area) => typeof area === "string")
        .filter((area) => area !== "*");
  }
}

const sentenceEnd = /(?<=[.!?])\s+(?=[\p{Lu}„“"\d])/u;

/** A text and all runs of its sentences. */
function runsOf(text: string): readonly string[] {
  const sentences = text.split(sentenceEnd);
  const starts = sentences.map((_, at) => at);
  return [
    text,
    ...starts.flatMap((from) => starts.filter((to) => to >= from).map((to) => sentences.slice(from, to + 1).join(" "))),
  ];
}

const plain = (text: string): string => text.replace(/\s/g, " ").trim();

/**
 * The texts that stand claimed and judged on a page of one language. Elsewhere, where no claim can stand beside them
 * (in what is shared, spoken or put on a slide), they may be told again, as long as the page there is about the same
 * areas.
 */
export class KnownTexts {
  readonly #phrases = new Phrases();
  /** For each text the areas of its claims, once for every page that has it. */
  readonly #areas = new Map<string, Set<string>>();
  /** Texts that need no judgement, which most pages have again. */
  readonly #harmless = new Set<string>();

  /** Keeps a text that was judged, whole and by its sentences. */
  add(text: string, claims: readonly Claim[]): void {
    // What tells of all districts is as true on any page.
    const isOfAll = claims.some((claim) => claim.kind === "coverage" && claim.areas === "districts");
    const areas = isOfAll ? "" : [...new Set(claims.flatMap(areasOf))].sort().join(" ");
    for (const run of runsOf(text).map(plain)) {
      const before = this.#areas.get(run);
      before?.add(areas);
      if (before !== undefined || this.#harmless.has(run)) continue;
      // A bare word of the site's own would tear a name apart.
      if (run.includes("://") || !claimsSomething(run)) this.#harmless.add(run);
      else {
        this.#areas.set(run, new Set([areas]));
        this.#phrases.add(run);
      }
    }
  }

  /** Finds the texts that were judged; `isNear`: whether an area is what the text's page is about. */
  finder(isNear: (area: string) => boolean): Find {
    const fits = (phrase: string): boolean =>
      [...(this.#areas.get(phrase) ?? [])].some((areas) =>
        areas.split(" ").every((area) => area === "" || isNear(area)),
      );
    return (text, at) => this.#phrases.at(text, at, fits);
  }
}
