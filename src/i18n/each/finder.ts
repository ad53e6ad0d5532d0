import { finder as bg } from "../bg/finder.ts";
import { finder as en } from "../en/finder.ts";
import { gathered } from "../gathered.ts";

/** The words of the finder, by language. */
export const finder = gathered({ bg, en });
