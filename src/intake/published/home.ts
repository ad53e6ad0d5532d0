import { z } from "zod";

import { institutionKinds, institutionStatuses, qualifiers, type Closing } from "../../model/codes.ts";
import { isAfter } from "../../model/days.ts";
import { cell, code, date, districtCode, identifier, known, optional, CellFault, whole, words } from "../cells.ts";
import type { Reader } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowFault } from "../rule.ts";
import { placeFaults, withMunicipality } from "./lists.ts";
import type { Lists } from "./lists.ts";
import { byHorizon, byRelease, bySource, inOrder, observed, onMap } from "./when.ts";

/** The home a row of institutions.csv speaks of: what stands before `--`. */
export const homeOf = (institutionId: string): string => institutionId.split("--")[0] ?? institutionId;

const homeId =
  (lists: Lists): Reader<string> =>
  (text) => {
    const id = identifier(text);
    if (id instanceof CellFault || lists.homes === undefined || lists.homes.has(homeOf(text))) return id;
    return new CellFault("evidence on a home that has no row", `write a row "${homeOf(text)}" for the home itself`);
  };

/** The cells of institutions.csv, each by itself. */
export const homeCells = (lists: Lists) =>
  z.object({
    institution_id: cell(homeId(lists)),
    name_bg: cell(words),
    kind: cell(code(institutionKinds)),
    settlement_bg: cell(optional(words)),
    municipality_bg: cell(words),
    area_code: cell(districtCode(lists.districts)),
    capacity: cell(optional(whole)),
    closed_date: cell(optional(date)),
    status: cell(code(institutionStatuses)),
    as_of_date: cell(optional(date)),
    qualifier: cell(code(qualifiers)),
    source_id: cell(known(lists.sources, "sources.csv")),
    note: z.string(),
    closing: cell(optional(code(["announced", "inferred"] as const))),
  });

type Cells = z.infer<ReturnType<typeof homeCells>>;

function closingFaults(row: Cells): readonly RowFault[] {
  if (row.status !== "operating" || row.closed_date === null) return [];
  return [
    ["closed_date", new CellFault("a closing date of a home that operates", "leave it empty, or change the status")],
  ];
}

function unreportedFaults({ status, closing }: Cells): readonly RowFault[] {
  if (closing === null || status === "closed") return [];
  return [["closing", new CellFault(`a closing "${closing}" of a home that is not closed`, "leave it empty")]];
}

/**
 * How a statement knows of a closing, where its row does not say: one that lay ahead of its source was only announced,
 * however exactly.
 */
function closingOf({ published }: Lists, { status, closed_date, source_id, closing }: Cells): Closing | null {
  if (status !== "closed" || closing !== null) return closing;
  const told = published.get(source_id);
  return closed_date !== null && told !== undefined && isAfter(closed_date, told) ? "announced" : "reported";
}

/** The statement with how it knows of a closing; the day of an announced one is not exact. */
const withClosing =
  (lists: Lists) =>
  (row: Cells): Omit<Cells, "closing"> & { readonly closing: Closing | null } => {
    const closing = closingOf(lists, row);
    return {
      ...row,
      closing,
      qualifier: closing === "announced" && row.qualifier === "exact" ? "about" : row.qualifier,
    };
  };

function closedFaults(lists: Lists, { closed_date, as_of_date, source_id }: Cells): readonly RowFault[] {
  const closing = ["closed_date", closed_date] as const;
  const remedy = "write planned_closure in status while it is a plan, or correct the date";
  const late = [
    ...byRelease(lists, closing, remedy),
    ...inOrder(
      closing,
      ["as_of_date", as_of_date],
      "closed only after that day",
      "leave it empty, or write planned_closure in status, or correct one of the two",
    ),
  ];
  return late.length > 0 ? late : bySource(lists, source_id, closing);
}

function plannedFaults(lists: Lists, { closed_date, as_of_date }: Cells): readonly RowFault[] {
  const closing = ["closed_date", closed_date] as const;
  return [
    ...byHorizon(lists, closing),
    ...inOrder(["as_of_date", as_of_date], closing, "a plan for a day that had passed"),
  ];
}

/**
 * What the dates of a home say against each other, against release, source and map. Only a plan to close it may lie
 * ahead.
 */
const whenFaults =
  (lists: Lists) =>
  (row: Cells): readonly RowFault[] => [
    ...(row.status === "closed" ? closedFaults(lists, row) : plannedFaults(lists, row)),
    ...observed(lists, row.source_id, ["as_of_date", row.as_of_date]),
    ...onMap(lists, row, row.as_of_date ?? row.closed_date),
  ];

/** A checked row of institutions.csv: one statement on one home. */
export const homeSchema = (lists: Lists) =>
  homeCells(lists)
    .check(rule(placeFaults(lists)))
    .check(rule(closingFaults))
    .check(rule(unreportedFaults))
    .check(rule(whenFaults(lists)))
    .transform(withClosing(lists))
    .transform(withMunicipality(lists));
/** A statement on a home. */
export type HomeStatement = Readonly<z.infer<ReturnType<typeof homeSchema>>>;
