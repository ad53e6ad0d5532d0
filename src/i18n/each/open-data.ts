import { openData as bg } from "../bg/open-data.ts";
import { openData as en } from "../en/open-data.ts";
import { gathered } from "../gathered.ts";

/** The words of the metadata and the API, by language. */
export const openData = gathered({ bg, en });
