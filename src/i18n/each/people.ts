import { people as bg } from "../bg/people.ts";
import { people as en } from "../en/people.ts";
import { gathered } from "../gathered.ts";

/** The words on how many people live in a place, by language. */
export const people = gathered({ bg, en });
