import { answerOf, type Built } from "../../src/builder/answer.ts";
import type { Askable, Catalog } from "../../src/builder/ask.ts";
import { settle, type Wish } from "../../src/builder/settle.ts";
import type { AnswerRow } from "../../src/model/question.ts";
import type { Language } from "../../src/model/text.ts";
import { goldenContextWithCountry } from "./context.ts";
import { codes } from "../charts/rated-rows.ts";

const entry = (indicator: string, more: Partial<Askable> = {}): Askable => ({
  dataset: "reported",
  indicator,
  topic: "school",
  years: "school_year",
  dated: false,
  from: 2017,
  to: 2025,
  groups: {},
  rates: ["per_1000_children", "per_10000_inhabitants"],
  percent: false,
  ...more,
});

/** What the tests can ask. */
export const catalog: Catalog = {
  entries: [
    entry("children_returned", { groups: { age: ["age-5", "age-6"] }, municipal: [2017, 2026] }),
    entry("children_returned", { dataset: "register", municipal: [2017, 2025] }),
    entry("coverage_teams", { rates: ["per_10000_inhabitants"] }),
    entry("children_listed"),
    entry("children_abroad"),
    entry("children_not_found"),
    entry("coverage_rate", { rates: [], percent: true }),
    entry("foster_families", { topic: "care", years: "calendar_year", dated: true, from: 2012, rates: [] }),
    entry("live_births", { dataset: "official", years: "calendar_year", from: 2000, to: 2024, rates: [] }),
    entry("inhabitants", { dataset: "official", years: "calendar_year", from: 2010, to: 2024, rates: [] }),
  ],
  districts: codes,
  municipalities: { BG415: ["KNL04", "KNL48"], BG323: ["RSE04", "RSE27"], BG331: ["VAR05"] },
};

/** A question of those who wish something, answered from rows. */
export const answered = (wish: Wish, rows: readonly AnswerRow[], language: Language = "en"): Built =>
  answerOf(settle(wish, catalog), rows, catalog, goldenContextWithCountry(language));
