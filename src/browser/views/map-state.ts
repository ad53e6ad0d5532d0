import type { Measure } from "../../model/denominator.ts";
import { measureInAddress, readMeasure } from "../live/measure-state.ts";
import { withChoice } from "../live/with-choice.ts";

/** What a reader has chosen on the map's page; without a period, the school year with most figures. */
export interface MapChoice {
  readonly indicator: string;
  readonly measure: Measure;
  readonly period: string | null;
  readonly layout: "borders" | "tiles";
}

/** A school year in an address, which keeps its slash for folders: "2018-2019". */
const inAddress = (period: string): string => period.replace("/", "-");

/** The choice in a form. */
export function readMapChoice(form: FormData): MapChoice {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const period = text("period").replace("-", "/");
  return {
    indicator: text("indicator"),
    measure: readMeasure(form),
    period: period === "" ? null : period,
    layout: text("layout") === "tiles" ? "tiles" : "borders",
  };
}

/** The address with the choice in it, everything else kept. */
export const writeMapChoice = (address: URL, { indicator, measure, period, layout }: MapChoice): URL =>
  withChoice(address, {
    indicator,
    measure: measureInAddress(measure),
    period: period === null ? null : inAddress(period),
    layout,
  });
