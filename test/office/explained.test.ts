import { describe, expect, it } from "vitest";

import { checkTables } from "../../src/office/check/check.ts";
import type { Explained } from "../../src/office/mapping/explained.ts";
import { noMapping } from "../../src/office/mapping/mapping.ts";
import { saidOf } from "../../src/office/report.ts";
import { cases, known } from "./known.ts";

const heads =
  "Учебна година;Община;Населено място;Възраст;Пол;Причина;Резултат;Отново отпаднал;Подкрепа;Открит;Приключен";
const row = (place: string, outcome: string, support: string, settlement = ""): string =>
  `2018/2019;${place};${settlement};9;м;отпаднал;${outcome};не;${support};12.03.2019;03.06.2019`;
const at = { file: "a.csv", sheet: null } as const;

const check = async (lines: readonly string[], explained: readonly Explained[] = []) =>
  checkTables(
    [{ file: "a.csv", bytes: new TextEncoder().encode(lines.join("\n")) }],
    await known(),
    noMapping,
    "elsewhere",
    undefined,
    explained,
  );

const asked = ({ findings }: Awaited<ReturnType<typeof check>>) =>
  findings
    .filter(({ severity }) => severity === "ask")
    .map(({ kind, place: { line, column, entry }, count }) => [kind, `${column ?? ""}${line ?? ""}`, entry, count]);

describe("what an office says of its own words", () => {
  const lines = [
    heads,
    row("Видин", "ПРИБРАН", "транспорт"),
    row("Видин", "прибран", ""),
    row("Видин", "друго нещо", "топъл обяд, транспорт, обувки"),
    row("Бяла", "върнат", ""),
    row("", "върнат", "", "с. Никакво"),
  ];

  it("is asked for each text once, at its first place, and no text is repeated", async () => {
    const checked = await check(lines);
    expect(asked(checked)).toEqual([
      ["unknownValue", "G2", undefined, 2],
      ["unknownValue", "G4", undefined, 1],
      ["unknownValue", "I4", 1, 1],
      ["unknownValue", "I4", 3, 1],
      ["ambiguousPlace", "B5", undefined, 1],
      ["unknownPlace", "C6", undefined, 1],
    ]);
    for (const language of ["bg", "en"] as const)
      expect(JSON.stringify(saidOf(checked.findings, language))).not.toMatch(/прибран|друго нещо|обяд|обувки|никакво/i);
  });

  it("holds for the whole column, and is kept in the mapping", async () => {
    const checked = await check(lines, [
      { ...at, line: 2, column: "G", means: "outcome", code: "returned" },
      { ...at, line: 4, column: "G", means: "outcome", code: "refused" },
      { ...at, line: 4, column: "I", entry: 1, means: "support", code: "social" },
      { ...at, line: 4, column: "I", entry: 3, means: "support", code: "material" },
      { ...at, line: 5, column: "B", means: "municipality", code: "VAR05" },
      { ...at, line: 6, column: "C", means: "municipality", code: "VID01" },
    ]);
    expect(cases(checked)).toEqual([
      "2018/2019,VAR05,7-10,m,dropped_out,returned,no,,2019-03,2019-06",
      "2018/2019,VID01,7-10,m,dropped_out,returned,no,,2019-03,2019-06",
      "2018/2019,VID09,7-10,m,dropped_out,refused,no,social|transport|material,2019-03,2019-06",
      "2018/2019,VID09,7-10,m,dropped_out,returned,no,,2019-03,2019-06",
      "2018/2019,VID09,7-10,m,dropped_out,returned,no,transport,2019-03,2019-06",
    ]);
    expect(checked.mapping.sheets[0]?.values).toMatchObject({
      outcome: { ПРИБРАН: "returned", "друго нещо": "refused" },
      support: { "топъл обяд": "social", обувки: "material" },
      municipality: { Бяла: "VAR05", "с. Никакво": "VID01" },
    });
  });

  it("is said once for all rows where the table has no such column", async () => {
    const without = [heads, row("", "върнат", "")].map((line) => line.split(";").toSpliced(1, 2).join(";"));
    const checked = await check(without);
    expect(checked.findings.filter(({ kind }) => kind === "missingColumn")).toMatchObject([
      { place: { means: "municipality" }, severity: "fix" },
    ]);
    const said = await check(without, [{ ...at, means: "municipality", code: "VID09" }]);
    expect(cases(said)).toEqual(["2018/2019,VID09,7-10,m,dropped_out,returned,no,,2019-03,2019-06"]);
    expect(said.mapping.sheets[0]?.all).toEqual({ municipality: "VID09" });
  });

  it("is asked for thirty texts of a column; what is more is no list of codes and is said together", async () => {
    const many = Array.from({ length: 50 }, (_, place) => row("Видин", `дума${place}`, ""));
    const counts = asked(await check([heads, ...many])).map(([, , , count]) => count);
    expect(counts).toEqual([...Array.from({ length: 30 }, () => 1), 20]);
  });
});
