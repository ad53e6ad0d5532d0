import type { Counting, Nature, PeriodType, Reach } from "../../model/codes.ts";
import { natures } from "../../model/codes.ts";
import { CellFault } from "../cells.ts";
import type { RowFault } from "../rule.ts";
import type { Cells } from "./figure.ts";
import { canBeWhole } from "./figure-when.ts";
import type { Lists } from "./lists.ts";

/** The cells of a figure that say what it counts. */
type Counted = Pick<
  Cells,
  | "figure_id"
  | "indicator"
  | "period_type"
  | "period_label"
  | "dating"
  | "extent"
  | "group"
  | "counts"
  | "of_figure"
  | "reaches"
  | "nature"
  | "same_statement_as"
  | "source_id"
>;

const cellFault = (column: string, problem: string, remedy: string): RowFault => [
  column,
  new CellFault(problem, remedy),
];

/** What the columns on what is counted say against each other. */
export const countingFaults =
  (lists: Lists) =>
  ({ counts, group, of_figure, figure_id, same_statement_as }: Counted): readonly RowFault[] => {
    const others = [
      ["of_figure", of_figure],
      ["same_statement_as", same_statement_as],
    ] as const;
    const isGrouped = group !== null && !lists.wholeGroups.has(group);
    return [
      ...(counts === "all" && isGrouped
        ? [
            cellFault(
              "group",
              "a group beside counts = all",
              "empty it where the group is all that the indicator counts, or say in counts what it is",
            ),
          ]
        : []),
      ...(counts !== null && counts !== "all" && group === null
        ? [cellFault("group", `counts = ${counts} without a group`, "name the group, or write all in counts")]
        : []),
      ...others
        .filter(([, other]) => other === figure_id)
        .map(([column]) => cellFault(column, "the figure names itself", "name another figure, or leave it empty")),
    ];
  };

const isYearly = (type: PeriodType): boolean => type === "school_year" || type === "calendar_year";

/** What reach, extent and nature say against each other. */
export function reachFaults({ reaches, extent, nature, period_type }: Counted): readonly RowFault[] {
  if (reaches === null) return [];
  const isPart = isYearly(period_type) && (reaches === "until_date" || reaches === "start_of_period");
  return [
    ...(isPart === (extent === "part")
      ? []
      : [
          cellFault(
            "extent",
            `does not fit reaches = ${reaches}`,
            isPart ? "write part" : "leave it empty, or say in reaches how far the count goes",
          ),
        ]),
    ...(reaches === "moment" && nature === "flow"
      ? [cellFault("nature", "a flow at a moment", "write stock, or say in reaches from when to when it was counted")]
      : []),
    ...(reaches === "cumulative_since" && nature === "stock"
      ? [cellFault("nature", "a stock that is cumulative", "write flow")]
      : []),
  ];
}

const kindOf = ({ nature, indicator }: Counted, lists: Lists): Nature =>
  nature ?? natures.find((each) => each === lists.kinds.get(indicator)) ?? "flow";

/**
 * How far a row reaches that does not say it: nobody can have counted what happened in a whole year that was not over.
 */
function reachOf(row: Counted, lists: Lists): Reach {
  if (row.reaches !== null) return row.reaches;
  if (row.extent === "part") return "until_date";
  if (row.period_type === "as_of") return "moment";
  return kindOf(row, lists) !== "flow" || canBeWhole(lists, row) ? "whole_period" : "unclear";
}

function natureOf(row: Counted, reach: Reach, lists: Lists): Nature {
  const kind = kindOf(row, lists);
  return row.nature === null && kind === "flow" && reach === "moment" ? "stock" : kind;
}

/**
 * The row with all that it says of what it counts: where a cell is empty, as its group, its extent, its kind of period
 * and its source's date tell.
 */
export const counted =
  (lists: Lists) =>
  <Row extends Counted>(
    row: Row,
  ): Omit<Row, "counts" | "reaches" | "nature" | "group"> & {
    readonly counts: Counting;
    readonly reaches: Reach;
    readonly nature: Nature;
    readonly group: string | null;
  } => {
    const counts = row.counts ?? (row.group === null || lists.wholeGroups.has(row.group) ? "all" : "part");
    const reaches = reachOf(row, lists);
    return {
      ...row,
      counts,
      reaches,
      nature: natureOf(row, reaches, lists),
      group: counts === "all" ? null : row.group,
    };
  };
