import fc from "fast-check";
import { expect, it } from "vitest";
import { sqlAddress, sqlHash, sqlIn } from "../../src/browser/explore/address.ts";

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

it("an address of a question says of which release it was asked, and keeps what else it holds", () => {
  const before = new URL("https://x.invalid/en/explore/?by=age&release=2026-11-22#sql=old");
  const after = sqlAddress(before, "SELECT 1", "2026-11-29");
  expect(after.search).toBe("?by=age&release=2026-11-29");
  expect(sqlIn(after.hash)).toBe("SELECT 1");
});
