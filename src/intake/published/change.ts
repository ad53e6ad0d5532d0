import { z } from "zod";

import { cell, code, day, known, Trouble, words } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowTrouble } from "../rule.ts";
import type { Lists } from "./lists.ts";
import { daysAfter } from "../../model/days.ts";

/** The column of a change that took a whole row away. */
export const removed = "removed";

/** The cells of changes.csv, each by itself. */
export const changeCells = (columns: readonly string[]) =>
  z.object({
    id: cell(words),
    column: cell(code([...columns, removed])),
    was: z.string(),
    is: z.string(),
    why: cell(words),
    date: cell(day),
  });

type Cells = z.infer<ReturnType<typeof changeCells>>;

const idTroubles =
  (lists: Lists) =>
  ({ id, column }: Cells): readonly RowTrouble[] => {
    if (column === removed) {
      return lists.changeable?.has(id) === true
        ? [["column", new Trouble("the row is still there", "name the column that changed, or take the row away", id)]]
        : [];
    }
    const found = known(lists.changeable, "figures.csv, sources.csv, institutions.csv or services.csv")(id);
    return found instanceof Trouble
      ? [["id", new Trouble(found.problem, `write one that is there, or ${removed} in column`)]]
      : [];
  };

/** What was changed since a release is written down before the next one, within a year. */
const dayTroubles =
  ({ release }: Lists) =>
  ({ date }: Cells): readonly RowTrouble[] =>
    date <= daysAfter(release, 366)
      ? []
      : [["date", new Trouble("more than a year after the release", "correct the day", release)]];

/**
 * A checked row of changes.csv: a cell that said something else in an earlier release, or was looked at and left as it
 * is (`was` = `is`). What was taken out to protect people is not repeated.
 */
export const changeSchema = (lists: Lists, columns: readonly string[]) =>
  changeCells(columns)
    .check(rule(idTroubles(lists)))
    .check(rule(dayTroubles(lists)));
/** A change since an earlier release, and why. */
export type Change = Readonly<z.infer<ReturnType<typeof changeSchema>>>;
