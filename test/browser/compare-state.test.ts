import { describe, expect, it } from "vitest";
import { readCompared, withCompany, writeCompared } from "../../src/browser/views/compare-state.ts";

const form = (districts: readonly string[], indicator = "sweeps"): FormData => {
  const data = new FormData();
  for (const district of districts) data.append("districts", district);
  data.append("indicator", indicator);
  return data;
};

describe("what is compared", () => {
  it("is two to six districts", () => {
    expect(readCompared(form(["ruse"]))).toBeUndefined();
    expect(readCompared(form(["ruse", "burgas"]))).toEqual({
      districts: ["ruse", "burgas"],
      indicator: "sweeps",
      measure: "count",
    });
    expect(readCompared(form(["a", "b", "c", "d", "e", "f", "g"]))?.districts).toHaveLength(6);
  });

  it("stands in the address, readable, beside everything else", () => {
    const address = writeCompared(new URL("https://obhvat.example/sravnenie/?x=1#top"), {
      measure: "count",
      districts: ["ruse", "burgas"],
      indicator: "sweeps",
    });
    expect(address.href).toBe("https://obhvat.example/sravnenie/?x=1&districts=ruse,burgas&indicator=sweeps#top");
  });

  it("is never one district alone", () => {
    expect(withCompany(["varna"], ["burgas", "ruse"])).toEqual(["varna", "burgas"]);
    expect(withCompany(["burgas"], ["burgas", "ruse"])).toEqual(["burgas", "ruse"]);
    expect(withCompany(["ruse", "vidin"], ["burgas"])).toEqual(["ruse", "vidin"]);
  });
});
