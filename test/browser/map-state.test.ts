import { describe, expect, it } from "vitest";
import { readMapChoice, writeMapChoice } from "../../src/browser/views/map-state.ts";

const form = (entries: Readonly<Record<string, string>>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(entries)) made.set(name, value);
  return made;
};
const page = new URL("https://obhvat.example/karta/?release=1#district-map");

describe("a choice on the map's page", () => {
  it("stands in the address without a slash, beside whatever stood there", () => {
    const choice = readMapChoice(form({ indicator: "sweeps", period: "2018-2019", layout: "tiles" }));
    expect(choice).toEqual({ indicator: "sweeps", measure: "count", period: "2018/2019", layout: "tiles" });
    expect(writeMapChoice(page, choice).href).toBe(
      "https://obhvat.example/karta/?release=1&indicator=sweeps&period=2018-2019&layout=tiles#district-map",
    );
  });

  it("holds no school year where the fullest is wanted, and takes an earlier one out of the address", () => {
    const choice = readMapChoice(form({ indicator: "sweeps", period: "", layout: "borders" }));
    expect(choice.period).toBeNull();
    expect(writeMapChoice(new URL("?period=2018-2019", page), choice).search).toBe("?indicator=sweeps&layout=borders");
  });

  it("takes the place of an earlier one, however that was written", () => {
    const choice = readMapChoice(form({ indicator: "sweeps", period: "2018-2019", layout: "tiles" }));
    expect(
      writeMapChoice(new URL("?Indicator=x&PERIOD=2017/2018&layout=borders&layout=tiles&y=2", page), choice).search,
    ).toBe("?y=2&indicator=sweeps&period=2018-2019&layout=tiles");
  });

  it("names its measure unless that is the count, and takes an earlier one out of the address", () => {
    const rates = readMapChoice(form({ indicator: "sweeps", measure: "per_10000_inhabitants", layout: "tiles" }));
    expect(writeMapChoice(page, rates).searchParams.get("measure")).toBe("per_10000_inhabitants");
    const counts = readMapChoice(form({ indicator: "sweeps", measure: "per_head", layout: "tiles" }));
    expect(counts.measure).toBe("count");
    expect(writeMapChoice(new URL("?measure=per_1000_children", page), counts).searchParams.has("measure")).toBe(false);
  });

  it("is the borders where the form says nothing known", () => {
    expect(readMapChoice(form({ indicator: "sweeps", layout: "globe" })).layout).toBe("borders");
  });
});
