import fc from "fast-check";
import type { Filter, Measure, Order, Question, Scalar } from "../../src/model/question.ts";
import type { TableName } from "../../src/model/rows.ts";
import { type ColumnType, tableNames } from "../../src/model/tables.ts";
import { answerColumns, columnTypes } from "../../src/query/plan.ts";
import { pools } from "./fixture.ts";

type Typed = readonly [name: string, type: ColumnType];

const scalars: Readonly<Record<ColumnType, fc.Arbitrary<Scalar>>> = {
  VARCHAR: fc.oneof(ofPool("VARCHAR"), fc.string({ unit: "grapheme", maxLength: 3 })),
  INTEGER: fc.oneof(ofPool("INTEGER"), fc.constantFrom(1.5, 0.9999999999999999)),
  DOUBLE: ofPool("DOUBLE"),
  BOOLEAN: ofPool("BOOLEAN"),
};

function ofPool(type: ColumnType): fc.Arbitrary<Scalar> {
  return fc.constantFrom(...pools[type].filter((value) => value !== null));
}

const anyFilter = ([column, type]: Typed): fc.Arbitrary<Filter> => {
  const value = scalars[type];
  return fc.oneof(
    fc.record({ column: fc.constant(column), is: fc.constantFrom("equal" as const, "unequal" as const), value }),
    fc.record({
      column: fc.constant(column),
      is: fc.constant("oneOf" as const),
      values: fc.array(value, { maxLength: 4 }),
    }),
    fc.record({ column: fc.constant(column), is: fc.constant("between" as const), from: value, to: value }),
    fc.record({ column: fc.constant(column), is: fc.constantFrom("null" as const, "notNull" as const) }),
  );
};

// Measures are also named like columns of the table, which SQL could mistake for them.
const anyMeasure = ([column, type]: Typed, names: readonly string[]): fc.Arbitrary<Measure> =>
  fc.record({
    as: fc.constantFrom("n", "total", ...names),
    fn: fc.constantFrom<Measure["fn"]>(
      "count",
      "min",
      "max",
      ...(type === "INTEGER" || type === "DOUBLE" ? ["sum" as const] : []),
    ),
    column: fc.constant(column),
  });

const anyOrder = (names: readonly string[]): fc.Arbitrary<readonly Order[]> =>
  fc.uniqueArray(
    fc.record(
      { column: fc.constantFrom(...names), direction: fc.constantFrom("ascending" as const, "descending" as const) },
      { requiredKeys: ["column"] },
    ),
    { maxLength: 3, selector: ({ column }) => column },
  );

function anyQuestionTo(table: TableName): fc.Arbitrary<Question> {
  const types = [...columnTypes(table)];
  const names = types.map(([name]) => name);
  const typed = fc.constantFrom(...types);
  return fc
    .record({
      columns: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
      measures: fc.array(
        typed.chain((one) => anyMeasure(one, names)),
        { maxLength: 3 },
      ),
      where: fc.array(typed.chain(anyFilter), { maxLength: 2 }),
      limit: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    })
    .filter((parts) => {
      const answer = answerColumns(parts);
      return answer.length > 0 && new Set(answer).size === answer.length;
    })
    .chain(({ limit, ...parts }) =>
      anyOrder(answerColumns(parts)).map((order) => ({
        table,
        ...parts,
        order,
        ...(limit === undefined ? {} : { limit }),
      })),
    );
}

/** Any valid question to any of the public tables, over the fixture's values. */
export const anyQuestion: fc.Arbitrary<Question> = fc.constantFrom(...tableNames).chain(anyQuestionTo);
