import { lead as bg } from "../bg/lead.ts";
import { lead as en } from "../en/lead.ts";
import { gathered } from "../gathered.ts";

/** The words of the first sentences of pages, by language. */
export const lead = gathered({ bg, en });
