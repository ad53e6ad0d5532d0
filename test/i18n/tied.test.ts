import { describe, expect, it } from "vitest";
import { tied } from "../../src/i18n/formats.ts";

describe("words that stay on one line", () => {
  it("break only after a dash, and so begin no line with a space", () => {
    expect(tied("Враца – 1233")).toBe("Враца\u00a0– 1233");
    expect(tied("6 г.")).toBe("6\u00a0г.");
    expect(tied("30 ноември 2026 г.")).not.toContain(" ");
  });
});
