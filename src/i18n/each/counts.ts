import { counts as bg } from "../bg/counts.ts";
import { counts as en } from "../en/counts.ts";
import { gathered } from "../gathered.ts";

/** The words of counts of what a page holds, by language. */
export const counts = gathered({ bg, en });
