import { formatNumber } from "../../i18n/formats.ts";
import type { MatrixSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../context.ts";
import { publisher } from "../context.ts";
import type { CellMark, ChartTable, ChartView, LegendItem, TableCell } from "../described.ts";
import type { ChartRow } from "../rows/observations.ts";
import { chartWords, listed, placeName, subject, yearName } from "../words.ts";
import { counted, matrix, silent } from "./data.ts";
import type { MatrixCell, MatrixLine } from "./data.ts";

/** How a cell of a district's matrix is drawn. */
export function matrixMark({ count, part, withheld }: MatrixCell): CellMark {
  if (count === 0) return "x";
  if (withheld) return "c";
  return part ? "part" : "full";
}

const total = ({ cells }: MatrixLine): number => cells.reduce((sum, { count }) => sum + count, 0);
const bare = (all: readonly MatrixLine[]): readonly MatrixLine[] => all.filter((line) => total(line) === 0);
const isCountry = ({ area }: ChartContext): boolean => area.level === "country";

function title(spec: MatrixSpec, all: readonly MatrixLine[], rows: readonly ChartRow[], context: ChartContext): string {
  const words = chartWords(context.language).matrix;
  const number = (value: number) => formatNumber(value, context.language);
  if (isCountry(context)) {
    const mute = silent(spec, rows, context).length;
    const { name } = subject(spec.telling, context);
    return mute === 0 ? words.countryTitleNone(number(all.length), name) : words.countryTitle(number(mute), number(all.length), name);
  }
  const some = all.length - bare(all).length;
  const place = placeName(context.area, context.language);
  return some === 0 ? words.districtTitleNone(place) : words.districtTitle(number(some), number(all.length), place);
}

function countrySentence(all: readonly MatrixLine[], context: ChartContext): string {
  const words = chartWords(context.language).matrix;
  const cells = all.flatMap((line) => line.cells);
  const most = Math.max(0, ...all.map(total));
  const leaders = all.filter((line) => total(line) === most).map(({ name }) => name);
  const none = bare(all).map(({ name }) => name);
  const number = (value: number) => formatNumber(value, context.language);
  return [
    words.countrySentence(number(cells.filter(({ count }) => count === 0).length), number(cells.length)),
    ...(most === 0 ? [] : [words.most(listed(leaders, context.language), number(most))]),
    ...(none.length === 0 ? [] : [words.bare(listed(none, context.language))]),
  ].join(" ");
}

function districtSentence(all: readonly MatrixLine[], context: ChartContext): string {
  const words = chartWords(context.language).matrix;
  const number = (value: number) => formatNumber(value, context.language);
  const byYear = schoolYears.map((year, i) => ({ year, count: all.reduce((sum, { cells }) => sum + (cells[i]?.count ?? 0), 0) }));
  const most = Math.max(...byYear.map(({ count }) => count));
  const best = byYear.filter(({ count }) => count === most).map(({ year }) => yearName("school_year", year, context.language));
  const none = bare(all).map(({ line }) => subject(line, context).name);
  if (most === 0) return `${words.districtTitleNone(placeName(context.area, context.language))}.`;
  const some = byYear.filter(({ count }) => count > 0).length;
  const sentence = words.districtSentence(number(some), number(byYear.length), number(most), listed(best, context.language));
  return [sentence, ...(none.length === 0 ? [] : [words.bareIndicators(listed(none, context.language))])].join(" ");
}

function subtitle(spec: MatrixSpec, context: ChartContext): string {
  const words = chartWords(context.language).matrix;
  const [first, last] = [schoolYears[0], yearName("school_year", schoolYears.at(-1) ?? "", context.language)];
  return isCountry(context)
    ? words.countrySubtitle(formatNumber(spec.indicators.length, context.language), first, last)
    : words.districtSubtitle(placeName(context.area, context.language), first, last);
}

function cell(one: MatrixCell, context: ChartContext): TableCell {
  const words = chartWords(context.language).matrix;
  const mark = matrixMark(one);
  const known = { value: one.count, status: null, ...(one.count === 0 ? {} : { part: one.part }) };
  if (isCountry(context)) return { ...known, text: formatNumber(one.count, context.language), ...(mark === "x" ? { state: mark } : {}) };
  if (mark === "full") return { ...known, text: words.yes };
  return { ...known, text: mark === "x" ? words.no : mark === "part" ? words.partly : words.yes, state: mark };
}

function table(spec: MatrixSpec, all: readonly MatrixLine[], context: ChartContext): ChartTable {
  const words = chartWords(context.language);
  return {
    caption: subtitle(spec, context),
    columns: [
      isCountry(context)
        ? { label: words.column.district, numeric: false, key: "area" }
        : { label: words.column.indicator, numeric: false, key: "indicator" },
      ...schoolYears.map((year) => ({
        label: year, numeric: isCountry(context), key: "value", across: { key: "period", label: words.column.period, code: year },
      })),
    ],
    rows: all.map(({ line, name, cells }) => [{ text: name, code: line }, ...cells.map((one) => cell(one, context))]),
    marks: [],
  };
}

function legend(all: readonly MatrixLine[], context: ChartContext): readonly LegendItem[] {
  const words = chartWords(context.language);
  if (isCountry(context)) return [{ mark: "full", text: words.matrix.legendCount }, { mark: "x", text: words.matrix.none }];
  const used = new Set(all.flatMap(({ cells }) => cells.map(matrixMark)));
  return ([["full", words.mark.published], ["part", words.mark.part], ["c", words.mark.c], ["x", words.matrix.none]] as const)
    .filter(([mark]) => used.has(mark))
    .map(([mark, text]) => ({ mark, text }));
}

/** The words of who published what. */
export function matrixView(spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): Omit<ChartView, "synthetic"> {
  const all = matrix(spec, rows, context);
  const keys = new Set(counted(spec, rows, context).flatMap(({ source }) => source ?? []));
  return {
    title: title(spec, all, rows, context),
    subtitle: subtitle(spec, context),
    sentence: isCountry(context) ? countrySentence(all, context) : districtSentence(all, context),
    notes: [{ kind: "method", text: chartWords(context.language).matrix.rule }],
    legend: legend(all, context),
    table: table(spec, all, context),
    sources: [...keys].map((source) => ({ source, publisher: publisher(source, context) })),
    empty: all.every((line) => total(line) === 0),
  };
}
