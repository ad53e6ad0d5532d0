import { rates as bg } from "../bg/rates.ts";
import { rates as en } from "../en/rates.ts";
import { gathered } from "../gathered.ts";

/** The words of counts by people, by language. */
export const rates = gathered({ bg, en });
