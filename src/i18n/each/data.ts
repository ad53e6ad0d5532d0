import { data as bg } from "../bg/data.ts";
import { data as en } from "../en/data.ts";
import { gathered } from "../gathered.ts";

/** The words of the page on the data, by language. */
export const data = gathered({ bg, en });
