import { z } from "zod";

import { serviceKinds, serviceStates } from "../../model/codes.ts";
import type { ServiceState } from "../../model/codes.ts";
import { isAfter } from "../../model/days.ts";
import { cell, code, date, districtCode, identifier, known, optional, CellFault, whole, words } from "../cells.ts";
import { rule } from "../rule.ts";
import type { RowFault } from "../rule.ts";
import { fewUsers } from "./few.ts";
import { placeFaults, withMunicipality } from "./lists.ts";
import type { Lists } from "./lists.ts";
import { byHorizon, inOrder, observed, onMap } from "./when.ts";

/** The cells of services.csv, each by itself. */
export const serviceCells = (lists: Lists) =>
  z.object({
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
    state: cell(optional(code(serviceStates))),
  });
/** Columns that came later. */
export const laterServiceColumns = ["state"] as const;

type Cells = z.infer<ReturnType<typeof serviceCells>>;

const soundsPlanned = /\bplanned\b|\bapproved\b|being built|under (?:re)?construction|\bopens on\b|\bto be opened\b/iu;

/** Whether the day of opening still lay ahead when the source told of it. */
function isAhead({ published }: Lists, { opened, source_id }: Cells): boolean {
  const told = published.get(source_id);
  return opened !== null && told !== undefined && isAfter(opened, told);
}

/**
 * The state of a service; where none is written, the cautious one: planned if its note speaks of a plan or its day lay
 * ahead of its source.
 */
const stateOf = (lists: Lists, row: Cells): ServiceState =>
  row.state ?? (soundsPlanned.test(row.note) || isAhead(lists, row) ? "planned" : "operating");

/** What the state of a service says against the rest of its row: nothing that is only planned passes as opened. */
const stateFaults =
  (lists: Lists) =>
  (row: Cells): readonly RowFault[] => [
    ...(row.state === "operating" && isAhead(lists, row)
      ? [
          [
            "state",
            new CellFault(
              `operating, and opened only after its source: ${row.opened ?? ""}`,
              "write planned, or correct the date",
            ),
          ] as const,
        ]
      : []),
    ...(row.state === "planned" && row.users !== null
      ? [
          [
            "users",
            new CellFault(
              "users of a service that is only planned",
              "write operating, or leave users empty",
              String(row.users),
            ),
          ] as const,
        ]
      : []),
  ];

/**
 * What is wrong with the day of opening: of a plan, that nobody plans so far; else that its source could not know it.
 */
const openedFaults = (lists: Lists, { state, opened, source_id }: Cells): readonly RowFault[] =>
  state === "planned" ? byHorizon(lists, ["opened", opened]) : observed(lists, source_id, ["opened", opened]);

/**
 * What the dates of a service say against each other, against release, source and map. Its municipality is that of the
 * day as of which it is told.
 */
const whenFaults =
  (lists: Lists) =>
  (row: Cells): readonly RowFault[] => {
    const [opened, told] = [
      ["opened", row.opened],
      ["as_of_date", row.as_of_date],
    ] as const;
    return [
      ...(row.state === "planned"
        ? []
        : inOrder(opened, told, "before the service opened", "correct one of the two, or write planned in state")),
      ...openedFaults(lists, row),
      ...observed(lists, row.source_id, told),
      ...onMap(lists, row, row.as_of_date),
    ];
  };

/** A checked row of services.csv. */
export const serviceSchema = (lists: Lists) =>
  serviceCells(lists)
    .check(rule(placeFaults(lists)))
    .check(rule(whenFaults(lists)))
    .check(rule(fewUsers))
    .check(rule(stateFaults(lists)))
    .transform((row) => ({ ...row, state: stateOf(lists, row) }))
    .transform(withMunicipality(lists));
/** A community service. */
export type Service = Readonly<z.infer<ReturnType<typeof serviceSchema>>>;
