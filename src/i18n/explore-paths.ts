import type { ChartId } from "../model/chart.ts";
import type { Dataset } from "../model/codes.ts";
import type { Language } from "../model/text.ts";
import { pagePath } from "./paths.ts";

/** What a page can have asked in SQL: a chart's own question, or all that is known of a district. */
export type AskedBy = ChartId | "district";

/** A question by the page that asks it: "sweeps-by-year", of the register "sweeps-by-year/register". */
export const askedKey = (by: AskedBy, dataset: Dataset): string => (dataset === "register" ? `${by}/register` : by);

/**
 * The address at which a page's question stands in SQL, for an area by its code:
 * "/en/explore/?ask=sweeps-by-year&area=BG415".
 */
export const askPath = (by: AskedBy, area: string, dataset: Dataset, language: Language): string =>
  `${pagePath("explore", language)}?ask=${askedKey(by, dataset)}&area=${area}`;
