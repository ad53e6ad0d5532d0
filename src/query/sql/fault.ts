import { tableNames } from "../../model/tables.ts";
import { masked } from "./masked.ts";
import { slipIn, type SqlSlip } from "./slip.ts";

/** What is wrong with a question, for words of the page's own. */
export type SqlFaultKind = "empty" | "grammar" | "long" | "name" | "refused" | "writes" | "value" | "memory" | "engine";

/** Why there is no answer. */
export interface SqlFault {
  readonly kind: SqlFaultKind;
  /** What the engine says of it, in its own English. */
  readonly said: string;
  /** Where in the text it is, from 0; nothing where the engine names no place. */
  readonly at?: number;
  /** What of the commonest it is. */
  readonly slip?: SqlSlip;
}

const kinds: readonly (readonly [RegExp, SqlFaultKind])[] = [
  // What an extension would add reads no file: to the reader it is a function that is not there.
  [/^Catalog Error: (?:Scalar|Aggregate) Function with name \S+ is not in the catalog/, "name"],
  [/^Permission Error|in the catalog, but it exists in the|the configuration has been locked/, "refused"],
  [/^TransactionContext Error: Cannot write/, "writes"],
  [/^Parser Error: (?:Max expression depth|memory exhausted)/, "long"],
  [/^(?:Parser|Syntax) Error|Cannot prepare multiple|No statement to prepare/, "grammar"],
  [/^(?:Binder|Catalog) Error/, "name"],
  [/^Out of Memory Error|malloc of size|memory access out of bounds|Array buffer allocation/, "memory"],
  [/^(?:\w+ )+Error: /, "value"],
];

const line = /^(LINE (\d+): )(.*)\n( *)\^/m;

/** What a message is about that points to no place: the end of the text, or the one place of a name that it quotes. */
function namedIn(message: string, sql: string): number | undefined {
  if (/^Parser Error: syntax error at end of input/.test(message)) return sql.trimEnd().length;
  const name = /^[^\n]*?"([\w\u0080-\uffff]+)"/.exec(message)?.[1];
  if (name === undefined) return undefined;
  const places = [
    ...masked(sql).matchAll(new RegExp(`(?<![\\w\\u0080-\\uffff])${name}(?![\\w\\u0080-\\uffff])`, "gi")),
  ];
  return places.length === 1 ? places[0]?.index : undefined;
}

/** Where what the parser names stands next to where it points: letters of several bytes lead it astray. */
function nearestTo(at: number, message: string, sql: string): number {
  const near = /^Parser Error: .*? at or near "([^"\n]+)"/.exec(message)?.[1];
  if (near === undefined) return at;
  const distance = (place: number): number => Math.abs(place - at);
  let best = -1;
  for (let place = sql.indexOf(near); place >= 0; place = sql.indexOf(near, place + 1))
    if (best < 0 || distance(place) < distance(best)) best = place;
  return best < 0 ? at : best;
}

/** Where the engine points to: it repeats a line, perhaps only a part of it between dots, and sets a caret beneath. */
function placeIn(message: string, sql: string): number | undefined {
  const found = line.exec(message);
  if (found === null) return undefined;
  const [, head = "", number = "", shown = "", blanks = ""] = found;
  const cut = shown.startsWith("...") ? 3 : 0;
  const lines = sql.split("\n");
  const before = lines.slice(0, Number(number) - 1).reduce((length, text) => length + text.length + 1, 0);
  const start = lines[Number(number) - 1]?.indexOf(shown.slice(cut).replace(/\.\.\.$/, "")) ?? -1;
  const at = before + start + blanks.length - head.length - cut;
  return start < 0 || at < 0 || at > sql.length ? undefined : nearestTo(at, message, sql);
}

/** Of tables that were perhaps meant only ours are named: the engine's own, and the name of its database, are none. */
function withoutOwn(message: string): string {
  if (!/^Catalog Error: Table with name/.test(message)) return message;
  return message.replace(/\nDid you mean "(?:memory\.)?(?:main\.)?([^"]*)"\?/, (_whole, name: string) =>
    tableNames.some((table) => table === name) ? `\nDid you mean "${name}"?` : "",
  );
}

/** What a message of DuckDB says of a text of SQL. One that it did not word itself is a defect of the engine. */
export function faultOf(message: string, sql: string): SqlFault {
  const kind = kinds.find(([pattern]) => pattern.test(message))?.[1] ?? "engine";
  const at = placeIn(message, sql) ?? namedIn(message, sql);
  const slip = slipIn(message, sql, at);
  // Of settings it may say what to set them to: no question can.
  const said = withoutOwn(message.split(/\n\s*\n/)[0] ?? message)
    .replace(/ Use "SET [^"]*" to .*$/s, "")
    .trim();
  return { kind, said, ...(at === undefined ? {} : { at }), ...(slip === undefined ? {} : { slip }) };
}

/** A place in a text as people count: lines and signs from 1. */
export function lineAndSign(sql: string, at: number): { readonly line: number; readonly sign: number } {
  const before = sql.slice(0, at).split("\n");
  return { line: before.length, sign: (before.at(-1)?.length ?? 0) + 1 };
}

/** A question that has no answer. */
export class SqlError extends Error {
  readonly fault: SqlFault;

  constructor(fault: SqlFault, cause?: unknown) {
    super(fault.said, { cause });
    this.fault = fault;
  }
}
