import { refuse } from "./beyond.ts";
import { ExpressionReader } from "./read-expression.ts";
import { keywords } from "./keywords.ts";
import { Reader } from "./reader.ts";
import type { Chosen, Expression, OrderTerm, Over, Query, Source } from "./syntax.ts";
import { folded } from "./tokens.ts";

class QueryReader {
  readonly #reader: Reader;
  readonly #expressions: ExpressionReader;

  constructor(sql: string) {
    this.#reader = new Reader(sql);
    this.#expressions = new ExpressionReader(this.#reader, () => this.query());
  }

  whole(): Query {
    const query = this.query();
    if (this.#reader.peek().kind !== "end") refuse(`“${this.#reader.peek().text}” after the end`);
    return query;
  }

  query(): Query {
    const reader = this.#reader;
    const tables: { name: string; query: Query }[] = [];
    if (reader.takes("with")) {
      reader.list(() => {
        const name = reader.name();
        reader.needs("as");
        reader.needs("(");
        tables.push({ name: folded(name), query: this.query() });
        reader.needs(")");
      });
    }
    return { with: tables, ...this.#select() };
  }

  #select(): Omit<Query, "with"> {
    const reader = this.#reader;
    const expression = (): Expression => this.#expressions.read();
    let from = reader.takes("from") ? this.#from() : undefined;
    const asks = from === undefined || reader.sees("select");
    if (asks) reader.needs("select");
    const distinct = asks && reader.takes("distinct");
    const select: readonly Chosen[] = asks ? this.#chosen() : [{ is: "star", table: null }];
    from ??= reader.takes("from") ? this.#from() : [];
    const where = reader.takes("where") ? expression() : null;
    const groupBy = reader.takes("group", "by") ? this.#groups() : null;
    const having = reader.takes("having") ? expression() : null;
    const windows = reader.takes("window") ? this.#windows() : new Map<string, Over>();
    const qualify = reader.takes("qualify") ? expression() : null;
    const orderBy = reader.takes("order", "by") ? this.#order() : [];
    const limit = reader.takes("limit") ? reader.whole() : null;
    const offset = reader.takes("offset") ? reader.whole() : 0;
    return { distinct, select, from, where, groupBy, having, windows, qualify, orderBy, limit, offset };
  }

  #chosen(): readonly Chosen[] {
    const reader = this.#reader;
    return reader.list((): Chosen => {
      if (reader.takes("*")) return this.#star(null);
      if (reader.seesName() && reader.peek(1).word === "." && reader.peek(2).word === "*") {
        const table = reader.name();
        reader.next();
        reader.next();
        return this.#star(table);
      }
      return { is: "value", of: this.#expressions.read(), as: this.#label() };
    });
  }

  #star(table: string | null): Chosen {
    if (["exclude", "replace", "rename"].includes(this.#reader.peek().word)) refuse("parts of a star");
    return { is: "star", table };
  }

  /** The name that a column is given; any word may be one behind AS, and no word of the language without it. */
  #label(): string | null {
    const reader = this.#reader;
    const isNamed = reader.takes("as");
    const { kind, text, word } = reader.peek();
    if (isNamed) {
      if (!["word", "quoted", "text"].includes(kind)) refuse(`“${text}” as a name`);
      return reader.next().text;
    }
    if (!reader.seesName()) return null;
    if (keywords.has(word)) refuse(`“${text}” without AS`);
    return reader.name();
  }

  /** The name that a table is given. */
  #alias(): string | null {
    return this.#reader.takes("as") || this.#reader.seesName() ? this.#reader.name() : null;
  }

  #from(): readonly Source[] {
    const reader = this.#reader;
    const sources: Source[] = [{ ...this.#table(), join: "first", using: [], on: null }];
    for (;;) {
      const left = reader.takes("left");
      if (left) reader.takes("outer");
      const inner = !left && reader.takes("inner");
      if (!reader.takes("join")) {
        if (left || inner) refuse("LEFT or INNER without JOIN");
        return sources;
      }
      const table = this.#table();
      const on = reader.takes("on") ? this.#expressions.read() : null;
      if (on === null) reader.needs("using");
      const using = on === null ? this.#names() : [];
      sources.push({ ...table, join: left ? "left" : "inner", using, on });
    }
  }

  #names(): readonly string[] {
    this.#reader.needs("(");
    const names = this.#reader.list(() => this.#reader.name());
    this.#reader.needs(")");
    return names;
  }

  #table(): Pick<Source, "from" | "as"> {
    const reader = this.#reader;
    if (reader.takes("(")) {
      const from = this.query();
      reader.needs(")");
      return { from, as: folded(this.#alias() ?? "") };
    }
    const from = folded(reader.name());
    if (reader.sees("(") || reader.sees(".")) refuse("functions and folders as tables");
    const as = folded(this.#alias() ?? from);
    if (reader.sees("(")) refuse("names of a table's columns");
    return { from, as };
  }

  #groups(): readonly Expression[] | "all" {
    return this.#reader.takes("all") ? "all" : this.#reader.list(() => this.#expressions.read());
  }

  #windows(): ReadonlyMap<string, Over> {
    return new Map(
      this.#reader.list(() => {
        const name = folded(this.#reader.name());
        this.#reader.needs("as");
        return [name, this.#expressions.over()] as const;
      }),
    );
  }

  #order(): readonly OrderTerm[] | "all" {
    return this.#reader.takes("all") ? "all" : this.#expressions.order();
  }
}

/** Reads a question of the grammar that the small engine answers, and refuses all else. */
export const readQuery = (sql: string): Query => new QueryReader(sql).whole();
