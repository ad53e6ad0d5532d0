import { serviceKinds } from "../../../model/codes.ts";
import { code, known, optional } from "../../cells.ts";
import { closed, count, key, monthOrYear, open, year } from "../columns.ts";
import { value } from "./definition.ts";
import type { FileDefinition, Surroundings } from "./definition.ts";
import { closedAfterOpened, come, covered, existed, isInOrder, unless } from "./rules.ts";

/** services.csv: a community service, with its users in a year in which it worked. */
export const servicesFile = ({
  areas: { municipalities },
  scope,
  period,
  release,
}: Surroundings): FileDefinition<"services"> => ({
  file: "services",
  columns: {
    service_id: open(key),
    kind: closed(code(serviceKinds)),
    municipality: closed(known(new Set(municipalities.keys()), "reference/municipalities.csv")),
    opened: closed(monthOrYear),
    closed: closed(optional(monthOrYear)),
    capacity: closed(count(0)),
    users_year: closed(year(Number(period.to.slice(5)))),
    users: closed(count(0)),
  },
  unique: ["service_id"],
  cellFaults: (rows, at) => {
    const [opened, ended] = [value(rows.opened, at), value(rows.closed, at)];
    const counted = String(value(rows.users_year, at));
    return [
      ...closedAfterOpened(opened, ended),
      ...come(opened, release, "opened"),
      ...come(ended, release, "closed"),
      ...come(counted, release, "users_year"),
      ...existed(value(rows.municipality, at), ended ?? counted, municipalities),
      ...covered(value(rows.municipality, at), "municipality", scope.municipalities),
      ...unless(
        isInOrder(opened, counted) && isInOrder(counted, ended),
        "users_year",
        "a year in which the service did not work",
        "correct the year or the months",
      ),
    ];
  },
});
