import type { RowsClaim } from "../../model/claim.ts";
import type { Closing } from "../../model/codes.ts";
import type { Language } from "../../model/text.ts";
import { rowsClaim } from "./claims.ts";
import { timelineWords } from "./timeline-words.ts";
import { told, type Told } from "./told.ts";

/** How many of some homes are reported as closed, and of how many the closing is less than reported, in words. */
export interface Closings {
  readonly reported: number;
  /** "of 5 the closing was only announced, of 12 it is inferred"; nothing where every closing is reported. */
  readonly less: Told | undefined;
}

/** Counts how the closing of each of some homes is known. `where` holds for all of them in the published table. */
export function closingsOf(
  homes: readonly { readonly closing: Closing | null }[],
  where: RowsClaim["where"],
  language: Language,
): Closings {
  const count = (closing: Closing): number => homes.filter((home) => home.closing === closing).length;
  const [announced, inferred] = [count("announced"), count("inferred")];
  const claim = (closing: Closing, rows: number) =>
    rows === 0 ? [] : [rowsClaim("institutions", { ...where, closing }, rows)];
  return {
    reported: count("reported"),
    less:
      announced + inferred === 0
        ? undefined
        : told(
            timelineWords(language).closures.less(announced, inferred),
            ...claim("announced", announced),
            ...claim("inferred", inferred),
          ),
  };
}
