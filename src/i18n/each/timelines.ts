import { timelines as bg } from "../bg/timelines.ts";
import { timelines as en } from "../en/timelines.ts";
import { gathered } from "../gathered.ts";

/** The words of timelines, by language. */
export const timelines = gathered({ bg, en });
