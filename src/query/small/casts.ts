import { refuse } from "./beyond.ts";
import type { TypeName } from "./syntax.ts";
import { converted, fitting, isNumber, isWhole, type Made, readText, textOf, typeOf, type Value } from "./values.ts";

/** To the next whole number, half to the even one, as DuckDB turns a DOUBLE into a whole number. */
function halfToEven(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  if (rest !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
}

/** Half away from zero, as DuckDB rounds. */
export const halfAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

function wholeOf(value: Value, { type }: Made): number {
  if (typeof value === "boolean") return Number(value);
  if (type.name === "DECIMAL") return halfAway(Number(value) / 10 ** type.scale);
  return type.name === "DOUBLE" ? halfToEven(Number(value)) : Number(value);
}

/** A value in another type, because the question says so. */
export function cast(made: Made, name: TypeName): Made {
  const to = typeOf(name);
  const { type } = made;
  const each = (work: (value: Value) => Value): Made => ({
    type: to,
    at: (row) => {
      const value = made.at(row);
      return value === null ? null : work(value);
    },
  });
  if (type.name === "NULL") return converted(made, to);
  if (name === "VARCHAR") return each((value) => textOf(value, type));
  if (type.name === name) return each((value) => value);
  if (type.name === "VARCHAR") return each((value) => readText(String(value), to));
  if (isWhole(to) && (isNumber(type) || type.name === "BOOLEAN"))
    return each((value) => fitting(wholeOf(value, made), to));
  if (name === "DOUBLE" && isNumber(type)) return converted(made, to);
  return refuse(`${type.name} as ${name}`);
}
