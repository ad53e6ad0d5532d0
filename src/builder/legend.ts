import { classItems } from "../charts/classes.ts";
import type { ChartContext } from "../charts/context.ts";
import type { LegendItem } from "../charts/described.ts";
import { otherLegend } from "../charts/other-number.ts";
import { boundsOf } from "../charts/rated/rows.ts";
import { ratedWords } from "../charts/rated/telling.ts";
import { legend as figureLegend } from "../charts/telling.ts";
import type { Panel } from "./answer.ts";
import type { Ask, AskForm } from "./ask.ts";
import { isHollow } from "./draw-lines.ts";
import { builderWords, hasNumber, writtenNumber, type Numbered } from "./said.ts";
import { apartBy } from "./sentence.ts";

const lacks = new Set(["c", "x", "z"]);

/** The marks of places without a number, and of those that are bars. */
function cellItems(form: AskForm, panels: readonly Panel[], context: ChartContext): readonly LegendItem[] {
  const places = panels.flatMap(({ all }) => all.map(({ place }) => place));
  const all = figureLegend(places, context);
  return form === "bar" ? all : all.filter(({ mark }) => lacks.has(mark));
}

/** That thin lines are the bounds of rates, where there are any. */
function boundItems(panels: readonly Panel[], { language }: ChartContext): readonly LegendItem[] {
  const isBound = panels.some(({ all }) => all.some(({ rate }) => rate !== undefined && boundsOf(rate) !== null));
  return isBound ? [{ mark: "bounds", text: ratedWords(language).mark.bounds }] : [];
}

function pointItems(panels: readonly Panel[], { language }: ChartContext): readonly LegendItem[] {
  const { legend } = builderWords(language);
  const all = panels.flatMap((panel) => panel.all);
  const isGap = panels.some((panel) => !apartBy(panel.all).areas && panel.all.some(({ value }) => value === null));
  return [
    ...(all.filter(hasNumber).some(isHollow) ? [{ mark: "words", text: legend.hollow } as const] : []),
    ...(isGap ? [{ mark: "words", text: legend.gap } as const] : []),
  ];
}

/** The classes of a panel's shades; two panels have shades of their own, which their numbers explain. */
function shadeItems(ask: Ask, panels: readonly Panel[], context: ChartContext): readonly LegendItem[] {
  const [panel] = panels;
  if (panel === undefined || panels.length > 1) return [];
  const some = panel.all.filter(hasNumber).filter(({ place }) => !place.part);
  const [first] = some;
  if (first === undefined) return [];
  const said = (value: number): string => writtenNumber({ ...first, value } satisfies Numbered, ask.measure, context);
  return classItems(
    some.map(({ value }) => value),
    said,
    context,
  );
}

/** What the marks of an answer's pictures mean. */
export function legendOf(ask: Ask, panels: readonly Panel[], context: ChartContext): readonly LegendItem[] {
  switch (ask.form) {
    case "table":
      return [];
    case "line":
      return pointItems(panels, context);
    case "heat":
      return [
        ...shadeItems(ask, panels, context),
        ...cellItems(ask.form, panels, context),
        ...otherLegend(
          panels.flatMap(({ all }) => all.map(({ place }) => place)),
          context,
        ),
      ];
    case "dot":
    case "bar":
      return [...cellItems(ask.form, panels, context), ...boundItems(panels, context)];
  }
}
