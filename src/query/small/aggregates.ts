import { refuse } from "./beyond.ts";
import type { Groups } from "./groups.ts";
import type { Call } from "./syntax.ts";
import { compare, fitting, isNumber, type Made, type Type, typeOf, type Value } from "./values.ts";

interface Aggregate {
  readonly type: (of: Type) => Type;
  /** What is known of the values so far, with one more. */
  readonly add: (known: Value, value: Value) => Value;
  readonly none: Value;
}

const own = (of: Type): Type => ({ ...of, literal: false });

const sum: Aggregate = {
  type: (of) => {
    if (!isNumber(of)) refuse(`the sum of ${of.name}`);
    return of.name === "INTEGER" ? typeOf("BIGINT") : of;
  },
  add: (known, value) => Number(known) + Number(value),
  none: null,
};
const best = (sign: 1 | -1): Aggregate => ({
  type: own,
  add: (known, value) => (known === null || sign * compare(value, known) > 0 ? value : known),
  none: null,
});
const aggregates: Readonly<Record<string, Aggregate>> = {
  count: { type: () => typeOf("BIGINT"), add: (known) => Number(known) + 1, none: 0 },
  sum,
  avg: sum,
  min: best(-1),
  max: best(1),
};

/** Whether a function makes one value of many. */
export const isAggregate = ({ name }: Call): boolean => Object.hasOwn(aggregates, name);

/** A value of each group, made of the values of its rows that are there and that a filter lets through. */
export function aggregated(
  call: Call,
  rows: Int32Array,
  groups: Groups,
  make: (of: Call["args"][number]) => Made,
): { readonly type: Type; readonly values: readonly Value[] } {
  const aggregate = aggregates[call.name] ?? refuse(call.name);
  const [arg, ...more] = call.args;
  if (more.length > 0 || (arg === undefined) !== call.star || (call.star && call.name !== "count"))
    refuse(`${call.name} of such values`);
  const of: Made = arg === undefined ? { type: typeOf("BIGINT"), at: () => 1 } : make(arg);
  const filter = call.filter === null ? undefined : make(call.filter);
  if (filter !== undefined && filter.type.name !== "BOOLEAN") refuse("a filter that is no condition");
  const type = aggregate.type(of.type);
  const values = groups.first.map(() => aggregate.none);
  const counts = groups.first.map(() => 0);
  const seen = call.distinct ? groups.first.map(() => new Set<Value>()) : undefined;
  rows.forEach((row, place) => {
    if (filter !== undefined && filter.at(row) !== true) return;
    const value = of.at(row);
    const group = groups.of[place] ?? 0;
    if (value === null || seen?.[group]?.has(value) === true) return;
    seen?.[group]?.add(value);
    values[group] = aggregate.add(values[group] ?? null, value);
    counts[group] = (counts[group] ?? 0) + 1;
  });
  const checked = values.map((value) => (typeof value === "number" ? fitting(value, type) : value));
  // Beyond what is held exactly, a sum depends on the order in which it is made.
  if (aggregate === sum && checked.some((value) => Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER))
    refuse("so large a sum");
  if (call.name !== "avg") return { type, values: checked };
  const means = checked.map((value, group) =>
    value === null ? null : Number(value) / ((counts[group] ?? 1) * 10 ** type.scale),
  );
  return { type: typeOf("DOUBLE"), values: means };
}

/** Whether an expression has a call of a kind in it; what stands in a question inside it is that one's own. */
export const contains = (of: unknown, test: (call: Call) => boolean): boolean => {
  if (typeof of !== "object" || of === null) return false;
  if ("is" in of && (of.is === "query" || of.is === "inQuery")) return false;
  return ("is" in of && of.is === "call" && test(of as Call)) || Object.values(of).some((part) => contains(part, test));
};
