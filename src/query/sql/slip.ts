import { tableNames } from "../../model/tables.ts";
import { masked } from "./masked.ts";

/** A slip that many make, with the name it is about, and the one that was perhaps meant. */
export type SqlSlip =
  | { readonly is: "column" | "table" | "function"; readonly name: string; readonly guess?: string }
  | { readonly is: "ungrouped" | "numbers"; readonly name: string }
  | { readonly is: "quotes" };

/** Quotes that are none in SQL, and so part of a name. */
const typographic = /[„“”«»‘’‚]/;

/** How many letters differ between two names. */
function errorsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [before, letter] of Array.from(one).entries()) {
    const next = [before + 1];
    for (let place = 0; place < other.length; place += 1) {
      const changed = (row[place] ?? 0) + (letter === other[place] ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The one of several names that is so near to a name that it was meant; what is no more than alike is no guess. */
function guessOf(name: string, candidates: readonly string[]): { readonly guess?: string } {
  const near = candidates
    .map((candidate) => ({ candidate, errors: errorsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, errors }) => errors <= Math.max(1, Math.floor(Math.min(name.length, candidate.length) / 3)))
    .sort((a, b) => a.errors - b.errors);
  return near[0] === undefined ? {} : { guess: near[0].candidate };
}

const unknownColumn = [
  /^Binder Error: Referenced column "(.+?)" (?:not found in FROM clause|was not found because)/,
  /^Binder Error: Table ".+?" does not have a column named "(.+?)"/,
];

function columnSlip(message: string, sql: string, at: number | undefined): SqlSlip | undefined {
  const name = unknownColumn.flatMap((pattern) => pattern.exec(message)?.[1] ?? [])[0];
  if (name === undefined) return undefined;
  const candidates = /^Candidate bindings: (.*)$/m.exec(message)?.[1]?.match(/[^"]+(?="(?:,|$))/g) ?? [];
  const slip = { is: "column", name, ...guessOf(name, candidates) } as const;
  const isQuoted = typographic.test(name) || (at !== undefined && sql[at] === '"');
  return isQuoted && slip.guess === undefined ? { is: "quotes" } : slip;
}

function catalogSlip(message: string): SqlSlip | undefined {
  const found =
    /^Catalog Error: (Table|(?:Scalar|Aggregate) Function) with name "?(.+?)"? (?:does not exist|is not in the)/.exec(
      message,
    );
  const [, kind, name = ""] = found ?? [];
  if (kind === undefined) return undefined;
  const meant = /\nDid you mean "(?:memory\.)?(?:main\.)?([^"]*)"\?/.exec(message)?.[1];
  // Of tables only ours were meant.
  if (kind === "Table") return { is: "table", name, ...guessOf(name, tableNames) };
  return { is: "function", name, ...guessOf(name, meant === undefined ? [] : [meant]) };
}

/** The slip that a message of DuckDB speaks of, if it is one that has words of its own. */
export function slipIn(message: string, sql: string, at: number | undefined): SqlSlip | undefined {
  const ungrouped = /^Binder Error: column "(.+?)" must appear in the GROUP BY/.exec(message)?.[1];
  if (ungrouped !== undefined) return { is: "ungrouped", name: ungrouped };
  const numbers = /^Binder Error: No function matches [^']*'(\w+)\(VARCHAR\)'/.exec(message)?.[1];
  if (numbers !== undefined) return { is: "numbers", name: numbers };
  if (/^Parser Error: syntax error/.test(message) && typographic.test(masked(sql))) return { is: "quotes" };
  return columnSlip(message, sql, at) ?? catalogSlip(message);
}
