import { describe, expect, it } from "vitest";
import { borderShape, heightAt, placeAt } from "../../../src/charts/map/borders.ts";
import { hatching, outline, roomAround } from "../../../src/charts/map/shape.ts";
import type { Point, Shape } from "../../../src/charts/map/shape.ts";
import { gridHeight, tileShape } from "../../../src/charts/map/tiles.ts";
import { wholeCountry } from "../../golden/country.ts";

const scope = wholeCountry("BG", "bg");
const districts = [...scope.areas.values()].filter(({ level }) => level === "district");
const square: Shape = {
  area: "",
  ring: [
    [0, 0],
    [20, 0],
    [20, 20],
    [0, 20],
  ],
  label: [10, 10],
};

function inside([x, y]: Point, { ring }: Shape): boolean {
  return (
    ring.filter(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    }).length %
      2 ===
    1
  );
}

describe("a shape", () => {
  it("is written in steps of tenths that end where it began", () => {
    expect(
      outline({
        ...square,
        ring: [
          [1, 2.04],
          [3.25, 2],
          [3, 6],
        ],
      }),
    ).toBe("M1 2l2.3 0-.3 4Z");
  });

  it("is hatched by lines that end at its edge", () => {
    const lines = hatching(square, 10);
    expect(lines.match(/M/g)).toHaveLength(3);
    expect(lines).toContain("M0,20L20,0");
  });

  it("knows the room around its label", () => {
    expect(roomAround(square, 5, 15)).toEqual([0, 20]);
  });
});

describe("the borders", () => {
  it("hold every district, each with its label inside", () => {
    expect(districts).toHaveLength(28);
    for (const { area } of districts) {
      const shape = borderShape(area, 1000);
      expect(shape.ring.length, area).toBeGreaterThan(15);
      expect(inside(shape.label, shape), area).toBe(true);
    }
  });

  it("fit together: but for the country's own border, every edge belongs to two districts", () => {
    const edges = districts.flatMap(({ area }) =>
      borderShape(area, 1000).ring.map((point, i, ring) =>
        [point, ring[(i + 1) % ring.length]].map(String).sort().join(" "),
      ),
    );
    const times = new Map<string, number>();
    for (const edge of edges) times.set(edge, (times.get(edge) ?? 0) + 1);
    expect(Math.max(...times.values())).toBe(2);
    expect([...times.values()].filter((count) => count === 2).length).toBeGreaterThan([...times.values()].length / 2);
  });

  it("put the seats of nearly all municipalities into their own districts", () => {
    const towns = [...scope.areas.values()].filter(({ level }) => level === "municipality");
    const astray = towns.filter(
      ({ parent, seat_lat, seat_lon }) =>
        !inside(placeAt(seat_lat ?? 0, seat_lon ?? 0, 1000), borderShape(parent ?? "", 1000)),
    );
    expect(towns).toHaveLength(265);
    // A seat on a river or a coast may fall a pixel outside a simplified line.
    expect(astray.map(({ name_en }) => name_en).length).toBeLessThan(8);
  });

  it("refuse an area that is no district", () => {
    expect(() => borderShape("BG999", 100)).toThrow(
      'map: no outline for district "BG999"; run scripts/build-borders.ts',
    );
    expect(heightAt(1000)).toBeGreaterThan(600);
  });
});

describe("the tiles", () => {
  it("give every district a place of its own inside the grid", () => {
    const places = districts.map(({ area }) => tileShape(area, 680, false));
    expect(new Set(places.map(({ label }) => String(label))).size).toBe(28);
    for (const { ring } of places) {
      for (const [x, y] of ring) expect(x >= 0 && x <= 680.01 && y >= 0 && y <= gridHeight(false)).toBe(true);
    }
  });

  it("keep north above south and west left of east for neighbours far apart", () => {
    const at = (area: string) => tileShape(area, 680, false).label;
    expect(at("BG311")[1]).toBeLessThan(at("BG413")[1]);
    expect(at("BG415")[0]).toBeLessThan(at("BG341")[0]);
    expect(() => tileShape("BG999", 680, false)).toThrow('map: no tile for district "BG999"');
  });
});
