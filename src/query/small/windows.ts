import { aggregated, isAggregate } from "./aggregates.ts";
import { refuse } from "./beyond.ts";
import { grouped } from "./groups.ts";
import { comparing } from "./order.ts";
import type { Call, Expression, OrderTerm, Over } from "./syntax.ts";
import { type Made, type Type, typeOf, type Value } from "./values.ts";

/** What a window function makes of rows, by the number of the row; `isSettled` says whether only this can come out. */
export interface Windowed {
  readonly made: Made;
  readonly isSettled: boolean;
}

type Make = (of: Expression) => Made;

interface Part {
  /** Rows of one part, in order. */
  readonly rows: readonly number[];
  /** Whether a row is told apart from the one before it. */
  readonly differs: (place: number) => boolean;
}

function partsOf(rows: Int32Array, { partition, order }: Over, make: Make): readonly Part[] {
  const groups = grouped(rows, partition.map(make));
  const parts: number[][] = groups.first.map(() => []);
  rows.forEach((row, place) => parts[groups.of[place] ?? 0]?.push(row));
  const compare = comparing(order.map((term: OrderTerm) => ({ ...term, by: make(term.by) })));
  return parts.map((part) => {
    const sorted = part.toSorted(compare);
    return {
      rows: sorted,
      differs: (place) => place === 0 || compare(sorted[place - 1] ?? 0, sorted[place] ?? 0) !== 0,
    };
  });
}

const bigint = typeOf("BIGINT");

function placed(
  call: Call,
  over: Over,
  parts: readonly Part[],
  make: Make,
): { type: Type; values: Map<number, Value> } {
  const values = new Map<number, Value>();
  const [arg] = call.args;
  if (call.name === "lag" || call.name === "lead") {
    const of = arg === undefined || call.args.length > 1 ? refuse(`${call.name} of such values`) : make(arg);
    const step = call.name === "lag" ? -1 : 1;
    for (const { rows } of parts)
      rows.forEach((row, place) => {
        const other = rows[place + step];
        values.set(row, other === undefined ? null : of.at(other));
      });
    return { type: { ...of.type, literal: false }, values };
  }
  if (call.args.length > 0 || over.order.length === 0) refuse(`${call.name} of such values`);
  for (const { rows, differs } of parts) {
    let rank = 0;
    rows.forEach((row, place) => {
      if (call.name === "row_number" || differs(place)) rank = place + 1;
      values.set(row, rank);
    });
  }
  return { type: bigint, values };
}

/** What a function says of each row by the rows around it. */
export function windowed(call: Call, over: Over, rows: Int32Array, make: Make): Windowed {
  if (call.distinct || call.filter !== null) refuse("a window of some rows");
  if (isAggregate(call)) {
    if (over.order.length > 0) refuse("a sum that runs");
    const groups = grouped(rows, over.partition.map(make));
    const { type, values } = aggregated(call, rows, groups, make);
    const byRow = new Map(Array.from(rows, (row, place) => [row, values[groups.of[place] ?? 0] ?? null] as const));
    return { made: { type, at: (row) => byRow.get(row) ?? null }, isSettled: true };
  }
  if (!["row_number", "rank", "lag", "lead"].includes(call.name)) refuse(`the window function ${call.name}`);
  const parts = partsOf(rows, over, make);
  const { type, values } = placed(call, over, parts, make);
  const isSettled =
    call.name === "rank" || parts.every(({ rows: part, differs }) => part.every((_, at) => differs(at)));
  return { made: { type, at: (row) => values.get(row) ?? null }, isSettled };
}
