import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inLanguage, languages, type Language } from "../../src/model/text.ts";
import { fold } from "../../src/search/fold.ts";
import { alike, certain } from "../../src/search/places-index.ts";
import { areas, finder, packed, settlements } from "./places.ts";

const find = { bg: finder("bg"), en: finder("en") };
const shown = (text: string, language: Language = "bg"): readonly string[] =>
  find[language](text).map(({ place: { name, where } }) => `${name}: ${where}`);
const leads = (text: string, language: Language = "bg"): readonly string[] =>
  find[language](text).map(({ place }) => place.href.replaceAll("/", ""));

describe("every settlement", () => {
  it("is there: 5,266 of EKATTE, 35 city districts, and quarters that are neither", () => {
    const count = Map.groupBy(settlements, ({ kind }) => kind);
    expect(
      ["town", "village", "monastery"].reduce((sum, kind) => sum + (count.get(kind as "town")?.length ?? 0), 0),
    ).toBe(5_266);
    expect(count.get("city_district")).toHaveLength(35);
    expect(count.get("quarter")?.length).toBeGreaterThan(40);
    const listed = new Set(
      settlements.filter(({ kind }) => kind !== "quarter").map(({ area, name_bg }) => `${area} ${name_bg}`),
    );
    for (const { area, name_bg } of count.get("quarter") ?? []) expect(listed).not.toContain(`${area} ${name_bg}`);
    expect(new Set(settlements.map(({ settlement }) => settlement)).size).toBe(settlements.length);
  });

  it.each([
    ["bg", 1],
    ["en", 5],
  ] as const)(
    "is found by its name among those that may be meant, and leads to its municipality (%s, each %i.)",
    (language, each) => {
      const byKey = Map.groupBy(settlements, (row) => fold(inLanguage(row, "name", language)));
      const lost: string[] = [];
      for (const [key, bearers] of [...byKey].filter((_, at) => at % each === 0)) {
        const name = inLanguage(bearers[0] ?? { name_bg: "", name_en: "" }, "name", language);
        const found = alike(find[language](name));
        const hrefs = new Set(found.map(({ place }) => place.href));
        for (const { area } of bearers) if (!hrefs.has(`/${area}/`)) lost.push(`${name}: ${area}`);
        if (found[0]?.place.keys.some((one) => one === key) !== true)
          lost.push(`${name}: ${String(found[0]?.place.id)}`);
      }
      expect(lost).toEqual([]);
      expect(byKey.size).toBeGreaterThan(4_400);
    },
    120_000,
  );

  it("stands once where its municipality has two of the name, or bears it", () => {
    expect(shown("Бов")).toEqual([
      "Бов: село, община Своге, Софийска област",
      "Гара Бов: село, община Своге, Софийска област",
    ]);
    expect(shown("Вълчовци")).toEqual(["Вълчовци: 2\u00a0села, община Елена, област Велико Търново"]);
    expect(shown("Каспичан")).toEqual(["Каспичан: град, село и община, област Шумен"]);
    expect(shown("Kaspichan", "en")).toEqual(["Kaspichan: town, village and municipality, Shumen district"]);
    expect(shown("Дупница")).toEqual(["Дупница: град и община, област Кюстендил"]);
    for (const language of languages) {
      const places = find[language].places;
      const seen = places.map(({ name, where }) => `${name}: ${where}`);
      expect(seen.filter((each, at) => seen.indexOf(each) !== at)).toEqual([]);
    }
  });
});

/** What is typed, and the code of the municipality that it leads to at once. */
const villages: readonly (readonly [typed: string, code: string])[] = [
  ["Яхиново", "KNL48"],
  ["yahinovo", "KNL48"],
  ["Крайници", "KNL48"],
  ["krainici", "KNL48"],
  ["Бобошево", "KNL05"],
  ["Долистово", "KNL04"],
  ["Голямо село, Бобов дол", "KNL04"],
  ["Граница", "KNL29"],
  ["Граничак", "VID01"],
  ["Арчар", "VID16"],
  ["гр. Дунавци", "VID09"],
  ["Ружинци", "VID33"],
  ["Gramada", "VID15"],
  ["Бреница, Плевен", "PVN39"],
  ["Гиген", "PVN08"],
  ["Байкал", "PVN10"],
  ["Рибарица, Тетевен", "LOV33"],
  ["Oreshak, Troyan", "LOV34"],
  ["Дойренци", "LOV18"],
  ["Арбанаси", "VTR04"],
  ["arbanassi", "VTR04"],
  ["Вонеща вода", "VTR04"],
  ["Боженци", "GAB05"],
  ["Bozhentsi", "GAB05"],
  ["Басарбово", "RSE27"],
  ["Мартен", "RSE27"],
  ["Щръклево", "RSE13"],
  ["6traklevo", "RSE13"],
  ["Shtruklevo", "RSE13"],
  ["Сребърна", "SLS31"],
  ["Srebarna", "SLS31"],
  ["Дурaнкулак", "DOB29"],
  ["Дуранкулак", "DOB29"],
  ["Българево", "DOB17"],
  ["Кранево", "DOB03"],
  ["Каменар, Варна", "VAR06"],
  ["Константиново, Варна", "VAR06"],
  ["Старо Оряхово", "VAR13"],
  ["Мадара", "SHU30"],
  ["Плиска", "SHU19"],
  ["Атия", "BGS21"],
  ["Черноморец", "BGS21"],
  ["Бродилово", "BGS13"],
  ["Жеравна", "SLV11"],
  ["jeravna", "SLV11"],
  ["Zheravna", "SLV11"],
  ["Бояджик", "JAM25"],
  ["Кабиле", "JAM25"],
  ["Енина", "SZR12"],
  ["Шейново", "SZR12"],
  ["Труд", "PDV17"],
  ["Брестовица, Родопи", "PDV26"],
  ["Костиево", "PDV17"],
  ["Белащица", "PDV26"],
  ["Ковачевица", "BLG13"],
  ["Лешница, Сандански", "BLG40"],
  ["Добърско", "BLG37"],
  ["Dobarsko", "BLG37"],
  ["Широка лъка", "SML31"],
  ["Shiroka laka", "SML31"],
  ["Момчиловци", "SML31"],
  ["Гела", "SML31"],
  ["Перперек", "KRZ16"],
  ["Жълтуша", "KRZ02"],
  ["Горно Луково", "HKV11"],
  ["Мезек", "HKV28"],
  ["Калотина", "SFO16"],
  ["Лозен, София", "SOF46"],
  ["Бистрица, София", "SOF46"],
  ["Рударци", "PER32"],
  ["Дивотино", "PER32"],
  ["Неговановци", "VID30"],
  ["Cтолипиново", "PDV22"],
  ["stolipinovo", "PDV22"],
];

describe("a village", () => {
  it.each(villages)("%s leads to %s", (typed, code) => {
    for (const language of languages)
      expect(certain(find[language](typed))?.href, leads(typed, language).slice(0, 3).join(" ")).toBe(`/${code}/`);
  });
});

describe("names that several places bear", () => {
  it("are told apart by kind, municipality and district, districts and municipalities first", () => {
    expect(shown("Бяла").slice(0, 3)).toEqual([
      "Бяла: град и община, област Русе",
      "Бяла: град и община, област Варна",
      "Бяла: село, община Сливен, област Сливен",
    ]);
    expect(shown("Баня").slice(0, 5).toSorted()).toEqual([
      "Баня: град, община Карлово, област Пловдив",
      "Баня: село, община Несебър, област Бургас",
      "Баня: село, община Нова Загора, област Сливен",
      "Баня: село, община Панагюрище, област Пазарджик",
      "Баня: село, община Разлог, област Благоевград",
    ]);
    expect(shown("Слатина")).toContain("Слатина: район, Столична община, област София-град");
    expect(shown("Mladost", "en")).toEqual([
      "Mladost: city district, Sofia municipality, Sofia City",
      "Mladost: city district, Varna municipality, Varna district",
    ]);
    for (const name of ["Бяла", "Баня", "Слатина", "Младост", "Троян"])
      expect(certain(find.bg(name)), name).toBeUndefined();
  });

  it.each([
    ["с. Троян", "HKV29"],
    ["гр. Троян", "LOV34"],
    ["Троян, Хасково", "HKV29"],
    ["община Троян", "LOV34"],
    ["гр. Баня", "PDV13"],
    ["с. Баня, Разлог", "BLG37"],
    ["Слатина, Карлово", "PDV13"],
    ["село Бяла", "SLV20"],
    ["кв. Столипиново", "PDV22"],
    ["кв. Факултета, София", "SOF46"],
    ["район Младост, Варна", "VAR06"],
    ["с. Иваново, Русе", "RSE13"],
  ])("%s is one of them", (typed, code) => {
    expect(certain(find.bg(typed))?.href, leads(typed).slice(0, 4).join(" ")).toBe(`/${code}/`);
  });

  it("does not let a village hide a district, a municipality or the capital", () => {
    for (const { level, area, name_bg } of areas.filter(({ level }) => level !== "country"))
      expect(leads(name_bg).slice(0, 3), `${level} ${name_bg}`).toContain(area);
    expect(leads("Cофия").slice(0, 2)).toEqual(["BG411", "SOF46"]);
    expect(leads("гр. София").slice(0, 2)).toEqual(["BG411", "SOF46"]);
  });

  it("makes no guesses where nothing is like it", () => {
    for (const nothing of ["Лондон", "xyzzy", "Катманду", "42", "wp login"])
      expect(leads(nothing), nothing).toEqual([]);
  });
});

describe("what a reader loads", () => {
  it.each(languages)("stays under 60 kB, compressed (%s)", (language) => {
    expect(gzipSync(JSON.stringify(packed(language))).length).toBeLessThan(60_000);
  });
});
