import { strToU8, zipSync } from "fflate";

/** A cell: a text, a number, or XML of its own. */
export type Cell = string | number | null | { readonly xml: string };

/** A sheet of a workbook made by hand, with whatever Excel can hide in one. */
export interface Page {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly state?: "hidden" | "veryHidden";
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly filter?: boolean;
  readonly drawing?: boolean;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const letters = (at: number): string => String.fromCharCode(65 + at);

function cellXml(cell: Cell, at: number, line: number): string {
  const r = `${letters(at)}${line}`;
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${r}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${r}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return cell.xml.replace("<c", `<c r="${r}"`);
}

function sheetXml({ rows, merges = [], hiddenRows = [], filter = false, drawing = false }: Page): string {
  const body = rows
    .map((cells, at) => {
      const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : "";
      return `<row r="${at + 1}"${hidden}>${cells.map((cell, place) => cellXml(cell, place, at + 1)).join("")}</row>`;
    })
    .join("");
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>${body}</sheetData>${
      filter ? '<autoFilter ref="A1:C9"><filterColumn colId="1"/></autoFilter>' : ""
    }${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : ""}${
      drawing ? '<drawing r:id="rId1"/>' : ""
    }</worksheet>`;
}

const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of Excel, as bytes. Style 1 shows a number as a day. */
export function book(pages: readonly Page[]): Uint8Array {
  const relations = (inner: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${kinds}"><sheets>${pages
        .map(
          ({ name, state = "visible" }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relations(
      pages
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${kinds}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(""),
    ),
    "xl/styles.xml": strToU8(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    ...Object.fromEntries(
      pages.flatMap((page, at) => [
        [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheetXml(page))] as const,
        ...(page.drawing === true
          ? [
              [
                `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
                relations(`<Relationship Id="rId1" Type="${kinds}/drawing" Target="../drawings/drawing1.xml"/>`),
              ] as const,
            ]
          : []),
      ]),
    ),
  });
}
