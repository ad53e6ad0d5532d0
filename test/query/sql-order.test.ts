import { describe, expect, it } from "vitest";
import type { SqlAnswer, SqlCell } from "../../src/query/sql/answer.ts";
import { orderOf } from "../../src/query/sql/order.ts";
import { collator } from "../../src/i18n/formats.ts";

const answer = (numeric: boolean, cells: readonly SqlCell[]): SqlAnswer => ({
  columns: [{ name: "x", numeric }],
  rows: cells.length,
  cell: (row) => cells[row] ?? null,
  slice: (from, to) => cells.slice(from, to).map((cell) => [cell]),
});
const { compare } = collator("bg");
const sorted = (numeric: boolean, cells: readonly SqlCell[], descending: boolean) =>
  [...orderOf(answer(numeric, cells), { column: 0, descending }, compare)].map((row) => cells[row]);

describe("an answer in the order of a column", () => {
  it("has numbers by size, also those kept as text, and what lacks last in either direction", () => {
    const cells = [10, null, 9, "9223372036854775807", "NaN", -1, "Infinity"];
    expect(sorted(true, cells, false)).toEqual([-1, 9, 10, "9223372036854775807", "Infinity", null, "NaN"]);
    expect(sorted(true, cells, true)).toEqual(["Infinity", "9223372036854775807", 10, 9, -1, null, "NaN"]);
  });

  it("has texts in the alphabet of the page", () => {
    expect(sorted(false, ["Ямбол", "варна", null, "Бургас", "10", "9"], false)).toEqual([
      "9",
      "10",
      "Бургас",
      "варна",
      "Ямбол",
      null,
    ]);
  });

  it("leaves rows alike as they came, in either direction", () => {
    const cells = ["б", "а", "б", "а"];
    const rows = (descending: boolean) => [...orderOf(answer(false, cells), { column: 0, descending }, compare)];
    expect(rows(false)).toEqual([1, 3, 0, 2]);
    expect(rows(true)).toEqual([0, 2, 1, 3]);
  });
});
