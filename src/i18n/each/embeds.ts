import { embeds as bg } from "../bg/embeds.ts";
import { embeds as en } from "../en/embeds.ts";
import { gathered } from "../gathered.ts";

/** The words of charts for other pages, by language. */
export const embeds = gathered({ bg, en });
