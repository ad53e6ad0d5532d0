import { dateWords } from "../words/at-dates.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName } from "../figures/context.ts";
import type { ChartTable, TableCell } from "../described.ts";
import { missing } from "../figures/figure.ts";
import { whoOf } from "../words/instead.ts";
import { remarkCell, sourceCell, tableMarks, valueCell } from "../words/telling.ts";
import { careWords, chartWords } from "../words/words.ts";
import type { StockLine, StockPoint } from "./data.ts";

/** What a figure counts: the total, a group, or something else than the indicator's definition. */
function whatCell({ row }: StockPoint, context: ChartContext): TableCell {
  if (row === null || row.counts === "all") return { text: dateWords(context.language).total, code: "all" };
  return { text: whoOf(row, context), code: row.breakdown ?? row.counts };
}

/** The points of the lines, withheld ones among them, in the order of the table. */
export const tabled = (all: readonly StockLine[]): readonly StockPoint[] =>
  all.flatMap(({ points, hidden }) => [...points, ...hidden].sort((a, b) => a.date.localeCompare(b.date)));

/**
 * The points of the lines, and after them what stands in no line, each with what it counts; of an indicator without any
 * figure, that.
 */
export function stocksTable(
  all: readonly StockLine[],
  beside: readonly StockPoint[],
  caption: string,
  context: ChartContext,
): ChartTable {
  const known = [...tabled(all), ...beside];
  const lacking = all
    .filter(({ indicator }) => known.every((point) => point.indicator !== indicator))
    .map(({ indicator }): StockPoint => ({
      ...missing(indicatorName(indicator, context)),
      indicator,
      date: "",
      when: "",
    }));
  const words = chartWords(context.language).column;
  const own = dateWords(context.language);
  return {
    caption,
    columns: [
      { label: words.indicator, numeric: false, key: "indicator" },
      { label: words.date, numeric: false, key: "period" },
      { label: own.what, numeric: false, key: "counts" },
      { label: careWords(context.language).stocks.number, numeric: true, key: "value" },
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: [...known, ...lacking].map((point) => [
      { text: indicatorName(point.indicator, context), code: point.indicator },
      { text: point.when, ...(point.date === "" ? {} : { code: point.date }) },
      whatCell(point, context),
      valueCell(point, context),
      remarkCell(point, context),
      sourceCell(point, context),
    ]),
    marks: tableMarks([...known, ...lacking], context),
  };
}
