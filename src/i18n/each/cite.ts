import { cite as bg } from "../bg/cite.ts";
import { cite as en } from "../en/cite.ts";
import { gathered } from "../gathered.ts";

/** The words of citations, by language. */
export const cite = gathered({ bg, en });
