import { measures } from "../../model/denominator.ts";
import type { Measure } from "../../model/denominator.ts";

/** The measure that is chosen in a form; the count where it has no such choice. */
export function readMeasure(form: FormData): Measure {
  const value = form.get("measure");
  return measures.find((measure) => measure === value) ?? "count";
}

/** A measure in an address: the count goes without saying, as it did before there were others. */
export const measureInAddress = (measure: Measure): string | null => (measure === "count" ? null : measure);
