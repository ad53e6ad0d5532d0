import { doubts as bg } from "../bg/doubts.ts";
import { doubts as en } from "../en/doubts.ts";
import { gathered } from "../gathered.ts";

/** The words of doubts that nobody has worded, by language. */
export const doubts = gathered({ bg, en });
