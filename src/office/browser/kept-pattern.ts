/**
 * What stands in a browser in the place of src/protect/register/kept-pattern.ts: nothing is kept there, and so every
 * pattern is searched for.
 */

export type KeptPatterns = readonly string[];

/** Keeps nothing of a pattern. */
export const keepPattern = (): string => "";

/** Finds no pattern that was kept. */
export const takePattern = (): ReadonlySet<string> | null => null;
