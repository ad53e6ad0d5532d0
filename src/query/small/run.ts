import { aggregated, contains, isAggregate } from "./aggregates.ts";
import { refuse } from "./beyond.ts";
import { grouped, type Groups } from "./groups.ts";
import { join } from "./joins.ts";
import { nameOf } from "./names.ts";
import { comparing, type SortKey } from "./order.ts";
import { type Field, namesIn, narrowed, type Relation, starred } from "./relation.ts";
import { keyOf, make, type Scope, settled } from "./scope.ts";
import type { Call, Expression, Query, Source } from "./syntax.ts";
import { folded } from "./tokens.ts";
import { type Made, type Type, typeOf, type Value } from "./values.ts";
import { windowed } from "./windows.ts";

/** The rows that answer a question. */
export interface Table {
  readonly names: readonly string[];
  readonly types: readonly Type[];
  readonly columns: readonly (readonly Value[])[];
  readonly rows: number;
  /** Whether the rows stand in the order of one published table. */
  readonly inOrder: boolean;
  /** Whether the question says which rows these are; a limit among rows alike does not. */
  readonly isSettled: boolean;
}

/** Tables by their names. */
export type Tables = ReadonlyMap<string, Table>;

interface Output {
  readonly name: string;
  readonly of: Expression | Field;
  readonly as: string | null;
}

const isField = (of: Expression | Field): of is Field => !("is" in of);

const relationOf = ({ names, types, columns, rows, inOrder }: Table, table: string): Relation => ({
  size: rows,
  inOrder,
  fields: names.map((name, place) => ({
    table,
    name,
    merged: false,
    type: types[place] ?? typeOf("NULL"),
    at: (row) => columns[place]?.[row] ?? null,
  })),
});

const aggregates = (call: Call): boolean => isAggregate(call) && call.over === null;
const all = (size: number): Int32Array => Int32Array.from({ length: size }, (_, row) => row);

/** One question, answered from tables. */
class Run {
  readonly #query: Query;
  readonly #tables: Tables;
  readonly #relation: Relation;
  readonly #scope: Scope;
  #isSettled = true;

  constructor(query: Query, outer: Tables) {
    this.#query = query;
    const tables = new Map(outer);
    for (const { name, query: named } of query.with) {
      const found = new Run(named, tables).answer();
      this.#isSettled &&= found.isSettled;
      tables.set(name, found);
    }
    this.#tables = tables;
    this.#relation = this.#from(query.from);
    const aliases = query.select.flatMap((one) =>
      one.is === "value" && one.as !== null ? [[folded(one.as), one.of] as const] : [],
    );
    const twice = aliases.map(([alias]) => alias).filter((alias, place, names) => names.indexOf(alias) < place);
    this.#scope = {
      relation: this.#relation,
      aliases: new Map(aliases.filter(([alias]) => !twice.includes(alias))),
      whole: () => undefined,
      byRow: true,
      ask: (asked) => this.#ask(asked),
    };
  }

  answer(): Table {
    const { where, groupBy, having, qualify, select } = this.#query;
    const rows = this.#kept(all(this.#relation.size), where, this.#scope);
    const outputs = this.#outputs();
    const isGrouped = groupBy !== null || having !== null || contains(select, aggregates);
    if (isGrouped) {
      if (qualify !== null || contains(select, ({ over }) => over !== null)) refuse("windows over groups");
      const { scope, count } = this.#groups(rows, outputs);
      return this.#finish(this.#kept(all(count), having, scope), scope, outputs);
    }
    const scope = this.#windows(rows);
    return this.#finish(this.#kept(rows, qualify, scope), scope, outputs);
  }

  #ask(query: Query): Table {
    const found = new Run(query, this.#tables).answer();
    this.#isSettled &&= found.isSettled;
    return found;
  }

  #from(sources: readonly Source[]): Relation {
    const read = ({ from, as }: Source): Relation => {
      const table = typeof from === "string" ? this.#tables.get(from) : this.#ask(from);
      return relationOf(table ?? refuse("a table that is not of the site"), as);
    };
    const [first, ...rest] = sources;
    if (first === undefined) return { size: 1, fields: [], inOrder: true };
    if (new Set(sources.map(({ as }) => as)).size < sources.length) refuse("two tables of one name");
    const by = (of: Expression, relation: Relation): Made =>
      make(of, { relation, aliases: new Map(), whole: () => undefined, byRow: true, ask: (query) => this.#ask(query) });
    if (rest.length === 0) return read(first);
    const whole = sources.map(read);
    // What LEFT adds is not to be judged before it is there.
    const isOpen = (place: number): boolean => sources[place]?.join !== "left";
    const { where } = this.#query;
    const [left, ...others] = where === null ? whole : narrowed(whole, where, isOpen, by);
    return others.reduce((side, other, place) => join(side, other, rest[place] ?? first, by), left ?? read(first));
  }

  #kept(rows: Int32Array, condition: Expression | null, scope: Scope): Int32Array {
    if (condition === null) return rows;
    const test = make(condition, scope);
    if (test.type.name !== "BOOLEAN") refuse("a condition that is none");
    return rows.filter((row) => test.at(row) === true);
  }

  #outputs(): readonly Output[] {
    return this.#query.select.flatMap((one): readonly Output[] => {
      if (one.is === "star")
        return starred(this.#relation, one.table).map((field) => ({ name: field.name, of: field, as: null }));
      return [{ name: one.as ?? nameOf(one.of, this.#relation), of: one.of, as: one.as }];
    });
  }

  /** A column or an expression that stands at a number, or that the answer calls so. */
  #keys(outputs: readonly Output[]): readonly Expression[] {
    const { groupBy } = this.#query;
    if (groupBy === null) return [];
    const needs = (of: Expression | Field): Expression => (isField(of) ? refuse("a star among groups") : of);
    if (groupBy === "all") return outputs.map(({ of }) => needs(of)).filter((of) => !contains(of, aggregates));
    return groupBy.map((of) =>
      of.is === "number" ? needs(outputs[Number(of.text) - 1]?.of ?? refuse("this place")) : of,
    );
  }

  #groups(rows: Int32Array, outputs: readonly Output[]): { readonly scope: Scope; readonly count: number } {
    const row = this.#scope;
    const keys = this.#keys(outputs);
    if (keys.some((key) => contains(key, aggregates))) refuse("groups by what is made of groups");
    // DuckDB takes keys that never change away, and then answers of no rows too.
    if (rows.length === 0 && keys.length > 0 && keys.every((key) => namesIn(key)?.length === 0)) refuse("such groups");
    const made = keys.map((key) => settled(make(key, row)));
    const groups: Groups = grouped(rows, made);
    const byKey = new Map(
      keys.map((key, place) => {
        const one = made[place];
        const values = groups.first.map((first) => one?.at(first) ?? null);
        return [keyOf(key, row), { type: one?.type ?? typeOf("NULL"), at: (group: number) => values[group] ?? null }];
      }),
    );
    const found = new Map<string, Made>();
    const aggregate = (call: Call): Made => {
      const key = keyOf(call, row);
      const known = found.get(key);
      if (known !== undefined) return known;
      if (contains([call.args, call.filter], isAggregate)) refuse("sums of sums");
      const { type, values } = aggregated(call, rows, groups, (of) => settled(make(of, row)));
      const result = { type, at: (group: number) => values[group] ?? null };
      found.set(key, result);
      return result;
    };
    const whole = (of: Expression): Made | undefined => {
      if (of.is === "call" && aggregates(of)) return aggregate(of);
      return byKey.size === 0 || ["text", "number", "boolean", "nothing"].includes(of.is)
        ? undefined
        : byKey.get(keyOf(of, row));
    };
    return { scope: { ...row, whole, byRow: false }, count: groups.first.length };
  }

  #windows(rows: Int32Array): Scope {
    const row = this.#scope;
    const whole = (of: Expression): Made | undefined => {
      if (of.is !== "call" || of.over === null) return undefined;
      const over = typeof of.over === "string" ? this.#query.windows.get(of.over) : of.over;
      const found = windowed(of, over ?? refuse("a window without a name"), rows, (part) => settled(make(part, row)));
      this.#isSettled &&= found.isSettled;
      return found.made;
    };
    return { ...row, whole };
  }

  #finish(units: Int32Array, scope: Scope, outputs: readonly Output[]): Table {
    const made = outputs.map(({ of }) => settled(isField(of) ? of : make(of, scope)));
    const { distinct, limit, offset } = this.#query;
    const isPlain = this.#relation.inOrder && !distinct && scope.byRow;
    const kept = distinct ? Int32Array.from(grouped(units, made).first) : units;
    const keys = this.#sortKeys(scope, outputs, made);
    const compare = comparing(keys);
    const sorted = keys.length === 0 ? kept : kept.toSorted(compare);
    const cut = sorted.slice(offset, offset + (limit ?? sorted.length));
    const known = comparing(made.map((by) => ({ by, descending: false, nullsFirst: false })));
    const ties = (at: number): boolean => {
      const [one, other] = [sorted[at - 1], sorted[at]];
      return one !== undefined && other !== undefined && compare(one, other) === 0 && known(one, other) !== 0;
    };
    const isOrdered =
      keys.length > 0 ? !ties(offset) && !ties(offset + cut.length) : isPlain || cut.length === sorted.length;
    return {
      names: outputs.map(({ name }) => name),
      types: made.map(({ type }) => type),
      columns: made.map((one) => Array.from(cut, (unit) => one.at(unit))),
      rows: cut.length,
      inOrder: isPlain && keys.length === 0,
      isSettled: this.#isSettled && isOrdered,
    };
  }

  #sortKeys(scope: Scope, outputs: readonly Output[], made: readonly Made[]): readonly SortKey[] {
    const { orderBy, distinct } = this.#query;
    if (orderBy === "all") return made.map((by) => ({ by, descending: false, nullsFirst: false }));
    return orderBy.map(({ by, ...way }) => {
      const place = this.#placeOf(by, scope, outputs, distinct);
      return { ...way, by: place === undefined ? settled(make(by, scope)) : (made[place] ?? refuse("this place")) };
    });
  }

  /** Which column of the answer an order names. */
  #placeOf(by: Expression, scope: Scope, outputs: readonly Output[], isDistinct: boolean): number | undefined {
    if (by.is === "number") return Number(by.text) - 1;
    if (by.is === "text" || by.is === "boolean" || by.is === "nothing") refuse("an order by what never changes");
    const named = by.is === "column" && by.table === null ? folded(by.name) : undefined;
    const places = outputs.flatMap(({ as }, place) => (as !== null && folded(as) === named ? [place] : []));
    if (places.length > 1) refuse("an order by one of two");
    if (places.length === 1) return places[0];
    if (!isDistinct) return undefined;
    const key = keyOf(by, scope);
    const same = outputs.findIndex(({ of }) =>
      isField(of) ? key === JSON.stringify({ column: scope.relation.fields.indexOf(of) }) : keyOf(of, scope) === key,
    );
    return same < 0 ? refuse("an order by what is not in the answer") : same;
  }
}

/** Answers a question from tables; refuses what the small engine would not answer as DuckDB does. */
export const run = (query: Query, tables: Tables): Table => new Run(query, tables).answer();
