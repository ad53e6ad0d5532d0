import { parquetWriteBuffer } from "hyparquet-writer";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import writeExcel from "write-excel-file/universal";
import { OwnFileError, numberIn } from "../../src/browser/own-file/own-file.ts";
import { readCsv } from "../../src/browser/own-file/csv.ts";
import { readParquet } from "../../src/browser/own-file/parquet.ts";
import { faulted, readOwnFile } from "../../src/browser/own-file/read.ts";
import { readXlsx } from "../../src/browser/own-file/xlsx.ts";

const file = (...parts: BlobPart[]): Blob => new Blob(parts);
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const read = (blob: Blob) =>
  readOwnFile(blob, {
    csv: async (own) => readCsv(await bytesOf(own)),
    xlsx: async (own) => readXlsx(await bytesOf(own)),
    parquet: readParquet,
  }).catch((error: unknown) => {
    throw faulted(error);
  });
const valuesOf = async (blob: Blob) =>
  Object.fromEntries((await read(blob)).columns.map(({ name, values }) => [name, values]));
const faultOf = (blob: Blob) =>
  read(blob).then(
    () => undefined,
    (error: unknown) => (error instanceof OwnFileError ? error.fault : error),
  );

beforeAll(() => {
  vi.stubGlobal("DOMParser", new JSDOM().window.DOMParser);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe("a number in a file", () => {
  it.each([
    ["12", ".", 12],
    ["-1.5", ".", -1.5],
    ["1,5", ",", 1.5],
    ["1 234,5", ",", 1234.5],
    ["1,5", ".", null],
    ["00113", ".", null],
    ["2018/2019", ".", null],
    ["12345678901234567890", ".", null],
    ["", ".", null],
  ] as const)("%s is read with %s as %s", (text, decimal, number) => {
    expect(numberIn(text, decimal)).toBe(number);
  });
});

describe("a reader's own file", () => {
  it("is read as CSV in the letters and signs of either country; nothing is not nought", async () => {
    expect(await valuesOf(file("\ufeffобласт;брой;дял\r\nВидин;1 200;0,5\r\nРусе;;1,25\r\n;;\r\n"))).toEqual({
      област: ["Видин", "Русе"],
      брой: [1200, null],
      дял: [0.5, 1.25],
    });
    const windows = new Uint8Array([
      0xc2, 0xe8, 0xe4, 0xe8, 0xed, 0x2c, 0x31, 0x0a, 0xd0, 0xf3, 0xf1, 0xe5, 0x2c, 0x32,
    ]);
    expect(await valuesOf(file("a,b\n", windows))).toEqual({ a: ["Видин", "Русе"], b: [1, 2] });
    expect(await valuesOf(file("code,code,x\n007,1.5,\n008,2,\n"))).toEqual({
      code: ["007", "008"],
      code_2: [1.5, 2],
      x: [null, null],
    });
  });

  it("tells how much of it is read", async () => {
    const shares: number[] = [];
    readCsv(await bytesOf(file("a,b\n", "1,2\n".repeat(20_000))), (share) => shares.push(share));
    expect(shares.map((share) => Math.round(share * 4) / 4)).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it("is read as CSV whatever stands in quotes, and however its lines end", async () => {
    const text = '"a, b";c\r"x;\ny ""z""";1\n;2\r\n"x" y;3\n"z" ;4';
    expect(await valuesOf(file(text))).toEqual({ "a, b": ['x;\ny "z"', null, "x y", "z"], c: [1, 2, 3, 4] });
    expect(await valuesOf(file("a\tb\n1\t2\n"))).toEqual({ a: [1], b: [2] });
  });

  it.each([
    ["to the end", 'a,b\nx,1\ny,"open\nz,3\nw,4\n', 3],
    ["in the last line", 'sep=;\r\na;b\r\nx;"y', 3],
    ["up to the next one", 'a;b;c\rx;"open;1\r"y";2;3\r', 2],
    ["up to another that is open", 'a,b,c\nx,"open,1\ny,"too,2\n', 2],
  ])("is not read past quotes that are open %s", async (_, text, line) => {
    const error = await read(file(text)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ fault: "quote", line });
  });

  it("is read as an Excel workbook, days as ISO has them", async () => {
    const book = await writeExcel(
      [
        [{ value: "област" }, { value: "брой" }, { value: "ден" }],
        [
          { value: "Видин", type: String },
          { value: 12.5, type: Number },
          { value: new Date("2019-09-15T00:00:00Z"), type: Date, format: "dd.mm.yyyy" },
        ],
        [{ value: "Русе", type: String }, null, null],
      ],
      {},
    ).toBlob();
    expect(await valuesOf(book)).toEqual({ област: ["Видин", "Русе"], брой: [12.5, null], ден: ["2019-09-15", null] });
  });

  it("is read as Parquet", async () => {
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: "area", data: ["BG311", null], type: "STRING" },
        { name: "n", data: [1.5, null], type: "DOUBLE" },
        { name: "code", data: ["1", "2"], type: "STRING" },
      ],
    });
    expect(await valuesOf(file(bytes))).toEqual({ area: ["BG311", null], n: [1.5, null], code: ["1", "2"] });
  });

  it.each([
    ["empty", file("")],
    ["empty", file("only,a,head\n")],
    ["kind", file(new Uint8Array([1, 0, 0, 2]))],
    ["damaged", file("PK\u0003\u0004 and then nothing")],
    ["damaged", file("PAR1 and then nothing")],
    ["large", file(new Uint8Array(31_000_000))],
    ["wide", file(`${Array.from({ length: 501 }, (_, n) => `c${n}`).join(",")}\n1\n`)],
  ] as const)("is refused in words: %s", async (fault, blob) => {
    expect(await faultOf(blob)).toBe(fault);
  });
});
