import type { Forms } from "./counted.ts";

/**
 * The same keys with any words: what the English dictionary must have when the Bulgarian one has `T`. A noun has the
 * forms that its own language counts with.
 */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : T[K] extends Forms
        ? Forms
        : Words<T[K]>;
};
