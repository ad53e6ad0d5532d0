import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { officePage } from "../../src/i18n/each/office-page.ts";
import { languages } from "../../src/model/text.ts";
import { contract } from "../../src/office/template/contract.ts";
import type { ContractFile } from "../../src/office/template/contract.ts";
import { templateOf } from "../../src/office/template/template.ts";
import { check, met } from "./known.ts";

const { forms } = officePage.bg.contract;
const template = (file: ContractFile): Promise<Uint8Array> =>
  templateOf(file, {
    codes: "Кодове",
    example: "пример",
    title: file.file,
    allowed: ({ form }) => forms[form],
    municipalities: ["Видин – VID09"],
    districts: ["Видин – BG311"],
  });

/** The template with its example made a row of its own. */
function filled(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(sheet.replace(">пример<", ">С-1<")) });
}

describe("a template", () => {
  it.each(contract.filter(({ file }) => file !== "placements"))(
    "of $file becomes a row of the contract once it is filled in",
    async (file) => {
      const checked = await check(`${file.file}.xlsx`, filled(await template(file)));
      expect(checked.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
      const [header, row, ...rest] = (checked.fit?.files.get(`${file.file}.csv`) ?? "").trim().split("\n");
      expect(header).toBe(file.columns.map(({ name }) => name).join(","));
      expect(row).toMatch(/^С-1,/);
      expect(rest).toEqual([]);
    },
  );

  it("of placements names an institution, which has to be there", async () => {
    const placements = contract.find(({ file }) => file === "placements");
    if (placements === undefined) throw new Error("there is no such file");
    expect(met(await check("placements.xlsx", filled(await template(placements))))).toContain("fix contract 2");
  });

  it("passes its own example over", async () => {
    const [cases] = contract;
    if (cases === undefined) throw new Error("there is no contract");
    const checked = await check("cases.xlsx", await template(cases));
    expect(met(checked)).toContain("note exampleRow 2");
    expect(checked.fit).toBeUndefined();
  });

  it("lets cells be chosen from lists on the page of codes", async () => {
    const [cases] = contract;
    if (cases === undefined) throw new Error("there is no contract");
    const parts = unzipSync(await template(cases));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet.match(/<dataValidation type="list"/g)).toHaveLength(6);
    expect(sheet).toContain("'Кодове'!$D$2:$D$2");
    expect(strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).toContain("enrolled_first_time");
  });
});

describe("the contract", () => {
  it("has words for every file and form in each language, and a heading for each column", () => {
    for (const language of languages) {
      const words = officePage[language].contract;
      for (const { file, columns } of contract) {
        expect(words.files[file]).not.toBe("");
        for (const { form } of columns) expect(words.forms[form]).not.toBe("");
      }
    }
    expect(contract.flatMap(({ columns }) => columns.filter(({ heading }) => !/^[А-Я]/.test(heading)))).toEqual([]);
  });
});
