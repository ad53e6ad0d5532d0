import { isStated, isWholeYear } from "../../known/whole.ts";
import type { BarsSpec } from "../../model/chart.ts";
import { annotationNotes } from "../annotations/data.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName, indicatorRow } from "../figures/context.ts";
import type { ChartTable, FormView, Note, TableCell } from "../described.ts";
import { figure, valued } from "../figures/figure.ts";
import type { Figure } from "../figures/figure.ts";
import { insteadOf, knownWords, whenOf, whoIs } from "../words/instead.ts";
import { ratesBeside } from "../figures/rates.ts";
import type { ChartRow } from "../rows/observations.ts";
import { legend, notes, remarkCell, sourceCell, sourcesOf, tableMarks, valueCell } from "../words/telling.ts";
import { chartWords, placeName } from "../words/words.ts";
import { bars, besides, elsewhere } from "./data.ts";
import type { Bar } from "./data.ts";
import { annotatedYears } from "./layout.ts";
import { sentence } from "./sentence.ts";
import { title } from "./title.ts";
import { inLanguage } from "../../model/text.ts";

function subtitle(spec: BarsSpec, all: readonly Bar[], context: ChartContext): string {
  const words = chartWords(context.language).bars;
  const row = indicatorRow(spec.indicator, context);
  const what = inLanguage(row, "definition", context.language);
  const years = all.every(({ type }) => type === "school_year") ? words.bySchoolYear : words.byYear;
  const [first, last] = [all[0], all.at(-1)];
  const range =
    first === undefined || last === undefined ? [] : [first === last ? last.label : `${first.period}–${last.label}`];
  const unit = row.unit === "percent" ? ["%"] : [];
  return [what, ...unit, placeName(context.area, context.language), years, ...range].join(", ");
}

/** What was found besides the bars, as a note; the table has what belongs to one of its years. */
function insteadNotes(
  spec: BarsSpec,
  all: readonly Bar[],
  rows: readonly ChartRow[],
  context: ChartContext,
): readonly Note[] {
  if (!all.some(valued)) return [];
  const found = insteadOf([...elsewhere(all, rows, spec), ...besides(all).map(({ row }) => row)], context, 6);
  return found === null
    ? []
    : [{ kind: "missing", text: knownWords(context.language).found(found.text), claims: found.claims }];
}

/** What tells the rows of one year apart, as the observation's code says it after the year: "part-2022-12.kept". */
const countsCode = ({ observation }: ChartRow): string => observation.split(".").slice(4).join(".");

/** How far a row reaches, where that is not the whole of its year. */
const reach = (row: ChartRow, context: ChartContext): string =>
  isWholeYear(row) || !isStated(row) ? "" : whenOf(row, context);

/** A row a year; under them what else was found of these years, each marked as what it is. */
function table(spec: BarsSpec, all: readonly Bar[], context: ChartContext): ChartTable {
  const {
    column: words,
    bars: { allCounted },
  } = chartWords(context.language);
  const unit = indicatorRow(spec.indicator, context).unit === "percent" ? "%" : "";
  const others = besides(all);
  const line = (label: string, code: string, one: Figure, who: TableCell, what: string) => [
    { text: label, code },
    ...(others.length === 0 ? [] : [who]),
    valueCell(one, context),
    remarkCell(one, context, what),
    sourceCell(one, context),
  ];
  const further = others.map(({ bar, row }) => {
    const one = figure(row, bar.label, context.language);
    return { bar, row, one };
  });
  const { area } = context.area;
  return {
    ...ratesBeside(
      [...all, ...further.map(({ one }) => one)].map((one) => ({ ...one, area })),
      [],
      context,
    ),
    caption: subtitle(spec, all, context),
    columns: [
      { label: words.period, numeric: false, key: "period" },
      ...(others.length === 0 ? [] : [{ label: words.counts, numeric: false, key: "counts" }]),
      { label: words.value(indicatorName(spec.indicator, context), unit), numeric: true, key: "value" },
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: [
      ...all.map((bar) =>
        line(
          bar.label,
          bar.period,
          bar,
          { text: allCounted, code: "all" },
          bar.row === null ? "" : reach(bar.row, context),
        ),
      ),
      ...further.map(({ bar, row, one }) => {
        const who = whoIs(row, context);
        const counted = { text: who === "" ? allCounted : who, code: countsCode(row) };
        return line(bar.label, bar.period, one, counted, reach(row, context));
      }),
    ],
    marks: tableMarks([...all, ...further.map(({ one }) => one)], context),
  };
}

/** The words of the bars by year. */
export function barsView(spec: BarsSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = bars(spec, rows, context);
  const main = title(spec, all, context);
  const words = sentence(spec, all, rows, context);
  return {
    title: main.text,
    subtitle: subtitle(spec, all, context),
    sentence: words.text,
    claims: { title: main.claims, sentence: words.claims },
    notes: [
      ...notes(all, context),
      ...annotationNotes(annotatedYears(all, rows), context),
      ...insteadNotes(spec, all, rows, context),
    ],
    legend: legend(all, context),
    table: table(spec, all, context),
    sources: sourcesOf(all, context),
    empty: !all.some(valued),
  };
}
