import { describe, expect, it } from "vitest";
import { certificateLines } from "../../src/office/result/certificate.ts";

const period = {
  period_type: "school_year",
  cells: 1234,
  withheld: 56,
  equations: 7,
  narrowest: 1,
  heard: 0,
} as const;

describe("the certificate of an office's own tables", () => {
  it("says of how many withheld numbers two neighbouring ones are left, in all periods", () => {
    const periods = [
      { ...period, period: "2018/2019", narrow: 3 },
      { ...period, period: "2019/2020", narrow: 1200 },
    ];
    const told = { minimum: 5, periods, coarsened: [] };
    expect(certificateLines(told, "bg")).toContain(
      "Скрити числа, за които остават само две съседни възможности: 1203.",
    );
    expect(certificateLines(told, "en")).toContain(
      "Numbers not shown of which only two neighbouring ones are left: 1,203.",
    );
    expect(certificateLines({ ...told, periods: [{ ...period, period: "2018/2019", narrow: 0 }] }, "en")).toContain(
      "Numbers not shown of which only two neighbouring ones are left: 0.",
    );
  });
});
