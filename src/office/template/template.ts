import { pack } from "../../export/pack.ts";
import { escapeMarkup } from "../../model/markup.ts";
import { columnLetters } from "../../model/spreadsheet-text.ts";
import type { ContractColumn, ContractFile } from "./contract.ts";

/** What a template is filled with besides the contract. */
export interface TemplateWords {
  readonly codes: string;
  readonly example: string;
  /** The name of the sheet, and what its columns may hold. */
  readonly title: string;
  readonly allowed: (column: ContractColumn) => string;
  /** Every municipality and district with its code, as a list to choose from. */
  readonly municipalities: readonly string[];
  readonly districts: readonly string[];
}

const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const lastRow = 5000;

const examples: Readonly<Partial<Record<ContractColumn["form"], string>>> = {
  schoolYear: "2023/2024",
  age: "9",
  month: "12.10.2023",
  monthOrNothing: "03.06.2024",
  monthOrYear: "2015",
  monthOrYearOrNothing: "",
  day: "12.10.2023",
  year: "2023",
  number: "10",
  name: "Е-3",
  institutions: "РУО, ДСП",
};

function exampleOf(column: ContractColumn, at: number, words: TemplateWords): string {
  if (at === 0) return words.example;
  if (column.form === "municipality") return words.municipalities[0] ?? "";
  if (column.form === "district") return words.districts[0] ?? "";
  return column.codes[0]?.word ?? examples[column.form] ?? "";
}

/** What a column offers to choose from; nothing where it is written freely, or holds several. */
function choicesOf(column: ContractColumn, words: TemplateWords): readonly string[] {
  if (column.form === "municipality") return words.municipalities;
  if (column.form === "district") return words.districts;
  return column.form === "code" || column.form === "age" ? column.codes.map(({ word }) => word) : [];
}

const cell = (text: string, column: number, row: number, style = 0): string =>
  text === ""
    ? ""
    : `<c r="${columnLetters(column)}${row}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeMarkup(text)}</t></is></c>`;

const rowXml = (texts: readonly string[], row: number, style = 0): string =>
  `<row r="${row}">${texts.map((text, at) => cell(text, at + 1, row, style)).join("")}</row>`;

const widths = (sizes: readonly number[]): string =>
  `<cols>${sizes.map((size, at) => `<col min="${at + 1}" max="${at + 1}" width="${size}" customWidth="1"/>`).join("")}</cols>`;

const frozen =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  "</sheetView></sheetViews>";

/** The sheet to fill in: headings, one example, and lists to choose from. */
function tableSheet({ columns }: ContractFile, words: TemplateWords): string {
  const lists = columns.map((column) => choicesOf(column, words));
  // Codes stand beside the explanations: three columns, then a list for each column that has one.
  const validations = lists.flatMap((choices, at) => {
    if (choices.length === 0) return [];
    const place = 4 + lists.slice(0, at).filter((each) => each.length > 0).length;
    const letters = columnLetters(place);
    const from = `'${words.codes}'!$${letters}$2:$${letters}$${choices.length + 1}`;
    const own = columnLetters(at + 1);
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${own}2:${own}${lastRow}"><formula1>${escapeMarkup(from)}</formula1></dataValidation>`,
    ];
  });
  const rows = [
    rowXml(
      columns.map(({ heading }) => heading),
      1,
      1,
    ),
    rowXml(
      columns.map((column, at) => exampleOf(column, at, words)),
      2,
    ),
  ];
  const checks =
    validations.length === 0
      ? ""
      : `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`;
  const sizes = widths(columns.map(({ heading }) => Math.max(14, heading.length + 4)));
  return `${head}<worksheet ${main}>${frozen}${sizes}<sheetData>${rows.join("")}</sheetData>${checks}</worksheet>`;
}

/** The page of codes: what each column may hold, and the lists that the table's cells choose from. */
function codesSheet({ columns }: ContractFile, words: TemplateWords): string {
  const explained = columns.flatMap((column) => [
    [column.heading, words.allowed(column), ""],
    ...column.codes.map(({ code, word }) => ["", word, code]),
  ]);
  const lists = columns
    .map((column) => ({ heading: column.heading, choices: choicesOf(column, words) }))
    .filter(({ choices }) => choices.length > 0);
  const most = lists.reduce((size, { choices }) => Math.max(size, choices.length), explained.length);
  const rows = Array.from({ length: most }, (_, at) => [
    ...(explained[at] ?? ["", "", ""]),
    ...lists.map(({ choices }) => choices[at] ?? ""),
  ]);
  const heads = ["", "", "", ...lists.map(({ heading }) => heading)];
  const body = [rowXml(heads, 1, 1), ...rows.map((texts, at) => rowXml(texts, at + 2))];
  return `${head}<worksheet ${main}>${widths([26, 60, 22, ...lists.map(() => 30)])}<sheetData>${body.join("")}</sheetData></worksheet>`;
}

const styles = [
  `${head}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/>`,
  '<sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>',
  '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>',
].join("");

const types = [
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
  '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
  "</Types>",
].join("");

const relations = (entries: readonly (readonly [kind: string, target: string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${kinds}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/**
 * An Excel template of a file of the contract: a table with lists to choose from and one example row, which the check
 * passes over, and a page of codes.
 */
export function templateOf(file: ContractFile, words: TemplateWords): Promise<Uint8Array> {
  const sheets = [words.title, words.codes].map(
    (name, at) => `<sheet name="${escapeMarkup(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return pack({
    "[Content_Types].xml": types,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${kinds}"><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": tableSheet(file, words),
    "xl/worksheets/sheet2.xml": codesSheet(file, words),
  });
}
