import type { Measure } from "../../model/denominator.ts";
import { measureInAddress, readMeasure } from "../live/measure-state.ts";
import { withChoice } from "../live/with-choice.ts";

/** What a reader compares: districts by their slugs, an indicator, and its measure. */
export interface Compared {
  readonly districts: readonly string[];
  readonly indicator: string;
  readonly measure: Measure;
}

/** How many districts can stand beside each other. */
export const [fewest, most] = [2, 6];

/** The choice in a form; nothing while fewer than two districts are chosen. */
export function readCompared(form: FormData): Compared | undefined {
  const texts = (name: string): readonly string[] => form.getAll(name).filter((value) => typeof value === "string");
  const districts = texts("districts").slice(0, most);
  const [indicator] = texts("indicator");
  return indicator === undefined || districts.length < fewest
    ? undefined
    : { districts, indicator, measure: readMeasure(form) };
}

/** The address with the choice in it, everything else kept. */
export const writeCompared = (address: URL, { districts, indicator, measure }: Compared): URL =>
  withChoice(address, { districts: districts.join(","), indicator, measure: measureInAddress(measure) });

/** The districts to tick where an address asks for some: one alone is joined by the first other that stood there. */
export const withCompany = (asked: readonly string[], stood: readonly string[]): readonly string[] => [
  ...asked,
  ...stood.filter((slug) => !asked.includes(slug)).slice(0, Math.max(0, fewest - asked.length)),
];
