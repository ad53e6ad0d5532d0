import { districtPage as bg } from "../bg/district-page.ts";
import { districtPage as en } from "../en/district-page.ts";
import { gathered } from "../gathered.ts";

/** The words that keep a district's page short, by language. */
export const districtPage = gathered({ bg, en });
