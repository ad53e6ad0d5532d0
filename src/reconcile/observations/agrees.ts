import type { Qualifier } from "../../model/codes.ts";
import { shown } from "../../model/shown.ts";

/** A number as a source puts it. */
export interface Claim {
  readonly value: number;
  readonly qualifier: Qualifier;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const tolerance = 0.05;

const ranges: Readonly<Record<Qualifier, (value: number) => Range>> = {
  exact: (value) => ({ from: value, to: value }),
  about: (value) => ({ from: value * (1 - tolerance), to: value * (1 + tolerance) }),
  at_least: (value) => ({ from: value, to: Infinity }),
  at_most: (value) => ({ from: -Infinity, to: value }),
};

/**
 * Whether both claims, as readers see them, can be true at once, where "about" means within 5 %. It makes no difference
 * which comes first.
 */
export function agrees(one: Claim, other: Claim): boolean {
  const [a, b] = [one, other].map(({ value, qualifier }) => ranges[qualifier](shown(value)));
  return a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to;
}
