import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { slugOf, transliterate } from "../../src/model/transliterate.ts";

describe("transliterate", () => {
  it.each([
    ["Кюстендил", "Kyustendil"],
    ["Търговище", "Targovishte"],
    ["Хасково", "Haskovo"],
    ["Враца", "Vratsa"],
    ["Айтос", "Aytos"],
    ["Жълтуша", "Zhaltusha"],
    ["Ильо войвода", "Ilyo voyvoda"],
    ["Ямбол", "Yambol"],
    ["Шумен", "Shumen"],
    ["Чепеларе", "Chepelare"],
  ])("writes %s as %s", (bulgarian, latin) => {
    expect(transliterate(bulgarian)).toBe(latin);
  });

  it("writes ия as ia at the end of a word only", () => {
    expect(transliterate("София, Илия и Мария")).toBe("Sofia, Ilia i Maria");
    expect(transliterate("Лясковец приятел")).toBe("Lyaskovets priyatel");
  });

  it("keeps the usual name of Bulgaria", () => {
    expect(transliterate("България, БЪЛГАРИЯ, българия")).toBe("Bulgaria, BULGARIA, bulgaria");
    expect(transliterate("български")).toBe("balgarski");
  });

  it("writes one large letter of several in a word, and all of them in an abbreviation", () => {
    expect(transliterate("Щърч")).toBe("Shtarch");
    expect(transliterate("ДМСГД ЖЩ ОЩ Ю")).toBe("DMSGD ZHSHT OSHT Yu");
    expect(transliterate("СОФИЯ")).toBe("SOFIA");
  });

  it("leaves nothing Bulgarian, and everything else as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const latin = transliterate(text);
        expect(latin).not.toMatch(/[а-ъьюяА-ЪЬЮЯ]/);
        expect(transliterate(latin)).toBe(latin);
      }),
    );
    expect(transliterate("„12 km“ – ok")).toBe("„12 km“ – ok");
    // Letters of other languages, and an old one that is a capital В to a pattern that ignores case.
    expect(transliterate("ыэ\u1C80")).toBe("ыэ\u1C80");
  });
});

describe("slugOf", () => {
  it("makes a part of an address", () => {
    expect(slugOf("Sofia Province")).toBe("sofia-province");
    expect(slugOf(" Добрич-селска (община) ")).toBe("dobrich-selska-obshtina");
  });
});
