import { describe, expect, it } from "vitest";

import { compare } from "../../src/publish/release/compare.ts";
import type { ReadRelease } from "../../src/publish/release/read.ts";
import { reportOf } from "../../src/publish/release/report.ts";
import { markdownOf } from "../../src/publish/release/written.ts";
import { changed, edit, small, sweeps, value, without } from "./changed.ts";

const textOf = (after: ReadRelease, from = small): string => {
  const changes = compare(from, after);
  return markdownOf((["bg", "en"] as const).map((language) => reportOf(changes, "1.0.0", "Note", language)));
};

describe("the report", () => {
  const after = changed({
    observations: value,
    indicators: without("sweeps"),
    areas: edit("BG415", { name_bg: "Велбъжд", name_en: "Velbazhd" }),
  });

  it("tells in both languages first numbers that differ, then what is gone, then what means another thing", () => {
    const lines = textOf(after)
      .split("\n")
      .filter((line) => line.startsWith("#"));
    expect(lines.filter((line) => line.startsWith("# "))).toHaveLength(2);
    expect(lines.slice(0, 6)).toEqual([
      expect.stringContaining("Какво се променя в издание 1.0.0"),
      "## Накратко",
      "## Други числа, най-различните отпред",
      "## Няма го вече",
      "## Определено по друг начин",
      "## По таблици",
    ]);
    expect(textOf(after)).toContain(", Велбъжд, 2018/2019: 371 → 731");
    expect(textOf(after)).toContain("Наименование на български: Кюстендил → Велбъжд");
    expect(textOf(after)).toContain("Latin letters: Kyustendil → Velbazhd");
    expect(textOf(after)).not.toMatch(/Name in Bulgarian|name\\_|value/);
  });

  it("names each number that is new: of what, where and when, also where there is none", () => {
    const more = changed({
      observations: (rows) => {
        const row = rows.get(sweeps);
        const place = { indicator: "okc_meetings", area: "BG425" };
        rows.set("a", { ...row, ...place, period: "2022-12-20", value: 1 });
        rows.set("b", { ...row, ...place, dating: "undated", period: "undated", value: null, value_state: "x" });
      },
    });
    const lines = (language: "bg" | "en") =>
      reportOf(compare(small, more), "1.0.0", "Note", language).parts.find(({ heading }) =>
        ["New numbers", "Нови числа"].includes(heading),
      )?.lines;
    const [meetings, kardzhali] = [small.tables.get("indicators")?.rows.get("okc_meetings"), "Kardzhali"];
    expect(lines("en")).toEqual([
      `${String(meetings?.["name_en"])}, ${kardzhali}, 20 December 2022: 1`,
      `${String(meetings?.["name_en"])}, ${kardzhali}, undated: not available`,
    ]);
    expect(lines("bg")).toEqual([
      `${String(meetings?.["name_bg"])}, Кърджали, 20 декември 2022 г.: 1`,
      `${String(meetings?.["name_bg"])}, Кърджали, без дата: няма данни`,
    ]);
  });

  it("names what is gone, also of an indicator that is no more, and what else is said otherwise", () => {
    const [first = ""] = [...(small.tables.get("sources")?.rows.keys() ?? [])];
    const less = changed({
      observations: (rows) => {
        without(sweeps)(rows);
        const [other = ""] = [...rows].find(([, row]) => row["value"] === 347 && row["area"] === "BG415") ?? [];
        edit(other, { qualifier: "about" })(rows);
      },
      indicators: without("sweeps"),
      areas: edit("BG415", { name_bg: "Велбъжд", name_en: "Velbazhd" }),
      sources: edit(first, { title: "Another title" }),
    });
    const { parts } = reportOf(compare(small, less), "1.0.0", "Note", "en");
    const part = (heading: string) => parts.find((one) => one.heading === heading)?.lines;
    const name = String(small.tables.get("indicators")?.rows.get("sweeps")?.["name_en"]);
    expect(part("Numbers that are gone")).toEqual([`${name}: 1\u00a0figure`]);
    expect(part("Other changes")).toEqual([
      `${name}, Velbazhd, 2019/2020: Precision: exactly → about`,
      expect.stringContaining("→ Another title"),
    ]);
  });

  it("never says once more what stood where a number is gone, withheld or a bound now", () => {
    const [gone, withheld, bounded] = [...(small.tables.get("observations")?.rows ?? [])]
      .filter(([, row]) => typeof row["value"] === "number" && row["dataset"] === "reported")
      .map(([key]) => key);
    const [told, kept] = [918273, 827364];
    const earlier: ReadRelease = {
      ...small,
      tables: changed({
        observations: (rows) => {
          for (const key of [gone, withheld, bounded]) edit(key ?? "", { value: told, doubt_en: `of ${kept}` })(rows);
        },
      }).tables,
    };
    const after = changed({
      observations: (rows) => {
        without(gone ?? "")(rows);
        edit(withheld ?? "", { value: null, value_state: "c", qualifier: null, doubt_en: null })(rows);
        edit(bounded ?? "", { value: 5, qualifier: "at_most", doubt_en: null })(rows);
      },
    });
    const text = markdownOf(
      (["bg", "en"] as const).map((language) => reportOf(compare(earlier, after), "1.0.0", "Note", language)),
    );
    expect(text).toContain(": → ≤ 5");
    expect(text).toMatch(/: → под 5/);
    expect(text).not.toMatch(new RegExp(`${told}|${kept}`));
  });

  it("never says once more of what a statement or a part told that is gone", () => {
    const of = (column: string) =>
      [...(small.tables.get("observations")?.rows.values() ?? [])].find((row) => row[column] !== null)?.[column];
    const whole = String(of("part_of"));
    const later = changed({
      observations: (rows) => {
        without(sweeps)(rows);
        without(whole)(rows);
        for (const [key, row] of rows) if (row["part_of"] === whole) rows.set(key, { ...row, part_of: null });
        rows.set("moved", { ...small.tables.get("observations")?.rows.get(sweeps), observation: "moved" });
      },
      evidence: (rows) => {
        for (const [key, row] of rows) {
          if (row["observation"] === sweeps) rows.set(key, { ...row, observation: "moved" });
          if (row["observation"] === whole) rows.delete(key);
        }
      },
    });
    const text = textOf(later);
    expect(text).toContain("Observation code: → moved");
    expect(text).not.toContain(sweeps);
    expect(text).not.toContain(whole.replaceAll("_", "\\_"));
  });

  const homesOf = (release: ReadRelease) => [...(release.tables.get("institutions")?.rows.values() ?? [])];
  const partOf = (from: ReadRelease, to: ReadRelease, language: "bg" | "en", place: number) =>
    reportOf(compare(from, to), "1.0.0", "Note", language).parts[place];

  it("tells how many homes are reported as closed, before and now, and names each that stands otherwise", () => {
    const later = changed({
      institutions: (rows) => {
        edit("ddfu-lukovit", { closing: "announced", closed_date: null })(rows);
        edit("ddlrg-asenovgrad-tanyu-voyvoda", { status: "operating", closing: null })(rows);
      },
    });
    const reported = homesOf(small).filter(
      ({ status, closing }) => status === "closed" && closing === "reported",
    ).length;
    expect(partOf(small, later, "en", 1)).toEqual({
      heading: "Homes by what is known of their closing",
      lines: [
        `The closing of ${reported - 2}\u00a0homes is reported (before: ${reported})`,
        "Home for children with physical disabilities Lukovit: the closing is reported → the closing was only decided or announced; Closed: 2015-01-01 → –",
        "DDLRG Asenovgrad: the closing is reported → operating",
      ],
    });
    expect(partOf(small, later, "bg", 1)?.lines.slice(0, 2)).toEqual([
      `Съобщено е закриването на ${reported - 2}\u00a0дома (преди: ${reported})`,
      "Дом за деца с физически увреждания Луковит: закриването е съобщено → закриването е само решено или обявено; Закрит: 2015-01-01 → –",
    ]);
    expect(reportOf(compare(small, later), "1.0.0", "Note", "en").parts.map(({ heading }) => heading)).not.toContain(
      "Other changes",
    );
  });

  it("tells of a column that is new how many rows it says something of, and of homes what it says", () => {
    const early: ReadRelease = {
      ...small,
      tables: new Map(
        [...small.tables].map(([name, table]) => {
          if (name !== "institutions") return [name, table];
          const rows = [...table.rows].map(([key, { closing: _, ...row }]) => [key, row] as const);
          const columns = table.columns.filter((column) => column.name !== "closing");
          return [name, { ...table, columns, rows: new Map(rows) }];
        }),
      ),
    };
    const closed = homesOf(small).filter(({ status }) => status === "closed");
    const unsure = closed.filter(({ closing }) => closing !== "reported");
    expect(unsure.length).toBeGreaterThan(0);
    const lines = partOf(early, changed({}), "en", 1)?.lines ?? [];
    expect(lines).toHaveLength(1 + unsure.length);
    expect(lines[0]).toMatch(
      new RegExp(`^The closing of ${closed.length - unsure.length}.homes is reported; before, ${closed.length} were`),
    );
    expect(lines[1]).toMatch(/: closed → the closing (?:is inferred|was only decided)/);
    expect(textOf(changed({}), early)).toContain(`it has a value in ${closed.length}\u00a0rows`);
    expect(textOf(changed({}), early)).toContain(`(closing) в „Домове за деца и съдбата им“: има стойност`);
  });

  it("never names a home that is gone", () => {
    const text = textOf(changed({ institutions: without("ddfu-lukovit") }));
    expect(text).toContain("No longer on the list: 1\u00a0home");
    expect(text).not.toMatch(/Lukovit|Луковит|lukovit/);
  });

  it("tells texts only in its own language, and that others changed where they define something", () => {
    const [sitting = ""] = small.tables.get("events")?.rows.keys() ?? [];
    const later = changed({
      events: edit(sitting, { text_bg: "Друго.", text_en: "Else." }),
      indicators: edit("sweeps", { definition_bg: "Нещо друго." }),
    });
    const [bg, en] = (["bg", "en"] as const).map((language) =>
      markdownOf([reportOf(compare(small, later), "1.0.0", "Note", language)]),
    );
    expect(bg).toMatch(/Описание на български: .* → Друго\./);
    expect(bg).not.toMatch(/Else\.|на английски/);
    expect(en).toMatch(/Description in English: .* → Else\./);
    expect(en).not.toMatch(/Друго|друго/);
    expect(en).toContain("(sweeps): changed in the other language only");
  });

  it("tells last, in one line, how many rows say the same in other signs", () => {
    const { name_en: name = "" } = small.tables.get("indicators")?.rows.get("early_leavers_rate") ?? {};
    const later = changed({
      indicators: edit("early_leavers_rate", { name_en: String(name).replace("–", "-") }),
      observations: value,
    });
    const { parts } = reportOf(compare(small, later), "1.0.0", "Note", "en");
    expect(parts.at(-1)).toEqual({
      heading: "The same words with other signs",
      lines: ["Only dashes, quotation marks or blanks are others: 1\u00a0row"],
    });
    expect(markdownOf([{ language: "en", title: "", parts }])).not.toContain("Defined in another way");
  });

  it("lists the most different numbers first, and says how many more there are", () => {
    const doubled = changed({
      observations: (rows) => {
        for (const [key, row] of rows)
          if (typeof row["value"] === "number" && row["value"] > 0)
            rows.set(key, { ...row, value: key === sweeps ? row["value"] * 50 : row["value"] + 1 });
      },
    });
    const part = reportOf(compare(small, doubled), "1.0.0", "Note", "en").parts.find(({ heading }) =>
      heading.startsWith("Other numbers"),
    );
    expect(part?.lines).toHaveLength(41);
    expect(part?.lines.slice(0, 40).some((line) => line.includes("371 → 18,550"))).toBe(true);
    expect(part?.lines.at(-1)).toMatch(/^and [\d,]+ more$/);
  });
});
