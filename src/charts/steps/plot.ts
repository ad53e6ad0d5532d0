import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatValue } from "../../i18n/formats.ts";
import type { StepsSpec } from "../../model/chart.ts";
import { alike } from "../../model/shown.ts";
import type { ChartContext } from "../figures/context.ts";
import type { Place, Wanted } from "../lines/labels.ts";
import { aloneFirst, alongRuns, lineLayout, runsOf, strokes, yearsAround } from "../lines/layout.ts";
import type { LineLayout } from "../lines/layout.ts";
import { lineMarks, linesPlot, placedLabels } from "../lines/marks.ts";
import type { Label } from "../lines/marks.ts";
import type { ChartRow } from "../rows/observations.ts";
import { sizes, textWidth, ticks } from "../drawing/theme.ts";
import { chartWords, shortKind } from "../words/words.ts";
import { isHollow, lines } from "./data.ts";
import type { Line, ValuedPoint } from "./data.ts";
import { kindStyle } from "./style.ts";

/** How far up and down a point reaches, in pixels. */
const reach = 4;

function layout(all: readonly Line[], context: ChartContext, width: number): LineLayout {
  const { phone } = sizes(width);
  const points = all.flatMap((line) => line.points);
  const years = yearsAround(points) ?? [2000, 2001];
  const [first, last] = years;
  const every = phone || last - first > 15 ? 5 : 2;
  return lineLayout(
    {
      height: phone ? 300 : 350,
      top: 22,
      right: 8,
      steps: ticks(Math.max(1, ...points.map(({ value }) => value))),
      years,
      marked: Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => year % every === 0),
    },
    context,
    width,
  );
}

const around = (x: number, y: number): readonly Place[] => [
  { x, y, dx: 6, dy: -12, anchor: "start" },
  { x, y, dx: 0, dy: -13, anchor: "middle" },
  { x, y, dx: 8, dy: 0, anchor: "start" },
  { x, y, dx: -6, dy: 12, anchor: "end" },
  { x, y, dx: -8, dy: 0, anchor: "end" },
  { x, y, dx: -4, dy: -12, anchor: "end" },
  { x, y, dx: 6, dy: 13, anchor: "start" },
];

const wanted = (
  text: string,
  strong: boolean,
  size: number,
  needed: boolean,
  places: readonly Place[],
): Wanted<Label> => ({ label: { text, strong, size }, width: textWidth(text, size) + 3, height: size, needed, places });

const isSame = ({ value }: ValuedPoint, before: ValuedPoint | undefined): boolean =>
  before !== undefined && alike(value, before.value);

/** A number at every change of the total, and a question mark at what is doubted. */
function numberLabels(
  { kind, points }: Line,
  { x, y, label, tick }: LineLayout,
  context: ChartContext,
): readonly Wanted<Label>[] {
  return points.flatMap((point: ValuedPoint, i) => {
    const at = around(x(point.date), y(point.value));
    const mark = point.doubt === null ? "" : " ?";
    const edge = i === 0 || i === points.length - 1;
    if (kind !== "all") {
      if (edge && i > 0) return [wanted(formatValue(point, context.language) + mark, false, tick, false, at)];
      return mark === "" ? [] : [wanted("?", false, tick, false, at)];
    }
    if (isSame(point, points[i - 1]) && mark === "" && !edge) return [];
    return [wanted(formatValue(point, context.language) + mark, true, label, edge, at)];
  });
}

/** The level runs of a line, the longest first; a number that is told again does not end one. */
const runs = ({ points }: Line, box: LineLayout) =>
  runsOf(
    points.filter((point, i) => !isSame(point, points[i - 1])),
    points.at(-1),
    box,
  );

/** The name of a line, above or under one of its runs; best where no other line runs so near that it could be meant. */
function nameLabel(line: Line, all: readonly Line[], box: LineLayout, context: ChartContext): Wanted<Label> {
  const { phone, tick } = box;
  const words = chartWords(context.language).steps.kind_word;
  const text = phone ? shortKind(line.kind, context.language) : words[line.kind];
  const size = { width: textWidth(text, tick), height: tick };
  const others = all.filter((other) => other !== line).flatMap((other) => strokes(other, box, reach));
  const long = runs(line, box).filter(({ from, to }) => to - from > size.width / 2);
  const places = alongRuns(long.length > 0 ? long : runs(line, box), -11, 12);
  return wanted(text, line.kind === "all", tick, true, aloneFirst(places, size, others, 1));
}

function labels(all: readonly Line[], box: LineLayout, context: ChartContext): readonly Markish[] {
  const total = all.filter(({ kind }) => kind === "all");
  const kinds = all.filter(({ kind }) => kind !== "all");
  return placedLabels(
    [
      ...total.flatMap((line) => numberLabels(line, box, context)),
      ...all.map((line) => nameLabel(line, all, box, context)),
      ...kinds.flatMap((line) => numberLabels(line, box, context)),
    ],
    all.flatMap((line) => strokes(line, box, reach)),
    box,
  );
}

/** Steps over time: a line keeps the last known number until the next known day. */
export function stepsOptions(
  spec: StepsSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const all = lines(spec, rows, context);
  const box = layout(all, context, width);
  const tabled = all.flatMap(({ points }) => points);
  const look = (kind: Line["kind"]) => ({ style: kindStyle(kind), radius: kind === "all" ? 4 : 3, isHollow });
  return linesPlot(
    box,
    [
      ...all.toReversed().flatMap((one) => lineMarks(one, spec.indicator, look(one.kind), tabled)),
      ...labels(all, box, context),
    ],
    context,
  );
}
