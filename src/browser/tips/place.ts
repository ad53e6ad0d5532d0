/** A rectangle of the window, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export type Size = Pick<Box, "width" | "height">;

/** How far a tip stands from its mark, and at least from the edges of what is seen, in pixels. */
const away = 6;
const edge = 4;

/** The most a tip may measure so that all of it is seen. */
export const roomIn = ({ width, height }: Size): Size => ({
  width: Math.max(0, width - 2 * edge),
  height: Math.max(0, height - 2 * edge),
});

/** Whether any of a mark is seen. */
export const isSeen = (mark: Box, seen: Box): boolean =>
  mark.left < seen.left + seen.width &&
  mark.left + mark.width > seen.left &&
  mark.top < seen.top + seen.height &&
  mark.top + mark.height > seen.top;

const between = (least: number, at: number, most: number): number => Math.max(least, Math.min(at, most));

/**
 * Where a tip stands for a mark: over it, else under it, else beside it, whole within what is seen of the page. A tip
 * that fits on no side covers the mark rather than leave the window. A tip no larger than `roomIn` allows is always
 * seen whole.
 */
export function tipPlace(mark: Box, tip: Size, seen: Box): Pick<Box, "left" | "top"> {
  const [right, bottom] = [seen.left + seen.width - edge - tip.width, seen.top + seen.height - edge - tip.height];
  const [first, top] = [seen.left + edge, seen.top + edge];
  const middle = between(first, mark.left + (mark.width - tip.width) / 2, right);
  const level = between(top, mark.top + (mark.height - tip.height) / 2, bottom);
  const over = mark.top - away - tip.height;
  const under = mark.top + mark.height + away;
  const after = mark.left + mark.width + away;
  const before = mark.left - away - tip.width;
  if (over >= top && over <= bottom) return { left: middle, top: over };
  if (under <= bottom && under >= top) return { left: middle, top: under };
  if (after <= right && after >= first) return { left: after, top: level };
  if (before >= first && before <= right) return { left: before, top: level };
  return { left: middle, top: between(top, over, bottom) };
}
