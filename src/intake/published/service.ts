import { z } from "zod";

import { serviceKinds } from "../../model/codes.ts";
import { cell, code, date, districtCode, identifier, known, optional, whole, words } from "../cells.ts";
import { rule } from "../rule.ts";
import { placeTroubles, withMunicipality } from "./lists.ts";
import type { Lists } from "./lists.ts";

/** The cells of services.csv, each by itself. */
export const serviceCells = (lists: Lists) => z.object({
  service_id: cell(identifier),
  name_bg: cell(words),
  kind: cell(code(serviceKinds)),
  settlement_bg: cell(optional(words)),
  municipality_bg: cell(words),
  area_code: cell(districtCode(lists.districts)),
  opened: cell(optional(date)),
  capacity: cell(optional(whole)),
  users: cell(optional(whole)),
  as_of_date: cell(optional(date)),
  source_id: cell(known(lists.sources, "sources.csv")),
  note: z.string(),
});

/** A checked row of services.csv. */
export const serviceSchema = (lists: Lists) => serviceCells(lists).check(rule(placeTroubles(lists))).transform(withMunicipality(lists));
/** A community service. */
export type Service = Readonly<z.infer<ReturnType<typeof serviceSchema>>>;
