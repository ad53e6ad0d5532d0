import type { CountedLevel } from "./area-tree.ts";
import type { Crossing, Definition, Sum } from "./definition.ts";
import { crossed } from "./dimension.ts";
import type { Dimension, Label } from "./dimension.ts";

/** An indicator or a part of it: one cell in each area of its levels and each period. */
export interface Line extends Label {
  /** Unique among the lines of a layout. */
  readonly id: string;
  readonly indicator: string;
  readonly levels: readonly CountedLevel[];
  readonly persons: boolean;
  /** A line that is not published can be worked out from those that are: it is protected all the same. */
  readonly published: boolean;
  /**
   * Only says that others together are at most a total: known to be 0 or more, and no count that anybody would look
   * for.
   */
  readonly bound: boolean;
  /** Nobody can be there, as the register contract says. */
  readonly impossible: boolean;
  /** Another indicator under which the same cells are published. */
  readonly also: string | null;
  /** Lines of which it is the sum, or the first less the others; null where records are counted. */
  readonly from: { readonly how: "sum" | "difference"; readonly lines: readonly string[] } | null;
}

/** In every area where all its lines have cells, `total` is the sum of `parts`. */
export interface LineSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Where a line's numbers come from: a dimension's parts, by line id in the order of its labels. */
export interface Counted<R> {
  readonly dimension: Dimension<R>;
  readonly lines: readonly string[];
}

/** A definition spelled out: its lines, how they add up, and where their numbers come from. */
export interface Layout<R> {
  readonly lines: readonly Line[];
  readonly sums: readonly LineSum[];
  readonly counted: readonly Counted<R>[];
}

const lineId = (indicator: string, { breakdown, institution_kind }: Label): string =>
  [indicator, breakdown, institution_kind === "all" ? null : institution_kind]
    .filter((part) => part !== null)
    .join(".");

const nothing: Label = { breakdown: null, institution_kind: null };
const rest = (line: string): string => `${line}.rest`;

function lineOf<R>(definition: Definition<R>, label: Label, levels: readonly CountedLevel[]): Line {
  const { breakdown } = label;
  const { indicator, persons } = definition;
  return {
    ...label,
    id: lineId(indicator, label),
    indicator,
    levels,
    persons,
    published: true,
    bound: false,
    from: null,
    impossible: breakdown !== null && definition.impossible.includes(breakdown),
    also: (breakdown === null ? undefined : definition.also[breakdown]) ?? null,
  };
}

const idsOf = <R>(indicator: string, { labels }: Dimension<R>): readonly string[] =>
  labels.map((label) => lineId(indicator, label));

/** A dimension's parts; those that stand apart have all the rest of the total beside them. */
function split<R>(definition: Definition<R>, by: Dimension<R>, levels: readonly CountedLevel[]): Layout<R> {
  const lines = by.labels.map((label) => lineOf(definition, label, levels));
  const ids = lines.map(({ id }) => id);
  const total = lineId(definition.indicator, definition.total.labels[0] ?? nothing);
  const counted = [{ dimension: by, lines: ids }];
  if (by.parts === "whole") return { lines, sums: [{ total, parts: ids }], counted };
  return {
    lines: lines.flatMap((line): readonly Line[] => [
      line,
      {
        ...line,
        id: rest(line.id),
        published: false,
        also: null,
        from: { how: "difference", lines: [total, line.id] },
      },
    ]),
    sums: ids.map((id) => ({ total, parts: [id, rest(id)] })),
    counted,
  };
}

/** Two dimensions at once; each row and each column of the crossing adds up to a part of its dimension. */
function crossing<R>(definition: Definition<R>, { rows, across, levels }: Crossing<R>): Layout<R> {
  const dimension = crossed(rows, across);
  const ids = idsOf(definition.indicator, dimension);
  const width = across.labels.length;
  return {
    lines: dimension.labels.map((label) => lineOf(definition, label, levels)),
    sums: [
      ...idsOf(definition.indicator, rows).map((total, row) => ({
        total,
        parts: ids.slice(row * width, (row + 1) * width),
      })),
      ...idsOf(definition.indicator, across).map((total, column) => ({
        total,
        parts: ids.filter((_, place) => place % width === column),
      })),
    ],
    counted: [{ dimension, lines: ids }],
  };
}

/** A sum of some parts, and the equation of those parts that are left beside it. */
function summed(own: string, parts: readonly string[], all: readonly string[], total: string): readonly LineSum[] {
  return [
    { total: own, parts },
    { total, parts: [own, ...all.filter((part) => !parts.includes(part))] },
  ];
}

/** A small municipality has none of the parts: there all the rest of the total stands beside the sum. */
function besides<R>({ indicator: total }: Definition<R>, line: Line, of: readonly string[]): Layout<R> {
  const others: Line = {
    ...line,
    id: rest(line.id),
    published: false,
    from: { how: "difference", lines: [total, ...of] },
  };
  return { lines: [others], sums: [{ total, parts: [line.id, others.id] }], counted: [] };
}

function sum<R>(definition: Definition<R>, { indicator, by, of }: Sum<R>): Layout<R> {
  const base = definition.indicator;
  const parts = of.map((breakdown) => `${base}.${breakdown}`);
  const own = (label: Label, levels: readonly CountedLevel[], lines: readonly string[]): Line => ({
    ...lineOf(definition, label, levels),
    id: lineId(indicator, label),
    indicator,
    from: { how: "sum", lines },
  });
  const total: Layout<R> = {
    lines: [own(nothing, definition.levels, parts)],
    sums: summed(indicator, parts, idsOf(base, by), base),
    counted: [],
  };
  const crossings = definition.crossings
    .filter(({ rows }) => rows === by)
    .map(({ across, levels }): Layout<R> => {
      const inColumn =
        ({ breakdown }: Label) =>
        (line: string): string =>
          `${line}.${breakdown ?? ""}`;
      return {
        lines: across.labels.map((label) => own(label, levels, parts.map(inColumn(label)))),
        sums: [
          { total: indicator, parts: idsOf(indicator, across) },
          ...across.labels.flatMap((label) =>
            summed(
              lineId(indicator, label),
              parts.map(inColumn(label)),
              idsOf(base, by).map(inColumn(label)),
              lineId(base, label),
            ),
          ),
        ],
        counted: [],
      };
    });
  return joined([total, besides(definition, own(nothing, ["small"], parts), parts), ...crossings]);
}

const joined = <R>(layouts: readonly Layout<R>[]): Layout<R> => ({
  lines: layouts.flatMap(({ lines }) => lines),
  sums: layouts.flatMap(({ sums }) => sums),
  counted: layouts.flatMap(({ counted }) => counted),
});

/** The total, the parts that rule each other out, and all the rest of the total. */
function exclusion<R>(definition: Definition<R>, breakdowns: readonly string[]): Layout<R> {
  const base = definition.indicator;
  const parts = breakdowns.map((each) => `${base}.${each}`);
  const levels = definition.levels.filter((level) => level !== "small");
  const line = lineOf(definition, { breakdown: breakdowns.join("+"), institution_kind: null }, levels);
  return {
    lines: [
      {
        ...line,
        id: rest(line.id),
        published: false,
        bound: true,
        from: { how: "difference", lines: [base, ...parts] },
      },
    ],
    sums: [{ total: base, parts: [...parts, rest(line.id)] }],
    counted: [],
  };
}

/** Spells a definition out. */
export function layoutOf<R>(definition: Definition<R>): Layout<R> {
  const { total, levels, splits, crossings, sums, exclusive } = definition;
  const lines = total.labels.map((label) => lineOf(definition, label, levels));
  return joined([
    { lines, sums: [], counted: [{ dimension: total, lines: lines.map(({ id }) => id) }] },
    ...splits.map((each) => split(definition, each.by, each.levels)),
    ...crossings.map((each) => crossing(definition, each)),
    ...sums.map((each) => sum(definition, each)),
    ...exclusive.map((each) => exclusion(definition, each)),
  ]);
}
