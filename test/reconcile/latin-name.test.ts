import { describe, expect, it } from "vitest";

import { englishNamer, latinPlace } from "../../src/reconcile/latin-name.ts";

describe("a name in English", () => {
  const english = englishNamer([
    { phrase_bg: "дом", phrase_en: "home" },
    { phrase_bg: "дом за деца", phrase_en: "home for children" },
    { phrase_bg: "15-18 г.", phrase_en: "aged 15–18" },
  ]);

  it.each([
    ["ДДЛРГ „Олга Стоянова“ Дупница", "DDLRG “Olga Stoyanova” Dupnitsa"],
    ["Дом за деца с. Славяново (Харманли)", "Home for children Slavyanovo (Harmanli)"],
    ["Социален дом", "Sotsialen home"],
    ["Домът", "Domat"],
    ["Дом за деца 15-18 г.", "Home for children aged 15–18"],
    ["ДМСГД Варна (кв. Виница)", "DMSGD Varna (Vinitsa)"],
  ])("makes %s %s", (bulgarian, expected) => {
    expect(english(bulgarian)).toBe(expected);
  });

  it("needs no phrases", () => {
    expect(englishNamer([])("Дом „Дъга“")).toBe("Dom “Daga”");
  });

  it("leaves out what kind of place a place is", () => {
    expect(["с. Бузовград", "гр. Средец", "Своге", "София, кв. Горна баня"].map(latinPlace)).toEqual([
      "Buzovgrad",
      "Sredets",
      "Svoge",
      "Sofia, Gorna banya",
    ]);
  });
});
