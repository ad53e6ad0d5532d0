import { strFromU8, unzipSync } from "fflate";
import { entryOf, type Language } from "../../model/text.ts";
import { pack } from "../pack.ts";
import type { Parts } from "../pack.ts";
import { colour } from "../tokens.ts";
import type { Colours } from "../tokens.ts";
import { listed, whole } from "./whole.ts";

/**
 * What the library writes differently each time, or not as PowerPoint and the format want it, and what stands for it.
 */
export interface Repair {
  readonly properties: string;
  readonly language: Language;
  readonly colours: Colours;
}

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name);

/** The library counts charts through all presentations it ever made; here each begins with 1. */
function renumber(parts: Parts): (text: string) => string {
  const numbers = Object.keys(parts)
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const place = (number: string): number => numbers.indexOf(Number(number)) + 1;
  return (text) =>
    text.replace(
      /(\bchart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g,
      (_, name: string, number: string) => `${name}${place(number)}`,
    );
}

const symbols = ["circle", "square", "triangle", "diamond"] as const;
const dashes = ["solid", "lgDash", "sysDash", "lgDashDot"] as const;

/** A line's series: its elements in the format's order, a point and a dash of its own so that no colour is needed. */
function lineSeries(series: string, place: number): string {
  const marker = /<c:marker>.*?<\/c:marker>/s.exec(series)?.[0] ?? "";
  const kind = place % symbols.length;
  return series
    .replace(marker, "")
    .replace(/\s*<c:invertIfNegative val="0"\/>/, "")
    .replace(
      "<c:dLbls>",
      `${marker.replace(/<c:symbol val="\w+"\/>/, `<c:symbol val="${symbols[kind] ?? "circle"}"/>`)}<c:dLbls>`,
    )
    .replace(/<a:prstDash val="solid"\/>/, `<a:prstDash val="${dashes[kind] ?? "solid"}"/>`);
}

/**
 * Rows are read from the top; PowerPoint draws them from the bottom unless told, which the library's types do not
 * allow.
 */
const fromTop = (xml: string): string =>
  xml.includes('<c:barDir val="bar"/>')
    ? xml.replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) =>
        axis.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>'),
      )
    : xml;

/** An axis of days with its elements in the format's order, and without those that only other axes have. */
const daily = (xml: string): string =>
  xml
    .replace(/<c:lblAlgn val="ctr"\/>\s*<c:noMultiLvlLbl val="1"\/>(?=<c:baseTimeUnit)/, '<c:lblOffset val="100"/>')
    .replace(/(<c:majorTimeUnit val="\w+"\/>)(<c:majorUnit val="\d+"\/>)/, "$2$1");

/**
 * A plot says how its series stand, has two axes, and throws no shadow; an axis has its elements in the format's order.
 */
const inOrder = (xml: string): string =>
  xml
    .replace(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>/g, "$1")
    .replace(/<c:lineChart>(?!\s*<c:grouping)/, '<c:lineChart><c:grouping val="standard"/>')
    .replace(/<a:effectLst><a:noneShdw.*?<\/a:effectLst>/gs, "<a:effectLst/>")
    .replace(/(<c:noMultiLvlLbl val="\d"\/>)\s*(<c:tickLblSkip val="\d+"\/>)/g, "$2$1");

/** The names of categories stand level, in several lines where they are long. */
const level = (xml: string): string =>
  xml.replace(/<c:(catAx|dateAx)>.*?<\/c:\1>/gs, (axis) =>
    axis.replace(/<a:bodyPr(?![^>]*\brot=)/, '<a:bodyPr rot="0" vert="horz"'),
  );

/** A gap is no point at all; the library writes an empty one, which programs read as zero. */
function chart(xml: string): string {
  const gapless = inOrder(daily(fromTop(level(xml).replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, ""))));
  if (!gapless.includes("<c:lineChart>")) return gapless;
  let place = -1;
  return gapless.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
    place += 1;
    return lineSeries(series, place);
  });
}

/** The numbers of a chart by cell of its data sheet ("B2"), read from the chart itself. */
function cells(chartXml: string): ReadonlyMap<string, string> {
  return new Map(
    [...chartXml.matchAll(/<c:val>.*?<c:f>Sheet1!\$([A-Z]+)\$2.*?<\/c:val>/gs)].flatMap(([values, column = ""]) =>
      [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]+)<\/c:v>/g)].map(
        ([, row, value = ""]) => [`${column}${Number(row) + 2}`, value] as const,
      ),
    ),
  );
}

/** Two ways to show a cell: as it is, and (1) as a day. */
const styles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';

/**
 * The days of a chart by cell of its data sheet: the library writes them there as texts, which no axis of time
 * understands.
 */
function dayCells(chartXml: string): ReadonlyMap<string, string> {
  const days = /<c:cat>\s*<c:numRef>.*?<\/c:cat>/s.exec(chartXml)?.[0] ?? "";
  return new Map(
    [...days.matchAll(/<c:pt idx="(\d+)"><c:v>(\d+)<\/c:v>/g)].map(([, row, day = ""]) => [`A${Number(row) + 2}`, day]),
  );
}

/** Folders have entries of their own, which no reader of the format needs. */
const isFolder = (name: string): boolean => name.endsWith("/");

/**
 * The library adds a table to the data sheet, with a range that is none and heads that are not the sheet's; nothing
 * leads to it.
 */
const isTable = (name: string): boolean => /^xl\/(?:tables\/|worksheets\/_rels\/)/.test(name);

/** The data sheet behind a chart: the library loses zeros and days, and writes gaps as empty numbers. */
function dataSheet(book: Uint8Array, chartXml: string, properties: string): Promise<Uint8Array> {
  const parts = unzipSync(book);
  const [known, days] = [cells(chartXml), dayCells(chartXml)];
  const sheet = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[sheet] ?? new Uint8Array())
    .replace(/<c r="([A-Z]+\d+)"><v><\/v><\/c>/g, (_, cell: string) => {
      const value = known.get(cell);
      return value === undefined ? "" : `<c r="${cell}"><v>${value}</v></c>`;
    })
    .replace(/<c r="(A\d+)" t="s"><v>\d+<\/v><\/c>/g, (text, cell: string) => {
      const day = days.get(cell);
      return day === undefined ? text : `<c r="${cell}" s="1"><v>${day}</v></c>`;
    });
  const kept = Object.fromEntries(Object.entries(parts).filter(([name]) => !isFolder(name) && !isTable(name)));
  const types = "[Content_Types].xml";
  return pack({
    ...kept,
    [sheet]: xml,
    "xl/styles.xml": styles,
    "docProps/core.xml": properties,
    [types]: listed(strFromU8(parts[types] ?? new Uint8Array()), Object.keys(kept)),
  });
}

/** The site's colours as the theme's, so that what is added to the slides by hand gets them too. */
function theme(xml: string, colours: Colours): string {
  const slots = [
    ["dk1", "ink"],
    ["lt1", "raised"],
    ["dk2", "muted"],
    ["lt2", "paper"],
    ["accent1", "school"],
    ["accent2", "care"],
    ["accent3", "coordination"],
    ["accent4", "link"],
    ["accent5", "line"],
    ["accent6", "muted"],
    ["hlink", "link"],
    ["folHlink", "care"],
  ] as const;
  const scheme = slots
    .map(([slot, name]) => `<a:${slot}><a:srgbClr val="${colour(colours, name).slice(1).toUpperCase()}"/></a:${slot}>`)
    .join("");
  return xml.replace(/<a:clrScheme.*?<\/a:clrScheme>/s, `<a:clrScheme name="Obhvat">${scheme}</a:clrScheme>`);
}

/** A table says which of its rows is the head. */
const headed = (xml: string): string => xml.replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>');

/**
 * A presentation of the library as it should be: whole, gaps as gaps, zeros as zeros, one language, the site's colours,
 * no clock.
 */
export async function repaired(
  presentation: Uint8Array,
  { properties, language, colours }: Repair,
): Promise<Uint8Array> {
  const parts = unzipSync(presentation);
  const numbered = renumber(parts);
  const spoken = (xml: string): string => xml.replaceAll(' lang="en-US"', ` lang="${entryOf(language).locale}"`);
  const made = new Map<string, Uint8Array | string>();
  for (const [name, part] of Object.entries(parts)) {
    if (isFolder(name)) continue;
    const xml = isXml(name) ? headed(spoken(numbered(strFromU8(part)))) : part;
    const isChart = /ppt\/charts\/chart\d+\.xml$/.test(name);
    made.set(numbered(name), typeof xml === "string" && isChart ? chart(xml) : xml);
  }
  for (const [name, part] of made) {
    const number = /Microsoft_Excel_Worksheet(\d+)\.xlsx$/.exec(name)?.[1];
    const around = number === undefined ? undefined : made.get(`ppt/charts/chart${number}.xml`);
    if (part instanceof Uint8Array && typeof around === "string")
      made.set(name, await dataSheet(part, around, properties));
    if (typeof part === "string" && /ppt\/theme\/theme\d+\.xml$/.test(name)) made.set(name, theme(part, colours));
  }
  made.set("docProps/core.xml", properties);
  return pack(whole(Object.fromEntries(made)));
}
