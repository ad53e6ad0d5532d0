import { gaps as bg } from "../bg/gaps.ts";
import { gaps as en } from "../en/gaps.ts";
import { gathered } from "../gathered.ts";

/** The words of what was not found, by language. */
export const gaps = gathered({ bg, en });
