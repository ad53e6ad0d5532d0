import { compareValues } from "../compare.ts";
import { refuse } from "./beyond.ts";
import type { TypeName } from "./syntax.ts";

/** A value. A DECIMAL is the whole number of its last places; a DATE is written as ISO has it. */
export type Value = string | number | boolean | null;

/** What a value is of. */
export interface Type {
  readonly name: TypeName;
  /** Places of a DECIMAL. */
  readonly scale: number;
  /** A text as it stands in the question, which takes the type of what it is held against. */
  readonly literal: boolean;
}

/** What computes a value of each row. */
export interface Made {
  readonly type: Type;
  at(row: number): Value;
}

/** A type by its name; a DECIMAL has places. */
export const typeOf = (name: TypeName, scale = 0): Type => ({ name, scale, literal: false });

const widths: readonly TypeName[] = ["INTEGER", "BIGINT", "DECIMAL", "DOUBLE"];
/** Whether a type is one of numbers. */
export const isNumber = ({ name }: Type): boolean => widths.includes(name);
/** Whether a type is one of whole numbers. */
export const isWhole = ({ name }: Type): boolean => name === "INTEGER" || name === "BIGINT";

/** A number of a type; refuses what the type does not hold, or what a number here does not hold exactly. */
export function fitting(value: number, { name }: Type): number {
  if (Number.isNaN(value)) refuse("no number");
  if (name === "INTEGER" && (value > 2147483647 || value < -2147483648)) refuse("a number that is too large");
  if (name !== "DOUBLE" && !Number.isSafeInteger(value)) refuse("a number that is too large");
  // Only a DOUBLE has a zero below zero: 2 divided by it is another number.
  return name === "DOUBLE" ? value : value + 0;
}

/** Whether a text is a day of the calendar, as ISO writes it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A text as a value of a type; only texts of which nobody doubts what they mean. */
export function readText(text: string, { name }: Type): Value {
  const plain = text.trim();
  const isPlain = name === "DOUBLE" ? /^[+-]?\d{1,15}(?:\.\d{1,9})?$/ : /^[+-]?\d{1,15}$/;
  if (name === "DOUBLE" || isWhole(typeOf(name)))
    return isPlain.test(plain) ? fitting(Number(plain), typeOf(name)) : refuse(`“${text}” as a number`);
  if (name === "BOOLEAN" && (text === "true" || text === "false")) return text === "true";
  if (name === "DATE" && isDay(text)) return text;
  if (name === "VARCHAR") return text;
  return refuse(`“${text}” as ${name}`);
}

const widest = (a: Type, b: Type): Type => {
  const name = widths.indexOf(a.name) > widths.indexOf(b.name) ? a.name : b.name;
  return typeOf(name, name === "DECIMAL" ? Math.max(a.scale, b.scale) : 0);
};

/** The one type that values of several have together. */
export function common(types: readonly Type[]): Type {
  const known = types.filter(({ name }) => name !== "NULL");
  const firm = known.filter(({ literal }) => !literal);
  const [first = known[0], ...rest] = firm;
  if (first === undefined) return typeOf("NULL");
  const found = rest.reduce((a, b) => {
    if (isNumber(a) && isNumber(b)) return widest(a, b);
    return a.name === b.name ? a : refuse(`${a.name} beside ${b.name}`);
  }, first);
  return { ...found, literal: firm.length === 0 };
}

/** The same value in the type that it has together with others. */
export function converted(made: Made, to: Type): Made {
  const { type } = made;
  if (type.name === "NULL") return { type: to, at: () => null };
  if (type.literal && !to.literal && to.name !== "VARCHAR") {
    const value = readText(String(made.at(0)), to);
    return { type: to, at: () => value };
  }
  if (type.name === to.name && type.scale === to.scale) return { type: to, at: (row) => made.at(row) };
  const times = to.name === "DECIMAL" ? 10 ** (to.scale - type.scale) : 1;
  const by = type.name === "DECIMAL" && to.name !== "DECIMAL" ? 10 ** type.scale : 1;
  if (!isNumber(type) || !isNumber(to)) return refuse(`${type.name} as ${to.name}`);
  return {
    type: to,
    at: (row) => {
      const value = made.at(row);
      return value === null ? null : fitting((Number(value) * times) / by, to);
    },
  };
}

/** The same values in the one type that they have together. */
export function together(parts: readonly Made[]): { readonly type: Type; readonly parts: readonly Made[] } {
  const type = common(parts.map((part) => part.type));
  return { type, parts: parts.map((part) => converted(part, type)) };
}

/** Compares two values of one type that are there. */
export const compare = (a: Value, b: Value): number => {
  if (typeof a === "number" && typeof b === "number") return Number(a > b) - Number(a < b);
  return a === null || b === null ? 0 : compareValues(a, b);
};

/** A number of a DECIMAL as it is written. */
function decimalText(value: number, scale: number): string {
  const digits = String(Math.abs(value)).padStart(scale + 1, "0");
  const sign = value < 0 ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A value as text, as DuckDB writes it. */
export function textOf(value: Value, { name, scale }: Type): string | null {
  if (typeof value !== "number") return value === null ? null : String(value);
  if (name === "DECIMAL") return decimalText(value, scale);
  if (name !== "DOUBLE") return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) refuse("a number in powers of ten");
  return Number.isInteger(value) ? `${Object.is(value, -0) ? "-0" : value}.0` : String(value);
}
