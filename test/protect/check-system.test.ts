import { describe, expect, it } from "vitest";
import { checkSystem, SystemRefused } from "../../src/protect/system/check-system.ts";
import { system } from "./tables.ts";

const wrong = system({ a: 3, b: 4, total: 9 }, [["total", "a", "b"]]);

describe("checkSystem", () => {
  it("lets a system that adds up pass", () => {
    expect(() => {
      checkSystem(system({ a: 3, b: 4, total: 7 }, [["total", "a", "b"]]));
    }).not.toThrow();
  });

  it("names the equation, and no value unless it is asked for", () => {
    expect(() => {
      checkSystem(wrong);
    }).toThrow(
      new SystemRefused('equation 1 (total "total"): it does not add up; correct the cells or the list of parts'),
    );
    expect(() => {
      checkSystem(wrong, { values: true });
    }).toThrow("(total 9, sum of the parts 7)");
  });

  it("refuses rules that contradict the cells", () => {
    const zero = { a: 0, b: 7, total: 7 };
    expect(() => {
      checkSystem(system(zero, [["total", "a", "b"]], { primary: ["a"] }));
    }).toThrow('cell "a" is 0, and with zeros "safe" every zero is shown');
    expect(() => {
      checkSystem(system(zero, [["total", "a", "b"]], { primary: ["a"], structuralZeros: ["a"] }));
    }).toThrow('structural zero "a" is 0');
  });
});
