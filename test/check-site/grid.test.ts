import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Grid } from "../../scripts/check-site/office/grid.ts";
import { xmlTree } from "../../scripts/check-site/office/xml.ts";

const sheet = (rows: string): string => `<worksheet><cols/><sheetData>${rows}</sheetData><pageMargins/></worksheet>`;

/** What was followed, by way of XML alone, or of plain rows first. */
function followed(rows: string, plainFirst: boolean) {
  const grid = new Grid();
  const taken = plainFirst ? grid.takePlain(sheet(rows)) : undefined;
  try {
    xmlTree(taken ?? sheet(rows), grid);
  } catch {
    return "not well formed";
  }
  const { faults, style, string, rows: count, columns, head } = grid;
  return { faults, style, string, count, columns, head };
}

describe("rows of a worksheet", () => {
  it("are the same whether they are taken plainly or read as XML", () => {
    const place = fc.constantFrom("", ' r="A1"', ' r="B1"', ' r="B2"', ' r="C2"', ' r="AA3"');
    const kind = fc.constantFrom("", ' t="s"', ' t="n"', ' t="inlineStr"');
    const inner = fc.constantFrom("/>", "></c>", "><v>3</v></c>", "><v></v></c>", "><v>1.5e3</v></c>", "><v>-</v></c>");
    const odd = fc.constantFrom(
      "<c><v>x</v></c>",
      "<c><is><t>x</t></is></c>",
      "<c><v>1</c>",
      "text",
      '<c s="1" s="2"/>',
    );
    const cell = fc.oneof(
      { weight: 12, arbitrary: fc.tuple(place, kind, inner).map(([at, type, rest]) => `<c${at} s="2"${type}${rest}`) },
      { weight: 1, arbitrary: odd },
    );
    const row = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(cell, { maxLength: 4 }))
      .map(([number, cells]) => `<row r="${number}">${cells.join("")}</row>`);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        expect(followed(rows.join(""), true)).toEqual(followed(rows.join(""), false));
      }),
      { numRuns: 2000 },
    );
  });

  it("are taken out of what is read as XML, unless one is odd", () => {
    const plain = '<row r="1"><c t="s"><v>4</v></c><c/></row><row r="2" ht="20" customHeight="1"></row>';
    expect(new Grid().takePlain(sheet(plain))).toBe(sheet(""));
    expect(new Grid().takePlain(sheet(`${plain}<row r="3"><c><v>4</c></row>`))).toBeUndefined();
    expect(new Grid().takePlain(sheet(plain.replace("</row>", "")))).toBeUndefined();
  });
});
