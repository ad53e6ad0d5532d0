import { office as bg } from "../bg/office.ts";
import { office as en } from "../en/office.ts";
import { gathered } from "../gathered.ts";

/** The words of the check of an office's own table, by language. */
export const office = gathered({ bg, en });
