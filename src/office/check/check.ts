import { registerAreas } from "../../intake/register/areas.ts";
import type { Extract } from "../../intake/register/register.ts";
import { registerFiles } from "../../model/register.ts";
import { Findings } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { applyPlan } from "../mapping/apply.ts";
import type { Mapped } from "../mapping/apply.ts";
import { withExplained } from "../mapping/explained.ts";
import type { Explained } from "../mapping/explained.ts";
import { folded } from "../mapping/fold.ts";
import { keptMapping } from "../mapping/kept-mapping.ts";
import type { Planned } from "../mapping/kept-mapping.ts";
import type { Mapping, SheetMapping } from "../mapping/mapping.ts";
import { placeFinder, placesSaid } from "../mapping/places.ts";
import type { Areas, Settled } from "../mapping/places.ts";
import { planOf } from "../mapping/plan.ts";
import type { Plan } from "../mapping/plan.ts";
import { isKeyColumn } from "../mapping/read-cell.ts";
import { readOfficeFile } from "../read/read-file.ts";
import { FileUnreadable } from "../read/sheet.ts";
import type { OfficeSheet } from "../read/sheet.ts";
import { tableOf } from "../table.ts";
import { contractFiles } from "./contract-files.ts";
import { describe } from "./describe.ts";
import { gateLeftOut, gateTable } from "./gate-sheets.ts";
import type { Where } from "./gate-sheets.ts";
import { judgeFiles } from "./judge.ts";
import { keyedIds, randomId } from "./office-key.ts";
import type { OfficeKey } from "./office-key.ts";

/** A file as an office has it. */
export interface OfficeInput {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What tables are checked against. */
export interface Known {
  readonly reference: Areas;
  readonly settlements: readonly Settled[];
  /** The day after which nothing can have been recorded. */
  readonly release: string;
}

/** A column of a table, for who says what it is or cuts it off. */
export interface SeenColumn {
  readonly file: string;
  readonly sheet: string | null;
  readonly letters: string;
  readonly fate: string;
}

/** What came of checking an office's tables. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** The mapping as it was understood. */
  readonly mapping: Mapping;
  readonly columns: readonly SeenColumn[];
  /** Whether any table has numbers of the office's own, for which its key makes ids. */
  readonly hasKeys: boolean;
  /** The files to deliver, and what they say; undefined where anything keeps them from being delivered. */
  readonly fit: { readonly files: ReadonlyMap<string, string>; readonly extract: Extract } | undefined;
}

const mappingOf = ({ sheets }: Mapping, { file, sheet }: OfficeSheet): SheetMapping | undefined =>
  sheets.find(
    (each) => (each.from === undefined || each.from === file) && (each.sheet === undefined || each.sheet === sheet),
  );

/** The page of codes of a template, which heads its lists as the table heads its columns. */
const isOfCodes = ({ sheet }: OfficeSheet): boolean => ["кодове", "codes"].includes(folded(sheet ?? ""));

/** All sheets of all files that can be read. */
function readAll(inputs: readonly OfficeInput[], findings: Findings) {
  return inputs.flatMap(({ file, bytes }) => {
    try {
      const read = readOfficeFile(file, bytes);
      return read.sheets.filter(({ rows }) => rows.length > 0).map((sheet) => ({ sheet, text: read.text }));
    } catch (error) {
      if (!(error instanceof FileUnreadable)) throw error;
      findings.add(error.why, "fix", { file });
      return [];
    }
  });
}

/** Rows of one kind of records from several sheets as one file, in the order of their keys where these are new. */
function together(all: readonly Mapped[], isNew: boolean): readonly Mapped[] {
  return [...Map.groupBy(all, ({ file }) => file).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const joined = same.flatMap(({ rows, lines }) => rows.map((row, at) => ({ row, line: lines[at] })));
    const sorted =
      isNew && isKeyColumn(first.columns[0] ?? "")
        ? joined.toSorted((a, b) => ((a.row[0] ?? "") < (b.row[0] ?? "") ? -1 : 1))
        : joined;
    return [{ ...first, rows: sorted.map(({ row }) => row), lines: sorted.flatMap(({ line }) => line ?? []) }];
  });
}

/**
 * Checks the tables of an office as it has them, under its own headings: reads them, looks for personal data in every
 * cell (gate A), makes rows of the contract by the mapping and by what offices usually write, and judges these as the
 * build does (gate B). The same in a browser and in Node; nothing is kept but what is returned.
 * @param key makes the ids of the office's own numbers; without it these stay as they are
 * @param explained what the office says of single texts besides the mapping, into which it comes
 */
export async function checkTables(
  inputs: readonly OfficeInput[],
  known: Known,
  mapping: Mapping,
  where: Where,
  key?: OfficeKey,
  explained: readonly Explained[] = [],
): Promise<Checked> {
  const findings = new Findings();
  const places = placeFinder(known.reference, known.settlements);
  const areas = registerAreas(known.reference);
  const planned: Planned[] = [];
  for (const { sheet, text } of readAll(inputs, findings)) {
    const table = tableOf(sheet, text, findings);
    const own = withExplained(mappingOf(mapping, sheet), table, explained);
    const isAside = own?.sheet === undefined && (sheet.hidden || isOfCodes(sheet));
    const plan = isAside ? undefined : planOf(table, own);
    const place = { file: sheet.file, sheet: sheet.sheet };
    if (plan !== undefined) {
      planned.push({ table, plan });
      findings.add("sheetRead", "note", place, { file: plan.file, rows: String(table.rows.length) });
      continue;
    }
    findings.add(sheet.hidden ? "hiddenSheet" : "sheetLeftOut", "note", place);
    gateLeftOut(table, where, findings);
  }
  const leftOut = findings.all.find(({ kind }) => kind === "sheetLeftOut" || kind === "hiddenSheet");
  if (planned.length === 0 && leftOut !== undefined) findings.add("noTable", "fix", leftOut.place);
  for (const { table, plan } of planned) gateTable(table, plan, where, places, findings);
  const columns = planned.flatMap(({ table: { sheet }, plan }) =>
    plan.fates.map(({ column, fate }) => ({
      file: sheet.file,
      sheet: sheet.sheet,
      letters: column.letters,
      fate: fate.is,
    })),
  );
  const result = {
    mapping: keptMapping(planned, mapping.dataset, places),
    columns,
    hasKeys: planned.some(({ plan }) => hasKeys(plan)),
  };
  if (findings.all.some(({ severity }) => severity === "stop") || planned.length === 0)
    return { ...result, findings: findings.all, fit: undefined };
  const idOf = await idsOf(planned, key);
  const mapped = planned.map(({ table, plan }) => applyPlan(table, plan, { places, idOf }, findings));
  noteTwice(mapped, places.nameOf, findings);
  const isBad = findings.isBad;
  const fit = await deliver(mapped, planned, {
    known,
    mapping,
    findings,
    areas,
    nameOf: places.nameOf,
    isKeyed: key !== undefined,
  });
  return { ...result, findings: findings.all, fit: isBad ? undefined : fit };
}

const keyOf = (column: string, own: string): string => `${column}\t${own}`;

const keysOf = ({ table, plan }: Planned): readonly string[] =>
  plan.fates.flatMap(({ column, fate }) =>
    fate.is === "column" && isKeyColumn(fate.name)
      ? table.rows.map(({ cells }) => keyOf(fate.name, (cells[column.at] ?? "").trim()))
      : [],
  );

const hasKeys = ({ fates }: Plan): boolean => fates.some(({ fate }) => fate.is === "column" && isKeyColumn(fate.name));

/** The ids of rows: made with the office's key, or its own numbers as they are; random where a row has none. */
async function idsOf(planned: readonly Planned[], key: OfficeKey | undefined) {
  const made = key === undefined ? undefined : await keyedIds(planned.flatMap(keysOf), key);
  return (column: string, own: string): string => (own === "" ? randomId() : (made?.get(keyOf(column, own)) ?? own));
}

/** Notes where two files of the office's both have records of one municipality and year: they would count twice. */
function noteTwice(mapped: readonly Mapped[], nameOf: Delivering["nameOf"], findings: Findings): void {
  for (const file of ["cases", "sweeps"] as const) {
    const first = new Map<string, string>();
    for (const { columns, rows, lines } of mapped.filter((each) => each.file === file)) {
      const [area, year] = [columns.indexOf("municipality"), columns.indexOf("school_year")];
      for (const [at, row] of rows.entries()) {
        const [key, own] = [`${row[area] ?? ""} ${row[year] ?? ""}`, lines[at]];
        const before = first.get(key) ?? own?.file;
        if (own === undefined || before === undefined) continue;
        first.set(key, before);
        const said = { ...placesSaid("area", [row[area] ?? ""], nameOf), year: row[year] ?? "", other: before };
        if (before !== own.file) findings.add("twice", "fix", { ...own }, said);
      }
    }
  }
}

interface Delivering {
  readonly known: Known;
  readonly mapping: Mapping;
  readonly findings: Findings;
  readonly areas: ReturnType<typeof registerAreas>;
  readonly nameOf: (code: string, language?: "bg" | "en") => string;
  readonly isKeyed: boolean;
}

async function deliver(
  mapped: readonly Mapped[],
  planned: readonly Planned[],
  { known, mapping, findings, areas, nameOf, isKeyed }: Delivering,
): Promise<Checked["fit"]> {
  const isNew = isKeyed || !planned.every(({ plan }) => hasKeys(plan));
  const all = together(mapped, isNew);
  const [first] = planned;
  if (first !== undefined && all.every(({ rows }) => rows.length === 0)) {
    const { file, sheet } = first.table.sheet;
    findings.add("noRows", "fix", { file, sheet });
    return undefined;
  }
  const { descriptor, unsaid } = describe(all, mapping.dataset ?? {}, areas, known.release, nameOf);
  const files = contractFiles(all, descriptor);
  const origin = (name: string, line: number) => all.find(({ file }) => `${file}.csv` === name)?.lines[line - 2];
  const extract = await judgeFiles(files, areas, known.release, origin, findings);
  if (unsaid.publisher || unsaid.contact) findings.add("unnamed", "note", { file: "dataset.json" });
  if (mapping.dataset?.covers === undefined) {
    const { areas: covered } = descriptor.covers;
    findings.add(
      "covers",
      "note",
      { file: "dataset.json" },
      { ...placesSaid("areas", covered, nameOf), ...descriptor.period },
    );
  }
  const rows = registerFiles.reduce((sum, file) => sum + (extract?.rows.get(file) ?? 0), 0);
  return extract === undefined || rows === 0 ? undefined : { files, extract };
}
