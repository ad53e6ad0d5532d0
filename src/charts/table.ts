import type { ChartTable, TableCell } from "./described.ts";

/** Gives the address of a source's page, or nothing where it has none. */
export type SourceAddress = (source: string) => string | undefined;

function link(text: string, href: string | undefined, document: Document): Node {
  if (href === undefined) return document.createTextNode(text);
  const made = document.createElement("a");
  made.href = href;
  made.textContent = text;
  return made;
}

function fill(cell: HTMLElement, { text, state, source, sources }: TableCell, address: SourceAddress, document: Document): void {
  if (state !== undefined) cell.dataset["state"] = state;
  if (sources === undefined) cell.append(link(text, source === undefined ? undefined : address(source), document));
  else cell.append(...sources.flatMap((one, i) => [...(i === 0 ? [] : [", "]), link(one.publisher, address(one.source), document)]));
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

function body({ columns, rows }: ChartTable, address: SourceAddress, document: Document): HTMLElement {
  const section = document.createElement("tbody");
  for (const [place, cells] of rows.entries()) {
    const row = document.createElement("tr");
    // The marks of the picture name their row by it, however a reader sorts the table.
    row.dataset["row"] = String(place);
    for (const [i, one] of cells.entries()) {
      const cell = document.createElement(i === 0 ? "th" : "td");
      if (i === 0) cell.setAttribute("scope", "row");
      if (columns[i]?.numeric === true) cell.className = "number";
      fill(cell, one, address, document);
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
export function renderTable(table: ChartTable, document: Document, address: SourceAddress = () => undefined): HTMLTableElement {
  const made = document.createElement("table");
  made.className = "chart-table";
  const caption = document.createElement("caption");
  caption.textContent = table.caption;
  made.append(caption, head(table, document), body(table, address, document), ...foot(table, document));
  return made;
}
