import { z } from "zod";

import { institutionKinds, institutionStatuses, qualifiers } from "../../model/codes.ts";
import { isAfter } from "../../model/days.ts";
import { cell, code, date, districtCode, identifier, known, optional, Trouble, whole, words } from "../cells.ts";
import type { Reader } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowTrouble } from "../rule.ts";
import { placeTroubles, withMunicipality } from "./lists.ts";
import type { Lists } from "./lists.ts";
import { byHorizon, byRelease, bySource, inOrder, observed, onMap } from "./when.ts";

/** The home a row of institutions.csv speaks of: what stands before `--`. */
export const homeOf = (institutionId: string): string => institutionId.split("--")[0] ?? institutionId;

const homeId =
  (lists: Lists): Reader<string> =>
  (text) => {
    const id = identifier(text);
    if (id instanceof Trouble || lists.homes === undefined || lists.homes.has(homeOf(text))) return id;
    return new Trouble("evidence on a home that has no row", `write a row "${homeOf(text)}" for the home itself`);
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
  });

type Cells = z.infer<ReturnType<typeof homeCells>>;

function closingTroubles(row: Cells): readonly RowTrouble[] {
  if (row.status !== "operating" || row.closed_date === null) return [];
  return [
    ["closed_date", new Trouble("a closing date of a home that operates", "leave it empty, or change the status")],
  ];
}

/** How exact the day of a closing is: one that lay ahead of its source was only announced, however exactly. */
function qualifierOf({ published }: Lists, { status, closed_date, qualifier, source_id }: Cells): Cells["qualifier"] {
  const told = published.get(source_id);
  const isAnnounced = status === "closed" && closed_date !== null && told !== undefined && isAfter(closed_date, told);
  return isAnnounced && qualifier === "exact" ? "about" : qualifier;
}

function closedTroubles(lists: Lists, { closed_date, as_of_date, source_id }: Cells): readonly RowTrouble[] {
  const closing = ["closed_date", closed_date] as const;
  const wayOut = "write planned_closure in status while it is a plan, or correct the date";
  const late = [
    ...byRelease(lists, closing, wayOut),
    ...inOrder(
      closing,
      ["as_of_date", as_of_date],
      "closed only after that day",
      "leave it empty, or write planned_closure in status, or correct one of the two",
    ),
  ];
  return late.length > 0 ? late : bySource(lists, source_id, closing);
}

function plannedTroubles(lists: Lists, { closed_date, as_of_date }: Cells): readonly RowTrouble[] {
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
const whenTroubles =
  (lists: Lists) =>
  (row: Cells): readonly RowTrouble[] => [
    ...(row.status === "closed" ? closedTroubles(lists, row) : plannedTroubles(lists, row)),
    ...observed(lists, row.source_id, ["as_of_date", row.as_of_date]),
    ...onMap(lists, row, row.as_of_date ?? row.closed_date),
  ];

/** A checked row of institutions.csv: one statement on one home. */
export const homeSchema = (lists: Lists) =>
  homeCells(lists)
    .check(rule(placeTroubles(lists)))
    .check(rule(closingTroubles))
    .check(rule(whenTroubles(lists)))
    .transform((row) => ({ ...row, qualifier: qualifierOf(lists, row) }))
    .transform(withMunicipality(lists));
/** A statement on a home. */
export type HomeStatement = Readonly<z.infer<ReturnType<typeof homeSchema>>>;
