import type { data as bg } from "../bg/data.ts";
import type { Words } from "../words.ts";
import { counted, form, nouns } from "./nouns.ts";

/** The words of the data pages in English. Between asterisks stands what is set in bold. */
export const data: Words<typeof bg> = {
  title: "Data",
  description:
    "Every table of the site as files: for Excel, for programs, with columns, codes, licence, release and how to cite them.",
  lead: (date) => `All that the site shows is here *as files*, release of ${date}, free to use with attribution.`,
  everything: "Everything at once",
  archive: (size) => `Archive of all tables (ZIP, ${size})`,
  workbook: (size) => `The published figures in one workbook (Excel, ${size})`,
  wantedHeading: "What are you looking for?",
  wantedText:
    "For Excel take XLSX: the words stand beside the codes, the numbers are numbers. For a program take CSV or Parquet.",
  helpersHeading: "The tables they join with",
  table: "Table",
  rows: "Rows",
  excel: "Excel",
  forPrograms: "For programs",
  other: "Other",
  about: "Columns and codes",
  tooBig: (limit) => `Over ${limit} rows: for programs only`,
  tooBigLong: (limit) =>
    `Tables of over ${limit} rows come as CSV and Parquet only: a sheet of Excel holds no more. DuckDB reads them where they lie.`,
  noExcelCsv: (limit) =>
    `No CSV for Excel is made of tables of over ${limit} rows: the workbook holds the same and is several times smaller.`,
  kinds: {
    xlsx: "XLSX",
    "excel.csv": "CSV for Excel",
    csv: "CSV",
    parquet: "Parquet",
    "csv-metadata.json": "CSVW",
    json: "JSON-stat",
    zip: "ZIP",
  },
  why: {
    xlsx: "For Excel and LibreOffice: cover, notes, a table with the words beside the codes. A cell without a number carries a mark that says why.",
    "excel.csv": "For a double click in an English Excel: commas between columns, decimal points, a byte order mark.",
    csv: "For programs: UTF-8, commas, decimal points, no byte order mark. Empty means that there is no value. A text that begins with =, +, - or @ stands behind an apostrophe, so that Excel does not run it as a formula.",
    parquet:
      "For DuckDB, Python and R: the smallest file, with the columns' types; can be read in part over the network.",
    "csv-metadata.json": "A description of the CSV file by the W3C standard CSV on the Web.",
    json: "A statistical cube: JSON-stat 2.0 with a data set for each indicator, with the words of the codes.",
    zip: "All files of the table in this language together, with a readme.",
  },
  readHeading: "How to read it",
  readText: "The addresses are permanent: each of them holds the latest release.",
  readExcel:
    "Download the XLSX and open it. To open a CSV by a double click, take “CSV for Excel”: a Bulgarian Excel puts the plain one into a single column. Excel turns a month such as 2018-10 or a range such as 5-6 into a date; that is why an apostrophe stands before them in “CSV for Excel”, while whole dates stay dates. In the XLSX everything stands as it is written. A program that wants CSV takes the plain one.",
  readTools: { duckdb: "DuckDB", python: "Python (pandas)", r: "R" },
  versionsHeading: "Releases and corrections",
  versions: (date) =>
    `The files on this page belong to the release of *${date}*. The same input gives the same bytes, so the SHA-256 of manifest.json names exactly this release; it stands in every citation.`,
  corrections:
    "A corrected or new figure comes with a new release under a new date, at the same addresses. The column release of every observation says which release it is from. If you need exactly these numbers later, keep the archive.",
  apiHeading: "For developers",
  api: "There is no server to ask and no key: the files are the API. manifest.json lists the tables with their columns, rows, sizes and SHA-256; beside each CSV stands its CSVW description. The files can be read from pages of other sites, too.",
  certificate: "certificate of the register's protection",
  kicker: (table) => `Table ${table}`,
  tableTitle: (title) => `${title} – table`,
  tableDescription: (title) => `${title}: the columns, the codes, the files and how to read them.`,
  filesHeading: "Files",
  file: "File",
  size: "Size",
  hash: "SHA-256",
  licence: "Licence",
  release: "Release",
  period: "Years",
  key: "A row is known by",
  columnsHeading: "Columns",
  column: "Column",
  type: "Type",
  meaning: "Meaning",
  codesIn: "the codes are in the table",
  sampleHeading: "How the table begins",
  all: "All tables",
  mapLink: "Map of the districts",
  kB: (value) => `${value} kB`,
  MB: (value) => `${value} MB`,
  sheet: {
    manySources: (count) => `${counted(count, nouns.publishedSource)}, listed in the table sources`,
    book: "Obhvat: all published figures that we found",
    undated: (count) =>
      `${counted(count, nouns.figure)} without a date ${form(count, { one: "is", other: "are" })} not in the cube, because ${form(count, { one: "it has", other: "they have" })} no place on the axis of time; ${form(count, { one: "it is", other: "they are" })} in CSV and Parquet.`,
    cube: "One data set for each indicator; a place without a number and without a mark means that there is no row for it.",
  },
  readme: {
    title: "Obhvat: all tables",
    what: "Who was found, who came back to school, which home was closed: the published figures with their sources, and the aggregates of the register.",
    synthetic:
      "Files with “synthetic” in their names are synthetic: a program made them, and they speak of no child and of no place.",
    files: "Files",
    data: "data/ – every table as CSV and Parquet, with its CSVW description; manifest.json lists them with SHA-256",
    dataPackage:
      "datapackage.json – the archive is a Data Package: a program that reads it knows all tables, columns and links",
    excel: "excel/ – workbooks in Bulgarian and in English",
    jsonStat: "json-stat/ – statistical cubes, JSON-stat 2.0",
    row: (name, rows) => `${name}: ${counted(rows, nouns.row)}`,
    signs: "Marks instead of a number (columns value_state and users_state)",
    cite: "How to cite",
    encoding: "The CSV files are UTF-8 with commas and decimal points; an empty cell means that there is no value.",
  },
};
