import { refuse } from "./beyond.ts";
import { halfAway } from "./casts.ts";
import {
  compare,
  fitting,
  isNumber,
  isWhole,
  type Made,
  textOf,
  together,
  type Type,
  typeOf,
  type Value,
} from "./values.ts";

type Build = (args: readonly Made[]) => Made;

const text = typeOf("VARCHAR");
const double = typeOf("DOUBLE");
const bigint = typeOf("BIGINT");
const boolean = typeOf("BOOLEAN");

/** A function of values that are all there; nothing where one lacks. */
const strict = (type: Type, args: readonly Made[], work: (...values: Value[]) => Value): Made => ({
  type,
  at: (row) => {
    const values: Value[] = [];
    for (const arg of args) {
      const value = arg.at(row);
      if (value === null) return null;
      values.push(value);
    }
    return work(...values);
  },
});

const expect = (args: readonly Made[], ...kinds: readonly ((type: Type) => boolean)[]): void => {
  const fits = args.length === kinds.length && args.every(({ type }, place) => kinds[place]?.(type) === true);
  if (!fits) refuse("a function of such values");
};
const isText = ({ name }: Type): boolean => name === "VARCHAR";
const isDate = ({ name }: Type): boolean => name === "DATE";

/** A function of texts and whole numbers. */
const ofTexts =
  (type: Type, kinds: readonly ((type: Type) => boolean)[], work: (...values: never[]) => Value): Build =>
  (args) => {
    expect(args, ...kinds);
    return strict(type, args, work as (...values: Value[]) => Value);
  };

/** Sign by sign, as DuckDB does it: none becomes two. */
const bySign = (change: (sign: string) => string) => (value: string) =>
  Array.from(value, (sign) => {
    const changed = change(sign);
    return Array.from(changed).length === 1 ? changed : refuse(`“${sign}” in other letters`);
  }).join("");

const count = (value: number, least: number): number => (value < least ? refuse(`${value} signs`) : value);

function rounded(args: readonly Made[]): Made {
  const [of, places] = args;
  if (of === undefined || args.length > 2 || (places !== undefined && !isWhole(places.type))) return refuse("round");
  if (of.type.name === "DOUBLE") {
    return strict(double, args, (value, digits = 0) => {
      const by = 10 ** Math.abs(Number(digits));
      const exact = Number(value);
      const found = Number(digits) < 0 ? halfAway(exact / by) * by : halfAway(exact * by) / by;
      return Number.isFinite(found) ? found : exact;
    });
  }
  if (!isWhole(of.type)) refuse(`round of ${of.type.name}`);
  return strict(of.type, args, (value, digits = 0) => (Number(digits) < 0 ? refuse("round below nought") : value));
}

const toWhole =
  (work: (value: number) => number): Build =>
  (args) => {
    expect(args, (type) => isNumber(type) && type.name !== "DECIMAL");
    return strict(double, args, (value) => work(Number(value)));
  };

function extreme(sign: 1 | -1): Build {
  return (args) => {
    if (args.length === 0) refuse("nothing to compare");
    const { type, parts } = together(args);
    return {
      type: { ...type, literal: false },
      at: (row) =>
        parts.reduce<Value>((best, part) => {
          const value = part.at(row);
          return value !== null && (best === null || sign * compare(value, best) > 0) ? value : best;
        }, null),
    };
  };
}

const coalesce: Build = (args) => {
  if (args.length === 0) refuse("nothing to choose from");
  const { type, parts } = together(args);
  return {
    type: { ...type, literal: false },
    at: (row) => {
      for (const part of parts) {
        const value = part.at(row);
        if (value !== null) return value;
      }
      return null;
    },
  };
};

const nullif: Build = (args) => {
  const [of, other] = args;
  if (of === undefined || other === undefined || args.length > 2) return refuse("nullif");
  const { type, parts } = together([of, other]);
  const [a = of, b = other] = parts;
  if (type.name !== of.type.name || type.scale !== of.type.scale) refuse("nullif of two types");
  return {
    type: { ...type, literal: false },
    at: (row) => {
      const value = a.at(row);
      return value !== null && value === b.at(row) ? null : value;
    },
  };
};

const concat: Build = (args) => ({
  type: text,
  at: (row) => args.map((arg) => textOf(arg.at(row), arg.type) ?? "").join(""),
});

const part = (name: "year" | "month" | "day"): Build => {
  const [from, to] = { year: [0, 4], month: [5, 7], day: [8, 10] }[name];
  return ofTexts(bigint, [isDate], (day: string) => Number(day.slice(from, to)));
};

const letters = (value: string): readonly string[] => Array.from(value);
const length = ofTexts(bigint, [isText], (value: string) => letters(value).length);
const substr: Build = (args) =>
  ofTexts(
    text,
    args.length === 2 ? [isText, isWhole] : [isText, isWhole, isWhole],
    (value: string, from: number, size = Infinity) =>
      letters(value)
        .slice(count(from, 1) - 1, from - 1 + count(size, 0))
        .join(""),
  )(args);

const builders: Readonly<Record<string, Build>> = {
  round: rounded,
  floor: toWhole(Math.floor),
  ceil: toWhole(Math.ceil),
  abs: (args) => {
    expect(args, isNumber);
    const type = args[0]?.type ?? double;
    return strict(type, args, (value) => fitting(Math.abs(Number(value)), type));
  },
  lower: ofTexts(
    text,
    [isText],
    bySign((sign) => sign.toLowerCase()),
  ),
  upper: ofTexts(
    text,
    [isText],
    bySign((sign) => sign.toUpperCase()),
  ),
  length,
  left: ofTexts(text, [isText, isWhole], (value: string, size: number) =>
    letters(value).slice(0, count(size, 0)).join(""),
  ),
  right: ofTexts(text, [isText, isWhole], (value: string, size: number) =>
    size === 0 ? "" : letters(value).slice(-count(size, 1)).join(""),
  ),
  substr,
  split_part: ofTexts(text, [isText, isText, isWhole], (value: string, by: string, place: number) =>
    by === "" ? refuse("an empty text between parts") : (value.split(by)[count(place, 1) - 1] ?? ""),
  ),
  replace: ofTexts(text, [isText, isText, isText], (value: string, from: string, to: string) =>
    from === "" ? value : value.replaceAll(from, () => to),
  ),
  starts_with: ofTexts(boolean, [isText, isText], (value: string, start: string) => value.startsWith(start)),
  contains: ofTexts(boolean, [isText, isText], (value: string, other: string) => value.includes(other)),
  concat,
  coalesce,
  ifnull: (args) => (args.length === 2 ? coalesce(args) : refuse("ifnull")),
  nullif,
  greatest: extreme(1),
  least: extreme(-1),
  year: part("year"),
  month: part("month"),
  day: part("day"),
};

/** What a function makes of values. */
export function called(name: string, args: readonly Made[]): Made {
  const build = Object.hasOwn(builders, name) ? builders[name] : undefined;
  return (build ?? refuse(`the function ${name}`))(args);
}
