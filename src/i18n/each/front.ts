import { front as bg } from "../bg/front.ts";
import { front as en } from "../en/front.ts";
import { gathered } from "../gathered.ts";

/** The words of the front page, by language. */
export const front = gathered({ bg, en });
