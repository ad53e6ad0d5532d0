import { dataTables as bg } from "../bg/data-tables.ts";
import { dataTables as en } from "../en/data-tables.ts";
import { gathered } from "../gathered.ts";

/** The words of the pages of tables, by language. */
export const dataTables = gathered({ bg, en });
