import type { Language } from "../model/text.ts";
import type { ChartTable, TableCell } from "./described.ts";
import { spokenNodes } from "./words/say.ts";

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

function link(text: string, href: string | undefined, { language, document }: TableSetting): readonly Node[] {
  const nodes = spokenNodes(text, language, document);
  if (href === undefined) return nodes;
  const made = document.createElement("a");
  made.href = href;
  made.append(...nodes);
  return [made];
}

function fill(cell: HTMLElement, one: TableCell, setting: TableSetting): void {
  const { text, state, sources } = one;
  if (state !== undefined) cell.dataset["state"] = state;
  if (sources === undefined) cell.append(...link(text, hrefOf(one, setting), setting));
  else
    cell.append(
      ...sources.flatMap((each, i) => [
        ...(i === 0 ? [] : [", "]),
        ...link(each.publisher, setting.source?.(each.source), setting),
      ]),
    );
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
  for (const [place, cells] of rows.entries()) {
    const row = document.createElement("tr");
    // The marks of the picture name their row by it, however a reader sorts the table.
    row.dataset["row"] = String(place);
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

/** A box in a table's whole width, which stays in sight while a wide table is moved on a narrow screen. */
function inSight(document: Document, ...content: readonly (string | Node)[]): HTMLElement {
  const box = document.createElement("span");
  box.append(...content);
  return box;
}

function foot({ columns, marks }: ChartTable, document: Document): readonly HTMLElement[] {
  if (marks.length === 0) return [];
  const cell = document.createElement("td");
  cell.colSpan = columns.length;
  const content = marks.flatMap(({ mark, text }, i) => {
    const sign = document.createElement("b");
    sign.textContent = mark;
    return [...(i === 0 ? [] : ["; "]), sign, ` – ${text}`];
  });
  cell.append(inSight(document, ...content));
  const section = document.createElement("tfoot");
  const row = document.createElement("tr");
  row.append(cell);
  section.append(row);
  return [section];
}

/**
 * A chart's table for a page: heads with their scope, numbers marked for alignment, states in `data-state`, signs
 * explained.
 */
export function renderTable(table: ChartTable, setting: TableSetting): HTMLTableElement {
  const { document } = setting;
  const made = document.createElement("table");
  made.className = "chart-table";
  const caption = document.createElement("caption");
  caption.append(inSight(document, table.caption));
  made.append(caption, head(table, document), body(table, setting), ...foot(table, document));
  return made;
}
