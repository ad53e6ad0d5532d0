import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, expect, it } from "vitest";
import { answerOf } from "../../src/query/sql/statement.ts";
import { openWasm } from "./wasm-node.ts";

let native: DuckDBConnection;
let wasm: AsyncDuckDB;
beforeAll(async () => {
  [native, wasm] = await Promise.all([DuckDBInstance.create().then((instance) => instance.connect()), openWasm()]);
  await native.run("SET TimeZone = 'UTC'");
});

const spans = [
  "age(date '2020-03-01', date '2018-01-15')",
  "timestamp '2020-01-01 12:00:01.5' - timestamp '2019-12-28'",
  "interval '-1 year -1 month -3 hours -0.5 second'",
  "interval '-1 day'",
  "interval 0 days",
  "interval '300 hours'",
  "interval '13 months 1 day 1 microsecond'",
];
const moments = [
  "timestamp '2020-01-01 10:00:00.123450'",
  "timestamp '1969-12-31 23:59:59.999999'",
  "timestamptz '2020-01-01 10:00:00.5+02'",
  "'2020-01-01 10:00:00.123456789'::timestamp_ns",
  "'2020-01-01 10:00:00'::timestamp_s",
  "'2020-01-01 10:00:00.120'::timestamp_ms",
  "timestamp '0044-03-15 (BC) 10:00:00'",
  "'290000-01-01 00:00:00'::timestamp",
  ...["infinity", "-infinity"].flatMap((end) => [`'${end}'::date`, `'${end}'::timestamp`, `'${end}'::timestamptz`]),
  ...["0045-02-29 (BC)", "0001-01-01", "1900-02-28", "2000-02-29", "2001-03-01", "12000-12-31", "5000000-01-01"].map(
    (day) => `date '${day}'`,
  ),
  "time '13:45:59.25'",
  "time '00:00:00.000001'",
  "'10:00:00+02'::timetz",
  "'10:00:00.5-02:30'::timetz",
];
const numbers = [
  "sum(9007199254740993)",
  "170141183460469231731687303715884105727::hugeint",
  "340282366920938463463374607431768211455::uhugeint",
  "(-123456789012345678.91)::decimal(38,2)",
  "0.01234567890123456789::decimal(38,20)",
];
const bytes = ["'101'::bit", "'0101010101'::bit", "'\\xAA\\x41'::blob", "'a\"\\x00'::blob"];

it.each([...spans, ...moments, ...numbers, ...bytes].map((asked) => ({ asked })))(
  "DuckDB's own words for $asked",
  async ({ asked }) => {
    const [[said] = []] = (await native.runAndReadAll(`SELECT (${asked})::VARCHAR`)).getRows();
    expect((await answerOf(wasm, `SELECT ${asked} AS value`)).cell(0, 0)).toBe(said);
  },
);

it.each([
  ["sum(9007199254740991)", 9007199254740991],
  ["12::decimal(38,2)", 12],
  ["-(0.5::decimal(4,1))", -0.5],
  ["0::decimal(38,20)", 0],
  ["1.1::decimal(38,20)", 1.1],
  ["12345678901234.5::decimal(38,2)", 12345678901234.5],
  ["[interval 1 day, NULL]", '["1 day",null]'],
  ["[date '2020-01-01', '-infinity'::date]", '["2020-01-01","-infinity"]'],
  ["{'a': time '10:00:00', 'b': [1.50::decimal(5,2)], 'c': true}", '{"a":"10:00:00","b":[1.5],"c":true}'],
  ["map {date '2020-01-01': 123456789012345678.91::decimal(38,2)}", '[["2020-01-01","123456789012345678.91"]]'],
  ["['nan'::double, 1]", '["NaN",1]'],
  ["array_value(1.5, 2)", "[1.5,2]"],
  ["'a'::enum('a')", "a"],
  ["row(1, 'a')", '[1,"a"]'],
  ["[row(1, row(2.5, {'b': true})), NULL]", '[[1,[2.5,{"b":true}]],null]'],
  ["map {'k': row(1, NULL)}", '[["k",[1,null]]]'],
] as const)("%s is %s", async (asked, value) => {
  expect((await answerOf(wasm, `SELECT ${asked} AS value`)).cell(0, 0)).toBe(value);
});

it("times of a zone stand beside what else is asked, under the names it has, in its order", async () => {
  const sql = "SELECT n AS x, ('10:00:00+0' || n)::timetz AS x, [n] AS y FROM range(3) AS t(n) ORDER BY n DESC -- all";
  const answer = await answerOf(wasm, sql);
  expect(answer.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ["x", "whole"],
    ["x", "time"],
    ["y", "several"],
  ]);
  expect(answer.slice(0, 9)).toEqual([2, 1, 0].map((n) => [n, `10:00:00+0${n}`, `[${n}]`]));
});
