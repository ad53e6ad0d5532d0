import { annotations as bg } from "../bg/annotations.ts";
import { annotations as en } from "../en/annotations.ts";
import { gathered } from "../gathered.ts";

/** The words of what charts say beside a year, by language. */
export const annotations = gathered({ bg, en });
