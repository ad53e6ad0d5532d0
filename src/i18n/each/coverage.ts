import { coverage as bg } from "../bg/coverage.ts";
import { coverage as en } from "../en/coverage.ts";
import { gathered } from "../gathered.ts";

/** The words of what extracts of a register cover, by language. */
export const coverage = gathered({ bg, en });
