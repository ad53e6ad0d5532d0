import { refuse } from "./beyond.ts";
import type { Reader } from "./reader.ts";
import type { Call, Expression, OrderTerm, Over, Query, TypeName } from "./syntax.ts";
import { folded } from "./tokens.ts";

const types: Readonly<Record<string, TypeName>> = {
  integer: "INTEGER",
  int: "INTEGER",
  bigint: "BIGINT",
  double: "DOUBLE",
  varchar: "VARCHAR",
  text: "VARCHAR",
  string: "VARCHAR",
  boolean: "BOOLEAN",
  bool: "BOOLEAN",
  date: "DATE",
};
const comparing = new Set(["=", "<>", "!=", "<", "<=", ">", ">="]);
const turned: Readonly<Record<string, string>> = { "=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };
const nothing: Expression = { is: "nothing" };
// Functions whose names are words of the language otherwise.
const callable = new Set(["left", "right"]);
// Whatever differs in the rules of what lies in it is left to the big engine.
const strange = new Set([
  "exists",
  "interval",
  "array",
  "struct",
  "row",
  "extract",
  "position",
  "overlay",
  "substring",
]);

/** Reads expressions; what stands in brackets as a question of its own is read by `query`. */
export class ExpressionReader {
  readonly #reader: Reader;
  readonly #query: () => Query;

  constructor(reader: Reader, query: () => Query) {
    this.#reader = reader;
    this.#query = query;
  }

  read(): Expression {
    return this.#logic("OR", () => this.#logic("AND", () => this.#not()));
  }

  order(): readonly OrderTerm[] {
    const reader = this.#reader;
    return reader.list(() => {
      const by = this.read();
      const descending = reader.takes("desc");
      if (!descending) reader.takes("asc");
      const nullsFirst = reader.takes("nulls", "first");
      if (!nullsFirst) reader.takes("nulls", "last");
      return { by, descending, nullsFirst };
    });
  }

  over(): Over {
    const reader = this.#reader;
    reader.needs("(");
    const partition = reader.takes("partition", "by") ? reader.list(() => this.read()) : [];
    const order = reader.takes("order", "by") ? this.order() : [];
    reader.needs(")");
    return { partition, order };
  }

  #logic(word: "AND" | "OR", part: () => Expression): Expression {
    const first = part();
    const of = [first];
    while (this.#reader.takes(word.toLowerCase())) of.push(part());
    if (of.length === 1) return first;
    // DuckDB has a chain of one word as one list, however it was bracketed.
    return { is: "logic", word, of: of.flatMap((one) => (one.is === "logic" && one.word === word ? one.of : [one])) };
  }

  #not(): Expression {
    if (!this.#reader.takes("not")) return this.#is();
    const of = this.#not();
    const sign = of.is === "binary" ? turned[of.sign] : undefined;
    if (of.is === "binary" && sign !== undefined) return { ...of, sign };
    return of.is === "in" && !of.not ? { ...of, not: true } : { is: "not", of };
  }

  #is(): Expression {
    let of = this.#comparison();
    while (this.#reader.takes("is")) {
      const not = this.#reader.takes("not");
      this.#reader.needs("null");
      of = { is: "null", of, not };
    }
    return of;
  }

  #comparison(): Expression {
    const left = this.#range();
    if (!comparing.has(this.#reader.peek().word)) return left;
    const sign = this.#reader.next().text.replace("<>", "!=");
    const right = this.#range();
    return { is: "binary", sign, left, right };
  }

  #range(): Expression {
    const reader = this.#reader;
    const of = this.#chain(["||"], () => this.#sum());
    const isNot = reader.sees("not") && ["between", "in", "like", "ilike"].includes(reader.peek(1).word);
    const not = isNot && reader.takes("not");
    if (reader.takes("between")) {
      const low = this.#chain(["||"], () => this.#sum());
      reader.needs("and");
      return { is: "between", of, low, high: this.#chain(["||"], () => this.#sum()), not };
    }
    if (reader.takes("in")) return this.#in(of, not);
    const folds = reader.sees("ilike");
    if (!folds && !reader.sees("like")) return of;
    reader.next();
    const pattern = reader.next();
    if (pattern.kind !== "text" || pattern.text.includes("\\") || reader.sees("escape")) refuse("this pattern");
    return { is: "like", of, pattern: pattern.text, folds, not };
  }

  #in(of: Expression, not: boolean): Expression {
    const reader = this.#reader;
    reader.needs("(");
    if (reader.sees("select") || reader.sees("from") || reader.sees("with")) {
      const query = this.#query();
      reader.needs(")");
      return { is: "inQuery", of, query, not };
    }
    const list = reader.list(() => this.read());
    reader.needs(")");
    return { is: "in", of, list, not };
  }

  #sum(): Expression {
    return this.#chain(["+", "-"], () => this.#chain(["*", "/", "//", "%"], () => this.#unary()));
  }

  #chain(signs: readonly string[], part: () => Expression): Expression {
    let left = part();
    while (this.#reader.peek().kind === "sign" && signs.includes(this.#reader.peek().text)) {
      const sign = this.#reader.next().text;
      left = { is: "binary", sign, left, right: part() };
    }
    return left;
  }

  #unary(): Expression {
    if (this.#reader.takes("-")) {
      const of = this.#unary();
      if (of.is !== "number") return { is: "unary", sign: "-", of };
      // DuckDB takes both signs away or keeps both, by the kind of number, and calls the column so.
      if (of.text.startsWith("-")) refuse("a sign before a sign");
      return { is: "number", text: `-${of.text}` };
    }
    if (this.#reader.takes("+")) return { is: "unary", sign: "+", of: this.#unary() };
    let of = this.#primary();
    while (this.#reader.takes("::")) of = { is: "cast", of, to: this.#type() };
    return of;
  }

  #type(): TypeName {
    const { word } = this.#reader.next();
    return (Object.hasOwn(types, word) ? types[word] : undefined) ?? refuse(`the type ${word}`);
  }

  #primary(): Expression {
    const reader = this.#reader;
    const { kind, text } = reader.peek();
    if (kind === "number" || kind === "text") {
      reader.next();
      return kind === "number" ? { is: "number", text } : { is: "text", value: text };
    }
    if (reader.takes("(")) {
      const isQuery = reader.sees("select") || reader.sees("with") || reader.sees("from");
      const of: Expression = isQuery ? { is: "query", query: this.#query() } : this.read();
      reader.needs(")");
      return of;
    }
    if (reader.takes("null")) return nothing;
    if (reader.sees("true") || reader.sees("false")) return { is: "boolean", value: reader.next().word === "true" };
    if (reader.takes("case")) return this.#case();
    if (reader.takes("cast", "(")) {
      const of = this.read();
      reader.needs("as");
      const to = this.#type();
      reader.needs(")");
      return { is: "cast", of, to };
    }
    if (reader.sees("date") && reader.peek(1).kind === "text") {
      reader.next();
      return { is: "cast", of: { is: "text", value: reader.next().text }, to: "DATE" };
    }
    const isCall = reader.peek(1).word === "(" && (reader.seesName() || callable.has(reader.peek().word));
    return isCall ? this.#call() : this.#column();
  }

  #column(): Expression {
    const first = this.#reader.name();
    if (!this.#reader.takes(".")) return { is: "column", table: null, name: first };
    return { is: "column", table: first, name: this.#reader.name() };
  }

  #case(): Expression {
    const reader = this.#reader;
    const of = reader.sees("when") ? undefined : this.read();
    const when: { test: Expression; value: Expression }[] = [];
    while (reader.takes("when")) {
      const right = this.read();
      reader.needs("then");
      const test: Expression = of === undefined ? right : { is: "binary", sign: "=", left: of, right };
      when.push({ test, value: this.read() });
    }
    const otherwise = reader.takes("else") ? this.read() : nothing;
    reader.needs("end");
    if (when.length === 0) refuse("CASE without WHEN");
    return { is: "case", when, otherwise };
  }

  #call(): Call {
    const reader = this.#reader;
    const name = folded(reader.next().text);
    if (strange.has(name)) refuse(name);
    reader.needs("(");
    const star = reader.takes("*");
    const distinct = !star && reader.takes("distinct");
    const args = star || reader.sees(")") ? [] : reader.list(() => this.read());
    reader.needs(")");
    let filter: Expression | null = null;
    if (reader.takes("filter", "(")) {
      reader.takes("where");
      filter = this.read();
      reader.needs(")");
    }
    const over = reader.takes("over") ? this.#window() : null;
    return { is: "call", name, args, star, distinct, filter, over };
  }

  #window(): Over | string {
    return this.#reader.sees("(") ? this.over() : folded(this.#reader.name());
  }
}
