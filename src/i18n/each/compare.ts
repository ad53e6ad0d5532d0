import { compare as bg } from "../bg/compare.ts";
import { compare as en } from "../en/compare.ts";
import { gathered } from "../gathered.ts";

/** The words of the comparison, by language. */
export const compare = gathered({ bg, en });
