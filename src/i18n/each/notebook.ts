import { notebook as bg } from "../bg/notebook.ts";
import { notebook as en } from "../en/notebook.ts";
import { gathered } from "../gathered.ts";

/** The words of the notebook of ready questions, by language. */
export const notebook = gathered({ bg, en });
