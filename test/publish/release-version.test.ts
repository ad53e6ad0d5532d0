import { describe, expect, it } from "vitest";

import { compare } from "../../src/publish/release/compare.ts";
import { nextVersion, stepOf } from "../../src/publish/release/version.ts";
import { changed, edit, small, sweeps, value, without, type Change } from "./changed.ts";

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

  const [another = {}] = [...(small.tables.get("evidence")?.rows.values() ?? [])].filter(
    ({ observation }) => observation !== sweeps,
  );
  const other = String(another["observation"]);
  const slip = { correction_records: correction, evidence: edit(statement, { value: 731 }), observations: value };
  const both =
    (...changes: readonly Change[]): Change =>
    (rows) => {
      for (const change of changes) change(rows);
    };

  it("rises in its second part where more differs than a recorded correction explains", () => {
    expect(stepAfter(slip)).toBe("patch");
    const official: Change = (rows) => {
      const [row] = [...rows.values()].filter(({ dataset }) => dataset === "official");
      rows.set("next", { ...row, observation: "next", period: "2031/2032" });
    };
    const others: readonly Change[] = [official, edit(other, { value: 348 }), without(other)];
    for (const more of others)
      expect(stepAfter({ ...slip, observations: both(value, more) }), more.toString()).toBe("minor");
    expect(stepAfter({ ...slip, institutions: edit("ddfu-lukovit", { capacity: 1 }) })).toBe("minor");
    expect(stepAfter({ ...slip, sources: edit("kyustendil-okc-2020", { title: "Another" }) })).toBe("minor");
    const [older = ""] = small.tables.get("correction_records")?.rows.keys() ?? [];
    expect(stepAfter({ ...slip, correction_records: both(correction, edit(older, { why_en: "Else." })) })).toBe(
      "minor",
    );
  });

  it("rises in its third part also for what follows from a correction", () => {
    const moved = "reported.sweeps.BG415.2031-2032";
    expect(
      stepAfter({
        correction_records: correction,
        evidence: edit(statement, { observation: moved, source: "newer" }),
        observations: (rows) => {
          rows.set(moved, { ...rows.get(sweeps), observation: moved, period: "2031/2032" });
          rows.delete(sweeps);
        },
        sources: both(
          (rows) => rows.set("newer", { ...rows.get("kyustendil-okc-2020"), source: "newer" }),
          edit("kyustendil-okc-2020", { statements: 1 }),
        ),
      }),
    ).toBe("patch");
    const ofHome: Change = (rows) => {
      const [row] = rows.values();
      rows.set("new", { ...row, correction: "new", subject: "ddfu-lukovit--2" });
    };
    const homes = {
      institutions: edit("ddfu-lukovit", { closing: "announced" }),
      institution_evidence: both(
        edit("ddfu-lukovit--2", { status: "closed", closing: "announced", role: "headline" }),
        edit("ddfu-lukovit", { role: "disagreeing" }),
      ),
    };
    expect(stepAfter({ ...homes, correction_records: ofHome })).toBe("patch");
    expect(stepAfter({ ...homes, correction_records: correction })).toBe("minor");
  });

  const withdrawal: Change = (rows) => {
    const [row] = [...rows.values()].filter(({ kind }) => kind === "withdrawn");
    rows.set("taken", { ...row, correction: "taken" });
  };

  it("rises in its third part where a number is withdrawn and recorded so, in its second where nothing tells of it", () => {
    const gone = { evidence: without(statement), observations: without(sweeps) };
    expect(stepAfter(gone)).toBe("minor");
    expect(stepAfter({ ...gone, correction_records: withdrawal })).toBe("patch");
    const more = { ...gone, evidence: both(without(statement), without(String(another["statement"]))) };
    expect(stepAfter({ ...more, correction_records: withdrawal })).toBe("minor");
    const [sitting = ""] = small.tables.get("events")?.rows.keys() ?? [];
    expect(stepAfter({ events: without(sitting) })).toBe("minor");
    expect(stepAfter({ institutions: without("ddfu-lukovit") })).toBe("minor");
  });

  it("takes other dashes, quotation marks and blanks for no other definition, but a sign in an address for another", () => {
    const signs = (text: string) => text.replaceAll("–", "-").replace(/[„“]/g, '"').replace(" ", "\u00a0");
    const indicator = (code: string) => small.tables.get("indicators")?.rows.get(code) ?? {};
    for (const [code, column] of [
      ["early_leavers_rate", "definition_en"],
      ["early_leavers_rate", "name_bg"],
      ["child_risk_signals", "definition_bg"],
    ] as const) {
      const text = String(indicator(code)[column]);
      expect(signs(text)).not.toBe(text);
      expect(stepAfter({ indicators: edit(code, { [column]: signs(text) }) }), text).toBe("minor");
      expect(stepAfter({ indicators: edit(code, { [column]: `${signs(text)} 18` }) }), text).toBe("major");
    }
    expect(stepAfter({ areas: edit("BG425", { slug: "veliko-tarnovo" }) })).toBe("major");
    expect(stepAfter({ areas: edit("BG321", { slug: "veliko–tarnovo" }) })).toBe("major");
  });

  it("follows from the last one", () => {
    expect([nextVersion(null, "minor"), nextVersion("0.2.0", "major")]).toEqual(["1.0.0", "1.0.0"]);
    expect([nextVersion("1.4.2", "minor"), nextVersion("1.4.2", "patch")]).toEqual(["1.5.0", "1.4.3"]);
  });
});
