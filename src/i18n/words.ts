/** The same keys with any words: what the English dictionary must have when the Bulgarian one has `T`. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string ? string
    : T[K] extends (...args: infer A) => string ? (...args: A) => string
    : Words<T[K]>;
};
