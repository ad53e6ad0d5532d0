import { describe, expect, it } from "vitest";

import { cellText, longestTexts } from "../../src/browser/explore/texts.ts";
import type { SqlAnswer, SqlCell } from "../../src/query/sql/answer.ts";

const answer = (cells: readonly SqlCell[]): SqlAnswer =>
  ({
    rows: cells.length,
    columns: [{ name: "r", numeric: false }],
    cell: (row: number) => cells[row] ?? null,
  }) as unknown as SqlAnswer;

describe("what stands in a cell of an answer", () => {
  it("is the whole of a text that can be read, and the beginning of one that would stop the page", () => {
    expect(cellText("x".repeat(2000))).toBe("x".repeat(2000));
    expect(cellText("x".repeat(300_000))).toBe(`${"x".repeat(2000)}…`);
    expect([cellText(null), cellText(12)]).toEqual(["NULL", "12"]);
  });

  it("is no longer where a column is measured by it", () => {
    expect(longestTexts(answer(["short", "x".repeat(300_000), null]))).toEqual([`${"x".repeat(2000)}…`]);
    expect(longestTexts(answer([null, "ab"]))).toEqual(["NULL"]);
  });
});
