/** A question, or a value of it, that the small engine does not answer; the big one may. */
export class Beyond extends Error {
  override name = "Beyond";
}

/** Refuses: whatever the small engine is not sure to answer as DuckDB does, it leaves to that. */
export function refuse(what: string): never {
  throw new Beyond(`the small engine does not answer: ${what}`);
}
