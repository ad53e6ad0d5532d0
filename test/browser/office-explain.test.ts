// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";

import { schoolYears } from "../../src/model/period.ts";
import { explainField } from "../../src/office/browser/explain-view.ts";

/** The school years that the page offers for a text on a day. */
function yearsOn(day: string): readonly string[] {
  vi.setSystemTime(day);
  const finding = {
    kind: "unknownValue",
    severity: "ask",
    place: { file: "a.csv", line: 2, column: "A", means: "school_year" },
    count: 1,
    with: {},
  } as const;
  const field = explainField({ finding, severity: "ask", place: "A2", what: "", way: "" }, [], "en");
  return [...(field?.querySelectorAll("option") ?? [])].map(({ value }) => value).filter((value) => value !== "");
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the school years that an office may choose", () => {
  it("end with the one that runs at the release, whatever the day: the check refuses a later one", () => {
    vi.useFakeTimers();
    for (const day of ["2027-01-01", "2027-09-14", "2031-12-31"]) {
      const years = yearsOn(day);
      expect([day, years.length, years[0]]).toEqual([day, 12, schoolYears.at(-1)]);
      expect(years).toEqual(years.toSorted().toReversed());
    }
  });
});
