import { formatNumber } from "../../i18n/formats.ts";
import type { HeatmapSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import { annotationNotes } from "../annotations/data.ts";
import type { ChartContext } from "../context.ts";
import { indicatorRow } from "../context.ts";
import type { ChartTable, ChartView, LegendItem, LegendMark, TableCell } from "../described.ts";
import { valued } from "../figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { legend as figureLegend, notes, sourcesOf, tableMarks, valueCell } from "../telling.ts";
import { amount, chartWords, schoolWords, subject, yearName } from "../words.ts";
import { annotatedYears, classesOf, heatmap, shadeOf, whole } from "./data.ts";
import type { HeatCell, HeatLine } from "./data.ts";

const speaks = (cell: HeatCell): boolean => valued(cell) || cell.value_state === "c" || cell.leftOut;

function title(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): string {
  const words = schoolWords(context.language).heatmap;
  const { name } = subject(spec.indicator, context);
  const some = all.filter(({ cells }) => cells.some(valued)).length;
  if (some > 0) return words.title(formatNumber(some, context.language), formatNumber(all.length, context.language), name, some === all.length);
  return all.some(({ cells }) => cells.some(({ value_state }) => value_state === "c")) ? words.withheld(name) : words.nothing(name);
}

function sentence(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): string {
  const words = schoolWords(context.language).heatmap;
  const number = (value: number) => formatNumber(value, context.language);
  const every = all.flatMap(({ cells }) => cells);
  const count = (which: (cell: HeatCell) => boolean) => every.filter(which).length;
  const sorted = [...whole(all)].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const place = ({ name, year }: HeatCell) => `${name}, ${yearName("school_year", year, context.language)}`;
  const hidden = count(({ value_state }) => value_state === "c");
  return [
    words.cells(number(every.length), number(count(valued))),
    ...(hidden === 0 ? [] : [words.hidden(number(hidden))]),
    ...(lowest === undefined || highest === undefined || lowest === highest ? []
      : [words.range(amount(lowest, spec.indicator, context), place(lowest), amount(highest, spec.indicator, context), place(highest))]),
  ].join(" ");
}

function subtitle(spec: HeatmapSpec, context: ChartContext): string {
  const row = indicatorRow(spec.indicator, context);
  const what = context.language === "bg" ? row.definition_bg : row.definition_en;
  const [first, last] = [schoolYears[0], yearName("school_year", schoolYears.at(-1) ?? "", context.language)];
  return schoolWords(context.language).heatmap.subtitle(row.unit === "percent" ? `${what}, %` : what, first, last);
}

const partSign = "*";

function cell(one: HeatCell, context: ChartContext): TableCell {
  const made = valueCell(one, context);
  return one.part ? { ...made, text: `${made.text} ${partSign}` } : made;
}

function table(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): ChartTable {
  const words = chartWords(context.language);
  const every = all.flatMap(({ cells }) => cells);
  return {
    caption: subtitle(spec, context),
    columns: [
      { label: words.column.district, numeric: false, key: "area" },
      ...schoolYears.map((year) => ({
        label: year, numeric: true, key: "value", across: { key: "period", label: words.column.period, code: year },
      })),
    ],
    rows: all.map(({ area, name, cells }) => [{ text: name, code: area }, ...cells.map((one) => cell(one, context))]),
    marks: [...(every.some(({ part }) => part) ? [{ mark: partSign, text: words.sign.part }] : []), ...tableMarks(every, context)],
  };
}

const marks: readonly LegendMark[] = ["class-1", "class-2", "class-3", "class-4", "class-5"];

/** The classes with their bounds; counts are whole, so a class ends just before the next, while a share can lie between. */
function steps(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): readonly LegendItem[] {
  const words = schoolWords(context.language).heatmap;
  const found = classesOf(all);
  if (found === null) return [];
  const percent = indicatorRow(spec.indicator, context).unit === "percent";
  const number = (value: number) => formatNumber(value, context.language);
  return [0, ...found.bounds].flatMap((from, i): LegendItem[] => {
    const [mark, next] = [marks[shadeOf(from, found) - 1], found.bounds[i]];
    if (mark === undefined) return [];
    if (next !== undefined && percent) return [{ mark, text: words.below(number(from), number(next)) }];
    const to = next === undefined ? found.highest : next - 1;
    return [{ mark, text: from === to ? number(from) : words.through(number(from), number(to)) }];
  });
}

function legend(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): readonly LegendItem[] {
  const others = figureLegend(all.flatMap(({ cells }) => cells), context)
    .filter(({ mark }) => mark === "part" || mark === "c" || mark === "x" || mark === "z" || mark === "doubt")
    .map((item): LegendItem => (item.mark === "part" ? { ...item, mark: "part-apart" } : item));
  return [...steps(spec, all, context), ...others];
}

/** The words of the districts by school year. */
export function heatmapView(spec: HeatmapSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = heatmap(spec, rows, context);
  const every = all.flatMap(({ cells }) => cells);
  const words = schoolWords(context.language).heatmap;
  // Hundreds of withheld cells are told by their number in the sentence, not by their names.
  const told = every.filter((one) => speaks(one) && one.value_state !== "c");
  return {
    title: title(spec, all, context),
    subtitle: subtitle(spec, context),
    sentence: sentence(spec, all, context),
    notes: [
      ...notes(told, context),
      { kind: "method", text: words.order },
      ...annotationNotes(annotatedYears(all, rows), context),
    ],
    legend: legend(spec, all, context),
    table: table(spec, all, context),
    sources: sourcesOf(told, context),
    empty: !every.some(valued),
  };
}
