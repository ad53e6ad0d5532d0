import { since as bg } from "../bg/since.ts";
import { since as en } from "../en/since.ts";
import { gathered } from "../gathered.ts";

/** The words of sums since a day, by language. */
export const since = gathered({ bg, en });
