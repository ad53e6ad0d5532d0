import { chartPages as bg } from "../bg/chart-pages.ts";
import { chartPages as en } from "../en/chart-pages.ts";
import { gathered } from "../gathered.ts";

/** The words of the pages of charts, by language. */
export const chartPages = gathered({ bg, en });
