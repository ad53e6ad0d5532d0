import { denominators as bg } from "../bg/denominators.ts";
import { denominators as en } from "../en/denominators.ts";
import { gathered } from "../gathered.ts";

/** The words about inhabitants, children and rates, by language. */
export const denominators = gathered({ bg, en });
