import { rated as bg } from "../bg/rated.ts";
import { rated as en } from "../en/rated.ts";
import { gathered } from "../gathered.ts";

/** The words of charts of counts by people, by language. */
export const rated = gathered({ bg, en });
