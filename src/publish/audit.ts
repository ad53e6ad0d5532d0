import { isFewPersons, leastShown } from "../model/few-persons.ts";
import { registerTables } from "../model/rows.ts";
import type { TableName } from "../model/rows.ts";
import type { Cell } from "./public-table.ts";

type Row = Readonly<Record<string, Cell>>;
/** The rows of a table as read back from its files. */
export type ReadBack = (table: TableName) => readonly Row[];

const belowDistrict: readonly Cell[] = ["municipality", "settlement"];
const isFew = (value: Cell | undefined, minimum = leastShown): boolean =>
  typeof value === "number" && isFewPersons(value, minimum);
const isSet = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined;

function exposed(rows: readonly Row[], state: string, columns: readonly string[]): readonly Row[] {
  return rows.filter((row) => isSet(row[state]) && columns.some((column) => isSet(row[column])));
}

/**
 * Where the public rows show what they must not: a number beside the code that says it is withheld or missing, or a
 * count of few persons: of the register at every level, of what others published below district level. Each finding
 * names table and row, never the number.
 * @param personMeasures what the values of events count when they count persons
 * @param minimum the least count of persons that the register shows: its publisher's, if that is higher than ours
 */
export function audit(
  rowsOf: ReadBack,
  personMeasures: ReadonlySet<Cell>,
  minimum: number = leastShown,
): readonly string[] {
  const ofPersons = new Set(
    rowsOf("indicators")
      .filter((row) => row["counts_persons"] === true)
      .map((row) => row["indicator"]),
  );
  const local = rowsOf("observations").filter(
    (row) => ofPersons.has(row["indicator"]) && belowDistrict.includes(row["area_level"] ?? null),
  );
  const localIds = new Set(local.map((row) => row["observation"]));
  const findings: readonly (readonly [name: TableName, key: string, leaks: readonly Row[]])[] = [
    ["observations", "observation", exposed(rowsOf("observations"), "value_state", ["value", "qualifier"])],
    ["evidence", "statement", exposed(rowsOf("evidence"), "value_state", ["value", "qualifier"])],
    ["events", "event", exposed(rowsOf("events"), "value_state", ["value"])],
    ["services", "service", exposed(rowsOf("services"), "users_state", ["users"])],
    ["observations", "observation", local.filter((row) => isFew(row["value"]))],
    [
      "evidence",
      "statement",
      rowsOf("evidence").filter((row) => localIds.has(row["observation"]) && isFew(row["value"])),
    ],
    [
      "events",
      "event",
      rowsOf("events").filter((row) => personMeasures.has(row["measure"] ?? null) && isFew(row["value"])),
    ],
    ["services", "service", rowsOf("services").filter((row) => isFew(row["users"]))],
    ...registerTables.flatMap(
      (table) =>
        [
          [table, "observation", exposed(rowsOf(table), "value_state", ["value", "qualifier"])],
          [
            table,
            "observation",
            rowsOf(table).filter((row) => ofPersons.has(row["indicator"]) && isFew(row["value"], minimum)),
          ],
        ] as const,
    ),
  ];
  return findings.flatMap(([name, key, leaks]) =>
    leaks.map((row) => `${name}: ${String(row[key])} shows a number that must not be seen`),
  );
}
