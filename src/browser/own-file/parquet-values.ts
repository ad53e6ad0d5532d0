import type { ParquetParsers, SchemaElement, SchemaTree } from "hyparquet";

/** A value as a text or a number; what is inside of lists and structures as JSON. */
function plain(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return JSON.stringify(value, (_key, one: unknown) => (typeof one === "bigint" ? String(one) : one));
}

const [thousand, million, dayLength] = [1000n, 1_000_000n, 86_400_000_000_000n];
/** As far as dates reach; what lies beyond is how DuckDB writes a day without end. */
const furthest = 8_640_000_000_000_000n * million;

/** Nanoseconds of a day as its time: "13:45:00", "13:45:00.25". */
function timeOf(nanoseconds: bigint): string {
  const parts = [3_600_000_000_000n, 60_000_000_000n, 1_000_000_000n].map((unit, place) =>
    String((nanoseconds / unit) % (place === 0 ? 100n : 60n)).padStart(2, "0"),
  );
  const fraction = String(nanoseconds % 1_000_000_000n)
    .padStart(9, "0")
    .replace(/0+$/, "");
  return parts.join(":") + (fraction === "" ? "" : `.${fraction}`);
}

/** Nanoseconds since 1970 as a day and a time, exactly. */
function momentOf(nanoseconds: bigint): string {
  if (nanoseconds > furthest || nanoseconds < -furthest) return nanoseconds > 0n ? "infinity" : "-infinity";
  const within = ((nanoseconds % dayLength) + dayLength) % dayLength;
  const day = new Date(Number((nanoseconds - within) / million)).toISOString().split("T")[0] ?? "";
  return `${day} ${timeOf(within)}`;
}

/** Milliseconds since 1970 as a day and a time. */
const ofMilliseconds = (count: bigint): string => momentOf(count * million);
/** Microseconds since 1970 as a day and a time. */
const ofMicroseconds = (count: bigint): string => momentOf(count * thousand);
/** Days since 1970 as a day. */
const dayOf = (days: number): string => momentOf(BigInt(days) * dayLength).replace(" 00:00:00", "");

/** How days and moments are read: as they are written, since a `Date` knows neither zones nor microseconds. */
export const parsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: ofMilliseconds,
  timestampFromMicroseconds: ofMicroseconds,
  timestampFromNanoseconds: momentOf,
  dateFromDays: dayOf,
};

/** Whether a column, or what is inside of it, is of a kind that nothing here reads. */
export function isUnread({ element, children }: SchemaTree): boolean {
  if (children.length > 0) return children.some(isUnread);
  const { type, converted_type: old, logical_type: kind } = element;
  if (["INTERVAL", "BSON"].some((one) => one === old || one === kind?.type)) return true;
  if (old !== undefined) return false;
  // Bytes of which the file does not say what they are, or says so as no reader expects it.
  return type === "FIXED_LEN_BYTE_ARRAY" ? kind === undefined : type === "BYTE_ARRAY" && kind?.type === "DECIMAL";
}

const isExact = ({ converted_type: kind, type, scale = 0 }: SchemaElement): boolean =>
  kind === "DECIMAL" && type !== "BYTE_ARRAY" && scale >= 0;

/** Has decimal fractions handed on as the file has them; made to numbers by the reader of files, they lose digits. */
export function leaveDecimals(columns: readonly SchemaTree[]): void {
  for (const { element, children } of columns)
    if (children.length === 0 && isExact(element)) {
      element.logical_type = { type: "DECIMAL", precision: element.precision ?? 0, scale: element.scale ?? 0 };
      delete element.converted_type;
    }
}

/** A whole number in bytes, the greatest first, as two's complement. */
function wholeOf(bytes: Uint8Array): bigint {
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return BigInt.asIntN(bytes.length * 8, value);
}

/** A decimal fraction as a number where that holds all its digits, else as it is written. */
function decimalOf(value: number | bigint | Uint8Array, scale: number): string | number {
  const whole = value instanceof Uint8Array ? wholeOf(value) : BigInt(value);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = `${whole < 0n ? "-" : ""}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ""}`;
  return digits.replace(/^0+/, "").length <= 15 ? Number(text) : text;
}

const units = { MILLIS: million, MICROS: thousand, NANOS: 1n } as const;

/** How many nanoseconds one is of what a column of times of a day counts; nothing for another column. */
function timeUnit({ converted_type: old, logical_type: kind }: SchemaElement): bigint | undefined {
  if (kind?.type === "TIME") return units[kind.unit];
  if (old === "TIME_MILLIS") return units.MILLIS;
  return old === "TIME_MICROS" ? units.MICROS : undefined;
}

/** The values of a column as texts and numbers: times of a day, and moments, with the zone that they are in, if any. */
export function valuesOf({ element }: SchemaTree, raw: readonly unknown[]): readonly (string | number | null)[] {
  const { type, converted_type: old, logical_type: kind } = element;
  const each = (shown: (value: never) => string | number) =>
    raw.map((value) => (value === null || value === undefined ? null : shown(value as never)));
  if (kind?.type === "DECIMAL" && old === undefined)
    return each((value: number | bigint | Uint8Array) => decimalOf(value, kind.scale));
  const unit = timeUnit(element);
  if (unit !== undefined) return each((value: number | bigint) => timeOf(BigInt(value) * unit));
  const isMoment = kind?.type === "TIMESTAMP" || old?.startsWith("TIMESTAMP") === true || type === "INT96";
  if (!isMoment) return raw.map(plain);
  const isInZone = kind?.type === "TIMESTAMP" ? kind.isAdjustedToUTC : type !== "INT96";
  const texts = raw.map(plain);
  if (isInZone) return each((value: string) => (value.endsWith("infinity") ? value : `${value}Z`));
  const isDays = texts.every((text) => text === null || !/ (?!00:00:00$)/.test(String(text)));
  return isDays ? each((value: string) => value.replace(" 00:00:00", "")) : texts;
}
