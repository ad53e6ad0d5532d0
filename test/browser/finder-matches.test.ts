import { describe, expect, it } from "vitest";
import { howMany } from "../../src/browser/finder/matches.ts";
import { finderWords } from "../../src/browser/finder/words.ts";
import { finder } from "../search/places.ts";

const find = { bg: finder("bg"), en: finder("en") };
const said = (text: string, language: "bg" | "en" = "bg"): string =>
  howMany(find[language](text), text, finderWords(language)).replaceAll("\u00a0", " ");

describe("what the finder says of the places it found", () => {
  it("is that so many are called so, in either alphabet", () => {
    expect(said("Добрич")).toBe("Намерени са 5 места. Така се наричат 4 места: изберете своето.");
    expect(said("ruse")).toBe("Така се наричат 2 места: изберете своето.");
    expect(said("Ruse", "en")).toBe("2 places are called so: choose yours.");
  });

  it("is never that a place is called as it is not", () => {
    const none = "Нито едно не се нарича точно така: може да е някое от тях.";
    for (const name of ["Пампорово", "Слънчев бряг", "Злaтни пясъци", "Долно"]) {
      expect([name, said(name)]).toEqual([name, expect.stringContaining(none)]);
      expect(said(name)).not.toMatch(/Така се нарич/);
    }
    expect(said("Pamporovo", "en")).toMatch(/None is called exactly so: it may be one of them\.$/);
  });
});
