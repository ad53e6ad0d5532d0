import { style as bg } from "../bg/style.ts";
import { style as en } from "../en/style.ts";
import { gathered } from "../gathered.ts";

/** The words of the page on the style, by language. */
export const style = gathered({ bg, en });
