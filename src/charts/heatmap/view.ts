import { formatNumber } from "../../i18n/formats.ts";
import { foundIn } from "../../known/covered.ts";
import type { Frame } from "../../known/covered.ts";
import type { HeatmapSpec } from "../../model/chart.ts";
import type { Claim } from "../../model/claim.ts";
import { annotationNotes } from "../annotations/data.ts";
import { coverageClaim, noneClaim } from "../words/claims.ts";
import { classItems } from "../drawing/classes.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorRow } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem, TableCell } from "../described.ts";
import { valued } from "../figures/figure.ts";
import { hasOther } from "../figures/in-year.ts";
import { otherCell, otherLegend, otherMarks, otherNote } from "../words/other-number.ts";
import type { ChartRow } from "../rows/observations.ts";
import { legend as figureLegend, notes, signLegend, sourcesOf } from "../words/telling.ts";
import { told, together } from "../words/told.ts";
import type { Told } from "../words/told.ts";
import { chartWords, numberIn, objectName, schoolWords, yearName } from "../words/words.ts";
import { annotatedYears, classed, heatBounds, heatmap, isShort, yearsOf } from "./data.ts";
import type { HeatCell, HeatLine } from "./data.ts";
import { inLanguage } from "../../model/text.ts";

const speaks = (cell: HeatCell): boolean => valued(cell) || cell.value_state === "c" || cell.leftOut;

/** What a heatmap could hold: a number for every district and school year. */
const frameOf = ({ indicator }: HeatmapSpec, all: readonly HeatLine[]): Frame => ({
  indicators: [indicator],
  areas: all.map(({ area }) => area),
  periods: yearsOf(all),
});

function titleOf(spec: HeatmapSpec, all: readonly HeatLine[], rows: readonly ChartRow[], context: ChartContext): Told {
  const words = schoolWords(context.language).heatmap;
  const number = (value: number) => formatNumber(value, context.language);
  const name = objectName(spec.indicator, context);
  const frame = frameOf(spec, all);
  const whole = coverageClaim(rows, frame, "whole", "area");
  const whose = new Set(foundIn(rows, frame, "whole").map(({ row }) => row.area));
  const parts = all.filter(({ area, cells }) => !whose.has(area) && cells.some(valued)).map(({ area }) => area);
  const partly: readonly Claim[] =
    parts.length === 0
      ? []
      : [
          coverageClaim(rows, { ...frame, areas: parts }, "plain", "area", false),
          noneClaim(frame.indicators, parts, frame.periods, "whole"),
        ];
  if (whole.some > 0 && !all.some(({ cells }) => cells.some(valued))) return told(words.withheld(name), whole);
  if (whole.some > 0) {
    const say = whole.some === whole.of ? words.titleAll : words.title;
    return told(
      say(number(whole.some), number(whole.of), name) +
        (parts.length === 0 ? "" : words.partsToo(number(parts.length))),
      whole,
      ...partly,
    );
  }
  const none = noneClaim(frame.indicators, frame.areas, frame.periods, "whole");
  return told(words.nothing(name) + (parts.length === 0 ? "" : words.onlyParts(number(parts.length))), none, ...partly);
}

function sentenceOf(
  spec: HeatmapSpec,
  all: readonly HeatLine[],
  rows: readonly ChartRow[],
  context: ChartContext,
): Told {
  const words = schoolWords(context.language).heatmap;
  const number = (value: number) => formatNumber(value, context.language);
  const frame = frameOf(spec, all);
  const [plain, whole] = (["plain", "whole"] as const).map((holding) =>
    coverageClaim(rows, frame, holding, "area-period"),
  );
  if (plain === undefined || whole === undefined) return told("");
  const hidden = foundIn(rows, frame, "plain").filter(
    ({ row }) => row.period_type === "school_year" && row.value_state === "c",
  );
  const hiddenClaim: Claim = {
    kind: "rows",
    table: spec.question.table,
    count: hidden.length,
    where: {
      indicator: spec.indicator,
      area_level: "district",
      period_type: "school_year",
      breakdown: null,
      value_state: "c",
      period: frame.periods,
    },
  };
  return together([
    plain.some === 0
      ? told(words.possible(number(plain.of)), plain)
      : told(words.found(number(plain.of), number(plain.some), number(whole.some)), plain, whole),
    ...(hidden.length === 0 ? [] : [told(words.hidden(number(hidden.length)), hiddenClaim)]),
  ]);
}

function subtitle(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): string {
  const row = indicatorRow(spec.indicator, context);
  const what = inLanguage(row, "definition", context.language);
  const years = yearsOf(all);
  const [first, last] = [years[0] ?? "", yearName("school_year", years.at(-1) ?? "", context.language)];
  return schoolWords(context.language).heatmap.subtitle(row.unit === "percent" ? `${what}, %` : what, first, last);
}

function cell(one: HeatCell, context: ChartContext): TableCell {
  const made = otherCell(one, context);
  return one.part ? { ...made, text: `${made.text} · ${chartWords(context.language).partShort}` } : made;
}

function table(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): ChartTable {
  const words = chartWords(context.language);
  const every = all.flatMap(({ cells }) => cells);
  return {
    caption: subtitle(spec, all, context),
    columns: [
      { label: words.column.district, numeric: false, key: "area" },
      ...yearsOf(all).map((year) => ({
        label: year,
        numeric: true,
        key: "value",
        across: { key: "period", label: words.column.period, code: year },
      })),
    ],
    rows: all.map(({ area, name, cells }) => [{ text: name, code: area }, ...cells.map((one) => cell(one, context))]),
    marks: [
      ...(every.some(({ part }) => part) ? [{ mark: words.partShort, text: words.sign.part }] : []),
      ...otherMarks(every, context),
    ],
  };
}

/** The classes of whole years; of fewer than ten districts there are none. */
function wholeItems(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): readonly LegendItem[] {
  const values = classed(all);
  if (values.length > 0 && isShort(all)) return [{ mark: "class-3", text: chartWords(context.language).mark.full }];
  return classItems(values, (value) => numberIn(value, spec.indicator, context), context, heatBounds(all));
}

function legend(spec: HeatmapSpec, all: readonly HeatLine[], context: ChartContext): readonly LegendItem[] {
  const every = all.flatMap(({ cells }) => cells);
  const others = figureLegend(
    every.filter((one) => !hasOther(one)),
    context,
  )
    .filter(({ mark }) => mark === "part" || mark === "c" || mark === "x" || mark === "z" || mark === "doubt")
    .map((item): LegendItem => (item.mark === "part" ? { ...item, mark: "part-apart" } : item));
  return [...wholeItems(spec, all, context), ...signLegend(every, context), ...others, ...otherLegend(every, context)];
}

/** The words of the districts by school year. */
export function heatmapView(spec: HeatmapSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = heatmap(spec, rows, context);
  const every = all.flatMap(({ cells }) => cells);
  const words = schoolWords(context.language).heatmap;
  const [title, sentence] = [titleOf(spec, all, rows, context), sentenceOf(spec, all, rows, context)];
  // Hundreds of withheld cells are told by their number in the sentence, not by their names.
  const told = every.filter((one) => speaks(one) && one.value_state !== "c");
  return {
    title: title.text,
    subtitle: subtitle(spec, all, context),
    sentence: sentence.text,
    claims: { title: title.claims, sentence: sentence.claims },
    notes: [
      ...notes(told, context),
      { kind: "method", text: isShort(all) ? words.orderShort : words.order },
      ...otherNote(
        all.map(({ name, cells }) => ({ name, instead: cells.flatMap((one) => one.instead) })),
        context,
        2,
      ),
      ...annotationNotes(annotatedYears(all, rows), context),
    ],
    legend: legend(spec, all, context),
    table: table(spec, all, context),
    sources: sourcesOf(told, context),
    empty: !every.some(valued),
  };
}
