import type { SettlementKind } from "../model/codes.ts";

/** What can be found: a district, a municipality, or what lies in one and leads to its page. */
export type PlaceKind = "district" | "municipality" | "settlement";

/** A place as it is looked for and shown; keys are folded (see fold.ts). */
export interface Place {
  /** The code of the area; of a settlement its municipality's code and its name. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** What kind of place it is and where, in words. */
  readonly where: string;
  /** The address of its page; of a settlement that of its municipality. */
  readonly href: string;
  /** Its names, the first by which it is best known. */
  readonly keys: readonly string[];
  /** The code of the district a municipality or a settlement lies in. */
  readonly district?: string;
  /** The code of the municipality a settlement lies in. */
  readonly municipality?: string;
  /** Said of a municipality that is governed from its district's seat and is not called after it. */
  readonly seated?: true;
  /**
   * What kinds of settlements there are of its name: of one that is a settlement its own, of a larger area those that
   * it is called after. Missing where that was not asked.
   */
  readonly holds?: readonly SettlementKind[];
}
