import type { AreaTree, CountedArea } from "./area-tree.ts";
import type { Definition } from "./definition.ts";
import { definitions } from "./definitions.ts";
import { layoutOf } from "./layout.ts";
import type { Line, LineSum } from "./layout.ts";
import type { Periods } from "./periods.ts";

/** A cell without its number. */
export interface FrameCell {
  /** Also the code of the public observation, where the line is published. */
  readonly id: string;
  readonly line: Line;
  readonly area: CountedArea;
  /** A cell that is not published can be worked out, or nearly, from those that are: it is protected all the same. */
  readonly published: boolean;
}

/** The cell `total` is the sum of the cells `parts`. */
export interface CellSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * All cells of a period and all that can be added up among those of persons, without a number. Cells of different periods never
 * stand in one equation: a record of persons counts in exactly one period, and no total runs over periods.
 */
export interface Frame {
  readonly period_type: keyof Periods;
  readonly period: string;
  readonly cells: readonly FrameCell[];
  /** Cells of small municipalities that are withheld whatever they come to; they are in no equation. */
  readonly closed: readonly FrameCell[];
  readonly equations: readonly CellSum[];
}

/** The code of a cell: `register.children_listed.BG415.2018-2019.outcome-returned`. */
export function cellId({ indicator, breakdown, institution_kind, published }: Line, area: string, period: string): string {
  const parts = ["register", indicator, area, period.replace("/", "-"), breakdown, institution_kind, published ? null : "rest"];
  return parts.filter((part) => part !== null).join(".");
}

/** A definition spelled out, without the records it counts. */
interface Spelled {
  readonly period: keyof Periods;
  readonly persons: boolean;
  readonly lines: readonly Line[];
  readonly sums: readonly LineSum[];
}

const spelled = <R>(list: readonly Definition<R>[]): readonly Spelled[] =>
  list.map((definition) => ({ period: definition.period, persons: definition.persons, ...layoutOf(definition) }));
const { cases, sweeps, institutions, placements, services, sittings } = definitions;
const all = [
  ...spelled(cases), ...spelled(sweeps), ...spelled(institutions), ...spelled(placements), ...spelled(services), ...spelled(sittings),
];

const has = ({ levels }: Line, { level }: CountedArea): boolean => levels.includes(level);

function lineSums({ lines, sums }: Spelled, areas: readonly CountedArea[], period: string): readonly CellSum[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return sums.flatMap(({ total, parts }) => {
    const own = [total, ...parts].flatMap((id) => byId.get(id) ?? []);
    return areas.filter((area) => own.every((line) => has(line, area))).map((area): CellSum => {
      const [first = "", ...others] = own.map((line) => cellId(line, area.code, period));
      return { total: first, parts: others };
    });
  });
}

/** The areas that an area's cell of a line is the sum of: a district has small municipalities one by one, or else in its remainder. */
function partsOf(line: Line, { below }: CountedArea, byCode: ReadonlyMap<string, CountedArea>): readonly CountedArea[] {
  const all = below.flatMap((code) => byCode.get(code) ?? []).filter((part) => has(line, part));
  return line.levels.includes("small") ? all.filter(({ level }) => level !== "remainder") : all;
}

// What adds up over areas for a line and its total does so for all the rest of the total too.
function areaSums(lines: readonly Line[], areas: readonly CountedArea[], period: string): readonly CellSum[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return lines.filter(({ published }) => published).flatMap((line) => areas.filter((area) => has(line, area)).flatMap((area) => {
    const parts = partsOf(line, area, byCode);
    return parts.length === 0 ? [] : [{ total: cellId(line, area.code, period), parts: parts.map(({ code }) => cellId(line, code, period)) }];
  }));
}

function frameOf(period_type: keyof Periods, period: string, { areas }: AreaTree): Frame {
  const own = all.filter((each) => each.period === period_type);
  const lines = own.flatMap((each) => each.lines);
  return {
    period_type, period,
    cells: lines.flatMap((line) => areas
      .filter((area) => has(line, area) && (line.persons || area.level !== "remainder"))
      .map((area) => ({ id: cellId(line, area.code, period), line, area, published: line.published && area.level !== "remainder" }))),
    closed: lines.filter((line) => line.published && line.levels.includes("remainder") && !line.levels.includes("small")).flatMap((line) => areas
      .filter(({ level }) => level === "small")
      .map((area) => ({ id: cellId(line, area.code, period), line, area, published: true }))),
    equations: [
      ...own.filter(({ persons }) => persons).flatMap((each) => lineSums(each, areas, period)),
      ...areaSums(lines.filter(({ persons }) => persons), areas, period),
    ],
  };
}

/** The frames of all periods, school years first. */
export const framesOf = (periods: Periods, tree: AreaTree): readonly Frame[] => [
  ...periods.school_year.map((period) => frameOf("school_year", period, tree)),
  ...periods.calendar_year.map((period) => frameOf("calendar_year", period, tree)),
];
