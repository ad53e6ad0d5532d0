import { describe, expect, it } from "vitest";
import { catalogue, isCounted } from "../../src/charts/catalogue.ts";
import { chartWords } from "../../src/charts/words/words.ts";
import { chartIds, type ChartId } from "../../src/model/chart.ts";
import { topics } from "../../src/model/codes.ts";
import { placements } from "../../src/site/placements.ts";

const { front, districts, map, district, municipality, register, files, pictures, alone } = placements;
const reported = topics.flatMap((topic) => placements.topics[topic].reported);
const ofRegister = [...topics.flatMap((topic) => placements.topics[topic].register), ...register];
const ofDistrict = district.map(({ chart }) => chart);

/** Every list of the charts that stand on a page, by its name. */
const pages: Readonly<Record<string, readonly ChartId[]>> = {
  "front.beforePlans": front.beforePlans,
  "front.afterPlans": front.afterPlans,
  districts,
  map,
  ...Object.fromEntries(topics.map((topic) => [`topics.${topic}.reported`, placements.topics[topic].reported])),
  ...Object.fromEntries(topics.map((topic) => [`topics.${topic}.register`, placements.topics[topic].register])),
  district: ofDistrict,
  municipality,
  register,
};
const lists: Readonly<Record<string, readonly ChartId[]>> = {
  ...pages,
  files: files.charts,
  ...Object.fromEntries(Object.entries(pictures).map(([name, ids]) => [`pictures.${name}`, ids])),
  alone,
};

/** The texts in the list that are meant to be ids of charts, wherever they stand. */
function named(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return key === "at" || key === "series" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => named(one, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => named(one, name));
}

describe("the places of charts", () => {
  it("name charts that exist, and this test looks at all of them", () => {
    expect(named(placements).filter((id) => !chartIds.some((one) => one === id))).toEqual([]);
    expect(Object.values(lists).flat().sort()).toEqual([...named(placements)].sort());
  });

  it("name a chart once in a list", () => {
    for (const [name, ids] of Object.entries(lists)) expect([...new Set(ids)], name).toEqual(ids);
  });

  it("are there for every chart, unless it is said to stand alone", () => {
    const placed = new Set(Object.values(pages).flat());
    expect(chartIds.filter((id) => !placed.has(id))).toEqual([...alone]);
  });

  it("are pages for which the chart is drawn", () => {
    const missing = (ids: readonly ChartId[], level: "country" | "district" | "municipality") =>
      ids.filter((id) => !catalogue[id].levels.some((one) => one === level));
    expect(missing([...front.beforePlans, ...front.afterPlans, ...districts, ...map, ...reported], "country")).toEqual(
      [],
    );
    expect(missing([...ofDistrict, ...files.charts], "district")).toEqual([]);
    expect(missing(municipality, "municipality")).toEqual([]);
  });

  it("are on the page of the chart's own topic, and on that of the register only where it counts the chart", () => {
    for (const topic of topics) {
      const { reported: shown, register: counted, series } = placements.topics[topic];
      for (const id of [...shown, ...counted]) expect(catalogue[id].topic, id).toBe(topic);
      for (const indicator of series) expect(Object.keys(chartWords("bg").subject)).toContain(indicator);
    }
    expect(ofRegister.filter((id) => !isCounted(catalogue[id]))).toEqual([]);
  });

  it("begin on a district's page with its years, and each matter stands together", () => {
    const slots = district.map(({ at }) => at);
    expect(slots[0]).toBe("years");
    expect(slots.filter((at, i) => at !== slots[i - 1])).toEqual([...new Set(slots)]);
  });
});
