import { columnOf } from "./grid.ts";
import { shortType } from "./kinds.ts";
import type { OfficePackage, Part } from "./opened.ts";
import { twice } from "./twice.ts";
import { allOf } from "./xml.ts";
import type { XmlNode } from "./xml.ts";

const rootOf = ({ parts }: OfficePackage, name: string): XmlNode | undefined =>
  [...parts.values()].find(({ root }) => root?.name === name)?.root;
const attribute = (node: XmlNode, key: string): string => node.attributes.get(key) ?? "";

/**
 * What Excel takes as a sheet's name: 1 to 31 signs, none of []:*?/\, no apostrophe at its ends, no second one of the
 * name.
 */
function nameFaults(names: readonly string[]): readonly string[] {
  return [
    ...names
      .filter((name) => name.trim() === "" || name.length > 31)
      .map((name) => `"${name}" has ${name.length} signs; the name of a sheet has 1 to 31`),
    ...names
      .filter((name) => /[[\]:*?/\\]|^'|'$/.test(name))
      .map((name) => `"${name}" has a sign that no sheet's name may have`),
    ...names.filter((name) => /^history$/i.test(name)).map((name) => `"${name}" is a name that Excel keeps for itself`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `two sheets are called "${name}"`),
  ];
}

function sheetListFaults(office: OfficePackage, book: Part): readonly string[] {
  const sheets = book.root === undefined ? [] : allOf(book.root, "sheet");
  const own = office.relations.filter(({ source, type }) => source === book.name && shortType(type) === "worksheet");
  const targets = new Map(own.map(({ id, target }) => [id, target]));
  const listed = sheets.map((sheet) => targets.get(attribute(sheet, "r:id")) ?? "");
  const pages = [...office.parts.values()].filter(({ root }) => root?.name === "worksheet").map(({ name }) => name);
  return [
    ...(sheets.length === 0 ? ["it has no sheet"] : []),
    ...nameFaults(sheets.map((sheet) => attribute(sheet, "name"))),
    ...twice(sheets.map((sheet) => attribute(sheet, "sheetId"))).map((id) => `two sheets have the id ${id}`),
    ...sheets
      .filter((sheet) => !/^[1-9]\d{0,4}$/.test(attribute(sheet, "sheetId")))
      .map((sheet) => `"${attribute(sheet, "sheetId")}" is no id of a sheet`),
    ...twice(listed).map((page) => `${page} is listed twice`),
    ...pages.filter((page) => !listed.includes(page)).map((page) => `${page} is not listed`),
  ];
}

/** Lists that say how long they are are as long as they say. */
function countFaults(root: XmlNode | undefined): readonly string[] {
  if (root === undefined) return [];
  const lists = [root, ...root.children].filter(
    ({ attributes }) => attributes.has("count") || attributes.has("uniqueCount"),
  );
  return lists.flatMap((list) => {
    const said = attribute(list, list.name === "sst" ? "uniqueCount" : "count");
    return Number(said) === list.children.length
      ? []
      : [`<${list.name}> says that it holds ${said}, and holds ${list.children.length}`];
  });
}

/** A way to show a cell names a font, a fill and a border that are there. */
function styleFaults(styles: XmlNode | undefined): readonly string[] {
  if (styles === undefined) return ["it has no styles"];
  const count = (name: string): number => allOf(styles, name)[0]?.children.length ?? 0;
  const own = new Set(allOf(styles, "numFmt").map((one) => attribute(one, "numFmtId")));
  return allOf(styles, "xf").flatMap((style) => [
    ...(
      [
        ["fontId", "fonts"],
        ["fillId", "fills"],
        ["borderId", "borders"],
        ["xfId", "cellStyleXfs"],
      ] as const
    )
      .filter(([key, list]) => style.attributes.has(key) && !(Number(attribute(style, key)) < count(list)))
      .map(([key, list]) => `a style names ${key} ${attribute(style, key)} of ${count(list)} ${list}`),
    ...(Number(attribute(style, "numFmtId")) >= 100 && !own.has(attribute(style, "numFmtId"))
      ? [`a style names the format ${attribute(style, "numFmtId")}, which is not there`]
      : []),
  ]);
}

/** Which pane of a frozen sheet is the reader's: the one below, beside, or both. */
function paneFaults(root: XmlNode): readonly string[] {
  return allOf(root, "pane").flatMap((pane) => {
    const [down, across] = ["ySplit", "xSplit"].map((key) => Number(attribute(pane, key)) > 0);
    const below = across === true ? "bottomRight" : "bottomLeft";
    const wanted = down === true ? below : "topRight";
    return attribute(pane, "activePane") === wanted
      ? []
      : [`its pane is "${attribute(pane, "activePane")}", not "${wanted}"`];
  });
}

function pageFaults({ name, grid, root }: Part, styles: number, strings: number): readonly string[] {
  if (grid === undefined) return [];
  return [
    ...(root === undefined ? [] : paneFaults(root).map((fault) => `${name}: ${fault}`)),
    ...grid.faults.map((fault) => `${name}: ${fault}`),
    ...(grid.style < styles || grid.style < 0 ? [] : [`${name}: names the style ${grid.style} of ${styles}`]),
    ...(grid.string < strings ? [] : [`${name}: names the text ${grid.string} of ${strings}`]),
    ...(grid.rows > 1_048_576 ? [`${name}: has ${grid.rows} rows; Excel reads 1048576`] : []),
  ];
}

/** A table covers a range that is there, and calls its columns as the range's first row does. */
function tableFaults({ name, root }: Part, texts: readonly string[], head: readonly number[]): readonly string[] {
  if (root === undefined) return [];
  const [, from = "", , to = ""] = /^([A-Z]+)(\d+):([A-Z]+)\d+$/.exec(attribute(root, "ref")) ?? [];
  const columns = allOf(root, "tableColumn").map((column) => attribute(column, "name"));
  return [
    ...(to === "" ? [`${name}: "${attribute(root, "ref")}" is no range`] : []),
    ...(to !== "" && columnOf(to) - columnOf(from) + 1 !== columns.length
      ? [`${name}: lists ${columns.length} columns for ${attribute(root, "ref")}`]
      : []),
    ...(columns.join("\n") === head.map((place) => texts[place] ?? "").join("\n")
      ? []
      : [`${name}: its columns are not called as the first row has them`]),
    ...twice(columns).map((column) => `${name}: two columns are called "${column}"`),
  ];
}

/** What is wrong with the sheets, styles and texts of a workbook. */
export function workbookFaults(office: OfficePackage): readonly string[] {
  const parts = [...office.parts.values()];
  const book = parts.find(({ root }) => root?.name === "workbook");
  if (book === undefined) return ["there is no workbook in it"];
  const [styles, shared] = [rootOf(office, "styleSheet"), rootOf(office, "sst")];
  const texts =
    shared?.children.map((one) =>
      allOf(one, "t")
        .map(({ text }) => text)
        .join(""),
    ) ?? [];
  const ways = styles === undefined ? 0 : (allOf(styles, "cellXfs")[0]?.children.length ?? 0);
  const tables = office.relations.filter(({ type }) => shortType(type) === "table");
  return [
    ...sheetListFaults(office, book),
    ...countFaults(styles),
    ...countFaults(shared),
    ...styleFaults(styles),
    ...parts.flatMap((part) => pageFaults(part, ways, texts.length)),
    ...tables.flatMap(({ source, target }) => {
      const table = office.parts.get(target);
      return table === undefined ? [] : tableFaults(table, texts, office.parts.get(source)?.grid?.head ?? []);
    }),
  ];
}
