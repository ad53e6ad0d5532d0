import type { DrawnChart } from "./draw.ts";

/**
 * How a chart's own page lies on a sheet of A4, as print-charts.css reads it.
 *
 * `chart`: the picture over the whole sheet, table and notes in two columns beneath; `chart-tall`: the narrow picture
 * in one of the columns; `chart-long`: picture and notes fill the first sheet, and the table, for which it has no room,
 * follows on the next ones; `chart-beside`: so too, with the narrow picture and the notes in two columns.
 */
export interface OnPaper {
  readonly "data-print": "chart" | "chart-tall" | "chart-long" | "chart-beside";
  /** `many`: more than stand beside each other in half of a sheet with their heads written across. */
  readonly "data-columns": "many" | undefined;
  /** `many`: they and the notes are set in small type. */
  readonly "data-rows": "many" | undefined;
  /**
   * What the last column of the table says: `one`: the same source in all rows, which the notes name; `each`: that of
   * each row; nothing where it is no column of sources. `many`: more sources than the notes have room for.
   */
  readonly "data-sources": "one" | "each" | "many" | undefined;
}

/**
 * What is taller than this at its full width leaves a sheet no room for a table beneath, in pixels; beneath a picture
 * that is a grid itself, a table of as many columns takes the whole width and so less height.
 */
const [tallest, tallestGrid] = [450, 520];
/** As many rows and columns of a table as fit into what is left of the sheet. */
const [mostRows, mostColumns] = [40, 7];
/** As many letters of a table as fit into one of the columns beside a tall picture. */
const mostLetters = 2000;
const looseRows = 20;
const mostSources = 60;

function layoutOf({ desk, view: { table } }: Pick<DrawnChart, "desk" | "view">): OnPaper["data-print"] {
  const height = Number(/ height="(\d+)"/.exec(desk)?.[1] ?? Infinity);
  const isTall = height > (table.columns.length > mostColumns ? tallestGrid : tallest);
  const letters = table.rows.flat().reduce((sum, { text }) => sum + text.length, 0);
  const isLong = table.rows.length > mostRows || (isTall && letters > mostLetters);
  if (isTall) return isLong ? "chart-beside" : "chart-tall";
  return isLong ? "chart-long" : "chart";
}

function sourcesOf({ sources, table: { columns, rows } }: DrawnChart["view"]): OnPaper["data-sources"] {
  const isTold = columns.some(({ key }) => key === "source");
  if (isTold && sources.length > mostSources && rows.length > mostRows) return "many";
  if (columns.at(-1)?.key !== "source") return undefined;
  const said = rows.map((row) => row.at(-1)?.text ?? "").filter((text) => text !== "");
  return new Set(said).size < 2 ? "one" : "each";
}

/** How the page of a chart is printed. */
export const onPaper = (chart: Pick<DrawnChart, "desk" | "view">): OnPaper => ({
  "data-print": layoutOf(chart),
  "data-columns": chart.view.table.columns.length > mostColumns ? "many" : undefined,
  "data-rows": chart.view.table.rows.length > looseRows ? "many" : undefined,
  "data-sources": sourcesOf(chart.view),
});
