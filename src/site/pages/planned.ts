import { rowsOf } from "../facts.ts";
import { isKnown, type Known } from "../parts/tell.ts";

/** What the sitting in Stara Zagora of 7 December 2016 said of homes still to close in the country, one row a kind. */
export async function plannedIn2016(): Promise<readonly Known[]> {
  const rows = await rowsOf("observations", [
    { column: "indicator", is: "equal", value: "institutions_planned_closure" },
    { column: "area", is: "equal", value: "BG" },
    { column: "period", is: "equal", value: "2016-12-07" },
  ]);
  return rows.filter(isKnown);
}
