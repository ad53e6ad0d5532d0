import { describe, expect, it } from "vitest";

import { hasAddress, hasName } from "../../src/office/check/names.ts";
import { noMapping } from "../../src/office/mapping/mapping.ts";
import { reportText } from "../../src/office/report.ts";
import { cases, check, met } from "./known.ts";

const heads = "Номер,Учебна година,Община,Възраст,Пол,Причина,Резултат,Открит";
const line = (key: string, more = ""): string => `${key},2018/2019,Видин,9,м,отпаднал,върнат,2019-03${more}`;
const egn = "7501020018";

describe("gate A", () => {
  it("finds one personal number among forty thousand keys, and repeats it nowhere", async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => line(at === 31_234 ? egn : `С-${at}`));
    const checked = await check("a.csv", [heads, ...rows].join("\n"));
    expect(checked.fit).toBeUndefined();
    expect(met(checked)).toContain("stop egn A 31236");
    for (const language of ["bg", "en"] as const)
      expect(reportText(checked.findings, false, language)).not.toContain(egn);
  });

  it("lets a column of personal numbers be cut off at the office only, and gives random keys", async () => {
    const text = [heads, line(egn), line("7501020019")].join("\n");
    const mapping = { ...noMapping, sheets: [{ cut: ["Номер"] }] };
    expect((await check("a.csv", text, { mapping })).fit).toBeUndefined();
    const { fit, mapping: kept, ...rest } = await check("a.csv", text, { mapping, where: "office" });
    expect(cases({ fit, mapping: kept, ...rest })).toHaveLength(2);
    expect([...(fit?.files.values() ?? [])].join("")).not.toContain("750102");
    expect(fit?.files.get("cases.csv")).toMatch(/\n[a-z]\d[a-z]\d[a-z]\d[a-z]\d[a-z]\d[a-z]\d[a-z]\d,/);
  });

  it.each([
    ["име", "Иван Петров", "name"],
    ["инициали", "И. П.", "name"],
    ["телефон", "0888 123 456", "phone"],
    ["поща", "ivan@abv.bg", "email"],
    ["сметка", "BG80 BNBG 9661 1020 3456 78", "iban"],
    ["адрес", "ул. Роза № 5", "address"],
    ["разказ", "Живее при баба си от две години насам", "text"],
  ])("stops at a column with %s", async (_, text, kind) => {
    const checked = await check("a.csv", `${heads},Графа\n${line("С-1", `,${text}`)}`);
    expect(checked.fit).toBeUndefined();
    expect(met(checked)).toContain(`stop ${kind} I 2`);
    expect(reportText(checked.findings, false, "bg")).not.toContain(text);
  });

  it("asks which of two columns with one heading holds, until the mapping says it", async () => {
    const text = `${heads},Възраст\n${line("С-1", ",15")}`;
    const checked = await check("a.csv", text);
    expect(checked.fit).toBeUndefined();
    expect(met(checked)).toContain("fix sameHeading I 1");
    const mapping = { ...noMapping, sheets: [{ columns: { age_band: "I" }, cut: ["D"] }] };
    expect(cases(await check("a.csv", text, { mapping }))[0]).toContain("15-16");
  });

  it("says nothing against places, codes and words of the contract", async () => {
    const places = ["Иваново", "Борово", "Елин Пелин", "Горна Оряховица", "Ивайловград"];
    const rows = places.map((place, at) => line(`С-${at}`).replace("Видин", place));
    const checked = await check("a.csv", [heads, ...rows].join("\n"));
    expect(met(checked).filter((each) => each.startsWith("stop"))).toEqual([]);
    expect(cases(checked)).toHaveLength(5);
  });

  it("keeps nothing of what stands above and below the table", async () => {
    const checked = await check("a.csv", `Изготвил: Мария Иванова\n${heads}\n${line("С-1")}`);
    expect(met(checked)).toContain("note personalMargin 1");
    expect([...(checked.fit?.files.values() ?? [])].join("")).not.toContain("Мария");
  });
});

describe("names and addresses", () => {
  it("are told from words", () => {
    for (const text of ["Мария", "ИВАН ПЕТРОВ", "Айше Мехмедова", "Ivan Petrov", "П. Георгиева"])
      expect(hasName(text), text).toBe(true);
    for (const text of ["отпаднал", "Записан за първи път", "Няма данни", "Да", "Стара Загора"])
      expect(hasName(text), text).toBe(false);
    for (const text of ["ж.к. Младост, бл. 5", "бул. „България“ 3"]) expect(hasAddress(text), text).toBe(true);
    for (const text of ["Видин", "2019-03", "екип 3"]) expect(hasAddress(text), text).toBe(false);
  });
});
