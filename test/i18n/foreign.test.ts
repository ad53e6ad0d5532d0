import { describe, expect, it } from "vitest";
import { spoken } from "../../src/i18n/foreign.ts";

const marked = (text: string): readonly string[] =>
  spoken(text, "en")
    .filter(({ lang }) => lang === "bg")
    .map((part) => part.text);

describe("Bulgarian names in an English text", () => {
  it("are found whole, with what stands between their words", () => {
    expect(marked("371 according to Областна администрация Кюстендил, 24 fewer")).toEqual([
      "Областна администрация Кюстендил",
    ]);
    expect(marked("by Аз-буки (издателство на МОН)")).toEqual(["Аз-буки (издателство на МОН)"]);
    expect(marked("from „24 часа“ and Дарик")).toEqual(["часа“", "Дарик"]);
  });

  it("lose nothing of the text", () => {
    const text = "Said by РУО Враца; also by NSI (НСИ), 2019.";
    expect(
      spoken(text, "en")
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  it("are no foreign words in a Bulgarian page", () => {
    expect(spoken("Обходи по Dir.bg", "bg")).toEqual([{ text: "Обходи по Dir.bg" }]);
  });
});
