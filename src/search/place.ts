/** What can be found. */
export type PlaceKind = "district" | "municipality";

/** A place as it is looked for and shown; keys are folded (see fold.ts). */
export interface Place {
  /** The code of the area. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** What kind of place it is and where, in words. */
  readonly where: string;
  /** The address of its page. */
  readonly href: string;
  /** Its names, the first by which it is best known. */
  readonly keys: readonly string[];
  /** The code of the district a municipality lies in. */
  readonly district?: string;
  /** Said of a municipality that is governed from its district's seat and is not called after it. */
  readonly seated?: true;
}
