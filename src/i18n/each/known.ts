import { known as bg } from "../bg/known.ts";
import { known as en } from "../en/known.ts";
import { gathered } from "../gathered.ts";

/** The words of what is known, by language. */
export const known = gathered({ bg, en });
