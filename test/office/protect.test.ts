import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readInhabitants } from "../../src/intake/inhabitants.ts";
import { noMapping } from "../../src/office/mapping/mapping.ts";
import { protectExtract } from "../../src/office/protect/protect-extract.ts";
import type { ProtectedExtract } from "../../src/office/protect/protect-extract.ts";
import { shownAreas } from "../../src/office/result/tables.ts";
import { check, known } from "./known.ts";
import { madeExcel } from "./made-excel.ts";

const heads = "Номер,Учебна година,Община,Възраст,Пол,Причина,Резултат,Открит";
const line = (at: number, place: string, age: number, outcome: string): string =>
  `С-${at},2018/2019,${place},${age},${at % 2 === 0 ? "м" : "ж"},отпаднал,${outcome},2018-10`;

async function protectedOf(files: ReadonlyMap<string, string> | undefined): Promise<ProtectedExtract> {
  if (files === undefined) throw new Error("the table is not fit");
  const { reference, release } = await known();
  const inhabitants = await readInhabitants(join(import.meta.dirname, "../../data/reference"), 2021, (fault) => {
    throw new Error(fault.problem);
  });
  return protectExtract(files, { areas: reference, inhabitants, release, threads: 2, step: () => undefined });
}

const ofRows = async (rows: readonly string[]): Promise<ProtectedExtract> =>
  protectedOf((await check("a.csv", [heads, ...rows].join("\n"))).fit?.files);

/** Every number that is shown of children, but zeros. */
const shown = ({ rows }: ProtectedExtract): readonly number[] =>
  rows.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]));

describe("a sparse register of one office", () => {
  it("of one case shows no number of it at all", async () => {
    const done = await ofRows([line(1, "Видин", 9, "върнат")]);
    expect(shown(done)).toEqual([]);
    expect(done.rows.some(({ value_state }) => value_state === "c")).toBe(true);
  });

  it("with everything in one municipality shows nothing small", async () => {
    const outcomes = ["върнат", "върнат", "записан", "отказ", "в процес"];
    const rows = Array.from({ length: 40 }, (_, at) => line(at, "Видин", 5 + (at % 13), outcomes[at % 5] ?? ""));
    const done = await ofRows(rows.filter((row) => !/,[5-6],.*върнат/.test(row)));
    expect(shown(done).filter((value) => value < 5)).toEqual([]);
  });

  it("where every child has the same outcome shows nothing small", async () => {
    const places = ["Видин", "Видин", "Видин", "Димово", "Кула"];
    const done = await ofRows(
      Array.from({ length: 30 }, (_, at) => line(at, places[at % 5] ?? "", 7 + (at % 9), "отказ")),
    );
    expect(shown(done).filter((value) => value < 5)).toEqual([]);
  });

  it("of an Excel file with names, cut off, becomes tables for people", async () => {
    const bytes = await madeExcel(300);
    const mapping = { ...noMapping, sheets: [{ cut: ["ЕГН", "Име на детето", "Бележки"] }] };
    const checked = await check("книга.xlsx", bytes, { mapping, where: "office" });
    expect([...(checked.fit?.files.values() ?? [])].join("")).not.toMatch(/Иван|7501020018|баба/);
    const done = await protectedOf(checked.fit?.files);
    const names = { area: (code: string) => code, indicator: (code: string) => code, whole: "общо" };
    const [district, ...others] = shownAreas(done.rows, names, "bg");
    expect(district).toMatchObject({ area: "BG311", isDistrict: true });
    expect(district?.tables[0]?.rows[0]).toEqual({ breakdown: "", label: "общо", cells: [100, 100, 100] });
    expect(others.every(({ isDistrict }) => !isDistrict)).toBe(true);
    expect(done.periods.map(({ period }) => period)).toEqual(["2021/2022", "2022/2023", "2023/2024"]);
    expect(shown(done).filter((value) => value < 5)).toEqual([]);
  });
});
