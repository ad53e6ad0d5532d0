import type { APIContext } from "astro";
import { csvOf } from "../export/csv.ts";
import type { Language } from "../model/text.ts";
import { chartSheet, type ChartPlace } from "./chart-pages.ts";

type Context = APIContext<{ readonly place: ChartPlace }>;

/** The endpoint that answers with a chart's numbers as CSV; its route hands it the chart and the area. */
export const chartFile = (language: Language) => async ({ props }: Context): Promise<Response> =>
  new Response(csvOf(await chartSheet(props.place, language)), { headers: { "content-type": "text/csv; charset=utf-8" } });
