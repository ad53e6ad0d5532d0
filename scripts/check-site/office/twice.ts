/** What stands in a list more than once, each told once. */
export const twice = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((one, i) => all.indexOf(one) !== i)),
];
