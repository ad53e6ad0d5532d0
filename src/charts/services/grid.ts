import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber } from "../../i18n/formats.ts";
import type { ServiceKind } from "../../model/codes.ts";
import type { ChartContext } from "../context.ts";
import type { NamedService } from "../rows/services.ts";
import { base, cells, sizes, textWidth } from "../theme.ts";
import type { Cell } from "../theme.ts";
import { timelineWords } from "../timeline-words.ts";
import { byDistrict, countOf, kindsOf } from "./data.ts";

/** Shares of the hue for 1, 2, 3 and more services. The number stands in the cell, so the shade only leads the eye. */
const shades = [[1, 22], [2, 45], [4, 80], [Infinity, 100]] as const;
const shade = (count: number): number => shades.find(([upTo]) => count <= upTo)?.[1] ?? 100;
const top = 38;

interface Counted {
  readonly area: string;
  readonly kind: ServiceKind;
  readonly count: number;
  readonly at: { readonly row: number; readonly column: number };
}

const cellOf = ({ area, kind, count, at }: Counted, colour: string): Cell => ({
  look: { value_state: count === 0 ? "x" : null, qualifier: "exact", part: false },
  at,
  opacity: count === 0 ? 0.6 : 1,
  fill: `color-mix(in srgb, ${colour} ${shade(count)}%, var(--paper))`,
  box: (position, band) => ({ x: position("x", kind), y: position("y", area), width: band("x"), height: band("y"), grows: "right" }),
});

function numbers(all: readonly Counted[], label: number, context: ChartContext): readonly Markish[] {
  const group = (some: readonly Counted[], fill: string) => Plot.text(some, {
    x: "kind", y: "area", text: ({ count }: Counted) => formatNumber(count, context.language),
    fontSize: label, fontWeight: 600, fontVariant: "tabular-nums", fill,
  });
  const some = all.filter(({ count }) => count > 0);
  return [group(some.filter(({ count }) => shade(count) <= 50), "var(--ink)"), group(some.filter(({ count }) => shade(count) > 50), "var(--paper)")];
}

/** A cell for every district and every kind that is named somewhere; an empty one is drawn as empty, not left out. */
export function districtsByKind(all: readonly NamedService[], context: ChartContext, width: number, colour: string): PlotOptions {
  const { phone, label, tick } = sizes(width);
  const kinds = kindsOf(all).map(({ kind }) => kind);
  const lines = byDistrict(all, context);
  const { short } = timelineWords(context.language).services;
  const left = Math.ceil(Math.max(...lines.map(({ name }) => textWidth(name, label)))) + 12;
  const every = lines.flatMap(({ area, services }, row) =>
    kinds.map((kind, i): Counted => ({ area, kind, count: countOf(services, kind), at: { row, column: i + 1 } })));
  return {
    ...base(width, top + (phone ? 22 : 24) * lines.length + 4), marginLeft: left, marginTop: top, marginBottom: 4,
    x: { type: "band", domain: kinds, paddingInner: 0.08, paddingOuter: 0 },
    y: { type: "band", domain: lines.map(({ area }) => area), paddingInner: 0.14, paddingOuter: 0, axis: null },
    marks: [
      Plot.axisX(kinds, {
        anchor: "top", tickSize: 0, tickPadding: 8, label: null, fontSize: tick, fill: "var(--ink)",
        tickFormat: (kind: ServiceKind) => short[kind],
      }),
      Plot.text(lines, {
        y: "area", text: "name", frameAnchor: "left", dx: -left, textAnchor: "start", lineAnchor: "middle", fontSize: label, fill: "var(--ink)",
      }),
      cells(every.map((one) => cellOf(one, colour))),
      ...numbers(every, label, context),
    ],
  };
}
