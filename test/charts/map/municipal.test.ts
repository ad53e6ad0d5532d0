import { readFileSync } from "node:fs";

import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { borderShape, placeAt } from "../../../src/charts/map/borders.ts";
import { municipalShapes } from "../../../src/charts/map/municipal.ts";
import type { Point } from "../../../src/charts/map/shape.ts";

const width = 1000;
const table = (name: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`data/reference/${name}.csv`, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
const municipalities = table("municipalities").map(({ code = "", nuts3 = "" }) => ({ code, nuts3 }));
const settlements = table("settlements")
  .filter(({ lat, lon }) => lat !== "" && lon !== "")
  .map(({ municipality = "", lat, lon }) => ({ municipality, at: placeAt(Number(lat), Number(lon), width) }));
const districts = table("districts").map(({ nuts3 = "" }) => nuts3);

/** Whether a point lies within rings, those of holes counted out. */
const inside = ([x, y]: Point, rings: readonly (readonly Point[])[]): boolean =>
  rings.reduce(
    (sum, ring) =>
      sum +
      ring.filter(([x2, y2], i) => {
        const [x1, y1] = ring.at(i - 1) ?? [x2, y2];
        return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
      }).length,
    0,
  ) %
    2 ===
  1;
const area = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x2, y2], i) => {
    const [x1, y1] = ring.at(i - 1) ?? [x2, y2];
    return sum + (x1 * y2 - x2 * y1) / 2;
  }, 0);
const shapes = new Map(municipalities.map(({ code }) => [code, municipalShapes(code, width) ?? []]));
const shapeOf = (code: string) => shapes.get(code) ?? [];
const within = (district: string) => municipalities.filter(({ nuts3 }) => nuts3 === district).map(({ code }) => code);

/** Points spread evenly over a district. */
function* grid(district: string): Generator<Point> {
  const { ring } = borderShape(district, width);
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  for (let x = Math.min(...xs); x < Math.max(...xs); x += 2.3)
    for (let y = Math.min(...ys); y < Math.max(...ys); y += 2.3) if (inside([x, y], [ring])) yield [x, y];
}

describe("the shapes of municipalities", () => {
  it("are there for all, and for nothing else", () => {
    expect(municipalities).toHaveLength(265);
    expect(municipalities.filter(({ code }) => shapeOf(code).length === 0)).toEqual([]);
    expect(municipalShapes("BG415", width)).toBeNull();
  });

  it("cover their districts, and none covers another", () => {
    for (const district of districts) {
      const whole = Math.abs(area(borderShape(district, width).ring));
      const parts = within(district).map((code) => Math.abs(shapeOf(code).reduce((sum, ring) => sum + area(ring), 0)));
      const sum = parts.reduce((all, part) => all + part, 0);
      expect(Math.abs(sum / whole - 1), district).toBeLessThan(0.005);
      let [points, bare, twice] = [0, 0, 0];
      for (const point of grid(district)) {
        const holding = within(district).filter((code) => inside(point, shapeOf(code))).length;
        points += 1;
        if (holding === 0) bare += 1;
        if (holding > 1) twice += 1;
      }
      expect(bare / points, district).toBeLessThan(0.01);
      expect(twice / points, district).toBeLessThan(0.01);
    }
  });

  it("hold the ground that is nearest to a settlement of theirs, but for what a simpler line cuts off", () => {
    let [points, right] = [0, 0];
    for (const district of districts) {
      const codes = new Set(within(district));
      const own = settlements.filter(({ municipality }) => codes.has(municipality));
      for (const [x, y] of grid(district)) {
        const distance = ({ at }: (typeof own)[number]): number => (at[0] - x) ** 2 + (at[1] - y) ** 2;
        const nearest = own.reduce((best, one) => (distance(one) < distance(best) ? one : best));
        points += 1;
        if (inside([x, y], shapeOf(nearest.municipality))) right += 1;
      }
    }
    expect(points).toBeGreaterThan(60_000);
    expect(right / points).toBeGreaterThan(0.95);
  });

  it("hold their own settlements, of each municipality at least four of five", () => {
    const own = Map.groupBy(
      settlements.filter(({ municipality, at }) => {
        const district = municipalities.find(({ code }) => code === municipality)?.nuts3 ?? "";
        return inside(at, [borderShape(district, width).ring]);
      }),
      ({ municipality }) => municipality,
    );
    const share = (code: string): number => {
      const all = own.get(code) ?? [];
      return all.filter(({ at }) => inside(at, shapeOf(code))).length / all.length;
    };
    const all = [...own.values()].flat();
    expect(all.filter(({ municipality, at }) => inside(at, shapeOf(municipality))).length / all.length).toBeGreaterThan(
      0.97,
    );
    expect(municipalities.filter(({ code }) => !(share(code) >= 0.8)).map(({ code }) => code)).toEqual([]);
  });

  it("stay small, for a page or a script that brings them", () => {
    expect(readFileSync("data/reference/municipal-borders.json").length).toBeLessThan(36_000);
  });
});
