import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber } from "../../i18n/formats.ts";
import type { ServiceKind } from "../../model/codes.ts";
import { isLightShade, shadeFill } from "../classes.ts";
import type { Shades } from "../classes.ts";
import type { ChartContext } from "../context.ts";
import type { NamedService } from "../rows/services.ts";
import { base, cells, sizes, textWidth } from "../theme.ts";
import type { Cell } from "../theme.ts";
import { isPlanned } from "../service-state.ts";
import { timelineWords } from "../timeline-words.ts";
import { byDistrict, countOf, kindsOf } from "./data.ts";

const shades: Shades = [
  [1, 22],
  [2, 45],
  [3, 80],
  [5, 100],
];
const top = 38;

interface Counted {
  readonly area: string;
  readonly kind: ServiceKind;
  readonly count: number;
  /** How many of them are only planned. */
  readonly planned: number;
  readonly at: { readonly row: number; readonly column: number };
}

const cellOf = ({ area, kind, count, planned, at }: Counted, colour: string): Cell => ({
  look: { value_state: count === 0 ? "x" : null, qualifier: "exact", part: planned > 0 && planned === count },
  at,
  opacity: count === 0 ? 0.6 : 1,
  fill: shadeFill(count, shades, colour),
  box: (position, band) => ({
    x: position("x", kind),
    y: position("y", area),
    width: band("x"),
    height: band("y"),
    grows: "right",
  }),
});

function numbers(all: readonly Counted[], label: number, context: ChartContext): readonly Markish[] {
  const number = (value: number) => formatNumber(value, context.language);
  const shown = (count: number, planned: number) =>
    planned === 0
      ? number(count)
      : timelineWords(context.language).services.withPlanned(number(count - planned), number(planned));
  const group = (some: readonly Counted[], fill: string) =>
    Plot.text(some, {
      x: "kind",
      y: "area",
      text: ({ count, planned }: Counted) => shown(count, planned),
      fontSize: label,
      fontWeight: 600,
      fontVariant: "tabular-nums",
      fill,
    });
  const some = all.filter(({ count }) => count > 0);
  // A hatched cell is light, however many are planned.
  const isLight = ({ count, planned }: Counted) => count === planned || isLightShade(count, shades);
  return [
    group(some.filter(isLight), "var(--ink)"),
    group(
      some.filter((one) => !isLight(one)),
      "var(--paper)",
    ),
  ];
}

/** A cell for every district and every kind that is named somewhere; an empty one is drawn as empty, not left out. */
export function districtsByKind(
  all: readonly NamedService[],
  context: ChartContext,
  width: number,
  colour: string,
): PlotOptions {
  const { phone, label, tick } = sizes(width);
  const kinds = kindsOf(all).map(({ kind }) => kind);
  const lines = byDistrict(all, context);
  const { short } = timelineWords(context.language).services;
  const left = Math.ceil(Math.max(...lines.map(({ name }) => textWidth(name, label)))) + 12;
  const every = lines.flatMap(({ area, services }, row) =>
    kinds.map((kind, i): Counted => ({
      area,
      kind,
      count: countOf(services, kind),
      planned: countOf(services.filter(isPlanned), kind),
      at: { row, column: i + 1 },
    })),
  );
  return {
    ...base(width, top + (phone ? 22 : 24) * lines.length + 4),
    marginLeft: left,
    marginTop: top,
    marginBottom: 4,
    x: { type: "band", domain: kinds, paddingInner: 0.08, paddingOuter: 0 },
    y: { type: "band", domain: lines.map(({ area }) => area), paddingInner: 0.14, paddingOuter: 0, axis: null },
    marks: [
      Plot.axisX(kinds, {
        anchor: "top",
        tickSize: 0,
        tickPadding: 8,
        label: null,
        fontSize: tick,
        fill: "var(--ink)",
        tickFormat: (kind: ServiceKind) => short[kind],
      }),
      Plot.text(lines, {
        y: "area",
        text: "name",
        frameAnchor: "left",
        dx: -left,
        textAnchor: "start",
        lineAnchor: "middle",
        fontSize: label,
        fill: "var(--ink)",
      }),
      cells(every.map((one) => cellOf(one, colour))),
      ...numbers(every, label, context),
    ],
  };
}
