import { builder as bg } from "../bg/builder.ts";
import { builder as en } from "../en/builder.ts";
import { gathered } from "../gathered.ts";

/** The words of the builder of questions, by language. */
export const builder = gathered({ bg, en });
