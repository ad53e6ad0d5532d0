import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as bg from "../../src/i18n/bg/areas.ts";
import { dictionary } from "../../src/i18n/dictionary.ts";
import * as en from "../../src/i18n/en/areas.ts";

const names = readFileSync(new URL("../../data/vocabulary/area-names.csv", import.meta.url), "utf8");

describe("the kind of an area beside its name", () => {
  it("stands once, also where the name says it itself", () => {
    expect(["Кюстендил", "Софийска област", "София-град"].map(bg.district)).toEqual([
      "област Кюстендил",
      "Софийска област",
      "област София-град",
    ]);
    expect(["Кюстендил", "Софийска област", "София-град"].map(bg.districtTitle)).toEqual([
      "Кюстендил – област",
      "Софийска област",
      "София-град – област",
    ]);
    expect(["Kyustendil", "Sofia Province", "Sofia City"].map(en.district)).toEqual([
      "Kyustendil district",
      "Sofia Province",
      "Sofia City",
    ]);
    expect(["Дупница", "Столична"].map(bg.municipality)).toEqual(["община Дупница", "Столична община"]);
    expect(["Дупница", "Столична"].map(bg.municipalityTitle)).toEqual(["Дупница – община", "Столична община"]);
  });

  it("is that of the names that the districts have here", () => {
    for (const name of ["Софийска област", "София-град", "Sofia Province", "Sofia City"])
      expect(names).toContain(`,${name},`);
  });

  it("is said twice by no words of a place", () => {
    const [words, english] = [dictionary("bg"), dictionary("en")];
    const sofia = [
      words.charts.place.district("Софийска област"),
      words.site.district.title("Софийска област"),
      words.site.district.description("Софийска област"),
      words.site.district.eventsSubtitle("Софийска област"),
      words.place.keySubtitle("Софийска област"),
      words.chartPages.toDistrict("Софийска област"),
      words.municipality.toDistrict("Софийска област"),
      words.municipality.description("Ботевград", "Софийска област"),
      words.finder.municipality("Софийска област", []),
    ];
    for (const text of sofia) expect(text).not.toMatch(/област Софийска|област – област/);
    for (const text of [
      english.charts.place.district("Sofia Province"),
      english.municipality.description("Botevgrad", "Sofia Province"),
      english.finder.municipality("Sofia City", []),
    ]) {
      expect(text).not.toMatch(/(?:Province|City) district/);
    }
  });
});
