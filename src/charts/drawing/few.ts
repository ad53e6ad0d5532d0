import { drawCell, element } from "./draw.ts";
import type { ChartView, TableCell } from "../described.ts";
import { hue, widths } from "./theme.ts";
import type { ChartSpec } from "../../model/chart.ts";

/** A number that a chart draws, with what it is a number of. */
export interface FewMark {
  readonly label: string;
  readonly cell: TableCell & { readonly value: number };
}

const most = 2;
const isNumber = (cell: TableCell): cell is FewMark["cell"] => typeof cell.value === "number";

/**
 * The numbers of a chart that draws so few of them on axes of its own, that a sentence and a small mark say as much:
 * one or two; null where there are none or more, or where the chart is small by itself.
 */
export function fewMarks(
  { form }: Pick<ChartSpec, "form">,
  { table }: Pick<ChartView, "table">,
  picture: string,
): readonly FewMark[] | null {
  if (form !== "bars" && form !== "stocks") return null;
  const drawn = new Set([...picture.matchAll(/data-row="(\d+)"/g)].map(([, row]) => Number(row)));
  const marks = table.rows.flatMap((cells, row): readonly FewMark[] => {
    const cell = cells.find(isNumber);
    const names = cells.slice(0, form === "bars" ? 1 : 2).map(({ text }) => text);
    return drawn.has(row) && cell !== undefined ? [{ label: names.join(", "), cell }] : [];
  });
  return marks.length === 0 || marks.length > most ? null : marks;
}

const mark = { height: 46, bar: 14, widest: 220, label: 12.5, value: 14 } as const;

/** Draws few numbers as bars from a common zero, each under its name. It says nothing that its sentence does not. */
export function drawFew(
  document: Document,
  { topic }: Pick<ChartSpec, "topic">,
  marks: readonly FewMark[],
): SVGElement {
  const [width, height] = [widths.phone, marks.length * mark.height];
  const picture = element(document, "svg", {
    class: "chart few",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "aria-hidden": "true",
  });
  const write = (text: string, attributes: Readonly<Record<string, string | number>>): void => {
    const written = element(document, "text", attributes);
    written.textContent = text;
    picture.append(written);
  };
  const highest = Math.max(1, ...marks.map(({ cell: { value } }) => value));
  for (const [place, { label, cell }] of marks.entries()) {
    const top = place * mark.height;
    const length = Math.max(1, (cell.value / highest) * mark.widest);
    const look = { value_state: null, qualifier: cell.qualifier ?? "exact", part: cell.part === true };
    write(label, { x: 0, y: top + 14, "font-size": mark.label, fill: "var(--muted)" });
    picture.append(
      drawCell(document, { x: 0, y: top + 21, width: length, height: mark.bar, grows: "right" }, look, hue(topic)),
    );
    write(cell.text, {
      x: length + 14,
      y: top + 33,
      "font-size": mark.value,
      "font-weight": 650,
      fill: "var(--ink)",
    });
  }
  return picture;
}
