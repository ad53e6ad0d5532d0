import type { Claim, EdgeClaim, RowsClaim } from "../../../src/model/claim.ts";
import { tables } from "../../../src/model/tables.ts";
import type { TableName } from "../../../src/model/rows.ts";
import type { CsvRow } from "../csv.ts";
import { spanOfLabel } from "../row.ts";
import type { Span } from "../row.ts";
import type { Evidence } from "../tables.ts";
import { againstLast, againstRows } from "./sittings.ts";

type Where = RowsClaim["where"];

const fits =
  (where: Where) =>
  (row: CsvRow): boolean => {
    for (const column in where) {
      const is = row[column] ?? null;
      const wanted = where[column];
      const isWanted =
        wanted === "*" || Array.isArray(wanted)
          ? is !== null && (wanted === "*" || wanted.includes(String(is)))
          : is === wanted;
      if (!isWanted) return false;
    }
    return true;
  };

/** Columns that a claim names and a table does not have. */
const strange = (table: TableName, columns: readonly string[]): readonly string[] =>
  columns
    .filter((column) => !Object.hasOwn(tables[table].columns, column))
    .map((column) => `${table} has no column ${column}`);

const inWords = (where: Where): string => JSON.stringify(where);

const found = new WeakMap<readonly CsvRow[], Map<string, readonly CsvRow[]>>();

/** The rows of a table of which something is told; looked for once in the same tables. */
export function rowsWhere(table: TableName, where: Where, evidence: Evidence): readonly CsvRow[] {
  const rows = evidence.rows(table);
  const known = found.get(rows) ?? new Map<string, readonly CsvRow[]>();
  found.set(rows, known);
  const key = inWords(where);
  const those = known.get(key) ?? rows.filter(fits(where));
  known.set(key, those);
  return those;
}

/** Whether so many rows, or different values of a column, are there, counted anew. */
export function judgeRows(claim: Claim & RowsClaim, evidence: Evidence): readonly string[] {
  const names = typeof claim.table === "string" ? [claim.table] : claim.table;
  const unknown = names.flatMap((name) =>
    strange(name, [...Object.keys(claim.where), ...(claim.distinct === undefined ? [] : [claim.distinct])]),
  );
  if (unknown.length > 0) return unknown;
  const rows = names.flatMap((name) => rowsWhere(name, claim.where, evidence));
  const { distinct } = claim;
  const count =
    distinct === undefined
      ? rows.length
      : new Set(rows.map((row) => row[distinct] ?? null).filter((value) => value !== null)).size;
  if (count === claim.count) return againstRows(claim, evidence);
  const by = distinct === undefined ? "" : ` by ${distinct}`;
  return [`${claim.count} is told, ${names.join(" and ")} has ${count} with ${inWords(claim.where)}${by}`];
}

const reachOf = (value: unknown): Span | null => (typeof value === "number" ? null : spanOfLabel(String(value)));

/** Whether one value is certainly not after another: numbers by size, dates by their days. */
function isNotAfter(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === "number" && typeof other === "number") return one <= other;
  const [before, after] = [reachOf(one), reachOf(other)];
  return before !== null && after !== null && before[1] <= after[0];
}

/** Whether a value is certainly the first or the last of its column. */
export function judgeEdge(claim: Claim & EdgeClaim, evidence: Evidence): readonly string[] {
  const unknown = strange(claim.table, [...Object.keys(claim.where), claim.by]);
  if (unknown.length > 0) return unknown;
  const values = rowsWhere(claim.table, claim.where, evidence)
    .map((row) => row[claim.by] ?? null)
    .filter((value) => value !== null);
  const before = values.filter(
    (value) => !(claim.way === "first" ? isNotAfter(claim.value, value) : isNotAfter(value, claim.value)),
  );
  return [
    ...(values.includes(claim.value) ? [] : [`no such row of ${claim.table} has ${claim.value} as its ${claim.by}`]),
    ...againstLast(claim, evidence, isNotAfter),
    ...(before.length === 0
      ? []
      : [
          `${claim.value} is told to be the ${claim.way}, ${claim.table} has ${[...new Set(before)].slice(0, 3).join(", ")} too`,
        ]),
  ];
}
