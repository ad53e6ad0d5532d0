import type { TableName } from "../../model/rows.ts";
import { columnTypes } from "../plan.ts";

/** Columns that a question reads, by table; a table of which only the rows are counted has none. */
export type Needs = ReadonlyMap<TableName, ReadonlySet<string>>;

/** A step of a plan of DuckDB, as `EXPLAIN (FORMAT JSON)` writes it; a list of one text is that text. */
interface Step {
  readonly name: string;
  readonly children: readonly Step[];
  readonly extra_info: Readonly<Record<string, string | readonly string[]>>;
}

// Steps that read no table beside those of the scans beneath them, as was seen of each. What is not here may be a scan
// of another kind, or depend on how a table is stored.
const harmless: ReadonlySet<string> = new Set([
  ...["PROJECTION", "FILTER", "ORDER_BY", "TOP_N", "LIMIT", "LIMIT_PERCENT", "STREAMING_LIMIT", "UNION"],
  ...["HASH_GROUP_BY", "PERFECT_HASH_GROUP_BY", "UNGROUPED_AGGREGATE", "WINDOW", "STREAMING_WINDOW", "UNNEST"],
  ...["HASH_JOIN", "NESTED_LOOP_JOIN", "BLOCKWISE_NL_JOIN", "PIECEWISE_MERGE_JOIN", "IE_JOIN", "ASOF_JOIN"],
  ...[
    "CROSS_PRODUCT",
    "LEFT_DELIM_JOIN",
    "RIGHT_DELIM_JOIN",
    "DELIM_SCAN",
    "CTE",
    "CTE_SCAN",
    "REC_CTE",
    "REC_CTE_SCAN",
  ],
  ...["COLUMN_DATA_SCAN", "DUMMY_SCAN", "EXPRESSION_SCAN", "INOUT_FUNCTION", "RANGE", "GENERATE_SERIES"],
]);

const told: ReadonlySet<string> = new Set(["Table", "Type", "Projections", "Filters", "Estimated Cardinality"]);

/** What is not as it is known to be: nothing follows from it. */
class Unclear extends Error {}

const listed = (of: string | readonly string[] | undefined): readonly string[] => {
  if (of === undefined || of === "") return [];
  return typeof of === "string" ? [of] : of;
};

/** Whether the step above takes no value of a row. */
const onlyCounts = (step: Step | undefined): boolean =>
  step?.name.trim() === "UNGROUPED_AGGREGATE" && step.extra_info["Aggregates"] === "count_star()";

/**
 * The columns that a scan reads. Those that only its filters look at stand in their text alone: whatever column's name
 * is anywhere in that, be it in a text, counts as looked at.
 */
function scanned({ extra_info: info }: Step, above: Step | undefined, types: ReadonlyMap<string, unknown>) {
  const shown = listed(info["Projections"]);
  const isKnown = info["Type"] === "Sequential Scan" && Object.keys(info).every((key) => told.has(key));
  // Without a list it may be that none is read, or that DuckDB looked after none.
  if (!isKnown || !shown.every((name) => types.has(name)) || (shown.length === 0 && !onlyCounts(above)))
    throw new Unclear();
  const words = new Set(listed(info["Filters"]).flatMap((filter) => filter.match(/\w+/g) ?? []));
  return [...shown, ...[...types.keys()].filter((name) => words.has(name))];
}

/**
 * The columns that a plan's scans read of our tables, by the plan in JSON; undefined where it is not clear from it
 * beyond doubt. `lent` is a table that is not ours. The plan has to be made without statistics of the tables, which
 * could end scans whose rows will be there when the question is asked.
 */
export function needsOf(plan: string, tables: readonly TableName[], lent?: string): Needs | undefined {
  const needs = new Map<TableName, Set<string>>();
  const walk = (step: Step, above?: Step): void => {
    const name = step.name.trim();
    if (name === "SEQ_SCAN") {
      const named = step.extra_info["Table"];
      const table = tables.find((one) => one === named);
      if (step.children.length > 0 || (table === undefined && (lent === undefined || named !== lent)))
        throw new Unclear();
      if (table === undefined) return;
      const columns = needs.get(table) ?? new Set();
      needs.set(table, columns);
      for (const column of scanned(step, above, columnTypes(table))) columns.add(column);
    } else if (!harmless.has(name)) throw new Unclear();
    for (const child of step.children) walk(child, step);
  };
  try {
    const steps = JSON.parse(plan) as readonly Step[];
    for (const step of steps) walk(step);
    return needs;
  } catch {
    // Of another shape, or with a step that nobody knows.
    return undefined;
  }
}
