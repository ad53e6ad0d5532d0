import { about as bg } from "../bg/about.ts";
import { about as en } from "../en/about.ts";
import { gathered } from "../gathered.ts";

/** The words of what the site says of itself, by language. */
export const about = gathered({ bg, en });
