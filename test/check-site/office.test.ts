import { strFromU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { packageFaults } from "../../scripts/check-site/office/faults.ts";
import { pack } from "../../src/export/pack.ts";
import type { Parts } from "../../src/export/pack.ts";
import { pptxOf } from "../../src/export/pptx.ts";
import { qrPng } from "../../src/export/qr.ts";
import { coloursOf } from "../../src/export/tokens.ts";
import { xlsxOf } from "../../src/export/xlsx.ts";
import { oneOf, seen } from "../export/made.ts";
import { css } from "../export/pictures.ts";

type Texts = Record<string, string>;
const slide = "ppt/slides/slide1.xml";
const slideRels = "ppt/slides/_rels/slide1.xml.rels";
const types = "[Content_Types].xml";
const main = "ppt/presentation.xml";
const book = "xl/workbook.xml";
const page = "xl/worksheets/sheet4.xml";
const chart = "ppt/charts/chart1.xml";

let deck: Uint8Array;
let sheets: Uint8Array;
beforeAll(async () => {
  const [bars, matrix] = [oneOf("sweeps-by-year-BG415"), oneOf("reporting-matrix-BG415")];
  const picture = { png: qrPng(seen.address), width: 10, height: 10 };
  deck = await pptxOf(
    [
      { ...bars, seen },
      { ...matrix, seen, picture, table: matrix.view.table },
    ],
    coloursOf(css, "light"),
  );
  sheets = await xlsxOf([bars.sheet], seen);
});

/** The file with some of its parts written otherwise; a part that becomes empty is taken out. */
async function changed(file: Uint8Array, change: (texts: Texts) => Texts): Promise<readonly string[]> {
  const parts = unzipSync(file);
  const texts = Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  );
  const all: Parts = { ...parts, ...change(texts) };
  return packageFaults(await pack(Object.fromEntries(Object.entries(all).filter(([, part]) => part.length > 0))));
}
const swap =
  (name: string, from: string | RegExp, to: string) =>
  (texts: Texts): Texts => {
    const before = texts[name] ?? "";
    const after = before.replace(from, to);
    if (after === before) throw new RangeError(`test: ${name} has no ${String(from)}`);
    return { [name]: after };
  };
const override = (part: string, kind: string): string =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/></Types>`;

describe("the check of a presentation", () => {
  it("finds nothing in a whole one", () => {
    expect(packageFaults(deck)).toEqual([]);
  });

  it.each<[string, (texts: Texts) => Texts, string]>([
    [
      "a master that is listed and not there",
      swap(types, "</Types>", override("ppt/slideMasters/slideMaster2.xml", "presentationml.slideMaster")),
      `${types} lists /ppt/slideMasters/slideMaster2.xml, which is not there`,
    ],
    [
      "a part that is there and not listed",
      swap(types, /<Override PartName="\/ppt\/slides\/slide1.xml"[^>]*>/, ""),
      `${slide} has the type "application/xml"`,
    ],
    [
      "a part of another type",
      swap(types, "presentationml.slideLayout+xml", "presentationml.slide+xml"),
      'ppt/slideLayouts/slideLayout1.xml has the type "application/vnd.openxmlformats-officedocument.presentationml.slide+xml", but ppt/slideMasters/slideMaster1.xml takes it for a slideLayout',
    ],
    [
      "a part listed twice",
      swap(types, "</Types>", override("ppt/slides/slide1.xml", "presentationml.slide")),
      `${types} lists /${slide} twice`,
    ],
    [
      "an ending that no part has",
      swap(types, "</Types>", '<Default Extension="mp4" ContentType="video/mp4"/></Types>'),
      `${types} knows of .mp4, which no part has`,
    ],
    [
      "a part to which nothing leads",
      (texts) => ({
        "ppt/slides/slide9.xml": texts[slide] ?? "",
        ...swap(types, "</Types>", override("ppt/slides/slide9.xml", "presentationml.slide"))(texts),
      }),
      "nothing leads to ppt/slides/slide9.xml",
    ],
    [
      "a relationship to what is not there",
      swap(slideRels, "slideLayout1.xml", "slideLayout7.xml"),
      `${slide}, relationship rId4: leads to ppt/slideLayouts/slideLayout7.xml, which is not there`,
    ],
    ["an id used twice", swap(slideRels, 'Id="rId2"', 'Id="rId1"'), `${slide}: two relationships are called rId1`],
    [
      "an id that is nowhere",
      swap(slide, 'r:id="rId1"', 'r:id="rId99"'),
      `${slide}: names the relationship "rId99", which it does not have`,
    ],
    [
      "a relationship that nothing names",
      swap(
        slideRels,
        "</Relationships>",
        '<Relationship Id="rId50" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image-1-1.png"/></Relationships>',
      ),
      `${slide}: never names its relationship rId50 (image)`,
    ],
    [
      "relationships of no part",
      (texts) => ({ "ppt/slides/_rels/slide8.xml.rels": texts[slideRels] ?? "" }),
      "ppt/slides/_rels/slide8.xml.rels belongs to no part",
    ],
    [
      "a link that is none",
      swap(slideRels, "https://obhvat.example/grafiki", "obhvat example"),
      `${slide}, relationship rId1: "obhvat example/sweeps-by-year/kyustendil/" is no address`,
    ],
    ["two shapes with one number", swap(slide, /(<p:cNvPr id=")3"/, '$12"'), `${slide}: two shapes have the id 2`],
    [
      "a slide listed twice",
      swap(main, /(<p:sldId id=")256(" r:id="[^"]+"\/>)/, "$1256$2$1999$2"),
      `${main}: lists ${slide} twice`,
    ],
    ["a slide not listed", swap(main, /<p:sldId id="256"[^>]*>/, ""), `${main}: does not list ${slide}`],
    [
      "a master not listed",
      swap(main, /<p:sldMasterId [^>]*>/, ""),
      `${main}: does not list ppt/slideMasters/slideMaster1.xml`,
    ],
    [
      "a layout with the id of its master",
      swap("ppt/slideMasters/slideMaster1.xml", "2147483649", "2147483648"),
      "the id 2147483648 of a slide, layout or master is given twice",
    ],
    [
      "a theme of two masters",
      swap("ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2", "theme1"),
      "ppt/theme/theme1.xml is the theme of two masters",
    ],
    [
      "masters behind slides",
      swap(main, /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, "$2$1"),
      `${main}: <p:presentation> has <p:notesMasterIdLst> behind <p:sldIdLst>`,
    ],
    [
      "what is true of a paragraph in its midst",
      swap(slide, "</a:r>", "</a:r><a:pPr/>"),
      `${slide}: <a:p> has <a:pPr> where only runs may stand`,
    ],
    ["a text that is not well formed", swap(slide, "<a:t>", "<a:t>&nbsp;"), `"&" stands for nothing`],
    [
      "a third axis",
      swap(chart, /(<c:axId val="\d+"\/>)(<\/c:barChart>)/, "$1$1$2"),
      `${chart}: <c:barChart> has 3 axes, not two`,
    ],
    ["an empty point", swap(chart, /(<c:numCache>.*?<c:v>)\d+/s, "$1"), `${chart}: a point of numbers holds none`],
    [
      "a row of a table with too few cells",
      swap("ppt/slides/slide3.xml", /<a:tc>.*?<\/a:tc>/s, ""),
      "ppt/slides/slide3.xml: a row has ",
    ],
  ])("finds %s", async (_, change, fault) => {
    expect((await changed(deck, change)).join("\n")).toContain(fault);
  });

  it("looks into the workbook behind a chart, and at pictures", async () => {
    const name = "ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx";
    const parts = unzipSync(deck);
    const inner = { ...unzipSync(parts[name] ?? new Uint8Array()), "xl/tables/": new Uint8Array() };
    expect(packageFaults(await pack({ ...parts, [name]: zipSync(inner) }))).toEqual([
      `${name}: xl/tables/ is an entry for a folder`,
    ]);
    expect(packageFaults(await pack({ ...parts, "ppt/media/image-1-1.png": "GIF89a" }))).toEqual([
      "ppt/media/image-1-1.png is no PNG",
    ]);
  });
});

describe("the check of a workbook", () => {
  it("takes a cell without a place for the one behind the one before it", async () => {
    const light = (texts: Texts): Texts => ({
      ...texts,
      [page]: (texts[page] ?? "").replace(/(<c) r="[A-Z]+\d+"/g, "$1"),
    });
    expect(await changed(sheets, light)).toEqual([]);
    const back = (texts: Texts): Texts => ({
      ...texts,
      [page]: (light(texts)[page] ?? "").replace(
        /(<c )(?=[^>]*>(?:(?!<\/row>).)*<\/row><\/sheetData>)/,
        '$1r="ZZ99999" ',
      ),
    });
    expect((await changed(sheets, back)).join("\n")).toContain("the cell ZZ99999 stands in row");
  });

  it("finds nothing in a whole one", () => {
    expect(packageFaults(sheets)).toEqual([]);
  });

  it.each<[string, (texts: Texts) => Texts, string]>([
    [
      "a name of 32 signs",
      swap(book, 'name="Корица"', `name="${"а".repeat(32)}"`),
      "has 32 signs; the name of a sheet has 1 to 31",
    ],
    [
      "a name with a stroke",
      swap(book, 'name="Корица"', 'name="2018/2019"'),
      '"2018/2019" has a sign that no sheet\'s name may have',
    ],
    ["two sheets of a name", swap(book, 'name="Корица"', 'name="БЕЛЕЖКИ"'), 'two sheets are called "бележки"'],
    ["two sheets of an id", swap(book, 'sheetId="2"', 'sheetId="1"'), "two sheets have the id 1"],
    ["a sheet not listed", swap(book, /<sheet r:id="rId4"[^>]*>/, ""), `${page} is not listed`],
    [
      "a text that is not there",
      swap(page, /<v>\d+<\/v><\/c><\/row>/, "<v>9999</v></c></row>"),
      `${page}: names the text 9999 of`,
    ],
    ["a style that is not there", swap(page, 's="1"', 's="77"'), `${page}: names the style 77 of`],
    ["an empty number", swap(page, /(<c r="[A-Z]+\d+" s="\d+">)<v>\d+<\/v>/, "$1<v></v>"), "is an empty number"],
    ["cells out of order", swap(page, 'r="B3"', 'r="A3"'), "the cell A3 stands in row 3, behind column 1"],
    [
      "fonts that are not as many as said",
      swap("xl/styles.xml", /<fonts count="\d+"/, '<fonts count="9"'),
      "<fonts> says that it holds 9",
    ],
    [
      "a style with a font that is not there",
      swap("xl/styles.xml", 'fontId="2"', 'fontId="12"'),
      "a style names fontId 12 of 3 fonts",
    ],
    [
      "a pane that is not there",
      swap(page, 'activePane="bottomLeft"', 'activePane="bottomRight"'),
      `${page}: its pane is "bottomRight", not "bottomLeft"`,
    ],
    [
      "a list of no relationships",
      () => ({
        "xl/worksheets/_rels/sheet4.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      }),
      "xl/worksheets/_rels/sheet4.xml.rels lists nothing",
    ],
    [
      "no texts at all",
      (texts) => ({ "xl/sharedStrings.xml": "", ...swap(types, /<Override [^>]*sharedStrings[^>]*>/, "")(texts) }),
      "xl/workbook.xml, relationship rId5: leads to xl/sharedStrings.xml, which is not there",
    ],
  ])("finds %s", async (_, change, fault) => {
    expect((await changed(sheets, change)).join("\n")).toContain(fault);
  });
});
