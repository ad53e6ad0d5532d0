import { sittings as bg } from "../bg/sittings.ts";
import { sittings as en } from "../en/sittings.ts";
import { gathered } from "../gathered.ts";

/** The words of sittings that a figure tells of, by language. */
export const sittings = gathered({ bg, en });
