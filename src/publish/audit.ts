import type { TableName } from "../model/rows.ts";
import type { Cell } from "./public-table.ts";

type Row = Readonly<Record<string, Cell>>;
/** Rows as read back from the files, by table. */
export type ReadBack = Readonly<Record<TableName, readonly Row[]>>;

const belowDistrict: readonly Cell[] = ["municipality", "settlement"];
const isFew = (value: Cell | undefined): boolean => typeof value === "number" && value > 0 && value < 5;
const isSet = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined;

function exposed(rows: readonly Row[], state: string, columns: readonly string[]): readonly Row[] {
  return rows.filter((row) => isSet(row[state]) && columns.some((column) => isSet(row[column])));
}

/**
 * Where the public rows show what they must not: a number beside the code that says it is withheld or missing, or a count of 1 to 4 persons.
 * Each finding names table and row, never the number.
 * @param personMeasures what the values of events count when they count persons
 */
export function audit(tables: ReadBack, personMeasures: ReadonlySet<Cell>): readonly string[] {
  const ofPersons = new Set(tables.indicators.filter((row) => row["counts_persons"] === true).map((row) => row["indicator"]));
  const local = tables.observations.filter((row) => ofPersons.has(row["indicator"]) && belowDistrict.includes(row["area_level"] ?? null));
  const localIds = new Set(local.map((row) => row["observation"]));
  const findings: readonly (readonly [name: string, key: string, rows: readonly Row[]])[] = [
    ["observations", "observation", exposed(tables.observations, "value_state", ["value", "qualifier"])],
    ["evidence", "statement", exposed(tables.evidence, "value_state", ["value", "qualifier"])],
    ["events", "event", exposed(tables.events, "value_state", ["value"])],
    ["services", "service", exposed(tables.services, "users_state", ["users"])],
    ["observations", "observation", local.filter((row) => isFew(row["value"]))],
    ["evidence", "statement", tables.evidence.filter((row) => localIds.has(row["observation"]) && isFew(row["value"]))],
    ["events", "event", tables.events.filter((row) => personMeasures.has(row["measure"] ?? null) && isFew(row["value"]))],
    ["services", "service", tables.services.filter((row) => isFew(row["users"]))],
  ];
  return findings.flatMap(([name, key, rows]) => rows.map((row) => `${name}: ${String(row[key])} shows a number that must not be seen`));
}
