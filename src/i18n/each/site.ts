import { site as bg } from "../bg/site.ts";
import { site as en } from "../en/site.ts";
import { gathered } from "../gathered.ts";

/** The words of the frame of every page, by language. */
export const site = gathered({ bg, en });
