import { describe, expect, it } from "vitest";
import type { InstitutionEvidenceRow, InstitutionRow } from "../../../src/model/rows.ts";
import type { District } from "../../../src/site/pages/district.ts";
import { homesSentence } from "../../../src/site/lead/lead-homes.ts";

type Home = Pick<InstitutionRow, "institution" | "status" | "closing" | "as_of_date">;
type Said = Pick<
  InstitutionEvidenceRow,
  "institution" | "status" | "closed_date" | "as_of_date" | "role" | "statement"
>;

const closed = (institution: string): Home => ({
  institution,
  status: "closed",
  closing: "reported",
  as_of_date: null,
});
const open: Home = { institution: "open", status: "operating", closing: null, as_of_date: "2025-11" };
const plan: Said = {
  statement: "open--2",
  institution: "open",
  status: "planned_closure",
  closed_date: "2026-12-31",
  as_of_date: "2025-11",
  role: "corroborating",
};

function say(institutions: readonly Home[], institutionEvidence: readonly Said[] = []) {
  const district = { area: { area: "BG331" }, institutions, institutionEvidence } as unknown as District;
  const { text, claims } = homesSentence(district, "bg");
  const plain = (words: string): string => words.replaceAll("\u00a0", " ");
  return { bg: plain(text), en: plain(homesSentence(district, "en").text), claims };
}

describe("the homes of a district in its first sentences", () => {
  it("say that one works, and when it is to close", () => {
    const { bg, en, claims } = say([closed("a"), closed("b"), open], [plan]);
    expect(bg).toContain(
      "*2 са закрити*; един е посочен като действащ към ноември 2025 г., а закриването му е предвидено най-късно до 31 декември 2026 г.",
    );
    expect(en).toMatch(
      /one is said to be operating as of November 2025, and its closing is planned for 31 December 2026 at the latest\.$/,
    );
    expect(claims.at(-1)).toMatchObject({
      table: "institution_evidence",
      where: { statement: "open--2", status: "planned_closure" },
      count: 1,
    });
  });

  it("say nothing of a plan of which no source tells, or only one that is older", () => {
    expect(say([closed("a"), open]).bg).toMatch(/към ноември 2025\s?г\.\.?$/u);
    expect(say([closed("a"), open], [{ ...plan, role: "earlier" }]).bg).not.toContain("предвидено");
  });

  it("say of what works by a source without a date that it has none, and no day where the days differ", () => {
    const undated = { ...open, as_of_date: null };
    expect(say([closed("a"), undated]).bg).toContain(
      "*един е закрит*; един е посочен като действащ в източник без дата.",
    );
    expect(say([closed("a"), undated, { ...undated }]).en).toMatch(
      /two are said to be operating in undated sources\.$/,
    );
    expect(say([closed("a"), open, { ...open, as_of_date: "2024" }]).en).toMatch(/two are said to be operating\.$/);
  });

  it("say of one whose closing lies ahead when that was said", () => {
    expect(
      say([closed("a"), { institution: "p", status: "planned_closure", closing: null, as_of_date: "2025-09-25" }]).bg,
    ).toContain("към 25 септември 2025 г. закриването на един още предстои");
  });

  it("tell of both kinds, and of none that closed", () => {
    const planned: Home = { institution: "p", status: "planned_closure", closing: null, as_of_date: null };
    expect(say([open, planned]).en).toBe(
      "We found *2 homes for children* in the district; one is said to be operating as of November 2025 and the closing of one lies ahead.",
    );
    expect(say([closed("a")]).en).toBe(
      "The only home for children in the district that we found anything on is *closed*.",
    );
  });
});
