import { describe, expect, it } from "vitest";
import { catalogue, inRegister } from "../../src/charts/catalogue.ts";
import { chartView } from "../../src/charts/view.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { ObservationRow } from "../../src/model/rows.ts";
import { context } from "../golden/context.ts";
import { countryAges, registerAges } from "../golden/more-rows.ts";
import { row } from "../golden/rows.ts";

const spec = catalogue["age-focus"];
const plain = (words: string): string => words.replaceAll("\u00a0", " ");
const view = (rows: readonly AnswerRow[], area: string, language: "bg" | "en" = "bg", drawn = spec) => {
  const made = chartView(drawn, rows, context(area, language));
  return { ...made, title: plain(made.title), sentence: plain(made.sentence), subtitle: plain(made.subtitle), notes: made.notes.map(({ text }) => plain(text)) };
};
const age = (breakdown: string, value: number | null, said: Partial<ObservationRow> = {}) => row({ indicator: "children_returned", period: "2018/2019", breakdown, value, ...said });
const hidden: Partial<ObservationRow> = { value_state: "c", qualifier: null, obs_status: "Q", conf_status: "C" };

describe("the words of the children by age", () => {
  it("tell the ages in focus that are published, and count those that are not", () => {
    const [bg, en] = [view(countryAges, "BG"), view(countryAges, "BG", "en")];
    expect([bg.title, en.title]).toEqual([
      "Обхванатите и върнати деца през 2022/2023 г.: 5036 на 5 г. и 1752 на 6 г.", "Children returned in 2022/2023: 5,036 aged 5 and 1,752 aged 6",
    ]);
    expect(bg.sentence).toBe("През учебната 2022/2023 г. в България обхванатите и върнати деца са 5036 на 5 г. и 1752 на 6 г. Числа, които никой не е публикувал: 4.");
    expect(bg.table.rows.map((cells) => cells[2]?.text)).toEqual(["5036", "1752", "няма данни", "няма данни", "няма данни", "няма данни"]);
    expect(bg.notes).toContain("Координационният център в Кюстендил посочва през 2020 г. 5-, 6- и 7-годишните като приоритет.");
  });

  it("take a register's bands, and say that seven stands with older children", () => {
    const { title, sentence, legend, notes, table } = view(registerAges, "BG415", "bg", inRegister(spec));
    expect(title).toBe("Обхванатите и върнати деца през 2024/2025 г.: 11 на 5–6 г. (синтетични данни)");
    expect(sentence).toContain("децата за обхващане са 31 на 5–6 г. и 24 на 7–10 г.");
    expect(sentence).toContain("Скрити, за да не може да се разпознае дете: 1.");
    expect(legend.map(({ mark }) => mark)).toEqual(["chosen", "other", "c"]);
    expect(notes).toContain("В регистъра възрастта е на групи: 7-годишните са заедно с децата до 10 години.");
    expect(table.rows).toHaveLength(12);
  });

  it("take the school year with most ages, and let a part of it look like one", () => {
    const { subtitle, notes, legend } = view([age("age-5", 3, { period: "2023/2024" }), age("age-5", 8, { extent: "part" }), age("age-6", 9)], "BG415");
    expect(subtitle).toContain("учебната 2018/2019 г.");
    expect(notes[0]).toBe("Само за част от годината, затова не се сравнява с цяла: обхванатите и върнати деца, 5 г.");
    expect(legend.map(({ mark }) => mark)).toEqual(["full", "part", "x"]);
  });

  it("say so where all is withheld, where there is nothing, and where only other ages are known", () => {
    const withheld = view([age("age-5", null, hidden)], "BG415");
    expect([withheld.title, withheld.sentence]).toEqual([
      "5-, 6- и 7-годишните: числата са скрити, за да не може да се разпознае дете", "Скрити, за да не може да се разпознае дете: 1.",
    ]);
    const nothing = view([age("age-5-16", 40)], "BG415");
    expect([nothing.title, nothing.sentence, nothing.empty]).toEqual([
      "5-, 6- и 7-годишните: няма публикувано число по възраст", "За 5-, 6- и 7-годишните няма число в област Кюстендил за нито една учебна година.", true,
    ]);
    const others = registerAges.filter((one) => one["breakdown"] === "age-11-14");
    expect(view(others, "BG415", "bg", inRegister(spec)).title)
      .toBe("За 5-, 6- и 7-годишните няма число за 2024/2025 г.; има за други възрасти (синтетични данни)");
  });
});
