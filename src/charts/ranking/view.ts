import type { RankingSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName, indicatorRow } from "../figures/context.ts";
import type { ChartTable, FormView, LegendItem, Note } from "../described.ts";
import { valued } from "../figures/figure.ts";
import { otherCell, otherMarks, otherNote, otherRemark } from "../words/other-number.ts";
import { rateColumns, ratesBeside } from "../figures/rates.ts";
import type { ChartRow } from "../rows/observations.ts";
import { legend as figureLegend, notes, sourceCell, sourcesOf } from "../words/telling.ts";
import { chartWords, placeName, yearLong } from "../words/words.ts";
import { ranking } from "./data.ts";
import type { Ranking, RankingChoice } from "./data.ts";
import { extremeClaim } from "./extremes.ts";
import { rankingSentence } from "./sentence.ts";
import { rankingTitle, wholeClaim } from "./title.ts";
import { inLanguage } from "../../model/text.ts";

/** What is counted, and in which school year. */
export function rankingSubtitle(spec: RankingChoice, { period }: Ranking, context: ChartContext): string {
  const row = indicatorRow(spec.indicator, context);
  const what = inLanguage(row, "definition", context.language);
  const unit = row.unit === "percent" ? `${what}, %` : what;
  return chartWords(context.language).ranking.subtitle(unit, yearLong("school_year", period, context.language));
}

/** What readers must know of the order: why there is none, or what stands outside of it. */
export function orderNotes(spec: RankingChoice, all: Ranking, context: ChartContext): readonly Note[] {
  const words = chartWords(context.language).ranking;
  if (all.order === null) {
    const isList = all.whole.length + all.parts.length > 1;
    return isList ? [{ kind: "method", text: words.plainList, claims: [wholeClaim(spec, all)] }] : [];
  }
  const claims = [extremeClaim("highest", spec, all, all.order)];
  return [
    ...(all.parts.length > 0 ? [{ kind: "method", text: words.partApart, claims } as const] : []),
    ...(all.whole.length > all.order.rows.length
      ? [{ kind: "method", text: words.incomparable, claims } as const]
      : []),
  ];
}

/** What there is instead of a number for the year: of all districts, or of the chosen one the sentence says it. */
export const insteadNotes = (all: Ranking, context: ChartContext): readonly Note[] =>
  context.area.level === "country" ? otherNote(all.lines, context) : [];

function table(spec: RankingSpec, all: Ranking, context: ChartContext): ChartTable {
  const words = chartWords(context.language).column;
  const unit = indicatorRow(spec.indicator, context).unit === "percent" ? "%" : "";
  const rates = rateColumns(all.lines, context);
  return {
    ...ratesBeside(all.lines, rates.columns, context),
    caption: rankingSubtitle(spec, all, context),
    columns: [
      { label: words.district, numeric: false, key: "area" },
      { label: words.value(indicatorName(spec.indicator, context), unit), numeric: true, key: "value" },
      ...rates.columns,
      { label: words.remark, numeric: false, key: "remark" },
      { label: words.source, numeric: false, key: "source" },
    ],
    rows: all.lines.map((one, place) => [
      { text: one.name, code: one.area },
      otherCell(one, context),
      ...(rates.cells[place] ?? []),
      otherRemark(one, context),
      sourceCell(one, context),
    ]),
    everywhere: [{ key: "period", label: words.period, code: all.period }],
    marks: [...rates.marks, ...otherMarks(all.lines, context)],
  };
}

/** The marks that the legend shows in the colour of the other districts where the chosen one has none of them. */
const marksOfOthers = ["part", "about", "at_least", "at_most"] as const;
export type OtherMark = `other-${(typeof marksOfOthers)[number]}`;

/** A mark that only other districts than the chosen one have, in their colour. */
function asOther(item: LegendItem): LegendItem {
  const mark = marksOfOthers.find((one) => one === item.mark);
  return mark === undefined ? item : { ...item, mark: `other-${mark}` };
}

function legend(all: Ranking, context: ChartContext): readonly LegendItem[] {
  const words = chartWords(context.language).ranking;
  const drawn = all.lines.filter(valued);
  const marks = figureLegend(drawn, context);
  if (!drawn.some(({ area }) => area === context.area.area)) return marks;
  const own = new Set(
    figureLegend(
      drawn.filter(({ area }) => area === context.area.area),
      context,
    ).map(({ mark }) => mark),
  );
  return [
    { mark: "chosen", text: words.chosen(placeName(context.area, context.language)) },
    { mark: "other", text: words.otherDistricts },
    ...marks.filter(({ mark }) => mark !== "full").map((item) => (own.has(item.mark) ? item : asOther(item))),
  ];
}

/** The words of the districts beside each other. */
export function rankingView(spec: RankingSpec, rows: readonly ChartRow[], context: ChartContext): FormView {
  const all = ranking(spec, rows, context);
  const drawn = all.lines.filter(valued);
  const [title, sentence] = [rankingTitle(spec, all, context), rankingSentence(spec, all, context)];
  return {
    title: title.text,
    subtitle: rankingSubtitle(spec, all, context),
    sentence: sentence.text,
    claims: { title: title.claims, sentence: sentence.claims },
    notes: [
      ...notes(
        all.lines.filter((one) => valued(one) || one.value_state === "c" || one.leftOut),
        context,
      ),
      ...orderNotes(spec, all, context),
      ...insteadNotes(all, context),
    ],
    legend: legend(all, context),
    table: table(spec, all, context),
    sources: sourcesOf(drawn, context),
    empty: drawn.length === 0,
  };
}
