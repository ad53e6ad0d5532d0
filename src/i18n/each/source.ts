import { source as bg } from "../bg/source.ts";
import { source as en } from "../en/source.ts";
import { gathered } from "../gathered.ts";

/** The words of the pages of sources, by language. */
export const source = gathered({ bg, en });
