import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { syntheticMark } from "../../charts/drawing/synthetic.ts";
import { base, sizes, textRoom, textStyle } from "../../charts/drawing/theme.ts";
import { codes } from "../../i18n/each/codes.ts";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import { isSchoolYear } from "../../model/period.ts";
import type { Language } from "../../model/text.ts";
import { type ChartPoint, stretchesOf } from "./chart-plan.ts";

/** What a picture of an answer is told beside its points. */
export interface PlotFacts {
  readonly language: Language;
  readonly width: number;
  readonly synthetic: boolean;
  /** What is said of a row without a number. */
  readonly nothing: string;
}

/** As many rows as bars have room for, lines a reader can tell apart, and points a picture can hold. */
export const most = { bars: 60, lines: 4, points: 5000 } as const;

/** How lines are told from one another, without colour too. */
export const lineStyles = [
  { stroke: "var(--school)", symbol: "circle", dash: "none" },
  { stroke: "var(--care)", symbol: "square", dash: "6 3" },
  { stroke: "var(--coordination)", symbol: "triangle", dash: "2 3" },
  { stroke: "var(--link)", symbol: "diamond", dash: "9 3 2 3" },
] as const;

/** The number of a point in words; without one, why. */
export function saidValue({ value, state, qualifier }: ChartPoint, { language, nothing }: PlotFacts): string {
  if (value !== null) return formatValue({ value, value_state: null, qualifier }, language);
  return state === null ? nothing : codes[language].valueState[state];
}

/** The lines of a chart in the order of their first rows. */
export const linesIn = (points: readonly ChartPoint[]): readonly string[] => [
  ...new Set(points.map(({ line }) => line)),
];

/** Whether a line has two rows at one time: then nobody knows how to join them. */
export const isCrowded = (points: readonly ChartPoint[]): boolean =>
  linesIn(points).some((line) => {
    const times = points.filter((point) => point.line === line && point.value !== null).map(({ at }) => at);
    return new Set(times).size < times.length;
  });

/** A name cut to the room there is. */
function shortened(text: string, room: number, size: number, phone: boolean): string {
  if (textRoom(text, size, { phone }) <= room) return text;
  let cut = text;
  while (cut.length > 1 && textRoom(`${cut}…`, size, { phone }) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

const marked = (options: PlotOptions, { synthetic, language }: PlotFacts): PlotOptions =>
  synthetic ? { ...options, marks: [...(options.marks ?? []), syntheticMark(language)] } : options;

/** Where the end of the longest value has room beside its bar. */
const numberRoom = 8;

/** Rows beneath each other, each with its name, a bar from nought (or a dot) and its number; none where it lacks. */
export function rowsPlot(points: readonly ChartPoint[], isDots: boolean, facts: PlotFacts): PlotOptions {
  const { width } = facts;
  const { phone, label } = sizes(width);
  const step = 26;
  const all = points.slice(0, most.bars).map((point, place) => ({ ...point, place }));
  const left = Math.min(width * 0.4, Math.max(...all.map(({ by }) => textRoom(by, label, { phone }))) + 10);
  const right = Math.max(...all.map((point) => textRoom(saidValue(point, facts), label, { phone }))) + numberRoom + 4;
  const known = all.filter(({ value }) => value !== null);
  const values = known.map(({ value }) => value ?? 0);
  const domain = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const y = (point: { readonly place: number }) => point.place * step + step / 2;
  const inside = { left, right: width - right };
  const x = (value: number): number =>
    inside.left + ((value - domain[0]) / (domain[1] - domain[0] || 1)) * (inside.right - inside.left);
  const text = { lineAnchor: "middle", ...textStyle(label) } as const;
  const fill = "var(--school)";
  const marks: Markish[] = [
    Plot.text(all, {
      x: left - 10,
      y,
      text: ({ by }: ChartPoint) => shortened(by, left - 10, label, phone),
      textAnchor: "end",
      ...text,
    }),
    isDots
      ? Plot.dot(known, { x: (point: ChartPoint) => x(point.value ?? 0), y, r: 5, fill })
      : Plot.rect(known, {
          x1: (point: ChartPoint) => Math.min(x(0), x(point.value ?? 0)),
          x2: (point: ChartPoint) => Math.max(x(0), x(point.value ?? 0)),
          y1: (point: { readonly place: number }) => y(point) - 8,
          y2: (point: { readonly place: number }) => y(point) + 8,
          fill,
          fillOpacity: ({ part }: ChartPoint) => (part ? 0.42 : 1),
        }),
    Plot.ruleX([x(0)], { y1: 0, y2: all.length * step, stroke: "var(--ink)" }),
    Plot.text(all, {
      x: (point: ChartPoint) => (point.value === null ? x(0) : Math.max(x(0), x(point.value))) + numberRoom,
      y,
      text: (point: ChartPoint) => saidValue(point, facts),
      textAnchor: "start",
      ...text,
      fill: (point: ChartPoint) => (point.value === null ? "var(--muted)" : "var(--ink)"),
    }),
  ];
  const height = all.length * step + 4;
  return marked(
    {
      ...base(width, height),
      x: { type: "linear", domain: [0, width], range: [0, width], axis: null },
      y: { type: "linear", domain: [0, height], range: [0, height], axis: null },
      color: { type: "identity" },
      marks,
    },
    facts,
  );
}

/** The times that are named on the axis: as many as have room, the last one always. */
function namedTimes(points: readonly ChartPoint[], room: number): ReadonlyMap<number, string> {
  const short = ({ by }: ChartPoint): string =>
    isSchoolYear(by) ? `${by.slice(0, 5)}${by.slice(7)}` : by.replace(/ 00:00:00$/, "");
  const all = new Map(
    points
      .filter(({ at }) => at !== null)
      .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
      .map((point) => [point.at ?? 0, short(point)]),
  );
  const longest = Math.max(1, ...[...all.values()].map((text) => textRoom(text, 13, { phone: false })));
  const stride = Math.max(1, Math.ceil((all.size * (longest + 14)) / room));
  return new Map([...all].filter((_, place) => (all.size - 1 - place) % stride === 0));
}

const at = (point: ChartPoint): number => point.at ?? 0;

/** The marks of one line: its points, and what joins those that may be joined. */
function lineOf(
  own: readonly ChartPoint[],
  place: number,
  { joined, isSure, years }: { readonly joined: boolean; readonly isSure: boolean; readonly years: boolean },
): readonly Markish[] {
  const { stroke, symbol, dash } = lineStyles[place % lineStyles.length] ?? lineStyles[0];
  const drawn = own.filter(({ value }) => value !== null);
  const some = isSure ? stretchesOf(own, years) : [];
  return [
    ...some.map((part) => Plot.line(part, { x: at, y: "value", stroke, strokeWidth: 2.5, strokeDasharray: dash })),
    Plot.dot(drawn, {
      x: at,
      y: "value",
      r: joined ? 4 : 4.5,
      symbol,
      stroke,
      strokeWidth: 1.5,
      fill: ({ part }: ChartPoint) => (part ? "var(--paper)" : stroke),
    }),
  ];
}

/** Points over time, or over another number; joined, a line breaks wherever a number lacks. */
export function plainPlot(
  given: readonly ChartPoint[],
  { joined, time }: { readonly joined: boolean; readonly time: boolean },
  facts: PlotFacts,
): PlotOptions {
  const { width, language } = facts;
  const { tick, phone } = sizes(width);
  const lines = linesIn(given).slice(0, most.lines);
  const points = given.filter(({ line, at }) => lines.includes(line) && at !== null).slice(0, most.points);
  const known = points.filter(({ value }) => value !== null);
  const values = known.map(({ value }) => value ?? 0);
  const number = (value: number): string => formatNumber(value, language);
  const range = [Math.min(...(joined ? [0] : []), ...values), Math.max(...(joined ? [0] : []), ...values)];
  const left = Math.max(30, ...range.map((value) => textRoom(number(value), tick, { phone }) + 14));
  const names = time ? namedTimes(points, width - left - 24) : undefined;
  const years = points.every(({ at }) => Number.isInteger(at));
  const axis = { tickSize: 0, label: null, fontSize: tick, fontVariant: "tabular-nums" } as const;
  const isSure = joined && !isCrowded(points);
  const marks = lines.flatMap((line, place) =>
    lineOf(
      points.filter((point) => point.line === line),
      place,
      { joined, isSure, years: time && years },
    ),
  );
  const gaps = lines.length === 1 && time ? points.filter(({ value }) => value === null) : [];
  return marked(
    {
      ...base(width, phone ? 260 : 320),
      marginLeft: left,
      marginRight: 24,
      marginTop: 14,
      marginBottom: 30,
      x: { type: "linear", nice: !time },
      y: { type: "linear", domain: range, nice: true },
      color: { type: "identity" },
      marks: [
        Plot.gridY({ ticks: 5, stroke: "var(--grid)", strokeOpacity: 1 }),
        Plot.axisY({ ...axis, ticks: 5, tickPadding: 8, fill: "var(--muted)", tickFormat: number }),
        Plot.axisX({
          ...axis,
          ...(names === undefined ? { ticks: 5 } : { ticks: [...names.keys()] }),
          tickPadding: 9,
          fill: "var(--ink)",
          tickFormat: (value: number) => names?.get(value) ?? number(value),
        }),
        ...(joined ? [Plot.ruleY([0], { stroke: "var(--ink)" })] : []),
        Plot.ruleX(gaps, { x: at, stroke: "var(--line)", strokeDasharray: "1 4", strokeLinecap: "round" }),
        ...marks,
      ],
    },
    facts,
  );
}
