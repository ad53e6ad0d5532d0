import { describe, expect, it } from "vitest";
import dated from "../../data/release.json" with { type: "json" };
import { schoolYearBounds, schoolYears, schoolYearsUntil } from "../../src/model/period.ts";

describe("the school years with a coverage mechanism", () => {
  it("end with the one that runs on a day, which begins on 15 September", () => {
    expect(schoolYearsUntil("2019-09-14")).toEqual(["2017/2018", "2018/2019"]);
    expect(schoolYearsUntil("2019-09-15")).toEqual(["2017/2018", "2018/2019", "2019/2020"]);
    expect(schoolYearsUntil("2026-11-22").at(-1)).toBe("2026/2027");
    expect(schoolYearsUntil("2031-02-01").at(-1)).toBe("2030/2031");
  });

  it("are none before the first", () => {
    expect(schoolYearsUntil("2017-09-15")).toEqual(["2017/2018"]);
    expect(() => schoolYearsUntil("2017-09-14")).toThrow(
      'none with a coverage mechanism runs on "2017-09-14"; the first begins on 2017-09-15',
    );
    expect(() => schoolYearsUntil("soon")).toThrow(RangeError);
  });

  it("on every chart are those of the release, whenever that is dated", () => {
    const { start, end } = schoolYearBounds(schoolYears.at(-1) ?? "");
    expect(start <= dated.release && dated.release <= end).toBe(true);
  });
});
