import { z } from "zod";

import { bodies, eventKinds, qualifiers } from "../../model/codes.ts";
import { areaCode, cell, code, date, decimal, known, optional, CellFault, whole } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowFault } from "../rule.ts";
import { fewOfEvent } from "./few.ts";
import type { Lists } from "./lists.ts";
import { observed } from "./when.ts";

/** The cells of coordination-events.csv, each by itself. */
export const eventCells = (lists: Lists) =>
  z.object({
    area_code: cell(areaCode(lists.districts)),
    body: cell(code(bodies)),
    event: cell(code(eventKinds)),
    date: cell(optional(date)),
    participants: cell(optional(whole)),
    value: cell(optional(decimal)),
    indicator: cell(optional(known(lists.measures, "vocabulary/event-measures.csv"))),
    qualifier: cell(optional(code(qualifiers))),
    note: z.string(),
    source_id: cell(known(lists.sources, "sources.csv")),
  });

function measureFaults({ value, indicator }: z.infer<ReturnType<typeof eventCells>>): readonly RowFault[] {
  if ((value === null) === (indicator === null)) return [];
  return [
    [
      "indicator",
      new CellFault("a value needs to say what it counts, and the other way round", "fill in both cells or neither"),
    ],
  ];
}

/** A checked row of coordination-events.csv. */
export const eventSchema = (lists: Lists) =>
  eventCells(lists)
    .check(rule(measureFaults))
    .check(rule(fewOfEvent(lists)))
    .check(rule(({ source_id, date: at }) => observed(lists, source_id, ["date", at])));
/** A sitting, a programme or a result of one. */
export type CoordinationEvent = Readonly<z.infer<ReturnType<typeof eventSchema>>>;
