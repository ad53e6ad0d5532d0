import { codes as bg } from "../bg/codes.ts";
import { codes as en } from "../en/codes.ts";
import { gathered } from "../gathered.ts";

/** The words of the code lists, by language. */
export const codes = gathered({ bg, en });
