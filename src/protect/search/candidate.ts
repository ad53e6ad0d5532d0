// Shares below this are the solver's noise.
const noise = 1e-6;

/** A pattern on trial: how much of each column it withholds. A fractional one withholds parts of columns. */
export class Candidate {
  readonly shares: Float64Array;
  /** Whether each column is withheld or not, nothing between. */
  readonly whole: boolean;

  constructor(shares: Float64Array, whole: boolean) {
    this.shares = shares;
    this.whole = whole;
  }

  /** How much of a column is withheld, 0 to 1. */
  share(column: number): number {
    return this.shares[column] ?? 0;
  }

  /** Whether anything of a column is withheld. */
  touches(column: number): boolean {
    return this.share(column) > noise;
  }

  /** Whether a column is withheld, or more of it than not. */
  withholds(column: number): boolean {
    return this.share(column) > 0.5;
  }
}
