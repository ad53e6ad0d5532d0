import type { RegisterFile } from "../../model/register.ts";
import type { Findings, Place } from "../finding.ts";
import { columnLetters } from "../../model/spreadsheet-text.ts";
import type { OfficeTable } from "../table.ts";
import { hasMixedWords } from "./fold.ts";
import { headings } from "./headings.ts";
import type { PlaceFinder } from "./places.ts";
import { placeIn } from "./plan.ts";
import type { Plan } from "./plan.ts";
import { instead, isKeyColumn, readCell, toldBy } from "./read-cell.ts";
import type { RowAround } from "./read-cell.ts";
import { allowedIn, UnreadCells } from "./unread.ts";
import { bandOf, isSerial } from "./when.ts";

/** A line of an office's table. */
export type Line = Readonly<Required<Pick<Place, "file">>> & { readonly sheet: string | null; readonly line: number };

/** Rows of the contract, and for each the line of the office's table that it is made of. */
export interface Mapped {
  readonly file: RegisterFile;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly Line[];
}

/** What a table is mapped with. */
export interface Mapper {
  readonly places: PlaceFinder;
  /** The id of a row by its column and the office's own number, "" where it has none. */
  readonly idOf: (column: string, own: string) => string;
}

const columnsOf = (file: RegisterFile): readonly string[] => Object.keys(headings[file]);
const dates: ReadonlySet<string> = new Set(["opened", "closed", "month", "date"]);

/** What was read in another form than the contract's, each said once for its column. */
function noteForms(table: OfficeTable, plan: Plan, place: Place, findings: Findings): void {
  for (const name of columnsOf(plan.file)) {
    const column = placeIn(plan, name);
    if (column === undefined || isKeyColumn(name)) continue;
    const at = { ...place, column: column.letters, means: name };
    const texts = table.rows.map(({ line, cells }) => ({ line, text: cells[column.at] ?? "" }));
    const mixed = texts.filter(({ text }) => hasMixedWords(text));
    if (mixed.length > 0) findings.add("mixedWords", "note", { ...at, line: mixed[0]?.line }, {}, mixed.length);
    const serial = dates.has(name) ? texts.filter(({ text }) => isSerial(text)) : [];
    if (serial.length > 0) findings.add("serialDates", "note", { ...at, line: serial[0]?.line }, {}, serial.length);
    if (name === "age_band") {
      const forms = new Set(texts.slice(0, 5000).map(({ text }) => bandOf(text, "2020/2021")?.form));
      if (forms.has("age")) findings.add("agesToBands", "note", at);
      if (forms.has("birth")) findings.add("birthsToBands", "note", at);
    }
    const spaced = texts.filter(({ text }) => /\d[\u00a0\u202f]\d{3}/.test(text));
    if (spaced.length > 0) findings.add("spacedThousands", "note", { ...at, line: spaced[0]?.line }, {}, spaced.length);
  }
}

function noteColumns(plan: Plan, place: Place, findings: Findings): readonly string[] {
  const lacking = columnsOf(plan.file).filter((name) => {
    if (placeIn(plan, name) !== undefined || plan.all[name] !== undefined) return false;
    return !(name === "municipality" && placeIn(plan, "settlement") !== undefined);
  });
  for (const name of lacking) {
    const at = { ...place, means: name };
    if (name === "institution_id" && plan.file === "placements")
      findings.add("missingColumn", "fix", at, { column: name });
    else if (isKeyColumn(name)) findings.add("newIds", "note", at);
    else if (name === "school_year" && (placeIn(plan, "opened") ?? placeIn(plan, "month")) !== undefined)
      findings.add("yearFromMonth", "note", at);
    else if (instead[name] !== undefined && name !== "school_year")
      findings.add(instead[name] === "" ? "columnEmpty" : "columnInstead", "note", at, { value: instead[name] });
    else findings.add("missingColumn", "fix", at, { column: name, ...allowedIn(plan.file, name) });
  }
  return lacking;
}

/** Makes rows of the contract of a table by its plan. What cannot be made is noted with its place, never its text. */
export function applyPlan(table: OfficeTable, plan: Plan, mapper: Mapper, findings: Findings): Mapped {
  const place: Place = { file: table.sheet.file, sheet: table.sheet.sheet };
  const columns = columnsOf(plan.file);
  const lacking = noteColumns(plan, place, findings);
  noteForms(table, plan, place, findings);
  const spots = new Map([...columns, "district", "settlement"].map((name) => [name, placeIn(plan, name)?.at]));
  const unread = new UnreadCells(plan.file, findings, mapper.places);
  const rows: (readonly string[])[] = [];
  const lines: Line[] = [];
  for (const { line, cells } of table.rows) {
    const textOf = (name: string): string => plan.all[name] ?? (cells[spots.get(name) ?? -1] ?? "").trim();
    const around: RowAround = {
      text: textOf,
      told: (column, text) => toldBy(plan.values[column], text),
      places: mapper.places,
    };
    const row = columns.map((name): string | undefined => {
      const own = textOf(name);
      if (isKeyColumn(name)) return mapper.idOf(name, own);
      if (plan.all[name] !== undefined) return plan.all[name];
      if (lacking.includes(name) && instead[name] !== undefined && name !== "school_year") return instead[name];
      const read = readCell(plan.file, name, own, around);
      if (read !== undefined && "value" in read) return read.value;
      // An office that writes settlements leaves the municipality empty, or has no such column.
      const at = (name === "municipality" && own === "" ? spots.get("settlement") : undefined) ?? spots.get(name);
      const [column, text] = at === undefined ? [] : [columnLetters(at + 1), (cells[at] ?? "").trim()];
      if (!lacking.includes(name) || name === "school_year")
        unread.note(read, { ...place, line, column, means: name }, text ?? own, around);
      return undefined;
    });
    const good = row.filter((cell) => cell !== undefined);
    if (good.length === row.length) {
      rows.push(good);
      lines.push({ file: table.sheet.file, sheet: table.sheet.sheet, line });
    }
  }
  return { file: plan.file, columns, rows, lines };
}
