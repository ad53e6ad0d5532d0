import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import { formatValue } from "../../i18n/formats.ts";
import type { AgesSpec } from "../../model/chart.ts";
import type { ChartContext } from "../figures/context.ts";
import { indicatorName } from "../figures/context.ts";
import { valued } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { base, cells, hue, sizes, textStyle, textWidth } from "../drawing/theme.ts";
import type { Cell } from "../drawing/theme.ts";
import { chartWords } from "../words/words.ts";
import { ages } from "./data.ts";
import type { Age } from "./data.ts";

const openRoom = 14;
const emptyLength = 96;
const key = ({ indicator, age }: Pick<Age, "indicator" | "age">): string => `${indicator} ${age}`;

function cellOf(one: Age, row: number, fill: string): Cell {
  return {
    look: one,
    fill,
    at: { row },
    box: (position, band) => {
      const start = position("x", 0);
      const length = valued(one) ? Math.max(one.value === 0 ? 0 : 2, position("x", one.value) - start) : emptyLength;
      return { x: start, y: position("y", key(one)), width: length, height: band("y"), grows: "right" };
    },
  };
}

function text(one: Age, { language }: ChartContext, phone: boolean): string {
  if (one.leftOut) return "?";
  const part = one.part ? ` · ${phone ? chartWords(language).partShort : chartWords(language).part}` : "";
  return formatValue(one, language) + (one.doubt === null ? "" : " ?") + part;
}

/** Horizontal bars from one baseline and on one scale, a group an indicator; the ages in focus in the topic's hue. */
export function agesOptions(
  spec: AgesSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const { groups } = ages(spec, rows, context);
  const { phone, label } = sizes(width);
  const all = groups.flatMap((group) => group.ages);
  const said = (one: Age) => text(one, context, phone);
  const left = Math.ceil(Math.max(30, ...all.map(({ name }) => textWidth(name, label)))) + 12;
  const right = Math.ceil(Math.max(40, ...all.filter(valued).map((one) => textWidth(said(one), label)))) + openRoom + 4;
  const row = phone ? 26 : 28;
  const domain = groups.flatMap(({ indicator, ages: some }) => [indicator, ...some.map(key)]);
  return {
    ...base(width, row * domain.length + 6),
    marginLeft: left,
    marginRight: right,
    marginTop: 0,
    marginBottom: 6,
    x: { type: "linear", domain: [0, Math.max(1, ...all.map(({ value }) => value ?? 0))], axis: null },
    y: { type: "band", domain, paddingInner: 0.3, paddingOuter: 0.1, axis: null },
    marks: [
      cells(all.map((one, place) => cellOf(one, place, one.focus ? hue(spec.topic) : "var(--line)"))),
      Plot.tickX(all, { x: () => 0, y: key, stroke: "var(--ink)", insetTop: -4, insetBottom: -4 }),
      Plot.text(groups, {
        y: "indicator",
        text: ({ indicator }: { readonly indicator: string }) => indicatorName(indicator, context),
        frameAnchor: "left",
        dx: -left,
        dy: 3,
        textAnchor: "start",
        fontSize: label,
        fontWeight: 700,
        fill: "var(--ink)",
      }),
      Plot.text(all, {
        y: key,
        text: "name",
        frameAnchor: "left",
        dx: -left,
        textAnchor: "start",
        fontSize: label,
        fill: "var(--ink)",
      }),
      Plot.text(all.filter(valued), {
        x: "value",
        y: key,
        dx: openRoom,
        textAnchor: "start",
        text: said,
        ...textStyle(label),
        fontWeight: 600,
      }),
      Plot.text(
        all.filter((one) => !valued(one)),
        { x: 0, y: key, dx: emptyLength / 2, text: said, ...textStyle(label - 1, "muted") },
      ),
    ],
  };
}
