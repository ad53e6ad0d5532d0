import { type DataType, Type } from "@uwdata/flechette";
import { dayOf, momentOf, spanOf, timeOf } from "./moments.ts";

/** A value as files have it: a number, a text, or nothing. */
export type SqlCell = string | number | null;

/** A whole number is a number while that holds it exactly, and a text beyond. */
const wholeOf = (value: bigint): SqlCell => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value));

/** As many digits every number has exactly. */
const sureDigits = 15;

/** A number with a fixed point, given without the point; a text where a number would hold another one. */
function decimalOf(value: bigint, scale: number): SqlCell {
  if (scale === 0) return wholeOf(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const text = `${value < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return digits.replace(/^0+|0+$/g, "").length <= sureDigits ? Number(text) : text;
}

/** Bytes as DuckDB writes them: letters that all have as they are, everything else as a number of two signs. */
const blobOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => {
    const isPlain = byte >= 32 && byte <= 126 && !`"'\\`.includes(String.fromCharCode(byte));
    return isPlain ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");

/** A row of bits; its first byte tells how many of the next are not of it. */
const bitsOf = ([padding = 0, ...bytes]: Iterable<number> & Uint8Array): string =>
  bytes
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("")
    .slice(padding);

/** A whole number of 16 bytes, the least first. */
const longOf = (bytes: Uint8Array): SqlCell => wholeOf(bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n));

function bytesOf(bytes: Uint8Array, type: DataType, told: string | undefined): SqlCell {
  if (told === "BIT") return bitsOf(bytes);
  return type.typeId === Type.FixedSizeBinary ? longOf(bytes) : blobOf(bytes);
}

/** Whether a type is that of structures whose values have no names: `ROW(1, 'a')`. */
export const isUnnamed = (type: DataType): boolean =>
  type.typeId === Type.Struct && type.children.length > 0 && type.children.every(({ name }) => name === "");

type Inside = SqlCell | boolean | readonly Inside[] | { readonly [name: string]: Inside };

/** A value of which others are made: lists, structures and maps as JSON has them. */
function insideOf(value: unknown, type: DataType): Inside {
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  const children = "children" in type ? (type.children as readonly { name: string; type: DataType }[]) : [];
  const [first] = children;
  switch (type.typeId) {
    case Type.List:
    case Type.FixedSizeList:
      return Array.from(value as Iterable<unknown>, (each) =>
        first === undefined ? null : insideOf(each, first.type),
      );
    case Type.Map:
      // Its one child is a structure of a key and a value.
      return Array.from(value as Iterable<Iterable<unknown>>, (entry) => {
        const kinds = first !== undefined && "children" in first.type ? first.type.children : [];
        return Array.from(entry, (each, place) => insideOf(each, kinds[place]?.type ?? type));
      });
    case Type.Struct:
      if (isUnnamed(type))
        return children.map((child, place) => insideOf((value as readonly unknown[])[place], child.type));
      return Object.fromEntries(
        children.map((child) => [child.name, insideOf((value as Record<string, unknown>)[child.name], child.type)]),
      );
    default:
      return cellOf(value, type);
  }
}

/**
 * The value of a column of some type as a cell: numbers exactly, moments and spans in DuckDB's words, lists as JSON,
 * structures without names as lists. `told` is DuckDB's own name of the type, where Arrow has one for several.
 */
export function cellOf(value: unknown, type: DataType, told?: string): SqlCell {
  if (value === null || value === undefined) return null;
  switch (type.typeId) {
    case Type.Dictionary:
      return cellOf(value, type.dictionary);
    case Type.Decimal:
      return decimalOf(BigInt(value as bigint | number), type.scale);
    case Type.Date:
      return dayOf(Number(value) / 86_400_000);
    case Type.Time:
      return timeOf(BigInt(value as bigint | number), 1000n ** BigInt(type.unit));
    case Type.Timestamp:
      return momentOf(BigInt(value as bigint | number), 1000n ** BigInt(type.unit), (type.timezone ?? "") !== "");
    case Type.Interval:
      return spanOf(Array.from(value as Iterable<number>));
    case Type.Binary:
    case Type.FixedSizeBinary:
      return bytesOf(value as Uint8Array, type, told);
    case Type.List:
    case Type.FixedSizeList:
    case Type.Map:
    case Type.Struct:
      return JSON.stringify(insideOf(value, type));
    default:
  }
  if (typeof value === "bigint") return wholeOf(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}
