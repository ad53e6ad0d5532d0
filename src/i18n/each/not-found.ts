import { notFound as bg } from "../bg/not-found.ts";
import { notFound as en } from "../en/not-found.ts";
import { gathered } from "../gathered.ts";

/** The words of the page for wrong addresses, by language. */
export const notFound = gathered({ bg, en });
