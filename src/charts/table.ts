import type { Language } from "../model/text.ts";
import type { ChartTable, TableCell } from "./described.ts";
import { say } from "./say.ts";

/** Gives the address of a source's page, or nothing where it has none. */
export type SourceAddress = (source: string) => string | undefined;

/** Gives the address of an area's page, by the area's code. */
export type AreaAddress = (area: string) => string | undefined;

/** Where a table is going to stand. */
export interface TableSetting {
  readonly document: Document;
  readonly language: Language;
  readonly source?: SourceAddress;
  readonly area?: AreaAddress;
}

function hrefOf({ source, area }: TableCell, setting: TableSetting): string | undefined {
  if (source !== undefined) return setting.source?.(source);
  return area === undefined ? undefined : setting.area?.(area);
}

function fill(cell: HTMLElement, one: TableCell, setting: TableSetting): void {
  const { text, state } = one;
  const { document, language } = setting;
  if (state !== undefined) cell.dataset["state"] = state;
  const href = hrefOf(one, setting);
  if (href === undefined) {
    say(cell, text, language, document);
    return;
  }
  const link = document.createElement("a");
  link.href = href;
  say(link, text, language, document);
  cell.append(link);
}

function head({ columns }: ChartTable, document: Document): HTMLElement {
  const row = document.createElement("tr");
  for (const { label, numeric } of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = label;
    if (numeric) cell.className = "number";
    row.append(cell);
  }
  const section = document.createElement("thead");
  section.append(row);
  return section;
}

function body({ columns, rows }: ChartTable, setting: TableSetting): HTMLElement {
  const { document } = setting;
  const section = document.createElement("tbody");
  for (const cells of rows) {
    const row = document.createElement("tr");
    for (const [i, one] of cells.entries()) {
      const cell = document.createElement(i === 0 ? "th" : "td");
      if (i === 0) cell.setAttribute("scope", "row");
      if (columns[i]?.numeric === true) cell.className = "number";
      fill(cell, one, setting);
      row.append(cell);
    }
    section.append(row);
  }
  return section;
}

function foot({ columns, marks }: ChartTable, document: Document): readonly HTMLElement[] {
  if (marks.length === 0) return [];
  const cell = document.createElement("td");
  cell.colSpan = columns.length;
  for (const [i, { mark, text }] of marks.entries()) {
    const sign = document.createElement("b");
    sign.textContent = mark;
    cell.append(...(i === 0 ? [] : ["; "]), sign, ` – ${text}`);
  }
  const section = document.createElement("tfoot");
  const row = document.createElement("tr");
  row.append(cell);
  section.append(row);
  return [section];
}

/** A chart's table for a page: heads with their scope, numbers marked for alignment, states in `data-state`, signs explained. */
export function renderTable(table: ChartTable, setting: TableSetting): HTMLTableElement {
  const { document } = setting;
  const made = document.createElement("table");
  made.className = "chart-table";
  const caption = document.createElement("caption");
  caption.textContent = table.caption;
  made.append(caption, head(table, document), body(table, setting), ...foot(table, document));
  return made;
}
