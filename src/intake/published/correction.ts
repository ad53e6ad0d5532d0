import { z } from "zod";

import { chartIds } from "../../model/chart.ts";
import { finders } from "../../model/codes.ts";
import { daysAfter } from "../../model/days.ts";
import { areaCode, cell, code, day, known, optional, CellFault, words } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowFault } from "../rule.ts";
import type { Lists } from "./lists.ts";

/** The column of a correction that took a whole row away. */
export const removed = "removed";
/** The column of a correction that is of a chart, not of what stands in a table. */
export const ofChart = "chart";

/** The cells of corrections.csv, each by itself. */
export const correctionCells = (columns: readonly string[]) =>
  z.object({
    id: cell(words),
    column: cell(code([...columns, removed, ofChart])),
    area: cell(optional(words)),
    was: z.string(),
    is: z.string(),
    why_bg: cell(words),
    why_en: cell(words),
    date: cell(day),
    found_by: cell(code(finders)),
  });

type Cells = z.infer<ReturnType<typeof correctionCells>>;

const areaFaults =
  ({ districts }: Lists) =>
  ({ column, area }: Cells): readonly RowFault[] => {
    if (area === null) return [];
    if (column !== ofChart)
      return [["area", new CellFault("an area beside a row that has its own", `write one of a ${ofChart} only`, area)]];
    const found = areaCode(districts)(area);
    return found instanceof CellFault ? [["area", found]] : [];
  };

const idFaults =
  (lists: Lists) =>
  ({ id, column }: Cells): readonly RowFault[] => {
    if (column === ofChart)
      return chartIds.some((chart) => chart === id)
        ? []
        : [["id", new CellFault("not a chart", "write the id of one (src/model/chart.ts)", id)]];
    if (column === removed) {
      return lists.changeable?.has(id) === true
        ? [
            [
              "column",
              new CellFault("the row is still there", "name the column that changed, or take the row away", id),
            ],
          ]
        : [];
    }
    const found = known(lists.changeable, "figures.csv, sources.csv, institutions.csv or services.csv")(id);
    return found instanceof CellFault
      ? [["id", new CellFault(found.problem, `write one that is there, or ${removed} in column`)]]
      : [];
  };

/** What was corrected since a release is written down before the next one, within a year. */
const dayFaults =
  ({ release }: Lists) =>
  ({ date }: Cells): readonly RowFault[] =>
    date <= daysAfter(release, 366)
      ? []
      : [["date", new CellFault("more than a year after the release", "correct the day", release)]];

/**
 * A checked row of corrections.csv: a cell that said something else in an earlier release, or was looked at and left as
 * it is (`was` = `is`); a row that was withdrawn; a chart that was drawn wrongly. What was taken out to protect people
 * is not repeated.
 */
export const correctionSchema = (lists: Lists, columns: readonly string[]) =>
  correctionCells(columns)
    .check(rule(idFaults(lists)))
    .check(rule(areaFaults(lists)))
    .check(rule(dayFaults(lists)));
/** A correction of what an earlier release said, and why. */
export type Correction = Readonly<z.infer<ReturnType<typeof correctionSchema>>>;
