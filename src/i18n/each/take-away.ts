import { takeAway as bg } from "../bg/take-away.ts";
import { takeAway as en } from "../en/take-away.ts";
import { gathered } from "../gathered.ts";

/** The words of what readers take away, by language. */
export const takeAway = gathered({ bg, en });
