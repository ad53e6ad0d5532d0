import { official as bg } from "../bg/official.ts";
import { official as en } from "../en/official.ts";
import { gathered } from "../gathered.ts";

/** The words around official statistics, by language. */
export const official = gathered({ bg, en });
