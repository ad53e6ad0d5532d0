import { refuse } from "./beyond.ts";
import {
  compare,
  converted,
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

type Numbers = (a: number, b: number) => number | null;

/** A value of two that are there; nothing where one lacks. */
const ofBoth = (type: Type, a: Made, b: Made, work: (a: Value, b: Value) => Value): Made => ({
  type,
  at: (row) => {
    const left = a.at(row);
    if (left === null) return null;
    const right = b.at(row);
    return right === null ? null : work(left, right);
  },
});

const numbers = (type: Type, a: Made, b: Made, work: Numbers): Made =>
  ofBoth(type, a, b, (left, right) => {
    const value = work(Number(left), Number(right));
    return value === null ? null : fitting(value, type);
  });

const plain: Readonly<Record<string, Numbers>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
};
const wholes: Readonly<Record<string, Numbers>> = {
  "//": (a, b) => (b === 0 ? null : Math.trunc(a / b)),
  "%": (a, b) => (b === 0 ? null : a % b),
};

const days = (from: Value, to: Value): number => (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;

/** Two numbers reckoned together. */
export function reckoned(sign: string, left: Made, right: Made): Made {
  if (sign === "-" && left.type.name === "DATE" && right.type.name === "DATE")
    return ofBoth(typeOf("BIGINT"), left, right, (a, b) => days(b, a));
  const isKnown = [left, right].every(({ type }) => isNumber(type) || type.name === "NULL");
  if (!isKnown) refuse(`${left.type.name} ${sign} ${right.type.name}`);
  const both = together([left, right]);
  const [a = left, b = right] = both.parts;
  const { type } = both;
  if (sign === "/") {
    const double = typeOf("DOUBLE");
    return numbers(double, converted(a, double), converted(b, double), (one, other) => one / other);
  }
  const whole = wholes[sign];
  if (whole !== undefined) return isWhole(type) ? numbers(type, a, b, whole) : refuse(`${sign} of ${type.name}`);
  const work = plain[sign] ?? refuse(sign);
  if (type.name === "NULL") return { type: typeOf("INTEGER"), at: () => null };
  if (sign !== "*" || type.name !== "DECIMAL") return numbers(type, a, b, work);
  return numbers(typeOf("DECIMAL", left.type.scale + right.type.scale), left, right, work);
}

const signs: Readonly<Record<string, (difference: number) => boolean>> = {
  "=": (difference) => difference === 0,
  "!=": (difference) => difference !== 0,
  "<": (difference) => difference < 0,
  "<=": (difference) => difference <= 0,
  ">": (difference) => difference > 0,
  ">=": (difference) => difference >= 0,
};
const boolean = typeOf("BOOLEAN");

/** Two values held against each other. */
export function compared(sign: string, left: Made, right: Made): Made {
  const [a = left, b = right] = together([left, right]).parts;
  // Equal values are found quickly, in thousands of rows.
  if (sign === "=") return ofBoth(boolean, a, b, (one, other) => one === other);
  const test = signs[sign] ?? refuse(sign);
  return ofBoth(boolean, a, b, (one, other) => test(compare(one, other)));
}

/** Texts one after the other; what is no text is written as one. */
export function joined(left: Made, right: Made): Made {
  if (left.type.name !== "VARCHAR" && right.type.name !== "VARCHAR") refuse("|| without a text");
  return ofBoth(typeOf("VARCHAR"), left, right, (a, b) => `${textOf(a, left.type)}${textOf(b, right.type)}`);
}

const needTruth = (made: Made): Made =>
  made.type.name === "BOOLEAN" || made.type.name === "NULL" ? made : refuse(`${made.type.name} as a condition`);

/** All of some conditions, or one of them: what lacks leaves open what the others do not settle. */
export function logic(word: "AND" | "OR", parts: readonly Made[]): Made {
  const settles = word === "OR";
  const tests = parts.map(needTruth);
  return {
    type: boolean,
    at: (row) => {
      let open = false;
      for (const test of tests) {
        const value = test.at(row);
        if (value === settles) return settles;
        if (value === null) open = true;
      }
      return open ? null : !settles;
    },
  };
}

/** Whether a condition does not hold. */
export function negated(made: Made): Made {
  const test = needTruth(made);
  return {
    type: boolean,
    at: (row) => {
      const value = test.at(row);
      return value === null ? null : !(value as boolean);
    },
  };
}

/** Whether a value is one of several; where one of those lacks, nobody knows that it is none of them. */
export function oneOf(of: Made, list: readonly Made[], not: boolean): Made {
  const { parts } = together([of, ...list]);
  const [value = of, ...others] = parts;
  return amongst(value, () => others.map((other) => other.at(0)), not);
}

/** The same of values that are known when the first row is looked at. */
export function amongst(of: Made, values: () => readonly Value[], not: boolean): Made {
  let known: { readonly set: ReadonlySet<Value>; readonly open: boolean } | undefined;
  const look = () => {
    const all = values();
    return { set: new Set(all), open: all.includes(null) };
  };
  return {
    type: boolean,
    at: (row) => {
      known ??= look();
      if (known.set.size === 0) return not;
      const value = of.at(row);
      if (value === null) return null;
      if (known.set.has(value)) return !not;
      return known.open ? null : not;
    },
  };
}

const special = /[.*+?^${}()|[\]\\]/g;

/** Whether a text has a form, in which % stands for any signs and _ for one. */
export function like(of: Made, pattern: string, folds: boolean): Made {
  if (of.type.name !== "VARCHAR" && of.type.name !== "NULL") refuse(`LIKE of ${of.type.name}`);
  const fold = (text: string): string => (folds ? text.toLowerCase() : text);
  const source = fold(pattern).replace(special, "\\$&").replaceAll("%", ".*").replaceAll("_", ".");
  const form = new RegExp(`^${source}$`, "su");
  return {
    type: boolean,
    at: (row) => {
      const value = of.at(row);
      return value === null ? null : form.test(fold(String(value)));
    },
  };
}
