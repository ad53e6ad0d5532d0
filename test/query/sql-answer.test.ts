import {
  bool,
  columnFromArray,
  dateDay,
  decimal,
  float64,
  int64,
  list,
  int32,
  tableFromColumns,
  tableToIPC,
  timestamp,
  utf8,
  type DataType,
} from "@uwdata/flechette";
import { expect, it } from "vitest";
import { sqlAnswerOf } from "../../src/query/sql/answer.ts";

const day = new Date("2019-09-15T00:00:00Z");
const columns: readonly (readonly [string, unknown[], DataType])[] = [
  ["count", [371n, null], int64()],
  ["count", [9223372036854775807n, -1n], int64()],
  ["share", [0.1, Number.NaN], float64()],
  ["sum", [12, null], decimal(38, 0)],
  ["name", ["Русе", ""], utf8()],
  ["charted", [true, false], bool()],
  ["day", [day, null], dateDay()],
  ["moment", [new Date("2019-09-15T08:30:00.500Z"), day], timestamp()],
  ["years", [[2018, 2019], []], list(int32())],
];
const bytes = tableToIPC(
  tableFromColumns(columns.map(([name, values, type]) => [name, columnFromArray(values, type)])),
  { format: "stream" },
);

it("an answer has every value as files have it: exact, dated as ISO does, and nothing where there is none", () => {
  const answer = sqlAnswerOf(bytes ?? new Uint8Array());
  expect(answer.rows).toBe(2);
  expect(answer.columns).toEqual(
    columns.map(([name], place) => ({
      name,
      numeric: ["count", "share", "sum"].includes(name),
      kind: ["whole", "whole", "number", "whole", "text", "truth", "date", "moment", "several"][place],
    })),
  );
  expect(answer.slice(0, 100)).toEqual([
    [371, "9223372036854775807", 0.1, 12, "Русе", "true", "2019-09-15", "2019-09-15 08:30:00.5", "[2018,2019]"],
    [null, -1, "NaN", null, "", "false", null, "2019-09-15 00:00:00", "[]"],
  ]);
  expect(answer.slice(1, 2)).toHaveLength(1);
  expect(answer.slice(2, 9)).toEqual([]);
});
