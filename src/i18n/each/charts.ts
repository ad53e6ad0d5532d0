import { charts as bg } from "../bg/charts.ts";
import { charts as en } from "../en/charts.ts";
import { gathered } from "../gathered.ts";

/** The words of charts, by language. */
export const charts = gathered({ bg, en });
