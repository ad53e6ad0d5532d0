import { z } from "zod";

import { doubtKinds } from "../../model/codes.ts";
import { cell, code, known, optional, words } from "../cells.ts";
import type { Lists } from "./lists.ts";

/** The cells of doubts.csv. */
export const doubtSchema = (lists: Lists) =>
  z.object({
    id: cell(known(lists.doubtable, "figures.csv or institutions.csv")),
    kind: cell(code(doubtKinds)),
    doubt: cell(words),
    advice: cell(optional(words)),
  });
/** What an audit found hard to believe. */
export type Doubt = Readonly<z.infer<ReturnType<typeof doubtSchema>>>;
