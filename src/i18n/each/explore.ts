import { explore as bg } from "../bg/explore.ts";
import { explore as en } from "../en/explore.ts";
import { gathered } from "../gathered.ts";

/** The words of the page that answers SQL, by language. */
export const explore = gathered({ bg, en });
