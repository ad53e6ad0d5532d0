import { z } from "zod";

import { institutionKinds, institutionStatuses, qualifiers } from "../../model/codes.ts";
import { cell, code, date, districtCode, identifier, known, optional, Trouble, whole, words } from "../cells.ts";
import type { Reader } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowTrouble } from "../rule.ts";
import { placeTroubles, withMunicipality } from "./lists.ts";
import type { Lists } from "./lists.ts";

/** The home a row of institutions.csv speaks of: what stands before `--`. */
export const homeOf = (institutionId: string): string => institutionId.split("--")[0] ?? institutionId;

const homeId = (lists: Lists): Reader<string> => (text) => {
  const id = identifier(text);
  if (id instanceof Trouble || lists.homes === undefined || lists.homes.has(homeOf(text))) return id;
  return new Trouble("evidence on a home that has no row", `write a row "${homeOf(text)}" for the home itself`);
};

/** The cells of institutions.csv, each by itself. */
export const homeCells = (lists: Lists) => z.object({
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

function closingTroubles(row: z.infer<ReturnType<typeof homeCells>>): readonly RowTrouble[] {
  if (row.status !== "operating" || row.closed_date === null) return [];
  return [["closed_date", new Trouble("a closing date of a home that operates", "leave it empty, or change the status")]];
}

/** A checked row of institutions.csv: one statement on one home. */
export const homeSchema = (lists: Lists) =>
  homeCells(lists).check(rule(placeTroubles(lists))).check(rule(closingTroubles)).transform(withMunicipality(lists));
/** A statement on a home. */
export type HomeStatement = Readonly<z.infer<ReturnType<typeof homeSchema>>>;
