import type { z } from "zod";

import type { Trouble } from "./cells.ts";

/** A trouble that shows only when several cells of a row are looked at together, and the column to mend. */
export type RowTrouble = readonly [column: string, trouble: Trouble];

/** A check for a schema: every trouble the rule finds in a row becomes an issue of the named column. */
export const rule =
  <Row>(find: (row: Row) => readonly RowTrouble[]) =>
  ({ value, issues }: z.core.ParsePayload<Row>): void => {
    for (const [column, trouble] of find(value)) {
      issues.push({ code: "custom", path: [column], input: value, message: trouble.problem, params: { trouble } });
    }
  };
