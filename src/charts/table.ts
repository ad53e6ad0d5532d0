import type { ChartTable, TableCell } from "./described.ts";

/** Gives the address of a source's page, or nothing where it has none. */
export type SourceAddress = (source: string) => string | undefined;

/** Gives the address of an area's page, by the area's code. */
export type AreaAddress = (area: string) => string | undefined;

interface Addresses {
  readonly source: SourceAddress;
  readonly area: AreaAddress;
}

function hrefOf({ source, area }: TableCell, addresses: Addresses): string | undefined {
  if (source !== undefined) return addresses.source(source);
  return area === undefined ? undefined : addresses.area(area);
}

function fill(cell: HTMLElement, one: TableCell, addresses: Addresses, document: Document): void {
  const { text, state } = one;
  if (state !== undefined) cell.dataset["state"] = state;
  const href = hrefOf(one, addresses);
  if (href === undefined) {
    cell.textContent = text;
    return;
  }
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
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

function body({ columns, rows }: ChartTable, addresses: Addresses, document: Document): HTMLElement {
  const section = document.createElement("tbody");
  for (const cells of rows) {
    const row = document.createElement("tr");
    for (const [i, one] of cells.entries()) {
      const cell = document.createElement(i === 0 ? "th" : "td");
      if (i === 0) cell.setAttribute("scope", "row");
      if (columns[i]?.numeric === true) cell.className = "number";
      fill(cell, one, addresses, document);
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
export function renderTable(
  table: ChartTable, document: Document, source: SourceAddress = () => undefined, area: AreaAddress = () => undefined,
): HTMLTableElement {
  const made = document.createElement("table");
  made.className = "chart-table";
  const caption = document.createElement("caption");
  caption.textContent = table.caption;
  made.append(caption, head(table, document), body(table, { source, area }, document), ...foot(table, document));
  return made;
}
