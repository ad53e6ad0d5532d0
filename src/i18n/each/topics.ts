import { topics as bg } from "../bg/topics.ts";
import { topics as en } from "../en/topics.ts";
import { gathered } from "../gathered.ts";

/** The words of the pages of topics, by language. */
export const topics = gathered({ bg, en });
