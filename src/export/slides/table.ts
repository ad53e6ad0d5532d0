import type Pptx from "pptxgenjs";
import type { ChartTable, TableCell } from "../../charts/described.ts";
import { textWidth } from "../../charts/drawing/theme.ts";
import type { Colours } from "../tokens.ts";
import { hex } from "./draw.ts";

/** A part of a table that fits on a slide, with its heads; sizes in inches. */
export interface TablePage {
  readonly heads: readonly Head[];
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}
interface Head {
  readonly label: string;
  readonly numeric: boolean;
}

const points = 12;
/** The slides' font runs wider than the letters that were measured, and what stands in for it still more. */
const wider = 1.5;
const [padding, lineHeight, rowPadding] = [0.16, 0.205, 0.07];
/** A table of few columns is not torn apart over the whole slide. */
const mostSpread = 1.8;
/** No column is narrower, so that a head can be read; none asks for more, so that its neighbours have room. */
const [narrowest, widest] = [0.55, 5];

const inches = (text: string): number => (textWidth(text, points) * wider) / 72;

/**
 * What a slide's table leaves out: whole texts and the sources of rows, which are named below it and stand in the
 * page's table.
 */
const left: readonly (string | undefined)[] = ["source", "sources", "text"];

const linesIn = (text: string, width: number): number =>
  Math.max(1, Math.ceil(inches(text) / Math.max(0.1, width - padding)));

/** A date or a number is never broken to make room for a text. */
const narrow = 1.7;

/**
 * The widths of the columns: what each asks for, more where all together leave room; where they ask for too much, the
 * wide ones less.
 */
function widthsOf(heads: readonly Head[], rows: readonly (readonly string[])[], room: number): readonly number[] {
  const asked = heads.map(({ label }, place) => {
    const longest = Math.max(...rows.map((row) => inches(row[place] ?? "")), ...label.split(" ").map(inches));
    return Math.min(widest, Math.max(narrowest, longest + padding));
  });
  const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);
  const [all, fixed] = [sum(asked), sum(asked.filter((one) => one <= narrow))];
  if (all <= room || fixed >= room * 0.8) return asked.map((one) => one * Math.min(room / all, mostSpread));
  return asked.map((one) => (one <= narrow ? one : (one * (room - fixed)) / (all - fixed)));
}

/** The table in parts that fit into a box (inches); every row is in exactly one of them, and no column is empty. */
export function tablePages(
  { columns, rows }: Pick<ChartTable, "columns" | "rows">,
  { w, h }: { readonly w: number; readonly h: number },
): readonly TablePage[] {
  const isEmpty = (place: number): boolean => rows.every((row) => (row[place]?.text ?? "") === "");
  const kept = columns.flatMap((column, place) =>
    left.includes(column.key) || isEmpty(place) ? [] : [{ ...column, place }],
  );
  const texts = rows.map((row) =>
    kept.map(({ place }) => (row[place] ?? ({ text: "" } satisfies TableCell)).text.replaceAll("\u00a0", " ")),
  );
  const widths = widthsOf(kept, texts, w);
  const height = (row: readonly string[]): number =>
    Math.max(...row.map((text, place) => linesIn(text, widths[place] ?? w))) * lineHeight + rowPadding;
  const head = height(kept.map(({ label }) => label));
  const pages: { rows: (readonly string[])[]; heights: number[]; used: number }[] = [];
  for (const row of texts) {
    const needed = height(row);
    const last = pages.at(-1);
    if (last === undefined || last.used + needed > h)
      pages.push({ rows: [row], heights: [head, needed], used: head + needed });
    else {
      last.rows.push(row);
      last.heights.push(needed);
      last.used += needed;
    }
  }
  return pages.map((page) => ({ heads: kept, rows: page.rows, widths, heights: page.heights }));
}

/** Puts a part of a table on a slide as a table that can be edited. */
export function drawTable(
  slide: Pptx.Slide,
  { heads, rows, widths, heights }: TablePage,
  at: { readonly x: number; readonly y: number },
  colours: Colours,
): void {
  const line = { type: "solid", pt: 0.75, color: hex(colours, "grid") } as const;
  const border: [Pptx.BorderProps, Pptx.BorderProps, Pptx.BorderProps, Pptx.BorderProps] = [
    { type: "none" },
    { type: "none" },
    line,
    { type: "none" },
  ];
  const align = (place: number) => (heads[place]?.numeric === true ? "right" : "left");
  const head = heads.map(({ label }, place) => ({
    text: label,
    options: { bold: true, align: align(place), fill: { color: hex(colours, "mark") } } as const,
  }));
  const body = rows.map((row) => row.map((text, place) => ({ text, options: { align: align(place) } as const })));
  slide.addTable([head, ...body], {
    ...at,
    w: widths.reduce((sum, one) => sum + one, 0),
    colW: [...widths],
    rowH: [...heights],
    fontSize: points,
    color: hex(colours, "ink"),
    valign: "top",
    border,
    margin: [0.03, 0.07, 0.03, 0.07],
  });
}
