import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { readCsv } from "../../src/intake/csv.ts";
import { formatFault } from "../../src/intake/fault.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(content: Uint8Array, columns: readonly string[] = ["a", "b"], later: readonly string[] = []) {
  const faults: string[] = [];
  const table = readCsv(content, "t.csv", { all: columns, later }, (fault) => {
    faults.push(formatFault(fault));
  });
  return { table, faults };
}

describe("readCsv", () => {
  it("reads columns that came later as empty where a row or the whole file lacks them", () => {
    expect(
      read(bytes("a,b,c\n1,2\n3,4,5\n"), ["a", "b", "c"], ["c"]).table.rows.map(({ cells }) => cells["c"]),
    ).toEqual(["", "5"]);
    expect(read(bytes("a,b\n1,2\n"), ["a", "b", "c"], ["c"])).toMatchObject({
      faults: [],
      table: { rows: [{ cells: { a: "1", b: "2", c: "" } }] },
    });
    expect(read(bytes("a,b,c\n1\n"), ["a", "b", "c"], ["c"]).faults).toEqual([
      "t.csv line 2: 1 cells instead of 3; write one cell a column, and quote a cell with a comma in it",
    ]);
  });

  it("counts the lines of the file, line breaks inside a cell too", () => {
    const { table, faults } = read(bytes('a,b\n1,"two\nlines"\n3,4\r\n'));
    expect(table.rows).toEqual([
      { line: 2, cells: { a: "1", b: "two\nlines" }, refused: ["b"] },
      { line: 4, cells: { a: "3", b: "4" } },
    ]);
    expect(faults).toEqual([
      't.csv line 2 column b: a control sign "two⟨U+000A⟩lines" (LINE FEED (U+000A), sign 4); write a blank instead',
    ]);
  });

  it("counts the lines of a file that was written on Windows", () => {
    expect(read(bytes("b,a\r\n2,1\r\n4,3\r\n")).table.rows).toEqual([
      { line: 2, cells: { a: "1", b: "2" } },
      { line: 3, cells: { a: "3", b: "4" } },
    ]);
  });

  it("reads files of old Macs, and files whose lines end in several ways", () => {
    const rows = [
      { line: 2, cells: { a: "1", b: "2" } },
      { line: 3, cells: { a: "3", b: "4" } },
    ];
    expect(read(bytes("a,b\r1,2\r3,4\r"))).toMatchObject({ faults: [], table: { rows } });
    expect(read(bytes("a,b\r\n1,2\r3,4\n"))).toMatchObject({ faults: [], table: { rows } });
    expect(read(bytes("a,b\r1\r\r3,4")).faults).toEqual([
      "t.csv line 2: 1 cells instead of 2; write one cell a column, and quote a cell with a comma in it",
      "t.csv line 3: the line is empty; remove it",
    ]);
  });

  it("gives back every text that a CSV writer can write", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\uFEFF", "").replaceAll("\r", ""));
    const rows = fc.array(fc.record({ a: cell.map((text) => `-${text}`), b: cell }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        const { table } = read(bytes(Papa.unparse(written, { newline: "\n", columns: ["a", "b"] })));
        expect(table.rows.map(({ cells }) => cells)).toEqual(written);
      }),
    );
  });

  it("reports a line that is empty, too short, or twice a header", () => {
    expect(read(bytes("a,b\n\n1\n")).faults).toEqual([
      "t.csv line 2: the line is empty; remove it",
      "t.csv line 3: 1 cells instead of 2; write one cell a column, and quote a cell with a comma in it",
    ]);
    expect(read(bytes("a,a\n1,2\n")).faults).toEqual([
      "t.csv line 1 column b: the column is missing; the columns are a,b",
      't.csv line 1: the column stands there twice "a"; the columns are a,b',
    ]);
  });

  it("tells a file in UTF-16 and a damaged one from Windows-1251", () => {
    expect(read(new Uint8Array([0xff, 0xfe, 0x61, 0])).faults).toEqual([
      "t.csv: the file is in UTF-16, not UTF-8; save it as UTF-8",
    ]);
    expect(read(new Uint8Array(Buffer.from("a,b\n1,2\n", "utf16le"))).faults).toEqual([
      "t.csv: the file is in UTF-16, not UTF-8, or no text at all; save it as UTF-8",
    ]);
    expect(read(new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])).faults).toEqual([
      "t.csv: the file is in UTF-32, not UTF-8; save it as UTF-8",
    ]);
    expect(read(new Uint8Array([0x61, 0x80, 0x81, 0xe0])).faults).toEqual([
      "t.csv: the file is not in UTF-8; save it as UTF-8",
    ]);
    expect(read(new Uint8Array([0xd1, 0xee, 0xf4, 0xe8, 0xff])).faults).toEqual([
      "t.csv: the file is in Windows-1251, not UTF-8; save it as UTF-8",
    ]);
  });

  it("says that a table cannot be read, so that others do not refer to it in vain", () => {
    expect(read(bytes("a\n1\n")).table).toEqual({ file: "t.csv", readable: false, rows: [] });
    expect(read(bytes("a,b\n")).table.readable).toBe(true);
  });
});
