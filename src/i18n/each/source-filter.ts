import { sourceFilter as bg } from "../bg/source-filter.ts";
import { sourceFilter as en } from "../en/source-filter.ts";
import { gathered } from "../gathered.ts";

/** The words of the search among all sources, by language. */
export const sourceFilter = gathered({ bg, en });
