import writeExcel from "write-excel-file/universal";

import { csvOf } from "../../export/csv.ts";
import { pack } from "../../export/pack.ts";
import type { Language } from "../../model/text.ts";
import { cellText } from "./tables.ts";
import type { ShownArea } from "./tables.ts";

/** A file that the page hands back. */
export interface HandedFile {
  readonly kind: "extract" | "xlsx" | "csv" | "pptx" | "mapping" | "key";
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the columns and the sheets of the files are called. */
export interface FileWords {
  readonly area: string;
  readonly counted: string;
  readonly part: string;
  readonly about: string;
  /** What is said of the tables: what they are, and what the sign of a withheld cell means. */
  readonly remarks: readonly string[];
}

const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** The files of the contract as one archive to deliver. */
export const extractFile = async (files: ReadonlyMap<string, string>, stem: string): Promise<HandedFile> => ({
  kind: "extract",
  name: `${stem}.zip`,
  type: "application/zip",
  bytes: plain(await pack(Object.fromEntries(files))),
});

/** What the office's headings and words mean, to be kept by the office: nobody else needs its words. */
export const mappingFile = (text: string): HandedFile => ({
  kind: "mapping",
  name: "mapping.json",
  type: "application/json",
  bytes: plain(new TextEncoder().encode(text)),
});

/** The office's key, to be kept by the office. */
export const keyFile = (text: string): HandedFile => ({
  kind: "key",
  name: "obhvat-key.txt",
  type: "text/plain",
  bytes: plain(new TextEncoder().encode(text)),
});

/** The protected tables as CSV, a number a row; a withheld one has "c" for its state and no number. */
export function csvFile(areas: readonly ShownArea[], stem: string): HandedFile {
  const columns = [
    "area",
    "area_name",
    "indicator",
    "indicator_name",
    "breakdown",
    "breakdown_name",
    "period",
    "value",
    "value_state",
  ];
  const rows = areas.flatMap(({ area, name, tables }) =>
    tables.flatMap(({ indicator, title, periods, rows: parts }) =>
      parts.flatMap(({ breakdown, label, cells }) =>
        cells.flatMap((cell, at) => {
          if (cell === null) return [];
          const state = cell === "withheld" ? "c" : "z";
          const [value, told] = typeof cell === "number" ? [cell, ""] : [null, state];
          return [[area, name, indicator, title, breakdown, label, periods[at] ?? "", value, told]];
        }),
      ),
    ),
  );
  const text = csvOf({ columns: columns.map((key) => ({ key })), rows });
  return {
    kind: "csv",
    name: `${stem}.csv`,
    type: "text/csv",
    bytes: plain(new TextEncoder().encode(`\uFEFF${text}`)),
  };
}

const head = { fontWeight: "bold", wrap: true, backgroundColor: "#f1ead6" } as const;

/** The names of sheets may have 31 signs, and not all of them. */
const sheetName = (title: string, taken: Set<string>): string => {
  const bare = title.replace(/[\\/?*[\]:]/g, " ").slice(0, 28);
  let [name, count] = [bare, 2];
  while (taken.has(name)) {
    name = `${bare} ${count}`;
    count += 1;
  }
  taken.add(name);
  return name;
};

/** The protected tables as a workbook of Excel: a sheet for each thing that is counted. */
export async function bookFile(
  areas: readonly ShownArea[],
  words: FileWords,
  language: Language,
  stem: string,
): Promise<HandedFile> {
  const taken = new Set([words.about]);
  const counted = new Map(
    areas.flatMap(({ tables }) => tables.map(({ indicator, title }) => [indicator, title] as const)),
  );
  const text = (value: string, style: object = {}) => ({ value, type: String, ...style });
  const pages = [...counted].map(([indicator, title]) => {
    const own = areas.flatMap(({ name, tables }) =>
      tables.filter((table) => table.indicator === indicator).map((table) => ({ name, table })),
    );
    const periods = [...new Set(own.flatMap(({ table }) => table.periods))].toSorted();
    const rows = own.flatMap(({ name, table }) =>
      table.rows.map(({ label, cells }) => [
        text(name),
        text(label),
        ...periods.map((period) => {
          const cell = cells[table.periods.indexOf(period)] ?? null;
          return typeof cell === "number"
            ? { value: cell, type: Number, format: "#,##0" }
            : text(cellText(cell, language), { align: "right" });
        }),
      ]),
    );
    return {
      sheet: sheetName(title, taken),
      columns: [{ width: 22 }, { width: 44 }, ...periods.map(() => ({ width: 12 }))],
      stickyRowsCount: 2,
      data: [
        [text(title, { fontWeight: "bold" })],
        [words.area, words.part, ...periods].map((label) => text(label, head)),
        ...rows,
      ],
    };
  });
  const about = {
    sheet: words.about,
    columns: [{ width: 110 }],
    data: words.remarks.map((line) => [text(line, { wrap: true })]),
  };
  const blob = await writeExcel([about, ...pages], { fontFamily: "Calibri", fontSize: 11 }).toBlob();
  return {
    kind: "xlsx",
    name: `${stem}.xlsx`,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: plain(new Uint8Array(await blob.arrayBuffer())),
  };
}
