import { schoolCharts as bg } from "../bg/school-charts.ts";
import { schoolCharts as en } from "../en/school-charts.ts";
import { gathered } from "../gathered.ts";

/** The words of the charts of school, by language. */
export const schoolCharts = gathered({ bg, en });
