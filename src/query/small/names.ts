import { refuse } from "./beyond.ts";
import { keywords } from "./keywords.ts";
import { fieldOf, type Relation } from "./relation.ts";
import type { Call, Expression } from "./syntax.ts";
import { folded } from "./tokens.ts";

const bare = /^[a-z_][a-z0-9_]*$/i;
const inQuotes = (name: string): string =>
  bare.test(name) && !keywords.has(folded(name)) ? name : `"${name.replaceAll('"', '""')}"`;

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const negative = (not: boolean): string => (not ? "NOT " : "");

function callName(of: Call, name: (of: Expression) => string): string {
  if (of.over !== null) return refuse("a window without AS");
  const list = of.args.map(name).join(", ");
  if (["coalesce", "ifnull"].includes(of.name)) return `COALESCE(${list})`;
  const distinct = of.distinct ? "DISTINCT " : "";
  const start = of.star ? "count_star()" : `${inQuotes(of.name)}(${distinct}${list})`;
  return of.filter === null ? start : `${start} FILTER (WHERE ${name(of.filter)})`;
}

/** What DuckDB calls a column of an answer that the question gives no name. */
export function nameOf(of: Expression, relation: Relation): string {
  if (of.is === "column") {
    const place = fieldOf(relation, of);
    return place === undefined ? of.name : (relation.fields[place]?.name ?? of.name);
  }
  const name = (one: Expression): string => {
    // Inside of an expression as the question writes it.
    if (one.is === "column") return (one.table === null ? "" : `${inQuotes(one.table)}.`) + inQuotes(one.name);
    return nameOf(one, relation);
  };
  switch (of.is) {
    case "text":
      return text(of.value);
    case "number":
      return of.text.replace(/\.$/, "");
    case "boolean":
      return `CAST('${of.value ? "t" : "f"}' AS BOOLEAN)`;
    case "nothing":
      return "NULL";
    case "unary":
      return `${of.sign}(${name(of.of)})`;
    case "not":
      return `(NOT ${name(of.of)})`;
    case "binary":
      return `(${name(of.left)} ${of.sign} ${name(of.right)})`;
    case "logic":
      return `(${of.of.map(name).join(` ${of.word} `)})`;
    case "null":
      return `(${name(of.of)} IS ${negative(of.not)}NULL)`;
    case "in":
      return `(${name(of.of)} ${negative(of.not)}IN (${of.list.map(name).join(", ")}))`;
    case "between": {
      const between = `(${name(of.of)} BETWEEN ${name(of.low)} AND ${name(of.high)})`;
      return of.not ? `(NOT ${between})` : between;
    }
    case "like":
      return `(${name(of.of)} ${of.not ? "!" : ""}~~${of.folds ? "*" : ""} ${text(of.pattern)})`;
    case "case": {
      const when = of.when.map(({ test, value }) => ` WHEN (${name(test)}) THEN (${name(value)})`).join("");
      return `CASE ${when} ELSE ${name(of.otherwise)} END`;
    }
    case "cast":
      return `CAST(${name(of.of)} AS ${of.to})`;
    case "call":
      return callName(of, name);
    default:
      return refuse("a question in brackets without AS");
  }
}
