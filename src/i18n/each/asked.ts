import { asked as bg } from "../bg/asked.ts";
import { asked as en } from "../en/asked.ts";
import { gathered } from "../gathered.ts";

/** The words of what an address asks for that is not shown, by language. */
export const asked = gathered({ bg, en });
