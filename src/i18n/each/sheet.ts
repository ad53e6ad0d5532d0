import { sheet as bg } from "../bg/sheet.ts";
import { sheet as en } from "../en/sheet.ts";
import { gathered } from "../gathered.ts";

/** The words of the heads of sheets, by language. */
export const sheet = gathered({ bg, en });
