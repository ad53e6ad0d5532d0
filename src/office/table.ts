import { columnLetters } from "../model/spreadsheet-text.ts";
import type { OfficeRow, OfficeSheet, TextForm } from "./read/sheet.ts";
import type { Findings, Place } from "./finding.ts";
import { folded, hasMixedWords } from "./mapping/fold.ts";
import { recognised } from "./mapping/recognise.ts";

/** A column of an office's table. */
export interface OfficeColumn {
  /** From 0, as in the rows. */
  readonly at: number;
  readonly letters: string;
  /** As it is headed, "" where it is not. */
  readonly heading: string;
}

/** A sheet as a table: what stands above and below it is left out. */
export interface OfficeTable {
  readonly sheet: OfficeSheet;
  /** The lines of the heading; none where no heading was recognised. */
  readonly head: readonly number[];
  readonly columns: readonly OfficeColumn[];
  readonly rows: readonly OfficeRow[];
}

const searched = 40;
const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";

// A heading over several columns, and one over two rows, stands in the first cell of what is merged.
function spread(sheet: OfficeSheet, rows: readonly OfficeRow[]): readonly OfficeRow[] {
  const lines = new Map(rows.map(({ line, cells }) => [line, [...cells]]));
  for (const { from, to } of sheet.merges) {
    const value = lines.get(from.line)?.[from.column - 1] ?? "";
    if (value === "" || to.column - from.column > 200 || to.line - from.line > 20_000) continue;
    for (let line = from.line; line <= to.line; line += 1) {
      const cells = lines.get(line);
      for (let column = from.column; cells !== undefined && column <= to.column; column += 1) {
        if (!isFilled(cells[column - 1])) cells[column - 1] = value;
      }
    }
  }
  return rows.map(({ line, cells }) => ({ line, cells: Array.from(lines.get(line) ?? cells, String) }));
}

const score = (headings: readonly string[]): number => new Set(headings.flatMap((each) => recognised(each))).size;

/** Two rows of headings as one: the lower where it is known, else both, else the one that there is. */
function joined(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, at) => {
    const [top, bottom] = [(upper[at] ?? "").trim(), (lower[at] ?? "").trim()];
    if (top === "" || bottom === "" || top === bottom) return top === "" ? bottom : top;
    const both = `${top} ${bottom}`;
    return [both, bottom, top].find((each) => recognised(each).length > 0) ?? both;
  });
}

interface Head {
  readonly from: number;
  readonly size: 0 | 1 | 2;
  readonly headings: readonly string[];
}

function headOf(rows: readonly OfficeRow[]): Head {
  const candidates = rows.slice(0, searched).flatMap(({ cells }, from): Head[] => {
    const next = rows[from + 1];
    return [
      { from, size: 1, headings: cells },
      ...(next === undefined ? [] : [{ from, size: 2, headings: joined(cells, next.cells) } as const]),
    ];
  });
  // Of two that know as many columns the one of a single row: a title over it heads nothing.
  const best = candidates
    .toSorted((a, b) => a.size - b.size)
    .reduce<Head>((found, each) => (score(each.headings) > score(found.headings) ? each : found), {
      from: 0,
      size: 0,
      headings: [],
    });
  return score(best.headings) >= 2 ? best : { from: 0, size: 0, headings: [] };
}

const totals = /^(?:общо|всичко|сума|сбор|итого|total|тотал|крайна сума|в т ч|от тях)(?:\s|$)/;

/** A row that sums up others: its first words say so. */
const isTotal = ({ cells }: OfficeRow): boolean => {
  const first = cells.filter(isFilled).slice(0, 2);
  return first.some((cell) => totals.test(folded(cell)));
};

/** The row that a template shows how to fill in: its first cell says that it is an example. */
const isExample = ({ cells }: OfficeRow): boolean => /^(?:пример|example)(?:\s|$)/.test(folded(cells[0] ?? ""));

// One long line under a table is a remark, and no row of it.
const isRemark = ({ cells }: OfficeRow, width: number): boolean =>
  width > 3 && cells.filter(isFilled).length === 1 && cells.filter(isFilled).some((cell) => cell.trim().length > 25);

function noteSheet(sheet: OfficeSheet, text: TextForm | undefined, place: Place, findings: Findings): void {
  const note = (kind: Parameters<Findings["add"]>[0], count: number): void => {
    if (count > 0) findings.add(kind, "note", place, { count: String(count) });
  };
  if (text !== undefined && text.encoding !== "UTF-8")
    findings.add("encoding", "note", place, { encoding: text.encoding });
  note("hiddenRows", sheet.hiddenRows);
  note("hiddenColumns", sheet.hiddenColumns);
  note("filtered", Number(sheet.filtered));
  note("formulas", sheet.formulas);
  note("pictures", Number(sheet.pictures));
  note("comments", Number(sheet.comments));
  for (const { line, column } of sheet.broken)
    findings.add("brokenCell", "fix", { ...place, line, column: columnLetters(column) });
}

/** What a sheet holds as a table; what was left out, and what nobody sees in it, is noted. */
export function tableOf(sheet: OfficeSheet, text: TextForm | undefined, findings: Findings): OfficeTable {
  const place = { file: sheet.file, sheet: sheet.sheet };
  const rows = spread(sheet, sheet.rows);
  const { from, size, headings } = headOf(rows);
  noteSheet(sheet, text, place, findings);
  const head = rows.slice(from, from + size).map(({ line }) => line);
  const [first] = head;
  if (from > 0) findings.add("titleRows", "note", { ...place, line: rows[0]?.line }, { count: String(from) });
  if (size === 2 && first !== undefined) findings.add("twoHeadRows", "note", { ...place, line: first });
  const inBody = sheet.merges.filter(({ from: { line }, to }) => line > (head.at(-1) ?? 0) && to.line > line);
  if (inBody.length > 0)
    findings.add("merged", "note", { ...place, line: inBody[0]?.from.line }, { count: String(inBody.length) });
  const body: OfficeRow[] = [];
  const width = headings.filter(isFilled).length;
  for (const row of rows.slice(from + size)) {
    if (isTotal(row)) findings.add("totalRow", "note", { ...place, line: row.line });
    else if (isExample(row)) findings.add("exampleRow", "note", { ...place, line: row.line });
    else if (size > 0 && isRemark(row, width)) findings.add("remarkRow", "note", { ...place, line: row.line });
    else body.push(row);
  }
  const columns = columnsOf(headings, body);
  const mixed = columns.find(({ heading }) => hasMixedWords(heading));
  if (mixed !== undefined) findings.add("mixedHeading", "note", { ...place, line: first, column: mixed.letters });
  return { sheet, head, columns, rows: body };
}

/** The columns that are headed or hold something; empty ones behind a table are none. */
function columnsOf(headings: readonly string[], rows: readonly OfficeRow[]): readonly OfficeColumn[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  const filled = new Array<boolean>(width).fill(false);
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) if (isFilled(cell)) filled[at] = true;
  }
  return filled.flatMap((has, at) => {
    const heading = (headings[at] ?? "").trim();
    return has || recognised(heading).length > 0 ? [{ at, letters: columnLetters(at + 1), heading }] : [];
  });
}
