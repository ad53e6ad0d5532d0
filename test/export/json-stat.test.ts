import { describe, expect, it } from "vitest";
import { jsonStatOf } from "../../src/export/json-stat.ts";
import type { JsonStat } from "../../src/export/json-stat.ts";
import { cellsOf, made, oneOf, seen } from "./made.ts";

/** What the format demands of a data set (json-stat.org/full, 2.0), as far as a machine can tell. */
function faults(set: JsonStat): readonly string[] {
  const product = set.size.reduce((all, one) => all * one, 1);
  const ids = new Set(set.id);
  return [
    ...(JSON.stringify(set).startsWith('{"version":"2.0","class":"dataset",') ? [] : ["version or class"]),
    ...(set.id.length === set.size.length && ids.size === set.id.length ? [] : ["id and size"]),
    ...(set.value.length === product ? [] : [`value has ${set.value.length} places, size wants ${product}`]),
    ...(Object.keys(set.dimension).every((key) => ids.has(key)) && set.id.every((key) => key in set.dimension) ? [] : ["dimension"]),
    ...set.id.flatMap((key, i) => {
      const index = set.dimension[key]?.category.index ?? [];
      return index.length === set.size[i] && new Set(index).size === index.length ? [] : [`category of ${key}`];
    }),
    ...Object.values(set.role).flat().filter((key) => !ids.has(key)).map((key) => `role of ${key}`),
    ...Object.keys(set.status).filter((place) => set.value[Number(place)] !== null).map((place) => `status beside a number at ${place}`),
    ...set.value.flatMap((value, place) => (value === null && set.status[place] === undefined ? [`unexplained gap at ${place}`] : [])),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(set.updated) ? [] : ["updated"]),
  ];
}

describe("a chart as JSON-stat", () => {
  it.each(made)("keeps to the format and to the sheet: $name in $language", ({ sheet }) => {
    const set = jsonStatOf(sheet, seen);
    expect(JSON.parse(JSON.stringify(set))).toEqual(set);
    expect(faults(set)).toEqual([]);
    expect(set.label).toBe(sheet.title);
    const sorted = (all: readonly (string | number | null)[]) => all.filter((one) => one !== null).map(String).sort();
    expect(sorted(set.value)).toEqual(sorted(cellsOf(sheet, "value")));
    expect(sorted(Object.values(set.status).filter((code) => code !== "n"))).toEqual(sorted(cellsOf(sheet, "status")));
    expect(Object.keys(set.extension.status.label).sort()).toEqual([...new Set(Object.values(set.status))].sort());
  });

  it("holds every state of a value at its place", () => {
    const set = jsonStatOf(oneOf("sweeps-by-year-every-state", "en").sheet, seen);
    expect(set.id).toEqual(["dataset", "indicator", "area", "period"]);
    expect(set.role).toEqual({ time: ["period"], geo: ["area"], metric: ["indicator"] });
    expect(set.value).toEqual([120, 95, 110, 60, 48, null, null, null, 0]);
    expect(set.status).toEqual({ 5: "c", 6: "x", 7: "z" });
    expect(set.extension.qualifier).toEqual({ 1: "about", 2: "at_least", 3: "at_most", 4: "about" });
    expect(set.extension.extent).toEqual({ 4: "part" });
    expect(set.dimension["period"]?.category.label["2017/2018"]).toBe("2017/2018");
    expect(set.extension.status.label["c"]).toBe("withheld, so that no child can be recognised");
  });

  it("knows a year of one kind of home from that of another", () => {
    const { sheet } = oneOf("institutions-by-year-BG");
    const set = jsonStatOf(sheet, seen);
    const kinds = set.dimension["institution_kind"]?.category.index ?? [];
    const dates = set.dimension["date"]?.category.index ?? [];
    const place = (key: string) => sheet.columns.findIndex((column) => column.key === key);
    for (const row of sheet.rows) {
      const at = kinds.indexOf(String(row[place("institution_kind")])) * dates.length + dates.indexOf(String(row[place("date")]));
      expect(set.value[at]).toBe(row[place("value")]);
    }
  });

  it("says that records are synthetic", () => {
    const set = jsonStatOf(oneOf("register-returned-by-year-BG415").sheet, seen);
    expect([set.extension.synthetic, set.dimension["synthetic"]?.category.index]).toEqual([true, ["true"]]);
  });

  it("refuses two rows on the same thing", () => {
    const { sheet } = oneOf("sweeps-by-year-BG415");
    expect(() => jsonStatOf({ ...sheet, rows: [...sheet.rows, ...sheet.rows.slice(0, 1)] }, seen)).toThrow("two rows of the sheet have the same codes");
  });
});
