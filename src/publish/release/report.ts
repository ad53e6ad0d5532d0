import { openData } from "../../i18n/each/open-data.ts";
import { formatDate, formatNumber, formatValue } from "../../i18n/formats.ts";
import type { ObservationRow, TableName } from "../../model/rows.ts";
import { factIn, type Language } from "../../model/text.ts";
import { cellsText, isOtherNumber, isOtherwise, numberText, weight } from "./cells.ts";
import type { Changes, ChangedRow, TableChange } from "./compare.ts";
import { homeLines, restatedHomes } from "./homes.ts";
import { columnName, indicatorName, rowName } from "./names.ts";
import type { Row } from "./read.ts";
import { isOfSigns } from "./signs.ts";
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

/** Numbers that are other than before, the most different first; those of the register after the published ones. */
const otherNumbers = (changes: Changes, language: Language): readonly string[] =>
  changes.tables.flatMap(({ name, changed }) =>
    changed
      .filter((row) => isOtherNumber(name, row))
      .toSorted((a, b) => weight(b) - weight(a))
      .map((row) => `${rowName(name, row.row, changes, language)}: ${numberText(name, row, changes, language)}`),
  );

const observationsIn = ({ tables }: Changes, which: "added" | "gone"): readonly Row[] =>
  tables.filter(({ name }) => name === "observations").flatMap((table) => table[which]);

/** Numbers that are new, each with how much it is or why there is none. */
const newNumbers = (changes: Changes, language: Language): readonly string[] =>
  observationsIn(changes, "added").map(
    (row) =>
      `${rowName("observations", row, changes, language)}: ${formatValue(row as unknown as ObservationRow, language)}`,
  );

/**
 * How many numbers are gone of each indicator. One may be gone because it points to a few people: neither its place nor
 * its value is said once more.
 */
const goneNumbers = (changes: Changes, language: Language): readonly string[] =>
  [...Map.groupBy(observationsIn(changes, "gone"), (row) => String(row["indicator"]))].map(([indicator, rows]) =>
    openData[language].report.goneNumbers(indicatorName(indicator, changes, language), rows.length),
  );

/** What is defined in another way; where the words are others in another language alone, that they are. */
const redefinedLines = (changes: Changes, language: Language): readonly string[] =>
  changes.tables.flatMap((table) =>
    redefined(table).map((row) => {
      const cells = cellsText(table.name, row, changes, language);
      const told = cells.length === 0 ? openData[language].report.elsewhere : cells.join("; ");
      return `${rowName(table.name, row.row, changes, language)}: ${told}`;
    }),
  );

// What is told of numbers, homes and sittings is read before what only describes them.
const firstRead: readonly TableName[] = [
  "observations",
  "evidence",
  "institutions",
  "institution_evidence",
  "services",
  "events",
  "denominators",
  "sources",
];

/** What else rows say otherwise: how sure a number is, when something was, what it is called. */
function otherwise(changes: Changes, language: Language): readonly string[] {
  const rank = ({ name }: TableChange): number =>
    firstRead.includes(name) ? firstRead.indexOf(name) : firstRead.length;
  const restated = restatedHomes(changes);
  return changes.tables
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((table) => {
      const told = new Set<ChangedRow>(redefined(table));
      const isTold = (row: ChangedRow): boolean =>
        told.has(row) || isOtherNumber(table.name, row) || (table.name === "institutions" && restated.has(row.key));
      return table.changed
        .filter((row) => !isTold(row))
        .flatMap((row) => {
          const cells = cellsText(table.name, row, changes, language);
          return cells.length === 0 ? [] : [`${rowName(table.name, row.row, changes, language)}: ${cells.join("; ")}`];
        });
    });
}

/** How many rows say what they said, in other signs; nothing where there is none. */
function signLines({ tables }: Changes, language: Language): readonly string[] {
  const rows = tables.flatMap(({ changed }) => changed.filter((row) => !isOtherwise(row) && row.cells.some(isOfSigns)));
  return rows.length === 0 ? [] : [openData[language].report.signs(rows.length)];
}

function removedLines(changes: Changes, language: Language): readonly string[] {
  const words = openData[language].report;
  return [
    ...changes.goneTables.map(({ title }) => words.goneTable(factIn(title, language))),
    ...changes.tables.flatMap((table) => [
      ...table.goneColumns.map((column) =>
        words.goneColumn(columnName(table.name, column, changes, language), column, factIn(table.title, language)),
      ),
      ...undefinedRows(table).map((row) =>
        words.goneRow(rowName(table.name, row, changes, language), factIn(table.title, language)),
      ),
    ]),
  ];
}

/** A column that is new, and in how many rows it says something. */
function newColumnLines(changes: Changes, { name, title, newColumns }: TableChange, language: Language) {
  const rows = [...(changes.after.tables.get(name)?.rows.values() ?? [])];
  return newColumns.map((column) =>
    openData[language].report.newColumn(
      columnName(name, column, changes, language),
      column,
      factIn(title, language),
      rows.filter((row) => (row[column] ?? null) !== null).length,
    ),
  );
}

function addedLines(changes: Changes, language: Language): readonly string[] {
  const words = openData[language].report;
  const own = changes.tables.filter(({ name }) =>
    ["indicators", "areas", "breakdowns", "institutions", "services"].includes(name),
  );
  return [
    ...changes.newTables.map(({ title, rows }) => words.newTable(factIn(title, language), rows.size)),
    ...changes.tables.flatMap((table) => newColumnLines(changes, table, language)),
    ...own.flatMap(({ name, added, title }) =>
      added.map((row) => words.newRow(rowName(name, row, changes, language), factIn(title, language))),
    ),
  ];
}

/** The report on what a release says otherwise, in a language: first what its pages tell otherwise, last mere signs. */
export function reportOf(changes: Changes, version: string, note: string, language: Language): Report {
  const words = openData[language].report;
  const { from, to, tables } = changes;
  const more = (count: number): string => words.more(formatNumber(count, language));
  const parts: readonly Part[] = [
    { heading: words.values, lines: otherNumbers(changes, language) },
    { heading: words.homes.heading, lines: homeLines(changes, language) },
    { heading: words.gone, lines: goneNumbers(changes, language) },
    { heading: words.removed, lines: removedLines(changes, language) },
    { heading: words.redefined, lines: redefinedLines(changes, language) },
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
      ...parts.map(({ heading, lines }) => ({ heading, lines: cut(lines, more) })),
      {
        heading: words.tables,
        lines: tables.map(({ title, added, gone, changed }) =>
          words.counts(factIn(title, language), added.length, gone.length, changed.length),
        ),
      },
      { heading: words.onlySigns, lines: signLines(changes, language) },
    ].filter(({ lines }) => lines.length > 0),
  };
}
