import * as Plot from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import type { FunnelSpec } from "../../model/chart.ts";
import { shownShare } from "../../model/shown.ts";
import type { ChartContext } from "../figures/context.ts";
import { valued } from "../figures/figure.ts";
import type { ChartRow } from "../rows/observations.ts";
import { base, cells, hue, sizes, textRoom, textStyle } from "../drawing/theme.ts";
import type { Cell } from "../drawing/theme.ts";
import { chartWords, schoolWords } from "../words/words.ts";
import { funnel, ofChildren } from "./data.ts";
import type { Step } from "./data.ts";

const openRoom = 14;
/** The length of the box of a step without a number. */
const emptyLength = 96;

/** The number, what it counts where that is not children, and what share it is. */
function text(one: Step, { language }: ChartContext, phone: boolean): string {
  const words = schoolWords(language).funnel;
  if (!valued(one)) return one.leftOut ? "?" : formatValue(one, language);
  return [
    formatValue(one, language) + (one.doubt === null ? "" : " ?"),
    ...(ofChildren(one) ? [] : [words.addresses]),
    ...(one.part ? [`· ${phone ? chartWords(language).partShort : chartWords(language).part}`] : []),
    ...(one.share === null
      ? []
      : [`· ${words.percent(formatNumber(shownShare(one.share.percent), language))} ${words.of[one.share.of]}`]),
  ].join(" ");
}

const drawn = (one: Step): boolean => !valued(one) || ofChildren(one);

function cellOf(one: Step, row: number, fill: string): Cell {
  return {
    look: one,
    fill,
    at: { row },
    box: (position, band) => {
      const start = position("x", 0);
      const length = valued(one) ? Math.max(one.value === 0 ? 0 : 2, position("x", one.value) - start) : emptyLength;
      return { x: start, y: position("y", one.step), width: length, height: band("y"), grows: "right" };
    },
  };
}

/** Numbers stand after their bars, or inside a box that has none. */
function texts(all: readonly Step[], size: number, context: ChartContext, phone: boolean): readonly Markish[] {
  const bars = all.filter((one) => valued(one) && drawn(one));
  const said = (one: Step) => text(one, context, phone);
  return [
    Plot.text(bars, {
      x: "value",
      y: "step",
      dx: openRoom,
      textAnchor: "start",
      text: said,
      ...textStyle(size),
      fontWeight: 600,
    }),
    Plot.text(
      all.filter((one) => !drawn(one)),
      { x: 0, y: "step", dx: 8, textAnchor: "start", text: said, ...textStyle(size), fontWeight: 600 },
    ),
    Plot.text(
      all.filter((one) => !valued(one)),
      { x: 0, y: "step", dx: emptyLength / 2, text: said, ...textStyle(size - 1, "muted") },
    ),
  ];
}

/** Horizontal bars from one baseline, a step a row; a step without a number keeps its row, addresses have no bar. */
export function funnelOptions(
  spec: FunnelSpec,
  rows: readonly ChartRow[],
  context: ChartContext,
  width: number,
): PlotOptions {
  const { steps } = funnel(spec, rows, context);
  const { phone, label } = sizes(width);
  const names = schoolWords(context.language).funnel.step;
  const row = phone ? 52 : 40;
  const left = phone
    ? 2
    : Math.ceil(Math.max(...Object.values(names).map((name) => textRoom(name, label, { phone })))) + 6;
  const right =
    Math.ceil(
      Math.max(
        40,
        ...steps
          .filter((one) => valued(one) && drawn(one))
          .map((one) => textRoom(text(one, context, phone), label, { phone, strong: true })),
      ),
    ) + openRoom;
  const highest = Math.max(1, ...steps.filter(ofChildren).map(({ value }) => value ?? 0));
  return {
    ...base(width, row * steps.length + 8),
    marginLeft: left,
    marginRight: Math.min(right, width - left - 60),
    marginTop: 4,
    marginBottom: 4,
    x: { type: "linear", domain: [0, highest], axis: null },
    y: {
      type: "band",
      domain: steps.map(({ step }) => step),
      paddingInner: phone ? 0.5 : 0.35,
      paddingOuter: phone ? 0.4 : 0.15,
      axis: null,
    },
    marks: [
      cells(steps.filter(drawn).map((one) => cellOf(one, steps.indexOf(one), hue(spec.topic)))),
      Plot.ruleX([0], { stroke: "var(--ink)" }),
      Plot.text(steps, {
        y: "step",
        text: ({ step }: Step) => names[step],
        frameAnchor: "left",
        textAnchor: "start",
        fontSize: label,
        fill: "var(--ink)",
        dx: phone ? 6 : -left,
        dy: phone ? -(row * 0.45) : 0,
      }),
      ...texts(steps, label, context, phone),
    ],
  };
}
