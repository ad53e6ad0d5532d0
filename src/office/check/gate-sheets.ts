import type { Findings, Place } from "../finding.ts";
import type { PlaceFinder } from "../mapping/places.ts";
import type { Fate, Plan } from "../mapping/plan.ts";
import { isKeyColumn } from "../mapping/read-cell.ts";
import type { OfficeTable } from "../table.ts";
import { harmlessIn, numbered, searchColumn } from "./gate-a.ts";
import type { ColumnFind } from "./gate-a.ts";

/** Where a table is looked at: on the office's own computer a column of personal numbers can be cut off. */
export type Where = "office" | "elsewhere";

const nothing = { isId: false, isKnown: false, isHarmless: () => false };

const nameOf = (fate: Fate): string | undefined =>
  fate.is === "column" || fate.is === "helper" ? fate.name : undefined;

function search(table: OfficeTable, plan: Plan, at: number, fate: Fate, places: PlaceFinder): readonly ColumnFind[] {
  const name = nameOf(fate);
  return searchColumn(table.rows, at, {
    isId: name !== undefined && isKeyColumn(name),
    isKnown: name !== undefined,
    isHarmless: harmlessIn(plan.file, name, places),
  });
}

/**
 * Gate A: every cell of every column of a table that becomes a file of the contract, before anything is read of it. A
 * column with personal data stops the table until it is cut off; elsewhere than at the office a personal number stops
 * it in any column.
 */
export function gateTable(table: OfficeTable, plan: Plan, where: Where, places: PlaceFinder, findings: Findings): void {
  const base: Place = { file: table.sheet.file, sheet: table.sheet.sheet };
  for (const { column, fate } of plan.fates) {
    const finds = search(table, plan, column.at, fate, places);
    const place = { ...base, column: column.letters, means: nameOf(fate) };
    const isCut = fate.is === "cut" || fate.is === "needless" || fate.is === "sameHeading";
    for (const { kind, count, line } of finds) {
      if (isCut && (where === "office" || !numbered.has(kind))) continue;
      findings.add(kind, "stop", { ...place, line }, {}, count);
    }
    const isFilled = table.rows.some(({ cells }) => (cells[column.at] ?? "").trim() !== "");
    if (!isFilled && fate.is !== "column") findings.add("emptyColumn", "note", place);
    else if (fate.is === "cut") findings.add("cutColumn", "note", place);
    else if (fate.is === "needless") findings.add("needlessColumn", "note", place);
    else if (fate.is === "sameHeading") findings.add("sameHeading", "fix", { ...place, line: table.head[0] });
    else if (fate.is === "helper") findings.add("helperColumn", "note", place);
    else if (fate.is === "personal" && finds.length === 0)
      findings.add("personalHeading", "stop", { ...place, line: table.head[0] });
    else if (fate.is === "unknown" && finds.length === 0)
      findings.add("unknownColumn", "ask", { ...place, line: table.head[0] });
  }
  for (const name of plan.missing) findings.add("mappedColumnMissing", "fix", { ...base, means: name });
  gateMargins(table, base, findings);
}

// Titles, remarks and sums are never read further; what stands there is said where it is a person's all the same.
function gateMargins(table: OfficeTable, base: Place, findings: Findings): void {
  const body = new Set(table.rows.map(({ line }) => line));
  const head = new Set(table.head);
  const margins = table.sheet.rows.filter(({ line }) => !body.has(line) && !head.has(line));
  const width = margins.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (let at = 0; at < width; at += 1) {
    for (const { kind, line, count } of searchColumn(margins, at, { ...nothing, isKnown: true })) {
      if (kind !== "text") findings.add("personalMargin", "note", { ...base, line }, {}, count);
    }
  }
}

/** Looks at a sheet that becomes no file: elsewhere than at the office a personal number in it stops all. */
export function gateLeftOut(table: OfficeTable, where: Where, findings: Findings): void {
  const base: Place = { file: table.sheet.file, sheet: table.sheet.sheet };
  const width = table.sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const finds = Array.from({ length: width }, (_, at) => searchColumn(table.sheet.rows, at, nothing)).flat();
  const numbers = finds.filter(({ kind }) => kind !== "text");
  const [first] = numbers;
  if (first === undefined) return;
  const severity = where === "elsewhere" && numbers.some(({ kind }) => numbered.has(kind)) ? "stop" : "note";
  findings.add(
    "personalLeftOut",
    severity,
    { ...base, line: first.line },
    {},
    numbers.reduce((sum, { count }) => sum + count, 0),
  );
}
