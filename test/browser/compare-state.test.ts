import { describe, expect, it } from "vitest";
import { askedDistricts, readCompared, writeCompared } from "../../src/browser/compare-state.ts";

const form = (districts: readonly string[], indicator = "sweeps"): FormData => {
  const data = new FormData();
  for (const district of districts) data.append("districts", district);
  data.append("indicator", indicator);
  return data;
};

describe("what is compared", () => {
  it("is two to six districts", () => {
    expect(readCompared(form(["ruse"]))).toBeUndefined();
    expect(readCompared(form(["ruse", "burgas"]))).toEqual({ districts: ["ruse", "burgas"], indicator: "sweeps" });
    expect(readCompared(form(["a", "b", "c", "d", "e", "f", "g"]))?.districts).toHaveLength(6);
  });

  it("stands in the address, readable, beside everything else", () => {
    const address = writeCompared(new URL("https://obhvat.example/sravnenie/?x=1#top"), { districts: ["ruse", "burgas"], indicator: "sweeps" });
    expect(address.href).toBe("https://obhvat.example/sravnenie/?x=1&districts=ruse,burgas&indicator=sweeps#top");
  });

  it("is read from an address as far as the page knows it", () => {
    const known = ["burgas", "ruse", "varna", "vidin"];
    expect(askedDistricts("ruse,atlantis,ruse,vidin", known, [])).toEqual(["ruse", "vidin"]);
    expect(askedDistricts("varna", known, ["burgas", "ruse"])).toEqual(["varna", "burgas"]);
    expect(askedDistricts("burgas", known, ["burgas", "ruse"])).toEqual(["burgas", "ruse"]);
    expect(askedDistricts("atlantis", known, ["burgas"])).toBeUndefined();
    expect(askedDistricts(null, known, ["burgas"])).toBeUndefined();
  });
});
