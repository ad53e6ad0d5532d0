import type { PeriodType, Topic } from "../../model/codes.ts";
import type { AreaRow, RegisterRow } from "../../model/rows.ts";
import { allLookups, need, rowsOf } from "../facts.ts";
import type { Crossing } from "./register.ts";

async function readTotals(): Promise<ReadonlyMap<string, readonly RegisterRow[]>> {
  return Map.groupBy(
    await rowsOf("register_municipalities", [{ column: "breakdown", is: "null" }]),
    ({ area }) => area,
  );
}
let totals: ReturnType<typeof readTotals> | undefined;

async function readDetailed(): Promise<ReadonlySet<string>> {
  const rows = await rowsOf("register_municipalities", [
    { column: "breakdown", is: "notNull" },
    { column: "value", is: "notNull" },
    { column: "indicator", is: "equal", value: "children_listed" },
  ]);
  return new Set(rows.map(({ area }) => area));
}
let detailed: ReturnType<typeof readDetailed> | undefined;

/** Whether the register shows breakdowns by outcome, age and sex for a municipality. */
export const hasBreakdowns = async ({ area }: AreaRow): Promise<boolean> =>
  (await (detailed ??= readDetailed())).has(area);

/** The totals of a municipality in the register on a topic: indicators (rows) by school or calendar year (columns). */
export async function totalsByYear({ area }: AreaRow, topic: Topic, type: PeriodType): Promise<Crossing> {
  const { indicators } = await allLookups();
  const rows = ((await (totals ??= readTotals())).get(area) ?? []).filter(
    (row) => row.period_type === type && need(indicators, row.indicator).topic === topic,
  );
  const cells = new Map(rows.map((row) => [`${row.indicator} ${row.period}`, row]));
  const present = new Set(rows.map(({ indicator }) => indicator));
  return {
    rows: [...indicators.keys()].filter((indicator) => present.has(indicator)),
    columns: [...new Set(rows.map(({ period }) => period))].sort(),
    cell: (indicator, period) => cells.get(`${indicator ?? ""} ${period ?? ""}`),
  };
}
