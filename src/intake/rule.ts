import type { z } from "zod";

import type { CellFault } from "./cells.ts";

/** A fault that shows only when several cells of a row are looked at together, and the column to mend. */
export type RowFault = readonly [column: string, cellFault: CellFault];

/** A check for a schema: every fault the rule finds in a row becomes an issue of the named column. */
export const rule =
  <Row>(find: (row: Row) => readonly RowFault[]) =>
  ({ value, issues }: z.core.ParsePayload<Row>): void => {
    for (const [column, cellFault] of find(value)) {
      issues.push({ code: "custom", path: [column], input: value, message: cellFault.problem, params: { cellFault } });
    }
  };
