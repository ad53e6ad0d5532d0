import { refuse } from "./beyond.ts";
import { cast } from "./casts.ts";
import { called } from "./functions.ts";
import { amongst, compared, joined, like, logic, negated, oneOf, reckoned } from "./operators.ts";
import { fieldOf, type Relation } from "./relation.ts";
import type { Call, ColumnName, Expression, Query } from "./syntax.ts";
import { folded } from "./tokens.ts";
import { converted, fitting, isNumber, type Made, together, type Type, typeOf, type Value } from "./values.ts";

/** What an expression's names mean. */
export interface Scope {
  /** Rows whose columns are named. */
  readonly relation: Relation;
  /** What a name means that no column has: what the question calls so. */
  readonly aliases: ReadonlyMap<string, Expression>;
  /** What stands for a whole expression: a key of groups, an aggregate, a window; undefined where nothing does. */
  readonly whole: (of: Expression) => Made | undefined;
  /** Whether columns may be looked at one by one; they are not once rows are grouped. */
  readonly byRow: boolean;
  /** Answers a question in brackets. */
  readonly ask: (query: Query) => { readonly types: readonly Type[]; readonly columns: readonly (readonly Value[])[] };
}

/** What a column's name means: a column, or another expression. */
export function meant(name: ColumnName, { relation, aliases }: Scope): number | Expression {
  const place = fieldOf(relation, name);
  if (place !== undefined) return place;
  const alias = name.table === null ? aliases.get(folded(name.name)) : undefined;
  return alias ?? refuse(`the name ${name.name}`);
}

/** An expression by what it means, so that two that mean the same are told alike. */
export function keyOf(of: Expression, scope: Scope): string {
  return JSON.stringify(of, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || !("is" in part) || part.is !== "column") return part;
    const found = meant(part as ColumnName, scope);
    return typeof found === "number"
      ? { column: found }
      : (JSON.parse(keyOf(found, inner(scope, part as ColumnName))) as unknown);
  });
}

/** An alias may have the name of what it is made of, and then does not mean itself. */
const inner = (scope: Scope, { name }: ColumnName): Scope => ({
  ...scope,
  aliases: new Map([...scope.aliases].filter(([alias]) => alias !== folded(name))),
});

const constant = (type: Type, value: Value): Made => ({ type, at: () => value });

function number(text: string): Made {
  const [whole = "", rest] = text.split(".");
  if (rest === undefined || rest === "") {
    const value = Number(whole);
    const isSmall = Math.abs(value) <= 2147483647;
    const type = typeOf(isSmall ? "INTEGER" : "BIGINT");
    return constant(type, fitting(value, type));
  }
  const type = typeOf("DECIMAL", rest.length);
  return constant(type, fitting(Number(whole + rest), type));
}

const isConstant = ({ is }: Expression): boolean => ["text", "number", "boolean", "nothing"].includes(is);

function cases(of: Extract<Expression, { is: "case" }>, scope: Scope): Made {
  const tests = of.when.map(({ test }) => logic("AND", [make(test, scope)]));
  const { type, parts } = together([...of.when.map(({ value }) => make(value, scope)), make(of.otherwise, scope)]);
  const last = parts.at(-1);
  return {
    type: { ...type, literal: false },
    at: (row) => {
      const found = tests.findIndex((test) => test.at(row) === true);
      return (found < 0 ? last : parts[found])?.at(row) ?? null;
    },
  };
}

function call(of: Call, scope: Scope): Made {
  if (of.star || of.distinct || of.filter !== null || of.over !== null) refuse(`${of.name} in this place`);
  return called(
    of.name,
    of.args.map((arg) => make(arg, scope)),
  );
}

function column(name: ColumnName, scope: Scope): Made {
  const found = meant(name, scope);
  if (typeof found !== "number") return make(found, inner(scope, name));
  const field = scope.byRow ? scope.relation.fields[found] : undefined;
  return field ?? refuse(`${name.name}, by which nothing is grouped`);
}

/** The one value of a question in brackets, found when it is first needed. */
function single(query: Query, { ask }: Scope): Made {
  const { types, columns } = ask(query);
  const [type = typeOf("NULL"), ...more] = types;
  const [values = []] = columns;
  if (more.length > 0 || values.length > 1) refuse("several values as one");
  return constant(type, values[0] ?? null);
}

function inQuery(of: Extract<Expression, { is: "inQuery" }>, scope: Scope): Made {
  const { types, columns } = scope.ask(of.query);
  const [type = typeOf("NULL"), ...more] = types;
  const [values = []] = columns;
  const sought = make(of.of, scope);
  const both = together([sought, constant(type, null)]);
  if (more.length > 0 || both.type.name !== type.name || both.type.scale !== type.scale) refuse("IN of two types");
  return amongst(both.parts[0] ?? sought, () => values, of.not);
}

function binary({ sign, left, right }: Extract<Expression, { is: "binary" }>, scope: Scope): Made {
  const [a, b] = [make(left, scope), make(right, scope)];
  if (sign === "||") return joined(a, b);
  return ["=", "!=", "<", "<=", ">", ">="].includes(sign) ? compared(sign, a, b) : reckoned(sign, a, b);
}

function unary({ sign, of }: Extract<Expression, { is: "unary" }>, scope: Scope): Made {
  const made = make(of, scope);
  if (!isNumber(made.type)) refuse(`${sign} of ${made.type.name}`);
  return sign === "+" ? made : reckoned("*", constant(typeOf("INTEGER"), -1), made);
}

/** What computes an expression for each row, or for each group. Refuses what is beyond the small engine. */
export function make(of: Expression, scope: Scope): Made {
  const whole = scope.whole(of);
  if (whole !== undefined) return whole;
  const sub = (one: Expression): Made => make(one, scope);
  const negate = (made: Made, not: boolean): Made => (not ? negated(made) : made);
  switch (of.is) {
    case "column":
      return column(of, scope);
    case "text":
      return constant({ ...typeOf("VARCHAR"), literal: true }, of.value);
    case "number":
      return number(of.text);
    case "boolean":
      return constant(typeOf("BOOLEAN"), of.value);
    case "nothing":
      return constant(typeOf("NULL"), null);
    case "unary":
      return unary(of, scope);
    case "not":
      return negated(sub(of.of));
    case "binary":
      return binary(of, scope);
    case "logic":
      return logic(of.word, of.of.map(sub));
    case "null": {
      const made = sub(of.of);
      return { type: typeOf("BOOLEAN"), at: (row) => (made.at(row) === null) !== of.not };
    }
    case "in":
      if (!of.list.every(isConstant)) refuse("IN of what changes");
      return oneOf(sub(of.of), of.list.map(sub), of.not);
    case "inQuery":
      return inQuery(of, scope);
    case "between": {
      const { parts } = together([sub(of.of), sub(of.low), sub(of.high)]);
      const [value, low, high] = parts;
      if (value === undefined || low === undefined || high === undefined) return refuse("BETWEEN");
      return negate(logic("AND", [compared(">=", value, low), compared("<=", value, high)]), of.not);
    }
    case "like":
      return negate(like(sub(of.of), of.pattern, of.folds), of.not);
    case "case":
      return cases(of, scope);
    case "cast":
      return cast(sub(of.of), of.to);
    case "query":
      return single(of.query, scope);
    case "call":
      return call(of, scope);
  }
}

/** The same in a type of its own: a text that is only written has that of texts, NULL that of whole numbers. */
export function settled(made: Made): Made {
  if (made.type.name === "NULL") return converted(made, typeOf("INTEGER"));
  return { type: { ...made.type, literal: false }, at: (row) => made.at(row) };
}
