import { officePage as bg } from "../bg/office-page.ts";
import { officePage as en } from "../en/office-page.ts";
import { gathered } from "../gathered.ts";

/** The words of the page on which an office checks its own table, by language. */
export const officePage = gathered({ bg, en });
