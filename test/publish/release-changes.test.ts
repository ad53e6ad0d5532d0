import { describe, expect, it } from "vitest";

import type { TableName } from "../../src/model/rows.ts";
import { compare, isSame } from "../../src/publish/release/compare.ts";
import { readRelease, type ReadRelease, type Row } from "../../src/publish/release/read.ts";
import { markdownOf, pageOf, reportOf } from "../../src/publish/release/report.ts";
import { nextVersion, stepOf } from "../../src/publish/release/version.ts";

const before = await readRelease("public/data");
const small: ReadRelease = {
  ...before,
  tables: new Map([...before.tables].filter(([name]) => !name.startsWith("register_"))),
};

type Change = (rows: Map<string, Row>) => void;

/** The release with some tables changed. */
const changed = (changes: { readonly [T in TableName]?: Change }): ReadRelease => ({
  release: "2026-12-31",
  tables: new Map(
    [...small.tables].map(([name, table]) => {
      const rows = new Map(table.rows);
      changes[name]?.(rows);
      return [name, { ...table, rows }];
    }),
  ),
});

const edit =
  (key: string, cells: Row): Change =>
  (rows) => {
    const row = rows.get(key);
    if (row === undefined) throw new Error(`no row ${key}`);
    rows.set(key, { ...row, ...cells });
  };
const without =
  (key: string): Change =>
  (rows) => {
    if (!rows.delete(key)) throw new Error(`no row ${key}`);
  };

const sweeps = "reported.sweeps.BG415.2018-2019";
const value = edit(sweeps, { value: 731 });
const textOf = (after: ReadRelease): string => {
  const changes = compare(small, after);
  return markdownOf((["bg", "en"] as const).map((language) => reportOf(changes, "1.0.0", "Note", language)));
};

describe("the comparison of two releases", () => {
  it("finds nothing between a release and itself, whatever day is on it", () => {
    expect(isSame(compare(small, changed({})))).toBe(true);
    expect(isSame(compare(small, { ...small, release: "2027-01-01" }))).toBe(true);
  });

  it("finds a changed value, a removed indicator and a renamed district, each where it is", () => {
    const changes = compare(
      small,
      changed({
        observations: value,
        indicators: without("sweeps"),
        areas: edit("BG415", { name_bg: "Велбъжд", name_en: "Velbazhd" }),
      }),
    );
    expect(
      changes.tables.map(({ name, added, gone, changed: rows }) => [name, added.length, gone.length, rows.length]),
    ).toEqual(
      expect.arrayContaining([
        ["observations", 0, 0, 1],
        ["indicators", 0, 1, 0],
        ["areas", 0, 0, 1],
      ]),
    );
    expect(changes.tables).toHaveLength(3);
    expect(changes.tables.find(({ name }) => name === "observations")?.changed[0]?.cells).toEqual([
      { column: "value", was: 371, is: 731 },
    ]);
  });

  it("takes all for new where there is no earlier release", () => {
    const changes = compare(null, small);
    expect([changes.from, changes.newTables.length, changes.tables.length]).toEqual([null, small.tables.size, 0]);
  });
});

describe("the number of a release", () => {
  const stepAfter = (...args: Parameters<typeof changed>) => stepOf(compare(small, changed(...args)));
  const [statement = ""] =
    [...(small.tables.get("evidence")?.rows ?? [])].find(([, row]) => row["observation"] === sweeps) ?? [];
  const correction: Change = (rows) => {
    const [row] = rows.values();
    rows.set("new", { ...row, correction: "new", subject: statement, date: "2026-12-30" });
  };

  it("rises in its first part where something is removed or defined in another way", () => {
    expect(stepAfter({ indicators: without("sweeps") })).toBe("major");
    expect(stepAfter({ indicators: edit("sweeps", { definition_en: "Something else." }) })).toBe("major");
    expect(stepAfter({ areas: edit("BG415", { slug: "velbazhd" }) })).toBe("major");
    const lost = { ...small, tables: new Map([...small.tables].filter(([name]) => name !== "services")) };
    expect(stepOf(compare(small, lost))).toBe("major");
    const narrow = [...small.tables].map(([name, table]) =>
      name === "sources"
        ? ([name, { ...table, columns: table.columns.filter((column) => column.name !== "url") }] as const)
        : ([name, table] as const),
    );
    expect(stepOf(compare(small, { ...small, tables: new Map(narrow) }))).toBe("major");
  });

  it("rises in its second part where something is added or revised", () => {
    expect(stepAfter({ observations: value })).toBe("minor");
    expect(stepAfter({ sources: (rows) => rows.set("new", { ...[...rows.values()][0], source: "new" }) })).toBe(
      "minor",
    );
    expect(stepAfter({ evidence: edit(statement, { value: 731 }), observations: value })).toBe("minor");
  });

  it("rises in its third part where only errors are corrected, and recorded as such", () => {
    expect(
      stepAfter({ correction_records: correction, evidence: edit(statement, { value: 731 }), observations: value }),
    ).toBe("patch");
    expect(
      stepAfter({
        correction_records: correction,
        evidence: edit(statement, { value: 731 }),
        sources: (rows) => rows.set("new", { ...[...rows.values()][0], source: "new" }),
      }),
    ).toBe("minor");
  });

  it("follows from the last one", () => {
    expect([nextVersion(null, "minor"), nextVersion("0.2.0", "major")]).toEqual(["1.0.0", "1.0.0"]);
    expect([nextVersion("1.4.2", "minor"), nextVersion("1.4.2", "patch")]).toEqual(["1.5.0", "1.4.3"]);
  });
});

describe("the report", () => {
  const after = changed({
    observations: value,
    indicators: without("sweeps"),
    areas: edit("BG415", { name_bg: "Велбъжд", name_en: "Velbazhd" }),
  });

  it("tells in both languages first what is gone, then what means another thing, then numbers", () => {
    const lines = textOf(after)
      .split("\n")
      .filter((line) => line.startsWith("#"));
    expect(lines.filter((line) => line.startsWith("# "))).toHaveLength(2);
    expect(lines.slice(0, 6)).toEqual([
      expect.stringContaining("Какво се променя в издание 1.0.0"),
      "## Накратко",
      "## Няма го вече",
      "## Определено по друг начин",
      "## Други числа, най-различните отпред",
      "## По таблици",
    ]);
    expect(textOf(after)).toContain(", Велбъжд, 2018/2019: value 371 → 731");
    expect(textOf(after)).toContain("name\\_bg Кюстендил → Велбъжд");
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
      `${String(meetings?.["name_en"])}, ${kardzhali}, 2022-12-20: 1`,
      `${String(meetings?.["name_en"])}, ${kardzhali}, undated: x`,
    ]);
    expect(lines("bg")).toEqual([
      `${String(meetings?.["name_bg"])}, Кърджали, 2022-12-20: 1`,
      `${String(meetings?.["name_bg"])}, Кърджали, без дата: x`,
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
      `${name}, Velbazhd, 2019/2020: qualifier exact → about`,
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
    expect(text).toContain("value → 5");
    expect(text).not.toMatch(new RegExp(`${told}|${kept}`));
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
    expect(part?.lines.slice(0, 40).some((line) => line.includes("371 → 18550"))).toBe(true);
    expect(part?.lines.at(-1)).toMatch(/^and [\d,]+ more$/);
  });

  it("is a page in which nothing that stands in the data is markup", () => {
    const page = pageOf([
      reportOf(compare(small, changed({ observations: edit(sweeps, { source: "<script>" }) })), "1.0.0", "<b>", "bg"),
    ]);
    expect(page).toContain("<li>&lt;b&gt;</li>");
    expect(page).not.toContain("<b>");
    expect(page).toMatch(/^<!doctype html>\n<html lang="bg">/);
  });
});
