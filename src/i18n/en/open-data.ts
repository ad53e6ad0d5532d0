import type { openData as bg } from "../bg/open-data.ts";
import type { Words } from "../words.ts";
import { counted, nouns } from "./nouns.ts";

/**
 * The words of the open-data metadata and of the pages on releases, corrections and the API, in English. Between
 * asterisks stands what is set in bold.
 */
export const openData: Words<typeof bg> = {
  title: "Obhvat: children brought back to school, and the closing of children's homes",
  description:
    "Published figures on outreach to children out of school and on the closing of children's homes in Bulgaria, by district and municipality, each with its source, its date and its precision, and counts from an anonymised register.",
  keywords:
    "outreach, children out of school, early school leavers, coverage teams, deinstitutionalisation, children's homes, social services, districts, municipalities",
  publisher: "Obhvat (a small team that is no part of any authority)",
  api: {
    title: "API and metadata",
    description:
      "How a program reads the data: addresses, OpenAPI document, DCAT-AP catalogue, examples, and rules for changes.",
    lead: "Programs read the data *without a key and without a server*: every answer is a file at a permanent address, and pages of other sites may read it, too.",
    addressesHeading: "Addresses",
    answers: {
      areas: "Districts and municipalities with their codes",
      indicators: "Indicators with their definitions",
      breakdowns: "Breakdowns with their labels",
      sources: "Sources: publisher, title, date, address",
      corrections: "Corrections: what it was, what it is, why",
      codes: "The codes of all columns, in words",
      releases: "All releases, the newest first",
      byArea:
        "Published figures of the country (BG), or of a district with its municipalities; beside each stands who said it",
      byIndicator: "Published figures of one indicator everywhere",
    },
    register:
      "Counts of the register are many and come as whole tables only: register_districts and register_municipalities, as Parquet and CSV. Parquet can be read in part, so there is no need to fetch a whole table.",
    documentsHeading: "Descriptions for programs and portals",
    documents: {
      "openapi.json": "OpenAPI 3.1: all addresses and what they answer",
      "catalog.jsonld": "Catalogue by DCAT-AP 3, JSON-LD",
      "catalog.ttl": "The same catalogue, Turtle",
      "provenance.ttl": "From every number to all who say it (PROV-O, Turtle)",
      "sdmx/observations.csv": "Dated figures as SDMX-CSV 2.0",
      "sdmx/structure.json": "The structure of that file with its codes (SDMX-JSON 2.0)",
      "datapackage.json": "Data Package with a Table Schema for each table",
    },
    examplesHeading: "Examples",
    tools: {
      curl: "curl",
      javascript: "JavaScript",
      python: "Python",
      r: "R",
      duckdb: "DuckDB",
      excel: "Excel (Power Query)",
    },
    readsHeading: "How to read an answer",
    reads: [
      "Answers are JSON with the names of the tables' columns. What is not known of a row is not in it.",
      "Where there is no number, value_state says why: c withheld, x not available, z not applicable. qualifier says whether a number is exact, about, at_least or at_most.",
      "evidence holds every statement behind a number: which source, what value, whether it agrees or disagrees, and how the date is known.",
    ],
    rulesHeading: "What changes and what does not",
    rules: [
      "Within v1 addresses, names and codes keep their meaning. New ones may appear: a program should pass over what it does not know.",
      "What is to go is first marked as deprecated in openapi.json, for six months and one release at least.",
      "A change that would break somebody's program is made in /api/v2/ alone, and v1 stays for another year.",
    ],
    all: "The tables as files",
  },
  releases: {
    title: "Releases",
    description: "All releases of the data: day, number, what is new, and how many corrections each brings.",
    lead: "What is published is a *release*: with a date and a number, compared with the last one and approved by a person. A finished release is never changed silently.",
    release: (date) => `Release of ${date}`,
    number: "Number",
    current: "This is the release that you are reading.",
    news: "What is new",
    corrections: (count) => `It brings ${counted(count, nouns.correction)} of what was said before it.`,
    noCorrections: "There are no corrections of an earlier release.",
    see: "Which corrections",
    withdrawn: "This release was withdrawn, and its files are no longer given out. The reason:",
    files: {
      "changes.md": "What changed",
      "files.json": "The tables of the release",
      "manifest.json": "All files with their sizes and SHA-256",
    },
    hash: "SHA-256 of manifest.json",
    rulesHeading: "The number of a release",
    rules: [
      "The first part rises when something is removed or defined in another way: a table, a column, an indicator.",
      "The second rises when something is added or revised.",
      "The third rises when nothing but an error is corrected.",
    ],
    approvedHeading: "Who approves",
    approved:
      "Before it comes out, a release is compared with the last one. A person of the team reads what is new, what is gone and which values differ, and only then approves it. Trial builds are not recorded.",
  },
  report: {
    title: (date, version) => `What changes in release ${version} of ${date}`,
    summary: "In short",
    first: "This is the first release on record: there is nothing to compare it with.",
    against: (date) => `Compared with the release of ${date}`,
    steps: {
      major: "Something is removed or defined in another way: the first part of the number rises.",
      minor: "Something is added or revised: the second part of the number rises.",
      patch: "Nothing but errors is corrected: the third part of the number rises.",
    },
    removed: "No longer there",
    goneTable: (table) => `The table “${table}”`,
    goneColumn: (column, table) => `The column ${column} in “${table}”`,
    goneRow: (row, table) => `${row} in “${table}”`,
    gone: "Numbers that are gone",
    goneNumbers: (indicator, count) => `${indicator}: ${counted(count, nouns.figure)}`,
    redefined: "Defined in another way",
    values: "Other numbers, the most different first",
    numbers: "New numbers",
    undated: "undated",
    added: "New",
    newTable: (table, rows) => `The table “${table}”: ${counted(rows, nouns.row)}`,
    newColumn: (column, table) => `The column ${column} in “${table}”`,
    newRow: (row, table) => `${row} in “${table}”`,
    otherwise: "Other changes",
    tables: "By table",
    counts: (table, added, gone, changed) =>
      `“${table}”: ${counted(added, nouns.row)} added, ${counted(gone, nouns.row)} gone, ${counted(changed, nouns.row)} changed`,
    more: (count) => `and ${count} more`,
  },
  corrections: {
    title: "Corrections",
    description: "What was corrected in what earlier releases said: what it was, what it is, why, and who found it.",
    lead: "Here is all that the site once said otherwise: *what it was, what it is, why, and who found it*.",
    total: (count) => `${counted(count, nouns.correction)} so far.`,
    count: (count) => counted(count, nouns.correction),
    why: "Reasons and places",
    kinds: {
      numbers: "The numbers and their source",
      time: "The time of which they speak",
      what: "What and whom they count",
      names: "Names, titles and states",
      charts: "Charts drawn anew",
      withdrawn: "Withdrawn",
    },
    withdrawnText:
      "What was withdrawn is neither named nor repeated where that would point to a few people or one family.",
    was: (was, is) => `${was} → ${is}`,
    empty: "(empty)",
    here: (count) => `${counted(count, nouns.correction)} of figures and dates given here before`,
    reportHeading: "How to report an error",
    report: [
      "Write which number, on which page, and what you take to be true; best with the address of a source.",
      "If you are right, the correction is recorded here and comes out with the next release; a number that might harm somebody is withdrawn before anything else.",
      "A correction comes out with a release, and before that a person reads what changes in it and approves it.",
    ],
    answersIn: (days) =>
      `Reports are answered by whoever runs this copy of the site. The time that was announced is ${counted(days, nouns.workingDay)}.`,
    noAnswerTime:
      "Reports are answered by whoever runs this copy of the site. No time for an answer has been announced.",
    all: "All corrections as a table",
  },
  feeds: {
    heading: "News for feed readers (Atom and JSON Feed)",
    text: "Subscribe, and learn of every new release and every correction. We ask for no name and no address.",
    releases: "Obhvat: releases",
    corrections: "Obhvat: corrections",
    district: (name) => `Obhvat: what is new on ${name}`,
    correctionsOf: (date, count) => `${counted(count, nouns.correction)} of ${date}`,
  },
};
