import { describe, expect, it } from "vitest";
import { openAreas } from "../../src/browser/own-file/meant.ts";
import { matchPlaces, placeColumn } from "../../src/browser/own-file/places.ts";
import type { AreaRow } from "../../src/model/rows.ts";

describe("the areas that a file names", () => {
  const area = (code: string, level: AreaRow["level"], name_bg: string, name_en: string, parent = "BG"): AreaRow => ({
    area: code,
    level,
    parent,
    name_bg,
    name_en,
    slug: name_en.toLowerCase(),
    rank_bg: 0,
    rank_en: 0,
    seat_lat: null,
    seat_lon: null,
  });
  const areas = openAreas(
    [
      area("BG", "country", "България", "Bulgaria"),
      area("BG331", "district", "Варна", "Varna"),
      area("BG415", "district", "Кюстендил", "Kyustendil"),
      area("BG323", "district", "Русе", "Ruse"),
      area("BG332", "district", "Добрич", "Dobrich"),
      area("BG411", "district", "София-град", "Sofia City"),
      area("BG412", "district", "Софийска област", "Sofia Province"),
      area("BG424", "district", "Пловдив", "Plovdiv"),
      area("RSE03", "municipality", "Борово", "Borovo", "BG323"),
      area("RSE27", "municipality", "Русе", "Ruse", "BG323"),
      area("DOB28", "municipality", "Добрич", "Dobrich", "BG332"),
      area("DOB15", "municipality", "Добрич-селска", "Dobrichka", "BG332"),
      area("SOF46", "municipality", "Столична", "Stolichna", "BG411"),
      area("PDV42", "municipality", "Марица", "Maritsa", "BG424"),
      area("VTR04", "municipality", "Невестино", "Nevestino", "BG415"),
      area("BLG33", "municipality", "Завет", "Zavet", "BG415"),
      area("DOB27", "municipality", "Минерални бани", "Mineralni bani", "BG332"),
      area("SHU23", "municipality", "Велики Преслав", "Veliki Preslav", "BG332"),
      area("PVN23", "municipality", "Иваново", "Ivanovo", "BG323"),
      area("VID25", "municipality", "Ново село", "Novo selo", "BG323"),
      area("SLV11", "municipality", "Полски Тръмбеш", "Polski Trambesh", "BG323"),
      area("VAR06", "municipality", "Варна", "Varna", "BG331"),
      area("VAR05", "municipality", "Бяла", "Byala", "BG331"),
      area("RSE04", "municipality", "Бяла", "Byala", "BG415"),
      area("KNL48", "municipality", "Дупница", "Dupnitsa", "BG415"),
    ],
    "bg",
  );
  const column = (...values: (string | null)[]) => ({ name: "място", numeric: false, values });

  it("are found by code and by name in any spelling; a name of two is the district's among districts", () => {
    expect(matchPlaces(column("bg415", "Varna", "област Кюстендил", null, "Марс"), areas)).toEqual({
      areas: ["BG415", "BG331", "BG415", null, null],
      unmatched: ["Марс"],
      taken: [],
      joined: [[["bg415", "област Кюстендил"], "Кюстендил"]],
      shared: 1,
      level: "district",
      untried: 0,
    });
  });

  it("are municipalities where as many names can be nothing else", () => {
    expect(matchPlaces(column("Варна", "Дупница"), areas).areas).toEqual(["VAR06", "KNL48"]);
  });

  it.each(["Столична община", "Столична", "Добрич-град", "Марица", "Община", "да", "не", "А", "No"])(
    "are districts among districts beside one odd row, %s, and that is said; the reader may choose",
    (odd) => {
      const districts = column("Варна", "Кюстендил", "Русе", "Добрич", odd);
      expect(matchPlaces(districts, areas)).toMatchObject({ shared: 3, level: "district" });
      expect(matchPlaces(districts, areas).areas.slice(0, 4)).toEqual(["BG331", "BG415", "BG323", "BG332"]);
      const chosen = matchPlaces(districts, areas, "municipality");
      expect(chosen).toMatchObject({ shared: 3, level: "municipality" });
      expect(chosen.areas.slice(0, 4)).toEqual(["VAR06", "BG415", "RSE27", "DOB28"]);
    },
  );

  it("are of either level where the one says so and the other is among its own", () => {
    expect(matchPlaces(column("Област Русе", "Борово", "Русе", "Област Варна", "Бяла"), areas)).toMatchObject({
      areas: ["BG323", "RSE03", "RSE27", "BG331", null],
      shared: 1,
      level: "municipality",
    });
  });

  it.each([
    ["ж", "да", "x", "М", "Г.", "No", "Община", "гр."],
    ["Общо за страната", "Няма данни", "Grand Total", "Общо", "неизвестно", "Unknown", "Всичко за Варна"],
    ["Варненска област", "село 0", "село 1", "Иван Иванов", "Гърция", "Мар", "Пол"],
  ])("are none where a text is no name: %s, %s, %s", (...texts) => {
    expect(matchPlaces(column(...texts), areas).unmatched).toEqual(texts);
  });

  it("are none where a name is that of two", () => {
    expect(matchPlaces(column("Бяла", "Дупница"), areas)).toMatchObject({
      areas: [null, "KNL48"],
      unmatched: ["Бяла"],
    });
  });

  it("are the district around the capital where a bare Sofia stands beside the capital's own name", () => {
    const sofia = (...texts: string[]) => matchPlaces(column(...texts), areas).areas;
    for (const own of ["София (столица)", "София-град", "Столична община", "Sofia (capital)", "BG411"])
      expect(sofia("София", own, "Русе", "Пловдив"), own).toEqual([
        "BG412",
        own === "Столична община" ? "SOF46" : "BG411",
        "BG323",
        "BG424",
      ]);
    expect(sofia("София", "Русе", "Пловдив")).toEqual(["BG411", "BG323", "BG424"]);
    expect(sofia("София", "Софийска област", "Пловдив")).toEqual(["BG411", "BG412", "BG424"]);
    expect(matchPlaces(column("София", "Столична", "Русе"), areas, "municipality").areas[0]).toBe("SOF46");
  });

  it("are told together where different names lead to one", () => {
    const column4 = column("София", "София (столица)", "София-град", "София област", "Варна", "ВАРНА", "Varna");
    const { areas: found, joined, taken } = matchPlaces(column4, areas);
    expect(found).toEqual(["BG412", "BG411", "BG411", "BG412", "BG331", "BG331", "BG331"]);
    expect(joined).toEqual([
      [["София", "София област"], "Софийска област"],
      [["София (столица)", "София-град"], "София-град"],
    ]);
    expect(taken).toEqual([["София", "Софийска област"]]);
  });

  it("are listed where a name was spelt in another way", () => {
    expect(matchPlaces(column("Кюстендл"), areas)).toMatchObject({
      areas: ["BG415"],
      taken: [["Кюстендл", "Кюстендил"]],
    });
    expect(matchPlaces(column("Кю. обл.", "Кюстен", "Бургаска", "В. Преслав"), areas)).toMatchObject({
      areas: [null, "BG415", null, "SHU23"],
      taken: [
        ["Кюстен", "Кюстендил"],
        ["В. Преслав", "Велики Преслав"],
      ],
    });
  });

  it("are not said to be unknown where a text was not tried", () => {
    const many = matchPlaces(column(...Array.from({ length: 4002 }, (_, row) => `${row}`), "Марс"), areas);
    expect(many.untried).toBe(3);
    expect(many.unmatched).toHaveLength(4000);
  });

  it("stand in the column most of whose texts name them, or in none", () => {
    const table = (...columns: ReturnType<typeof column>[]) => ({ columns, rows: 2 });
    expect(placeColumn(table(column("x", "y"), column("Варна", "Кюстендил")), areas)).toBe(1);
    expect(placeColumn(table(column("x", "y"), column("алфа", "бета")), areas)).toBeUndefined();
    expect(placeColumn(table(column("ж", "м"), column("Варна", "обл. Кюстендил")), areas)).toBe(1);
    const named = { ...column("Варна", "Кюстендил"), name: "Област" };
    expect(placeColumn(table(column("Русе", "Добрич"), named), areas)).toBe(1);
  });
});
