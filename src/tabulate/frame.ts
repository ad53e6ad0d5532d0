import type { Coverage } from "../model/coverage.ts";
import { registerFiles } from "../model/register.ts";
import type { RegisterFile } from "../model/register.ts";
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
 * All cells of a period and all that can be added up among those of persons, without a number. Cells of different
 * periods never stand in one equation: a record of persons counts in exactly one period, and no total runs over
 * periods.
 */
export interface Frame {
  readonly period_type: keyof Periods;
  readonly period: string;
  readonly cells: readonly FrameCell[];
  /** Cells of small municipalities that are withheld whatever they come to; they are in no equation. */
  readonly closed: readonly FrameCell[];
  readonly equations: readonly CellSum[];
  /** Cells that nobody delivered, or only a part of them: nothing is counted there, and they are in no equation. */
  readonly undelivered: readonly FrameCell[];
}

/** The code of a cell: `register.children_listed.BG415.2018-2019.outcome-returned`. */
export function cellId(
  {
    indicator,
    breakdown,
    institution_kind,
    published,
  }: Pick<Line, "indicator" | "breakdown" | "institution_kind" | "published">,
  area: string,
  period: string,
): string {
  const parts = [
    "register",
    indicator,
    area,
    period.replace("/", "-"),
    breakdown,
    institution_kind,
    published ? null : "rest",
  ];
  return parts.filter((part) => part !== null).join(".");
}

/** A definition spelled out, without the records it counts. */
interface Spelled {
  readonly file: RegisterFile;
  readonly period: keyof Periods;
  readonly persons: boolean;
  readonly lines: readonly Line[];
  readonly sums: readonly LineSum[];
}

const spelled = <R>(file: RegisterFile, list: readonly Definition<R>[]): readonly Spelled[] =>
  list.map((definition) => ({ file, period: definition.period, persons: definition.persons, ...layoutOf(definition) }));
const { cases, sweeps, institutions, placements, services, sittings } = definitions;
const all = [
  ...spelled("cases", cases),
  ...spelled("sweeps", sweeps),
  ...spelled("institutions", institutions),
  ...spelled("placements", placements),
  ...spelled("services", services),
  ...spelled("sittings", sittings),
];

const has = ({ levels }: Line, { level }: CountedArea): boolean => levels.includes(level);

function lineSums({ lines, sums }: Spelled, areas: readonly CountedArea[], period: string): readonly CellSum[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return sums.flatMap(({ total, parts }) => {
    const own = [total, ...parts].flatMap((id) => byId.get(id) ?? []);
    return areas
      .filter((area) => own.every((line) => has(line, area)))
      .map((area): CellSum => {
        const [first = "", ...others] = own.map((line) => cellId(line, area.code, period));
        return { total: first, parts: others };
      });
  });
}

/**
 * The areas that an area's cell of a line is the sum of: a district has small municipalities one by one, or else in its
 * remainder.
 */
function partsOf(line: Line, { below }: CountedArea, byCode: ReadonlyMap<string, CountedArea>): readonly CountedArea[] {
  const all = below.flatMap((code) => byCode.get(code) ?? []).filter((part) => has(line, part));
  return line.levels.includes("small") ? all.filter(({ level }) => level !== "remainder") : all;
}

// What adds up over areas for a line and its total does so for all the rest of the total too.
function areaSums(lines: readonly Line[], areas: readonly CountedArea[], period: string): readonly CellSum[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return lines
    .filter(({ published }) => published)
    .flatMap((line) =>
      areas
        .filter((area) => has(line, area))
        .flatMap((area) => {
          const parts = partsOf(line, area, byCode);
          return parts.length === 0
            ? []
            : [{ total: cellId(line, area.code, period), parts: parts.map(({ code }) => cellId(line, code, period)) }];
        }),
    );
}

/** The areas of a tree for all of which a file was delivered in a period. */
function deliveredAreas(
  file: RegisterFile,
  period: string,
  { areas }: AreaTree,
  { covers }: Coverage,
): readonly CountedArea[] {
  const isWhole = ({ code, level, below }: CountedArea): boolean =>
    level === "remainder" ? below.every((each) => covers(file, each, period)) : covers(file, code, period);
  return areas.filter(isWhole);
}

const isCounted = (line: Line, area: CountedArea): boolean =>
  has(line, area) && (line.persons || area.level !== "remainder");

const isClosed = ({ published, levels }: Line, { level }: CountedArea): boolean =>
  level === "small" && published && levels.includes("remainder") && !levels.includes("small");

const cellOf =
  (period: string) =>
  (line: Line, area: CountedArea): FrameCell => ({
    id: cellId(line, area.code, period),
    line,
    area,
    published: line.published && area.level !== "remainder",
  });

function frameOf(period_type: keyof Periods, period: string, tree: AreaTree, coverage: Coverage): Frame {
  const areasOf = new Map(registerFiles.map((file) => [file, deliveredAreas(file, period, tree, coverage)]));
  const own = all
    .filter((each) => each.period === period_type)
    .map((each) => ({ ...each, areas: areasOf.get(each.file) ?? [] }));
  const cellsOf = (
    areas: (each: (typeof own)[number]) => readonly CountedArea[],
    which: (line: Line, area: CountedArea) => boolean,
  ): readonly FrameCell[] =>
    own.flatMap((each) => {
      const among = areas(each);
      return each.lines.flatMap((line) =>
        among.filter((area) => which(line, area)).map((area) => cellOf(period)(line, area)),
      );
    });
  const persons = own.filter((each) => each.persons);
  const lacking = new Map([...areasOf].map(([file, areas]) => [file, new Set(tree.areas).difference(new Set(areas))]));
  return {
    period_type,
    period,
    cells: cellsOf(({ areas }) => areas, isCounted),
    closed: cellsOf(({ areas }) => areas, isClosed),
    equations: [
      ...persons.flatMap((each) => lineSums(each, each.areas, period)),
      ...persons.flatMap(({ lines, areas }) => areaSums(lines, areas, period)),
    ],
    undelivered: cellsOf(
      ({ file }) => [...(lacking.get(file) ?? [])],
      (line, area) => isCounted(line, area) || isClosed(line, area),
    ),
  };
}

/** The frames of all periods, school years first. */
export const framesOf = (periods: Periods, tree: AreaTree, coverage: Coverage): readonly Frame[] => [
  ...periods.school_year.map((period) => frameOf("school_year", period, tree, coverage)),
  ...periods.calendar_year.map((period) => frameOf("calendar_year", period, tree, coverage)),
];
