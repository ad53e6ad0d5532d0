import { municipality as bg } from "../bg/municipality.ts";
import { municipality as en } from "../en/municipality.ts";
import { gathered } from "../gathered.ts";

/** The words of the pages of municipalities, by language. */
export const municipality = gathered({ bg, en });
