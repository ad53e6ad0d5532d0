import { formatNumber } from "../../i18n/formats.ts";
import type { MatrixSpec } from "../../model/chart.ts";
import { schoolYears } from "../../model/period.ts";
import type { ChartContext } from "../figures/context.ts";
import { publisher } from "../figures/context.ts";
import type { CellMark, ChartTable, FormView, LegendItem, TableCell } from "../described.ts";
import type { ChartRow } from "../rows/observations.ts";
import { chartWords, placeName, yearName } from "../words/words.ts";
import { counted, matrix } from "./data.ts";
import type { MatrixCell, MatrixLine } from "./data.ts";
import { matrixSentence, total } from "./sentence.ts";
import { matrixTitle } from "./title.ts";

/** How a cell of a district's matrix is drawn. */
export function matrixMark({ count, part, withheld }: MatrixCell): "x" | "c" | "part" | "full" {
  if (count === 0) return "x";
  if (withheld) return "c";
  return part ? "part" : "full";
}

const isCountry = ({ area }: ChartContext): boolean => area.level === "country";

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
  if (isCountry(context))
    return { ...known, text: formatNumber(one.count, context.language), ...(mark === "x" ? { state: mark } : {}) };
  if (mark === "full") return { ...known, text: words.yes };
  const texts = { x: one.other ? words.otherCell : words.no, part: words.partly, c: words.yes };
  return { ...known, text: texts[mark], state: mark };
}

const hasOther = (all: readonly MatrixLine[]): boolean => all.some(({ cells }) => cells.some(({ other }) => other));

function table(spec: MatrixSpec, all: readonly MatrixLine[], context: ChartContext): ChartTable {
  const words = chartWords(context.language);
  return {
    caption: subtitle(spec, context),
    columns: [
      isCountry(context)
        ? { label: words.column.district, numeric: false, key: "area" }
        : { label: words.column.indicator, numeric: false, key: "indicator" },
      ...schoolYears.map((year) => ({
        label: year,
        numeric: isCountry(context),
        key: "value",
        across: { key: "period", label: words.column.period, code: year },
      })),
    ],
    rows: all.map(({ line, name, cells }) => [{ text: name, code: line }, ...cells.map((one) => cell(one, context))]),
    marks: hasOther(all) ? [{ mark: words.matrix.otherCell, text: words.matrix.otherMark }] : [],
  };
}

function legend(all: readonly MatrixLine[], context: ChartContext): readonly LegendItem[] {
  const words = chartWords(context.language);
  if (isCountry(context))
    return [
      { mark: "full", text: words.matrix.legendCount },
      { mark: "x", text: words.matrix.none },
    ];
  const every = all.flatMap(({ cells }) => cells).filter(({ other }) => !other);
  const used = new Set<CellMark>(every.map(matrixMark));
  const marks = (
    [
      ["full", words.mark.published],
      ["part", words.mark.part],
      ["c", words.mark.c],
      ["x", words.matrix.none],
    ] as const
  )
    .filter(([mark]) => used.has(mark))
    .map(([mark, text]) => ({ mark, text }));
  return [...marks, ...(hasOther(all) ? [{ mark: "sign", text: words.matrix.otherLegend } as const] : [])];
}

/** The words of who published what. */
export function matrixView(spec: MatrixSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = matrix(spec, rows, context);
  const [title, sentence] = [matrixTitle(spec, rows, context), matrixSentence(spec, all, rows, context)];
  const words = chartWords(context.language).matrix;
  const keys = new Set(counted(spec, rows, context).flatMap(({ source }) => source ?? []));
  return {
    title: title.text,
    subtitle: subtitle(spec, context),
    sentence: sentence.text,
    claims: { title: title.claims, sentence: sentence.claims },
    notes: [
      { kind: "method", text: words.rule },
      ...(spec.further.length === 0 || isCountry(context) ? [] : [{ kind: "method", text: words.further } as const]),
    ],
    legend: legend(all, context),
    table: table(spec, all, context),
    sources: [...keys].map((source) => ({ source, publisher: publisher(source, context) })),
    empty: all.every((line) => total(line) === 0),
  };
}
