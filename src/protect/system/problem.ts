/** One equation with what everybody knows taken out: the sum of `factors` times the deviations of `columns` is 0. */
export interface Row {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
}

/** A cell or a group of cells that may be withheld; cells that everybody knows to be equal are one column. */
export interface Column {
  /** Ids of the cells; none for a group, which is a sum that no table shows. */
  readonly ids: readonly string[];
  readonly value: number;
  /** What a reader knows it is at least: 1 where zeros are shown, else 0. */
  readonly floor: number;
  /** What it is known to be at most; Infinity where nothing says so but the rows. */
  readonly ceiling: number;
  /** What withholding it costs. */
  readonly weight: number;
  /** How wide its feasible interval must be; 0 for what is not sensitive. */
  readonly need: number;
  /**
   * The one contributor of a cell of 1, numbered: columns with the same number have the same one. Null for all others.
   */
  readonly singleton: number | null;
}

/** Whether a column is withheld in every pattern: it is sensitive, or nobody shows it anyway. */
export const isWithheldAnyway = ({ need, weight }: Column): boolean => need > 0 || weight === 0;

/**
 * A system as the searches and the audit see it: the columns that can be withheld, and the rows that bind them.
 * Shown zeros, structural zeros and known cells are constants, and columns that nothing could hide are out of it.
 */
export interface Problem {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Row numbers by column. */
  readonly rowsOf: readonly (readonly number[])[];
  readonly insiders: boolean;
  /** Ids of sensitive cells that everybody can work out whatever is withheld. */
  readonly exposed: readonly string[];
}
