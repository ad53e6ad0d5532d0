import { accessibility as bg } from "../bg/accessibility.ts";
import { accessibility as en } from "../en/accessibility.ts";
import { gathered } from "../gathered.ts";

/** The words of the page on accessibility, by language. */
export const accessibility = gathered({ bg, en });
