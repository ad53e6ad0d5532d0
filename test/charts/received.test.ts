import { describe, expect, it } from "vitest";

import { catalogue, inRegister } from "../../src/charts/catalogue.ts";
import { received } from "../../src/charts/words/received.ts";
import { chartView } from "../../src/charts/view.ts";
import { formatValue } from "../../src/i18n/formats.ts";
import { context } from "../golden/context.ts";
import { row } from "../golden/rows.ts";
import type { RegisterRow } from "../../src/model/rows.ts";
import { registerLead } from "../../src/site/lead/register-lead.ts";

const lacking = { value: null, value_state: "x", qualifier: null } as const;

describe("what lacks in a register", () => {
  it("was not delivered; in published figures we did not find it", () => {
    expect(formatValue({ ...lacking, dataset: "register" }, "bg")).toBe("не е предоставено");
    expect(formatValue({ ...lacking, dataset: "register" }, "en")).toBe("not delivered");
    expect(formatValue({ ...lacking, dataset: "reported" }, "bg")).toBe("няма данни");
    expect(formatValue({ ...lacking, value: 0, value_state: null, dataset: "register" }, "en")).toBe("0");
  });

  it("is told with another verb, and nothing else of a text changes", () => {
    expect(received("За нито една област не намерихме число.", "bg")).toBe("За нито една област не получихме число.");
    expect(received("Намерени деца: намерихме 3", "bg")).toBe("Намерени деца: получихме 3");
    expect(received("We found no figure on children found.", "en")).toBe("We received no figure on children found.");
    expect(received("not available", "en")).toBe("not delivered");
  });

  it.each(["bg", "en"] as const)("is never a number and never ‘found’ in a chart (%s)", (language) => {
    const rows = ["2023/2024", "2024/2025"].map((period) => ({
      ...row({ ...lacking, dataset: "register", indicator: "sweeps", period, obs_status: "O", source: null }),
      synthetic: false,
    }));
    const view = chartView(inRegister(catalogue["sweeps-by-year"]), rows, context("BG415", language));
    expect(view.empty).toBe(true);
    const words = JSON.stringify([view.title, view.sentence, view.legend, view.table, view.notes]);
    expect(words).not.toMatch(/намерихме|[Ww]e found|няма данни|not available/);
    expect(words).toContain(language === "bg" ? "не е предоставено" : "not delivered");
    const cells = view.table.rows.flat().filter(({ value, status }) => status !== undefined || value !== undefined);
    expect(cells.filter(({ value }) => value !== null && value !== undefined)).toEqual([]);
  });
});

describe("the lead of a register's page", () => {
  const listed = (period: string, said: object) =>
    ({
      ...row({ dataset: "register", indicator: "children_listed", period, source: null, ...said }),
      synthetic: false,
    }) as unknown as RegisterRow;

  it("is of the last year that was delivered, never of one that was not", () => {
    const rows = [listed("2017/2018", { value: 12 }), listed("2018/2019", lacking)];
    const { text, claims } = registerLead(rows, "en");
    expect(text).toContain("2017/2018");
    expect(text).toContain("12 children");
    expect(text).not.toContain("2018/2019");
    expect(claims).toHaveLength(1);
  });
});
