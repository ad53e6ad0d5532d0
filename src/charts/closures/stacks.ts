import * as Plot from "@observablehq/plot";
import { formatNumber } from "../../i18n/formats.ts";
import { institutionKinds } from "../../model/codes.ts";
import type { InstitutionKind } from "../../model/codes.ts";
import type { ChartContext } from "../figures/context.ts";
import { dotLooks } from "../drawing/dots.ts";
import type { Dot } from "../drawing/dots.ts";
import { yearOf } from "../words/known-date.ts";
import { textStyle } from "../drawing/theme.ts";
import { timelineWords } from "../words/timeline-words.ts";
import { yearX } from "../drawing/years-axis.ts";
import type { YearsPlace } from "../drawing/years-axis.ts";
import { dated, markOrder } from "./data.ts";
import type { Closure } from "./data.ts";
import type { Division, Drawn } from "./layout.ts";

const pitch = 13;
const head = 30;
const gap = 16;

/** Homes of one kind that stand on one another, from their left edge and across. */
interface Stack {
  readonly homes: readonly Closure[];
  readonly left: number;
  readonly width: number;
}

function stacksOf(all: readonly Closure[], { sides, step }: Division, place: YearsPlace): readonly Stack[] {
  const byYear = Map.groupBy(all.filter(dated), ({ date }) => yearOf(date.start));
  return [
    ...[...byYear].map(([year, homes]) => ({ homes, left: yearX(place, year), width: step })),
    ...sides.map(({ mark, left, width }) => ({ homes: all.filter((one) => one.mark === mark), left, width })),
  ];
}

const across = ({ width }: Stack): number => Math.max(1, Math.floor((width - 3) / pitch));
const rowsOf = (stack: Stack): number => Math.ceil(stack.homes.length / across(stack));

/** Fills a stack from below, the most exactly dated homes first. */
function fill(stack: Stack, floor: number, rowOf: (home: Closure) => number): readonly Dot[] {
  const wide = Math.min(across(stack), stack.homes.length);
  const start = stack.left + (stack.width - wide * pitch) / 2 + pitch / 2;
  return stack.homes
    .toSorted((a, b) => markOrder.indexOf(a.mark) - markOrder.indexOf(b.mark))
    .map((home, i) => ({
      x: start + (i % wide) * pitch,
      y: floor - pitch / 2 - 1 - Math.floor(i / wide) * pitch,
      look: dotLooks[home.mark],
      row: rowOf(home),
    }));
}

/** A lane for every kind of home: in it the homes stand on their years, so that the height tells how many closed. */
export function kindStacks(
  all: readonly Closure[],
  division: Division,
  place: YearsPlace,
  width: number,
  { language }: ChartContext,
): Drawn {
  const words = timelineWords(language).closures;
  const rowOf = (home: Closure) => all.indexOf(home);
  let floor = 0;
  const lanes = institutionKinds
    .filter((kind) => all.some(({ home }) => home.kind === kind))
    .map((kind) => {
      const homes = all.filter(({ home }) => home.kind === kind);
      const stacks = stacksOf(homes, division, place);
      const top = floor;
      floor += head + Math.max(1, ...stacks.map(rowsOf)) * pitch + gap;
      return { kind, count: homes.length, top, floor: floor - gap, stacks };
    });
  const name = ({ kind, count }: { readonly kind: InstitutionKind; readonly count: number }) =>
    `${words.kinds[kind]} · ${formatNumber(count, language)}`;
  return {
    height: floor - gap + 2,
    dots: lanes.flatMap(({ stacks, floor: ground }) => stacks.flatMap((stack) => fill(stack, ground, rowOf))),
    marks: [
      Plot.ruleY(lanes, { y: "floor", x1: 0, x2: width, stroke: "var(--line)" }),
      Plot.text(lanes, {
        x: () => 0,
        y: ({ top }: { readonly top: number }) => top + 12,
        text: name,
        textAnchor: "start",
        fontWeight: 650,
        ...textStyle(division.label),
      }),
    ],
  };
}
