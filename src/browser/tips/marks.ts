/** A mark of a picture: an element that names a row (and perhaps a column) of the chart's table. */
export type Mark = SVGElement;

/** How far from a mark a pointer still means it, in pixels: a dot is smaller than a fingertip. */
const nearness = 12;

/** The marks of the picture that is shown: a figure holds one for the desk and one for the phone. */
export function shownMarks(figure: HTMLElement): readonly Mark[] {
  const shown = [...figure.querySelectorAll("svg")].find(
    (svg) => svg.querySelector("[data-row]") !== null && svg.getClientRects().length > 0,
  );
  return shown === undefined ? [] : [...shown.querySelectorAll<SVGElement>("[data-row]")];
}

/** The mark that tells what another one told; the other may be of a picture that is not shown any more. */
export const sameMark = (marks: readonly Mark[], one: Mark | undefined): Mark | undefined =>
  one === undefined
    ? undefined
    : (marks.find((mark) => mark === one) ??
      marks.find(
        ({ dataset }) => dataset["row"] === one.dataset["row"] && dataset["column"] === one.dataset["column"],
      ));

function distance({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The mark that is drawn at a point of the window, whatever letters lie over it. */
const drawnAt = (marks: readonly Mark[], x: number, y: number): Mark | undefined =>
  document
    .elementsFromPoint(x, y)
    .map((element) => marks.find((mark) => mark.contains(element)))
    .find((mark) => mark !== undefined);

/** The mark at a point of the window, else the nearest one, if one is near: boxes of districts lie over each other. */
export function nearest(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const own = drawnAt(marks, x, y);
  if (own !== undefined) return own;
  const all = marks.map((mark) => ({ mark, away: distance(mark.getBoundingClientRect(), x, y) }));
  const closest = all.reduce<(typeof all)[number] | undefined>(
    (best, one) => (best === undefined || one.away < best.away ? one : best),
    undefined,
  );
  return closest !== undefined && closest.away <= nearness ? closest.mark : undefined;
}

const number = (mark: Mark, name: "row" | "column"): number => Number(mark.dataset[name] ?? 0);

/** The order in which the keys walk: that of the table, not that of drawing. */
const inOrder = (a: Mark, b: Mark): number =>
  number(a, "row") - number(b, "row") || number(a, "column") - number(b, "column");

/**
 * The mark to which a key leads from another; nothing for a key that leads nowhere. Up and down keep the column of a
 * grid.
 */
export function step(marks: readonly Mark[], from: Mark | undefined, key: string): Mark | undefined {
  const ordered = marks.toSorted(inOrder);
  if (key === "Home") return ordered[0];
  if (key === "End") return ordered.at(-1);
  if (from === undefined) return key.startsWith("Arrow") ? ordered[0] : undefined;
  const vertical = key === "ArrowUp" || key === "ArrowDown";
  const lane = vertical ? ordered.filter((mark) => mark.dataset["column"] === from.dataset["column"]) : ordered;
  const at = lane.indexOf(from);
  if (key === "ArrowRight" || key === "ArrowDown") return lane[Math.min(at + 1, lane.length - 1)];
  return key === "ArrowLeft" || key === "ArrowUp" ? lane[Math.max(at - 1, 0)] : undefined;
}
