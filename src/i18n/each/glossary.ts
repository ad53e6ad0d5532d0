import { glossary as bg } from "../bg/glossary.ts";
import { glossary as en } from "../en/glossary.ts";
import { gathered } from "../gathered.ts";

/** The words of the glossary, by language. */
export const glossary = gathered({ bg, en });
