import { files as bg } from "../bg/files.ts";
import { files as en } from "../en/files.ts";
import { gathered } from "../gathered.ts";

/** The words of files, by language. */
export const files = gathered({ bg, en });
