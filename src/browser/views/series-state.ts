import type { Measure } from "../../model/denominator.ts";
import { measureInAddress, readMeasure } from "../live/measure-state.ts";
import { withChoice } from "../live/with-choice.ts";

/** What a reader has chosen: an indicator, its measure, and the years in which the first and the last period begin. */
export interface Choice {
  readonly indicator: string;
  readonly measure: Measure;
  readonly from: number;
  readonly to: number;
}

/** The choice in a form; years the wrong way round are turned. */
export function readChoice(form: FormData): Choice {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const [from, to] = [Number(text("from")), Number(text("to"))];
  return { indicator: text("indicator"), measure: readMeasure(form), from: Math.min(from, to), to: Math.max(from, to) };
}

/** The address with the choice in it, everything else kept. */
export const writeChoice = (address: URL, { indicator, measure, from, to }: Choice): URL =>
  withChoice(address, { indicator, measure: measureInAddress(measure), from: String(from), to: String(to) });
