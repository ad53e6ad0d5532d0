import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { OwnFault, OwnTable } from "./own-file.ts";
import type { OwnMatched, OwnWish } from "./match.ts";

/** What the page asks of what reads the reader's file: first for its table, then for areas, as often as it likes. */
export type OwnAsked =
  | { readonly is: "read"; readonly file: Blob; readonly kind: "csv" | "parquet" }
  | { readonly is: "take"; readonly table: OwnTable }
  | {
      readonly is: "match";
      readonly wish: OwnWish;
      readonly areas: readonly AreaRow[];
      readonly language: Language;
    };

/** What the worker answers: one thing to each question, in their order, and before it how much is read. */
export type OwnAnswer =
  | { readonly is: "share"; readonly share: number }
  | { readonly is: "read" }
  | { readonly is: "matched"; readonly matched: OwnMatched }
  | { readonly is: "fault"; readonly fault: OwnFault | undefined; readonly line: number; readonly said: string };
