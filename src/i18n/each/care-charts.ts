import { careCharts as bg } from "../bg/care-charts.ts";
import { careCharts as en } from "../en/care-charts.ts";
import { gathered } from "../gathered.ts";

/** The words of the charts of care, by language. */
export const careCharts = gathered({ bg, en });
