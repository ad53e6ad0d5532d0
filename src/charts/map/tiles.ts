import type { Point, Shape } from "./shape.ts";

/** The districts as a grid, each about where it lies: north is up, and neighbours stay neighbours where they can. */
const rows: readonly (readonly (string | null)[])[] = [
  ["BG311", null, null, null, "BG323", "BG325", "BG332"],
  ["BG312", "BG313", "BG314", "BG321", "BG324", "BG333", "BG331"],
  ["BG414", "BG411", "BG315", "BG322", "BG334", "BG342", "BG341"],
  ["BG415", "BG412", "BG423", "BG421", "BG344", "BG343", null],
  [null, "BG413", null, "BG424", "BG425", "BG422", null],
];
const columns = 7;
const gap = 4;
/** A tile is a little lower than wide, but on a phone high enough for a name and a number. */
const heights = { desk: 72, phone: 47 };

const size = (width: number, phone: boolean) => ({
  width: (width - gap * (columns - 1)) / columns,
  height: phone ? heights.phone : heights.desk,
});

/** Height of the whole grid in pixels. */
export const gridHeight = (phone: boolean): number => rows.length * (heights[phone ? "phone" : "desk"] + gap) - gap;

/** A district's tile in a grid of that width in pixels. Refuses a district without a tile. */
export function tileShape(area: string, width: number, phone: boolean): Shape {
  const row = rows.findIndex((tiles) => tiles.includes(area));
  if (row < 0) throw new RangeError(`map: no tile for district "${area}"; give it one in src/charts/map/tiles.ts`);
  const tile = size(width, phone);
  const left = (rows[row]?.indexOf(area) ?? 0) * (tile.width + gap);
  const top = row * (tile.height + gap);
  const [right, bottom] = [left + tile.width, top + tile.height];
  const ring: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return { area, ring, label: [left + tile.width / 2, top + tile.height / 2] };
}
