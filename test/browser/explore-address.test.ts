import fc from "fast-check";
import { expect, it } from "vitest";
import { sqlHash, sqlIn } from "../../src/browser/explore/address.ts";

it("a question comes out of the address as it went in, and no mail program breaks it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (sql) => {
      const hash = sqlHash(sql);
      expect(hash).toMatch(/^#sql=[\w-]*$/);
      expect(sqlIn(hash)).toBe(sql);
    }),
  );
});

it("an address is shorter than its question", () => {
  const sql =
    "SELECT name_bg, value FROM observations JOIN areas USING (area) WHERE area_level = 'district' AND value > 0";
  expect(sqlHash(sql.repeat(3)).length).toBeLessThan(sql.length * 1.5);
});

it("an address without a question has none, and one that was cut off is told from it", () => {
  expect(sqlIn("")).toBeUndefined();
  expect(sqlIn("#content")).toBeUndefined();
  const hash = sqlHash("SELECT name_bg FROM areas");
  for (const cut of [hash.slice(0, -6), "#sql=", "#sql=%%%", "#sql=SELECT 1", `#sql=${"A".repeat(40_000)}`])
    expect(sqlIn(cut), cut.slice(0, 40)).toBeNull();
});
