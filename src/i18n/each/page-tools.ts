import { pageTools as bg } from "../bg/page-tools.ts";
import { pageTools as en } from "../en/page-tools.ts";
import { gathered } from "../gathered.ts";

/** The words of what stands over a page, by language. */
export const pageTools = gathered({ bg, en });
