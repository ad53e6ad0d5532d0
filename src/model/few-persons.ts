import type { AreaLevel, Qualifier } from "./codes.ts";

/** The least count of persons that is shown where few could be recognised; a register's publisher may ask for more. */
export const leastShown = 5;

/** The most that is withheld: counts of 1 to so many persons are few. */
export const mostWithheld = leastShown - 1;

/** Whether so few persons could be recognised. A true zero shows nobody. */
export const isFewPersons = (value: number, minimum: number = leastShown): boolean => value > 0 && value < minimum;

/** Whether the areas of a level are so small that a few persons there are withheld. */
export const isBelowDistrict = (level: AreaLevel): boolean => level === "municipality" || level === "settlement";

/**
 * Whether a number stands for a few persons that we do not tell: `leastShown` with "at most" below district level is
 * how fewer are written down, so that the number itself stands nowhere.
 */
export const isUntoldFew = ({ value, qualifier }: { readonly value: number; readonly qualifier: Qualifier }): boolean =>
  value === leastShown && qualifier === "at_most";
