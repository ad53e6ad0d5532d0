import { leastShown } from "../../model/few-persons.ts";

/** A count that could be published. `id` is unique in its system; `value` is a whole number of persons, 0 or more. */
export interface Cell {
  readonly id: string;
  readonly value: number;
}

/** What a count is known to be at least and at most; `most` may be infinite. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What a reader can add up: the cell `total` is the sum of the cells `parts`. */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** How the cells of a system are to be protected; `defaultRules` says what holds when a rule is left out. */
export interface Rules {
  /** Counts from 1 to one less than this are sensitive. */
  readonly minimum: number;
  /**
   * `safe`: every zero is shown, so a reader knows that what is withheld is at least 1. `unsafe`: zeros are sensitive
   * too.
   */
  readonly zeros: "safe" | "unsafe";
  /** Cells that cannot be anything but 0; everybody knows it, so they are never withheld. */
  readonly structuralZeros: readonly string[];
  /** Cells that are sensitive besides the rule. */
  readonly primary: readonly string[];
  /** How many whole numbers apart the ends of a sensitive cell's feasible interval must at least be; 1 = not exact. */
  readonly width: number;
  /** Whether the singleton of a withheld cell of 1 may use that knowledge against another sensitive cell. */
  readonly insiders: boolean;
  /**
   * Whether several sensitive cells of one equation that come to less than the minimum together are protected as a
   * group.
   */
  readonly groups: boolean;
}

/** Tables as cells with linear equations, wherever they come from (SDC Handbook, 2nd edition, chapter 4). */
export interface System {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
  readonly rules: Rules;
  /**
   * Cells an earlier release has published: they stay shown, sensitive or not, for nothing published can be taken back.
   */
  readonly known?: readonly string[];
  /**
   * Cells no table shows that follow from those shown: sensitive like others, but withheld at no cost, and nobody sees
   * that they are 0.
   */
  readonly unpublished?: readonly string[];
  /**
   * Cells of tables in which zeros are not told from small counts: where they are 0 they are withheld at no cost, and
   * a reader knows only that what is withheld is at least 0.
   */
  readonly zerosWithheld?: readonly string[];
  /** Those of the unpublished that are known to be no zeros: an earlier release withheld them, and showed zeros. */
  readonly nonzero?: readonly string[];
  /**
   * Cells of which somebody else has published a number: who takes it for the true one knows them. They are protected
   * like others, and all others once more from those who know them.
   */
  readonly heard?: readonly string[];
  /** Those of the unpublished that no rule is about: they only say that other cells together are at most a total. */
  readonly bounds?: readonly string[];
}

/** The minimum of all published counts, zeros shown, not exact, insiders and groups reckoned with. */
export const defaultRules: Rules = {
  minimum: leastShown,
  zeros: "safe",
  structuralZeros: [],
  primary: [],
  width: 1,
  insiders: true,
  groups: true,
};
