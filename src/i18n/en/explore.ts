import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the page that answers SQL in English. */
export const explore = {
  title: "Ask the data",
  description:
    "Your own question to all published tables, built from lists or in SQL, with ready questions to start from. The answer is computed in your browser.",
  lead: "Build a question from the lists, or put it in SQL to any table of the site. The answer is computed in your browser: your question is sent to nobody.",
  noScript:
    "The editor works with JavaScript, which is turned off here. Below are ready questions with their text in SQL; the tables they ask can be downloaded from the page",
  broken: "The editor could not be loaded. Check the connection and reload the page; the ready questions are below.",
  editor: "Question in SQL",
  hint: "Ctrl + Enter (on a Mac: Cmd + Enter) asks, Tab leaves the editor. Plain questions are answered at once by a small program; the first one also loads the large one, DuckDB, which answers all of SQL: about 8 MB.",
  run: "Ask",
  cancel: "Stop",
  loading: (done: string, all: string) => `Loading the program that computes: ${done} of ${all} MB`,
  reading: "The tables are read.",
  starting: "The large program starts and reads the tables.",
  running: "Computing.",
  cancelled: "The question was stopped. The next one starts the program anew.",
  checkCancelled: "The check was stopped; the answer is the small program’s.",
  answered: (rows: number, milliseconds: number) =>
    `${counted(rows, nouns.row)}, in ${counted(milliseconds, { one: "millisecond", other: "milliseconds" })}.`,
  engines: {
    light:
      "The small program of this page has answered; the large one, DuckDB, is still starting, and will answer the same question.",
    checked: "DuckDB, the large program, has started and answered the same question.",
    duckdb: "DuckDB, the large program, has answered.",
    alone: "The small program of this page has answered, since the large one, DuckDB, could not be had.",
    tried: "The small program of this page has answered, since the large one, DuckDB, could not answer.",
    beyond:
      "The small program of this page cannot answer this question; the large one, DuckDB, is needed, and could not be had.",
  },
  aggregates: {
    known:
      "Sums, means and other aggregates are of what is known only: NULL is not zero, and withheld or missing values are left out of them.",
    counted: (rows: number, lacking: number) =>
      `Without a value (NULL): ${number(lacking)} of ${counted(rows, nouns.row)} under these conditions – withheld, not available or not applicable, but not zero. They are left out of the aggregate.`,
    filled:
      "The question puts another value in the place of NULL; yet NULL is not zero, but a value that is withheld or missing.",
    parts:
      "Rows with a breakdown (the column breakdown) are part of the totals: the question does not tell them apart, and may count the same thing more than once.",
  },
  result: "Answer",
  caption: (rows: number) => `Answer: ${counted(rows, nouns.row)}`,
  kinds: {
    text: "text",
    whole: "whole number",
    number: "number",
    date: "date",
    moment: "date and time",
    time: "time",
    span: "span of time",
    truth: "true or false",
    several: "several values",
    bytes: "bytes",
  },
  tableHint:
    "A click on a column’s head sorts, the next one turns the order round, the third undoes it; rows without a value come last. In the table the arrow keys go from cell to cell.",
  files: {
    group: "Download the answer:",
    kinds: { csv: "CSV", "excel.csv": "CSV for Excel", xlsx: "Excel (XLSX)", parquet: "Parquet" },
    making: "One moment …",
    done: "Downloaded",
    failed: "It did not work",
    title: "Answer to a reader’s question in SQL",
    subtitle: "Computed in the reader’s browser from the tables of the site; the question is the reader’s own",
    source: "the tables of the site, each row with its source there",
    ownSource: "the tables of the site, and a file of the reader’s own",
    synthetic: "synthetic",
    ownLicence: "CC BY 4.0 for Obhvat’s figures only; the reader’s file is not under it",
    ownNote:
      "A file of the reader’s own was asked too. Obhvat has neither seen nor checked it; its rows are not under the licence of the site.",
    syntheticNote:
      "Synthetic data: some of the tables that were asked hold records made up by a program. They speak of no child and of no place.",
  },
  copyTable: "Copy the table",
  copyLink: "Copy the address",
  copied: "Copied",
  chart: {
    draw: "Draw a chart",
    hide: "Hide the chart",
    group: "What the chart shows",
    kind: "Chart",
    kinds: { bar: "Bars", line: "Line", dot: "Dots" },
    value: "Numbers",
    by: "By",
    lines: "A line for each",
    oneLine: "(one line)",
    noNumber: "no number",
    none: "There is nothing to draw: the answer has no column of numbers, or nothing to tell them apart by.",
    noNumbers: "There is nothing to draw: none of the rows has a number in this column.",
    broken: "The chart could not be loaded. Check the connection and try again; the table is below.",
    said: (value: string, by: string, known: number, least: string, greatest: string) =>
      `“${value}” by “${by}”: ${counted(known, nouns.row)} with a number, from ${least} to ${greatest}.`,
    lack: (rows: number) => `${counted(rows, nouns.row)} without a number: nothing is drawn there, and it is not zero.`,
    parts: (rows: number) =>
      `${counted(rows, nouns.row)} of part of a year: hollow or pale, and not joined with whole years.`,
    firstRows: (shown: number, all: number) =>
      `Drawn are the first ${shown} of ${counted(all, nouns.row)}; narrow or sort the question for the others.`,
    firstLines: (shown: number, all: number) =>
      `Drawn are the first ${shown} of ${all} lines; narrow the question for the others.`,
    crowded: "A line has several rows at one time, so its points are not joined.",
  },
  own: {
    heading: "Ask your own file too",
    text: "Choose a CSV, Excel (XLSX) or Parquet file, or drop it here. It becomes the table my_file in this page only: it is sent nowhere, kept nowhere, and gone when you close the page. Where it names districts or municipalities, by code or by name, it can be joined with our tables by the column area.",
    choose: "Your file",
    reading: (name: string) => `${name} is being read.`,
    read: (name: string, rows: number, columns: number) =>
      `${name}: ${counted(rows, nouns.row)}, ${counted(columns, { one: "column", other: "columns" })}. It stays in this page.`,
    sheet: (name: string, sheets: number) => `Sheet “${name}” was read; sheets in all: ${number(sheets)}.`,
    titles: (count: number) => `Rows skipped above the names of the columns: ${number(count)}.`,
    merged: (count: number) => `Merged cells: ${number(count)}; their value is repeated in each row that they span.`,
    left: (columns: readonly string[]) =>
      form(columns.length, {
        one: `Column “${columns.join("")}” is of a kind this page does not read; it was left out.`,
        other: `Columns “${columns.join("”, “")}” are of a kind this page does not read; they were left out.`,
      }),
    matched: (matched: number, rows: number) =>
      `An area of ours was found for ${number(matched)} of ${counted(rows, nouns.row)}.`,
    noPlaces: "No column was found that names districts or municipalities; if there is one, choose it.",
    shared: {
      district: (count: number) =>
        form(count, {
          one: "The name that a district and a municipality share (1) was taken for a district.",
          other: `Names that a district and a municipality share (${number(count)}) were taken for districts.`,
        }),
      municipality: (count: number) =>
        form(count, {
          one: "The name that a district and a municipality share (1) was taken for a municipality.",
          other: `Names that a district and a municipality share (${number(count)}) were taken for municipalities.`,
        }),
    },
    takeFor: {
      district: "Take the shared names for districts",
      municipality: "Take the shared names for municipalities",
    },
    untried: (count: number) =>
      `The first different texts of the column were compared with the names; ${number(count)} more were not, so their rows have no area.`,
    places: "Districts or municipalities are in column",
    none: "(none)",
    unmatched: (count: number) => `Not found, or not certain: ${number(count)}`,
    taken: (count: number) => `Spelt differently or of an ambiguous name, and taken for: ${number(count)}`,
    joined: (count: number) => `Different texts for one and the same place: ${number(count)}`,
    more: (count: number) => `and ${number(count)} more`,
    columns: "Its columns in SQL:",
    ask: "Ask it, joined with the areas",
    remove: "Remove the file",
    removed: "The file is removed from the page.",
    stopped: "The reading of the file was stopped.",
    missing:
      "This question asks the file of the reader who put it, which stayed on that device. Choose your own file under “Ask your own file too” and ask again.",
    openQuote: (line: number) =>
      `A quotation mark in line ${number(line)} is not closed; the rows after it cannot be read. Close it or remove it, and choose the file again.`,
    faults: {
      large:
        "The file is too large for this page: it takes CSV up to 30 MB, Excel up to 20 MB and Parquet up to 100 MB, and 6 million cells in all. Leave only the columns and rows you need. Nothing was sent.",
      wide: "The file has more than 500 columns. Leave only those you need.",
      empty: "There is no table in the file: its first row must hold the names of the columns, and rows must follow.",
      kind: "This is not a CSV, Excel (XLSX) or Parquet file. An old Excel file (XLS) can be saved as XLSX.",
      damaged: "The file cannot be read: it seems to be damaged or protected with a password.",
      packing: "The Parquet file is packed in a way that this page does not read. Save it with Snappy, or unpacked.",
      unread: "No column of the Parquet file is of a kind that this page reads. Save them as text, numbers or dates.",
      failed: "The file could not be read now. Check the connection and choose it again.",
    },
  },
  history: {
    heading: (count: number) => (count === 0 ? "Your questions" : `Your questions: ${count}`),
    text: "The questions you asked are kept in this browser alone, on this device, and sent nowhere. There is room for the last fifty. On a device with more memory the program that computes (DuckDB, 35 MB) is kept here too, so that it starts sooner next time; it goes with the last question that you erase.",
    none: "So far none is kept.",
    erase: "Erase",
    eraseAll: "Erase all",
  },
  gapsHeading: "Where there is no number",
  gaps: "NULL means that there is no number; it is not zero. Why there is none is said by the column value_state: c – withheld so that nobody can be recognised, x – not available, z – not applicable. A sum or mean over such rows is of what is known only.",
  tablesHeading: "Tables and columns",
  tablesText: "A table is loaded when a question first needs it; of the large ones only the columns that it reads.",
  aboutTable: "its codes and files",
  readyHeading: "Ready questions",
  readyText: "Each can be changed and asked again.",
  questions: {
    returned: "For which districts did we find how many children were brought back in 2018/2019?",
    rate: "How many children were brought back per 1000 children aged 5–16, by district and year?",
    sweeps: "How many sweeps were made in Kyustendil, by year, and who says so?",
    gaps: "For how many school years do we know the number of children brought back in each district?",
    homes: "Which homes for children were closed, where and when?",
    services: "How many operating services of each kind are named in each district?",
    disagreeing: "Where do sources say different things, and how large is the difference?",
    publishers: "Whose publications stand behind the most statements?",
    sittings: "When did the district coordination centres sit?",
    children: "How many children aged 5–16 live in each district?",
    withheld: "How many of the register's numbers of children are withheld, by indicator?",
  },
  otherRelease: {
    older: (release: string, now: string) =>
      `This address was made with the release of ${release}; the release of ${now} is shown now, so numbers may differ. What changed between the two stands in the list of releases, above`,
    link: "the place of that release",
    strange: (release: string) =>
      `This address speaks of release “${release}”, of which there is none here; the present one is shown.`,
  },
  place: (line: number, sign: number) => `Line ${line}, character ${sign}.`,
  engineSays: "The program says:",
  errors: {
    empty: "There is no question yet: only blanks or a comment.",
    long: "The question is too long, or nested too deep, for the program. Write it more simply: a list with IN, or a JOIN.",
    grammar: "The question does not follow the rules of SQL, or holds more than one statement.",
    name: "A table, column or function is named or used in a way that is not recognised.",
    refused: "Only the tables of the site can be read here: files, foreign addresses and extensions are turned off.",
    writes:
      "You can only ask here: with SELECT, WITH, FROM, VALUES, DESCRIBE, SUMMARIZE, SHOW, EXPLAIN or PIVOT. Tables do not change, files and extensions are not opened.",
    value: "A value cannot be computed in this way.",
    memory:
      "The answer is too large for the memory of the browser. Narrow the question, for example with WHERE or LIMIT.",
    engine: "The program stopped in the middle of the question. Ask again; if it stops once more, make it simpler.",
    start:
      "The program that computes, or a table, could not be loaded. Check the connection and ask again. The tables can also be downloaded from the page “Data”.",
    address: "The question in the address cannot be read; the address seems to be cut off.",
  },
  slips: {
    column: (name: string) => `The tables that are asked have no column “${name}”.`,
    table: (name: string) => `There is no table “${name}”.`,
    function: (name: string) => `The program of this page has no function “${name}”.`,
    guess: (name: string) => `Did you mean ${name}?`,
    quotes:
      "A text stands in straight single quotes: 'Ruse'. In double (\"Ruse\") or curly (“Ruse”) quotes it is read as the name of a column.",
    ungrouped: (name: string) =>
      `The column “${name}” has several values for one row of the answer. Add it to GROUP BY, or make one of them, for example with max(${name}).`,
    numbers: (name: string) =>
      `${name} computes with numbers, and is given text here. If there are numbers in the text, turn it into them with TRY_CAST(… AS DOUBLE).`,
  },
  lacks: {
    refused:
      "Your browser, or a rule of your network, does not let this page run WebAssembly, with which the answers are computed. Try another browser; all tables can be downloaded from the page “Data”.",
    silent: "The connection broke off: for eight seconds nothing came. Ask again when the connection is back.",
    slow: "The program that computes did not start in time. The device may have too little free memory: close other tabs and ask again. All tables can also be downloaded from the page “Data”.",
    broken:
      "The program that computes broke down, probably for lack of memory. The next question starts it anew; narrow it, for example with WHERE or LIMIT.",
  },
  completions: "Completions",
} as const;
