import { place as bg } from "../bg/place.ts";
import { place as en } from "../en/place.ts";
import { gathered } from "../gathered.ts";

/** The words of the pages of districts, by language. */
export const place = gathered({ bg, en });
