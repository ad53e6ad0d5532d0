import { classItems } from "../charts/drawing/classes.ts";
import type { ChartContext } from "../charts/figures/context.ts";
import type { LegendItem } from "../charts/described.ts";
import { mapWords } from "../charts/map/words.ts";
import { otherLegend } from "../charts/words/other-number.ts";
import { boundsOf } from "../charts/figures/bounds.ts";
import { ratedWords } from "../charts/rated/telling.ts";
import { legend as figureLegend } from "../charts/words/telling.ts";
import { isJoint, type Panel } from "./panels.ts";
import type { Ask, AskForm } from "./ask.ts";
import { isHollow } from "./draw-lines.ts";
import { inCircles, mapBounds, onMap, wholesOf } from "./draw-map.ts";
import type { Measured } from "./measured.ts";
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

function pointItems(panels: readonly Panel[], context: ChartContext): readonly LegendItem[] {
  const { legend } = builderWords(context.language);
  const all = panels.flatMap((panel) => panel.all);
  const isGap = panels.some(
    (panel) => !isJoint(panel) && !apartBy(panel.all).areas && panel.all.some(({ value }) => value === null),
  );
  return [
    ...(all.filter(hasNumber).some(isHollow) ? [{ mark: "words", text: legend.hollow } as const] : []),
    ...figureLegend(
      all.map(({ place }) => place),
      context,
    ).filter(({ mark }) => mark === "doubt"),
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

/** How the numbers of a panel stand on the map: as circles, in classes of shades, or in one shade. */
function mapNumbers(ask: Ask, panel: Panel, context: ChartContext): readonly LegendItem[] {
  const { legend, measures } = builderWords(context.language);
  const wholes = wholesOf(panel);
  const [first] = wholes;
  if (first === undefined) return [];
  if (inCircles(ask, panel)) return [{ mark: "map-circle", text: legend.circle }];
  const bounds = mapBounds(ask, panel);
  const what = ask.measure === "value" ? legend.percent : measures[ask.measure];
  if (bounds.length === 0) return [{ mark: "class-3", text: what }];
  const said = (value: number): string => writtenNumber({ ...first, value } satisfies Numbered, ask.measure, context);
  return classItems(
    wholes.map(({ value }) => value),
    said,
    context,
    bounds,
  );
}

/** What stands on the maps; two of them have shades of their own, which their numbers explain. */
function mapItems(ask: Ask, panels: readonly Panel[], context: ChartContext): readonly LegendItem[] {
  const words = mapWords(context.language).mark;
  const all = panels.flatMap(onMap);
  const has = (test: (one: Measured) => boolean): boolean => all.some(test);
  const state = (code: "c" | "x" | "z"): readonly LegendItem[] =>
    has(({ lack, place }) => lack === code && !place.leftOut) ? [{ mark: `map-${code}`, text: words[code] }] : [];
  const [panel] = panels;
  return [
    ...(panel !== undefined && (panels.length === 1 || inCircles(ask, panel)) ? mapNumbers(ask, panel, context) : []),
    ...(has((one) => hasNumber(one) && one.place.part) ? [{ mark: "map-part", text: words.part } as const] : []),
    ...state("c"),
    ...state("x"),
    ...state("z"),
    ...otherLegend(
      all.map(({ place }) => place),
      context,
    ),
  ];
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
    case "map":
      return mapItems(ask, panels, context);
    case "dot":
    case "bar":
      return [...cellItems(ask.form, panels, context), ...boundItems(panels, context)];
  }
}
