import { openData } from "../../i18n/each/open-data.ts";
import { formatDate, formatNumber } from "../../i18n/formats.ts";
import { escapeMarkup } from "../../model/markup.ts";
import type { TableName } from "../../model/rows.ts";
import { columnIn, factIn, languages, type Language } from "../../model/text.ts";
import type { Cell } from "../public-table.ts";
import type { Changes, ChangedRow, TableChange } from "./compare.ts";
import type { Row } from "./read.ts";
import { redefined, stepOf, undefinedRows } from "./version.ts";

/** A part of the report: a heading and lines below it. */
export interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
}
/** The report in a language: what a reader will notice first stands first. */
export interface Report {
  readonly language: Language;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** So many of a kind are listed; how many more there are is told. */
const listed = 40;

const cut = (lines: readonly string[], more: (count: number) => string): readonly string[] =>
  lines.length <= listed ? lines : [...lines.slice(0, listed), more(lines.length - listed)];

const cellText = (cell: Cell): string => (cell === null ? "–" : String(cell));

/** What a row is called. */
function nameOf(row: Row, language: Language): string {
  const [code] = Object.values(row);
  const name = row[columnIn("name", language)] ?? row[columnIn("label", language)] ?? null;
  return name === null ? cellText(code ?? null) : `${cellText(name)} (${cellText(code ?? null)})`;
}

// What is withheld now, or told as a bound, may be so to protect people: what stood there is not said once more.
const isGuarded = (row: Row): boolean => row["value_state"] === "c" || row["qualifier"] === "at_most";

function rowText({ row, cells }: ChangedRow, name: string): string {
  const before = (was: Cell): string => (isGuarded(row) ? "" : `${cellText(was)} `);
  return `${name}: ${cells.map(({ column, was, is }) => `${column} ${before(was)}→ ${cellText(is)}`).join("; ")}`;
}

/** By what part of itself a number changed; all of it where there was none, or is none. */
function weight({ cells }: ChangedRow): number {
  const value = cells.find(({ column }) => column === "value");
  if (value === undefined) return 0;
  const [was, is] = [Number(value.was ?? 0), Number(value.is ?? 0)];
  return was === is ? 0 : Math.abs(is - was) / Math.max(was, is);
}

/** What a number is of: of what, where, of whom and when. */
function numberName(row: Row, { named }: Changes, language: Language): string {
  const name = (column: string): readonly string[] => {
    const code = row[column] ?? null;
    const found = named.get(String(code));
    return code === null
      ? []
      : [cellText(found?.[columnIn("name", language)] ?? found?.[columnIn("label", language)] ?? code)];
  };
  const when = row["dating"] === "undated" ? openData[language].report.undated : cellText(row["period"] ?? null);
  return [...["indicator", "area", "institution_kind", "breakdown"].flatMap(name), when].join(", ");
}

const observationsIn = ({ tables }: Changes, which: "added" | "gone"): readonly Row[] =>
  tables.filter(({ name }) => name === "observations").flatMap((table) => table[which]);

/** Numbers that are new, each with how much it is or why there is none. */
const newNumbers = (changes: Changes, language: Language): readonly string[] =>
  observationsIn(changes, "added").map(
    (row) => `${numberName(row, changes, language)}: ${cellText(row["value"] ?? row["value_state"] ?? null)}`,
  );

/**
 * How many numbers are gone of each indicator. One may be gone because it points to a few people: neither its place nor
 * its value is said once more.
 */
const goneNumbers = (changes: Changes, language: Language): readonly string[] =>
  [...Map.groupBy(observationsIn(changes, "gone"), (row) => String(row["indicator"]))].map(([indicator, rows]) =>
    openData[language].report.goneNumbers(
      cellText(changes.named.get(indicator)?.[columnIn("name", language)] ?? indicator),
      rows.length,
    ),
  );

/** The rows of a table, each by what it is called. */
const said = (table: TableChange, rows: readonly ChangedRow[], changes: Changes, language: Language) =>
  rows.map((one) =>
    rowText(one, table.name === "observations" ? numberName(one.row, changes, language) : nameOf(one.row, language)),
  );

const valued = ({ changed }: TableChange): readonly ChangedRow[] =>
  changed.filter((row) => weight(row) > 0).toSorted((a, b) => weight(b) - weight(a));

// These follow from the names of all rows of their table.
const places: readonly string[] = ["rank_bg", "rank_en", "position"];
// What is told of numbers, homes and sittings is read before what only describes them.
const firstRead: readonly TableName[] = ["observations", "evidence", "institutions", "services", "events", "sources"];

/** What else rows say otherwise: how sure a number is, when something was, what it is called. */
function otherwise(changes: Changes, language: Language): readonly string[] {
  const rank = ({ name }: TableChange): number =>
    firstRead.includes(name) ? firstRead.indexOf(name) : firstRead.length;
  return changes.tables
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((table) => {
      const told = new Set([...redefined(table), ...valued(table)]);
      const rows = table.changed.filter(
        (row) => !told.has(row) && row.cells.some(({ column }) => !places.includes(column)),
      );
      return said(table, rows, changes, language);
    });
}

function removedLines({ goneTables, tables }: Changes, language: Language): readonly string[] {
  const words = openData[language].report;
  return [
    ...goneTables.map(({ title }) => words.goneTable(factIn(title, language))),
    ...tables.flatMap((table) => [
      ...table.goneColumns.map((column) => words.goneColumn(column, factIn(table.title, language))),
      ...undefinedRows(table).map((row) => words.goneRow(nameOf(row, language), factIn(table.title, language))),
    ]),
  ];
}

function addedLines({ newTables, tables }: Changes, language: Language): readonly string[] {
  const words = openData[language].report;
  const own = tables.filter(({ name }) =>
    ["indicators", "areas", "breakdowns", "institutions", "services"].includes(name),
  );
  return [
    ...newTables.map(({ title, rows }) => words.newTable(factIn(title, language), rows.size)),
    ...tables.flatMap(({ newColumns, title }) =>
      newColumns.map((column) => words.newColumn(column, factIn(title, language))),
    ),
    ...own.flatMap(({ added, title }) =>
      added.map((row) => words.newRow(nameOf(row, language), factIn(title, language))),
    ),
  ];
}

/** The report on what a release says otherwise, in a language, sorted by importance. */
export function reportOf(changes: Changes, version: string, note: string, language: Language): Report {
  const words = openData[language].report;
  const { from, to, tables } = changes;
  const more = (count: number): string => words.more(formatNumber(count, language));
  const parts: readonly Part[] = [
    { heading: words.removed, lines: removedLines(changes, language) },
    { heading: words.gone, lines: goneNumbers(changes, language) },
    { heading: words.redefined, lines: tables.flatMap((one) => said(one, redefined(one), changes, language)) },
    { heading: words.values, lines: tables.flatMap((one) => said(one, valued(one), changes, language)) },
    { heading: words.numbers, lines: newNumbers(changes, language) },
    { heading: words.added, lines: addedLines(changes, language) },
    { heading: words.otherwise, lines: otherwise(changes, language) },
  ];
  return {
    language,
    title: words.title(formatDate(to, language), version),
    parts: [
      {
        heading: words.summary,
        lines: [
          from === null ? words.first : words.against(formatDate(from, language)),
          words.steps[stepOf(changes)],
          note,
        ],
      },
      ...parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ heading, lines }) => ({ heading, lines: cut(lines, more) })),
      {
        heading: words.tables,
        lines: tables.map(({ title, added, gone, changed }) =>
          words.counts(factIn(title, language), added.length, gone.length, changed.length),
        ),
      },
    ].filter(({ lines }) => lines.length > 0),
  };
}

// What would be a sign of Markdown in a line.
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** The report in all languages as Markdown. */
export const markdownOf = (reports: readonly Report[]): string =>
  reports
    .map(({ title, parts }) =>
      [
        `# ${plain(title)}`,
        ...parts.map(({ heading, lines }) => `## ${heading}\n\n${lines.map((line) => `- ${plain(line)}`).join("\n")}`),
      ].join("\n\n"),
    )
    .join("\n\n")
    .concat("\n");

/** The report in all languages as a page that stands by itself, for who reads and approves. */
export function pageOf(reports: readonly Report[]): string {
  const section = ({ language, title, parts }: Report): string =>
    [
      `<section lang="${language}">`,
      `<h1>${escapeMarkup(title)}</h1>`,
      ...parts.map(
        ({ heading, lines }) =>
          `<h2>${escapeMarkup(heading)}</h2>\n<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join("\n")}</ul>`,
      ),
      "</section>",
    ].join("\n");
  return [
    "<!doctype html>",
    `<html lang="${languages[0]}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(reports[0]?.title ?? "")}</title></head>`,
    `<body>${reports.map(section).join("\n")}</body>`,
    "</html>",
    "",
  ].join("\n");
}
