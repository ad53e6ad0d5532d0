import type { Holding } from "../model/claim.ts";
import { isPlain, isStated, isWhole } from "./whole.ts";
import type { KnownRow } from "./whole.ts";

const tests: Readonly<Record<Holding, (row: KnownRow) => boolean>> = {
  whole: isWhole,
  plain: (row) => isPlain(row) && (row.period_type === "school_year" || row.period_type === "calendar_year"),
  dated: (row) => isPlain(row) && row.dating !== "undated",
  figure: () => true,
};

/** Whether a row is what is said to be there or to lack. */
export const holds = (row: KnownRow, holding: Holding): boolean => isStated(row) && tests[holding](row);
