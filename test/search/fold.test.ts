import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldEach } from "../../src/search/fold.ts";
import { spellings } from "../../src/search/spellings.ts";

describe("fold", () => {
  it.each([
    ["щ", "xtraklevo", "Щръклево", "Shtraklevo", "shchraklevo", "6traklevo", "Шtraklevo"],
    ["ц", "dupnica", "Дупница", "Dupnitsa", "Dupnica", "Dupnitza", "дупнитса", "DUPNITSA", "Doupnitsa"],
    ["ч", "qiprovci", "Чипровци", "Chiprovtsi", "4iprovci", "Tchiprovtzi", "Tschiprovci", "Čiprovci"],
    ["ш", "xumen", "Шумен", "Shumen", "6umen", "Schumen", "Šumen", "Shoumen"],
    ["я", "biala", "Бяла", "Byala", "Biala", "Bqla", "Bjala", "Bïala"],
    ["ю", "kiustendil", "Кюстендил", "Kyustendil", "Kiustendil", "Kjustendil"],
    ["й", "aitos", "Айтос", "Aytos", "Aitos", "Ajtos"],
    ["х", "haskovo", "Хасково", "Haskovo", "Khaskovo", "xaskovo"],
    ["в", "vraca", "Враца", "Vratsa", "Wratza", "ВРАЦА"],
    ["дж", "pazardjik", "Пазарджик", "Pazardzhik", "Pazardjik", "Pazardžik"],
    ["ия", "provadia", "Провадия", "Provadia", "Provadiya", "Provadija", "Prowadiq"],
    ["two words", "goce delqev", "Гоце Делчев", "gotse-delchev", "  Goce   Del4ev! "],
  ])("takes all spellings with %s for one key", (_, key, ...written) => {
    expect(written.filter((text) => fold(text) !== key)).toEqual([]);
  });

  it("keeps sounds apart", () => {
    const keys = ["с", "ш", "ц", "ч", "з", "ж", "г", "х", "к", "в", "б", "п", "д", "т"].map(fold);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("hears the letters of the neighbours", () => {
    expect(["рыба", "этап", "ёлка"].map(fold)).toEqual(["риба", "етап", "йолка"].map(fold));
  });

  it("drops what is neither letter nor digit, and takes any text", () => {
    expect(fold(" («Лом»)!? ")).toBe("lom");
    expect(fold("…")).toBe("");
    expect(foldEach(["…", "Лом", " – "])).toEqual(["", "lom", ""]);
    expect(foldEach(["„Кула“", " Бяла "])).toEqual(["„Кула“", " Бяла "].map(fold));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(text)).toMatch(/^([a-z\d]+( [a-z\d]+)*)?$/);
        expect(fold(text.toUpperCase().toLowerCase())).toBe(fold(text.toUpperCase()));
      }),
    );
  });
});

describe("spellings", () => {
  it("writes ъ as a, u and y, and ж as zh and j", () => {
    expect(spellings("Търговище")).toEqual(
      expect.arrayContaining(["Targovishte", "Turgovishte", "Tyrgovishte"].map(fold)),
    );
    expect(spellings("Божурище")).toEqual(expect.arrayContaining(["Bozhurishte", "Bojurishte"].map(fold)));
    expect(spellings("Кюстендил")).toEqual(expect.arrayContaining(["Kyustendil", "Kustendil"].map(fold)));
    expect(spellings("Лом")).toEqual(["lom"]);
  });
});
