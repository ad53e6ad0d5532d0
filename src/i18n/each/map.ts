import { map as bg } from "../bg/map.ts";
import { map as en } from "../en/map.ts";
import { gathered } from "../gathered.ts";

/** The words of the map, by language. */
export const map = gathered({ bg, en });
