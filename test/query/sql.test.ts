import { describe, expect, it } from "vitest";
import { quote, toSql } from "../../src/query/sql/sql.ts";

describe("toSql", () => {
  it("words a plain question, with a full order", () => {
    expect(
      toSql({ table: "areas", columns: ["area", "name_bg"], order: [{ column: "name_bg", direction: "descending" }] }),
    ).toStrictEqual({
      sql: 'SELECT "area", "name_bg"\nFROM "areas"\nORDER BY "name_bg" DESC NULLS LAST, "area" ASC NULLS LAST',
      parameters: [],
    });
  });

  it("words measures as a group", () => {
    const { sql } = toSql({
      table: "observations",
      columns: ["area"],
      measures: [
        { as: "total", fn: "sum", column: "value" },
        { as: "n", fn: "count", column: "value" },
        { as: "last", fn: "max", column: "period" },
      ],
    });
    expect(sql.split("\n")).toStrictEqual([
      'SELECT "area", CAST(sum("value") AS DOUBLE) AS "total", CAST(count("value") AS DOUBLE) AS "n", max("period") AS "last"',
      'FROM "observations"',
      'GROUP BY "area"',
      'ORDER BY "area" ASC NULLS LAST, "total" ASC NULLS LAST, "n" ASC NULLS LAST, "last" ASC NULLS LAST',
    ]);
  });

  it("groups nothing when only measures are asked", () => {
    expect(
      toSql({ table: "events", columns: [], measures: [{ as: "n", fn: "count", column: "event" }] }).sql,
    ).not.toContain("GROUP BY");
  });

  it("hands every value over as a parameter, in the order of the question marks", () => {
    const { sql, parameters } = toSql({
      table: "observations",
      columns: ["value"],
      where: [
        { column: "area", is: "equal", value: "'; DROP TABLE observations; --" },
        { column: "period", is: "unequal", value: "2018/2019" },
        { column: "value_state", is: "oneOf", values: ["c", "x"] },
        { column: "statements", is: "between", from: 1, to: 2.5 },
        { column: "charted", is: "equal", value: true },
        { column: "value", is: "notNull" },
        { column: "doubt_bg", is: "null" },
      ],
      limit: 10,
    });
    expect(sql.split("\n")[2]).toBe(
      'WHERE "area" = CAST(? AS VARCHAR) AND "period" <> CAST(? AS VARCHAR)' +
        ' AND "value_state" IN (CAST(? AS VARCHAR), CAST(? AS VARCHAR))' +
        ' AND "statements" BETWEEN CAST(? AS DOUBLE) AND CAST(? AS DOUBLE)' +
        ' AND "charted" = CAST(? AS BOOLEAN) AND "value" IS NOT NULL AND "doubt_bg" IS NULL',
    );
    expect(sql.split("\n").at(-1)).toBe("LIMIT CAST(? AS INTEGER)");
    expect(parameters).toStrictEqual(["'; DROP TABLE observations; --", "2018/2019", "c", "x", 1, 2.5, true, 10]);
  });

  it("asks for nothing of an empty list", () => {
    const { sql } = toSql({ table: "areas", columns: ["area"], where: [{ column: "area", is: "oneOf", values: [] }] });
    expect(sql.split("\n")[2]).toBe("WHERE FALSE");
  });

  it("refuses what the plan refuses", () => {
    expect(() => toSql({ table: "areas", columns: ['area" FROM secrets --'] })).toThrow(
      'it has no column "area" FROM secrets --"',
    );
  });
});

describe("quote", () => {
  it("doubles quotation marks", () => {
    expect(quote('a"b')).toBe('"a""b"');
  });
});
