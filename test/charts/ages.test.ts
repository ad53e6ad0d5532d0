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
  return {
    ...made,
    title: plain(made.title),
    sentence: plain(made.sentence),
    subtitle: plain(made.subtitle),
    notes: made.notes.map(({ text }) => plain(text)),
  };
};
const age = (breakdown: string, value: number | null, said: Partial<ObservationRow> = {}) =>
  row({ indicator: "children_returned", period: "2018/2019", breakdown, value, ...said });
const hidden: Partial<ObservationRow> = { value_state: "c", qualifier: null, obs_status: "Q", conf_status: "C" };

describe("the words of the children by age", () => {
  it("tell the ages in focus as parts of what they are parts of, and of which we found none", () => {
    const [bg, en] = [view(countryAges, "BG"), view(countryAges, "BG", "en")];
    expect([bg.title, en.title]).toEqual([
      "Обхванатите и върнати деца (върнати и задържани, до декември 2022 г.): 5036 на 5 г. и 1752 на 6 г.",
      "Children returned (returned and retained, until December 2022): 5,036 aged 5 and 1,752 aged 6",
    ]);
    expect(bg.sentence).toBe(
      "През учебната 2022/2023 г. в България от 10 180 деца (върнати и задържани, до декември 2022 г.) 5036 са на 5 г. и 1752 са на 6 г. " +
        "Не намерихме число за 7-годишните сред обхванатите и върнати деца и 5-, 6- и 7-годишните сред децата за обхващане.",
    );
    expect(en.sentence).toBe(
      "In the school year 2022/2023 in Bulgaria – of 10,180 children (returned and retained, until December 2022), 5,036 were aged 5 and 1,752 were aged 6. " +
        "We found no figure for children returned aged 7 and children to be reached aged 5, 6 and 7.",
    );
    expect(bg.claims.title.map((claim) => "value" in claim && claim.value)).toEqual([5036, 1752]);
    expect(bg.claims.sentence).toEqual([
      expect.objectContaining({ kind: "value", value: 10180, counts: "kept_at_date" }),
      expect.objectContaining({ value: 5036 }),
      expect.objectContaining({ value: 1752 }),
      {
        kind: "rows",
        table: "observations",
        count: 0,
        where: {
          indicator: "children_returned",
          area: "BG",
          period: "2022/2023",
          period_type: "school_year",
          breakdown: ["age-7"],
          value: "*",
        },
      },
      {
        kind: "rows",
        table: "observations",
        count: 0,
        where: {
          indicator: "children_listed",
          area: "BG",
          period: "2022/2023",
          period_type: "school_year",
          breakdown: ["age-5", "age-6", "age-7"],
          value: "*",
        },
      },
    ]);
    expect(bg.table.rows.map((cells) => cells[2]?.text)).toEqual([
      "5036",
      "1752",
      "няма данни",
      "няма данни",
      "няма данни",
      "няма данни",
    ]);
    expect(bg.notes).not.toContain(
      "Координационният център в Кюстендил посочва през 2020 г. 5-, 6- и 7-годишните като приоритет.",
    );
  });

  it("tell of no whole where the parts are not of one, or it is doubted", () => {
    const doubted = countryAges.map((one) =>
      one["observation"] === "december" ? { ...one, doubt_bg: "?", doubt_en: "?" } : one,
    );
    const other = countryAges.map((one) => (one["breakdown"] === "age-6" ? { ...one, part_of: "another" } : one));
    for (const rows of [doubted, other, countryAges.slice(1)]) {
      expect(view(rows, "BG").title).toBe(
        "Обхванатите и върнати деца през 2022/2023 г.: 5036 на 5 г. (до декември 2022 г.) и 1752 на 6 г. (до декември 2022 г.)",
      );
    }
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
    const { subtitle, notes, legend } = view(
      [age("age-5", 3, { period: "2023/2024" }), age("age-5", 8, { extent: "part" }), age("age-6", 9)],
      "BG415",
    );
    expect(subtitle).toContain("учебната 2018/2019 г.");
    expect(notes[0]).toBe("Само за част от годината, затова не се сравнява с цяла: обхванатите и върнати деца на 5 г.");
    expect(legend.map(({ mark }) => mark)).toEqual(["full", "part", "x"]);
  });

  it("say so where all is withheld, where there is nothing, and where only other ages are known", () => {
    const withheld = view([age("age-5", null, hidden)], "BG415");
    expect([withheld.title, withheld.sentence]).toEqual([
      "5-, 6- и 7-годишните: числата са скрити, за да не може да се разпознае дете",
      "Скрити, за да не може да се разпознае дете: 1.",
    ]);
    expect(withheld.notes.join(" ")).toContain("посочва през 2020 г. 5-, 6- и 7-годишните като приоритет");
    const nothing = view([age("age-5-16", 40)], "BG415");
    expect([nothing.title, nothing.sentence, nothing.empty]).toEqual([
      "5-, 6- и 7-годишните: не намерихме число по възраст за учебна година",
      "За 5-, 6- и 7-годишните в област Кюстендил не намерихме число за учебна година.",
      true,
    ]);
    const others = registerAges.filter((one) => one["breakdown"] === "age-11-14");
    expect(view(others, "BG415", "bg", inRegister(spec)).title).toBe(
      "За 5-, 6- и 7-годишните не получихме число за 2024/2025 г.; има за други възрасти (синтетични данни)",
    );
    expect(nothing.claims.title).toEqual([
      {
        kind: "rows",
        table: "observations",
        count: 0,
        where: {
          indicator: ["children_returned", "children_listed"],
          area: "BG415",
          period_type: "school_year",
          breakdown: ["age-5", "age-6", "age-7"],
          value: "*",
        },
      },
    ]);
    const doubted = view([age("age-5", 9, { charted: false, doubt_bg: "?", doubt_en: "?" })], "BG415");
    expect([doubted.title, doubted.claims.title]).toEqual(["5-, 6- и 7-годишните: има само числа със съмнение", []]);
  });
});
