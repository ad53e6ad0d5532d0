import { atDates as bg } from "../bg/at-dates.ts";
import { atDates as en } from "../en/at-dates.ts";
import { gathered } from "../gathered.ts";

/** The words of stocks at dates, by language. */
export const atDates = gathered({ bg, en });
