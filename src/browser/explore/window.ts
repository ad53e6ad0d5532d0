/** A long list of rows of one height, of which only some are on the page: the first ones always, and those in sight. */
export interface LongList {
  readonly rows: number;
  /** How many of the first rows always stand on the page. */
  readonly kept: number;
  /** Of one row, in pixels. */
  readonly height: number;
  /** How much of the list is in sight, in pixels. */
  readonly seen: number;
}

/** The rows that stand on the page beside the first ones, from one to before another, and the room around them. */
export interface ListWindow {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Rows above and beneath those in sight, so that a quick hand meets no empty place. */
const spare = 12;
/** The rows on the page change by so many at once, not with every one that comes into sight. */
const stride = 8;
/** What every browser can make as high as that; Firefox draws nothing beyond twice as much. */
const highest = 8_000_000;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The room for all rows after the first ones. Of millions of rows a pixel is more than its share. */
function roomOf({ rows, kept, height, seen }: LongList) {
  const rest = Math.max(0, rows - kept);
  const room = Math.min(rest * height, highest);
  const inSight = Math.ceil(seen / height);
  return {
    room,
    exact: room === rest * height,
    inSight,
    steps: Math.max(1, rest - inSight),
    way: Math.max(1, room - seen),
  };
}

/** What stands on the page when the list was scrolled by some pixels. */
export function windowAt(list: LongList, scrolled: number): ListWindow {
  const { rows, kept, height } = list;
  const { room, exact, inSight, steps, way } = roomOf(list);
  const beyond = scrolled - kept * height;
  const first =
    exact || beyond < 0 ? Math.floor(scrolled / height) : kept + Math.floor(Math.min(1, beyond / way) * steps);
  const begin = Math.floor(first / stride) * stride;
  const from = within(begin - spare, kept, Math.max(kept, rows));
  const to = within(begin + stride + inSight + spare, from, Math.max(from, rows));
  const length = (to - from) * height;
  const before =
    exact || beyond < 0
      ? (from - kept) * height
      : within(beyond - (first - from) * height, 0, Math.max(0, room - length));
  return { from, to, before, after: Math.max(0, room - before - length) };
}

/** By how much a list is scrolled so that a row stands at the top of what is in sight. */
export function scrollTo(list: LongList, row: number): number {
  const { kept, height } = list;
  const { exact, steps, way } = roomOf(list);
  if (exact || row < kept) return row * height;
  return kept * height + within((row - kept) / steps, 0, 1) * way;
}
