import fc from "fast-check";

/** Questions made at random, to tables whose values engines are known to disagree on. */

const columns = {
  text: ["area", "period", "value_state", "o.indicator", "name_bg"],
  whole: ["rank_bg", "o.statements", "rank_en"],
  decimal: ["value", "seat_lat"],
  truth: ["charted"],
} as const;

const letters = fc.constantFrom("'c'", "'Русе'", "'ямбол'", "''", "'10'", "'2018/2019'");
const wholes = fc.constantFrom("0", "1", "2", "-5", "13", "371");
const decimals = fc.constantFrom("0.1", "1.5", "2.25", "100.0");

interface Kinds {
  readonly text: string;
  readonly whole: string;
  readonly decimal: string;
  readonly truth: string;
}

// Each kind's own letter in brackets stands for another value of it, one level deeper.
const { text, whole, decimal, truth } = fc.letrec((given): { readonly [Kind in keyof Kinds]: fc.Arbitrary<string> } => {
  const tie = (kind: keyof Kinds): fc.Arbitrary<string> => given(kind) as fc.Arbitrary<string>;
  const of = (parts: TemplateStringsArray, ...values: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...values).map((filled) => parts.reduce((whole, part, place) => whole + (filled[place - 1] ?? "") + part));
  const leaf = { depthSize: "small", withCrossShrink: true } as const;
  const number = fc.oneof(tie("whole"), tie("decimal"));
  const sign = fc.constantFrom("=", "<>", "<", "<=", ">", ">=");
  const reckon = fc.constantFrom("+", "-", "*");
  return {
    text: fc.oneof(
      leaf,
      fc.constantFrom(...columns.text),
      letters,
      of`(${tie("text")} || ${fc.oneof(tie("text"), tie("whole"))})`,
      of`coalesce(${tie("text")}, ${tie("text")})`,
      of`${fc.constantFrom("upper", "lower")}(${tie("text")})`,
      of`${fc.constantFrom("left", "right")}(${tie("text")}, ${fc.constantFrom("0", "1", "4")})`,
      of`CASE WHEN ${tie("truth")} THEN ${tie("text")} ELSE ${tie("text")} END`,
      of`CAST(${fc.oneof(tie("whole"), tie("truth"))} AS VARCHAR)`,
      of`greatest(${tie("text")}, ${tie("text")})`,
      of`split_part(${tie("text")}, '/', 1)`,
    ),
    whole: fc.oneof(
      leaf,
      fc.constantFrom(...columns.whole),
      wholes,
      of`(${tie("whole")} ${reckon} ${tie("whole")})`,
      of`(${tie("whole")} ${fc.constantFrom("//", "%")} ${tie("whole")})`,
      of`length(${tie("text")})`,
      of`CASE WHEN ${tie("truth")} THEN ${tie("whole")} END`,
      of`nullif(${tie("whole")}, ${tie("whole")})`,
      of`abs(${tie("whole")})`,
      of`CAST(${number} AS INTEGER)`,
      of`least(${tie("whole")}, ${tie("whole")})`,
    ),
    decimal: fc.oneof(
      leaf,
      fc.constantFrom(...columns.decimal),
      decimals,
      of`(${number} ${reckon} ${number})`,
      of`(${number} / ${number})`,
      of`round(${tie("decimal")}, ${fc.constantFrom("0", "1", "2")})`,
      of`coalesce(${tie("decimal")}, ${number})`,
      of`CAST(${number} AS DOUBLE)`,
      of`${fc.constantFrom("floor", "ceil", "-")}(${tie("decimal")})`,
    ),
    truth: fc.oneof(
      leaf,
      fc.constantFrom(...columns.truth),
      of`(${tie("text")} ${sign} ${tie("text")})`,
      of`(${number} ${sign} ${number})`,
      of`(${tie("text")} IS ${fc.constantFrom("", "NOT ")}NULL)`,
      of`(${tie("truth")} ${fc.constantFrom("AND", "OR")} ${tie("truth")})`,
      of`(NOT ${tie("truth")})`,
      of`(${tie("text")} ${fc.constantFrom("", "NOT ")}IN (${letters}, ${fc.oneof(letters, fc.constant("NULL"))}))`,
      of`(${number} ${fc.constantFrom("", "NOT ")}BETWEEN ${wholes} AND ${number})`,
      of`(${tie("text")} ${fc.constantFrom("LIKE", "ILIKE", "NOT LIKE")} ${fc.constantFrom("'%у%'", "'_'", "'Я%'", "'1%0'")})`,
    ),
  };
});

const any = fc.oneof(text, whole, decimal, truth);
const from = fc.constantFrom(
  "FROM observations AS o JOIN areas USING (area)",
  "FROM observations AS o LEFT JOIN areas USING (area)",
  "FROM observations AS o JOIN areas USING (area) JOIN indicators AS i ON i.indicator = o.indicator AND i.position > 1",
);
const where = fc.option(truth, { nil: undefined });
const clause = (word: string, of: string | undefined): string => (of === undefined ? "" : ` ${word} ${of}`);

const rows = fc
  .record({
    distinct: fc.constantFrom("", "DISTINCT "),
    values: fc.array(any, { minLength: 1, maxLength: 3 }),
    from,
    where,
  })
  .map((one) => `SELECT ${one.distinct}${one.values.join(", ")} ${one.from}${clause("WHERE", one.where)}`);

const aggregate = fc.oneof(
  fc.constant("count(*)"),
  fc
    .tuple(fc.constantFrom("count", "min", "max", "count"), fc.constantFrom("", "DISTINCT "), any)
    .map(([name, distinct, of]) => `${name}(${distinct}${of})`),
  fc
    .tuple(fc.constantFrom("sum", "avg"), fc.oneof(whole, decimal), where)
    .map(([name, of, filter]) => `${name}(${of})${filter === undefined ? "" : ` FILTER (WHERE ${filter})`}`),
);
const groups = fc
  .record({
    keys: fc.array(any, { maxLength: 2 }),
    sums: fc.array(aggregate, { minLength: 1, maxLength: 2 }),
    from,
    where,
    having: fc.option(aggregate, { nil: undefined }),
  })
  .map(
    ({ keys, sums, from: source, where: test, having }) =>
      `SELECT ${[...keys, ...sums].join(", ")} ${source}${clause("WHERE", test)}${clause("GROUP BY", keys.length === 0 ? undefined : "ALL")}${having === undefined ? "" : ` HAVING ${having} IS NOT NULL`}`,
  );

/** A question to rows, or to groups of them, in no order. */
export const anySql: fc.Arbitrary<string> = fc.oneof(rows, groups);

/** One column in some order, and the rows that stand in some place of it. */
export const anyOrder: fc.Arbitrary<string> = fc
  .record({
    of: fc.oneof(
      fc.constantFrom(...columns.text.slice(0, 3), "value", "statements", "charted"),
      fc.constant("value * 2"),
    ),
    way: fc.constantFrom("", " ASC", " DESC"),
    nulls: fc.constantFrom("", " NULLS FIRST", " NULLS LAST"),
    limit: fc.constantFrom("", " LIMIT 7", " LIMIT 20 OFFSET 4990", " LIMIT 0"),
  })
  .map(({ of, way, nulls, limit }) => `SELECT ${of} AS c FROM observations ORDER BY c${way}${nulls}${limit}`);
