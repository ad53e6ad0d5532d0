import { partners } from "../../../model/register.ts";
import { code, known } from "../../cells.ts";
import { closed, count, key, list, month, open, schoolYear } from "../columns.ts";
import { value } from "./definition.ts";
import type { FileDefinition, Surroundings } from "./definition.ts";
import { come, covered, existed, isMonthOf, unless } from "./rules.ts";

/** sweeps.csv: a sweep of a coverage team, at one address or more, in a month of its school year. */
export const sweepsFile = ({
  areas: { municipalities },
  scope,
  period,
  release,
}: Surroundings): FileDefinition<"sweeps"> => ({
  file: "sweeps",
  columns: {
    sweep_id: open(key),
    month: closed(month),
    school_year: closed(schoolYear(period)),
    municipality: closed(known(new Set(municipalities.keys()), "reference/municipalities.csv")),
    team: open(key),
    partners: closed(list(code(partners))),
    addresses: closed(count(1)),
    children_found: closed(count(0)),
  },
  unique: ["sweep_id"],
  cellFaults: (rows, at) => {
    const [year, swept] = [value(rows.school_year, at), value(rows.month, at)];
    return [
      ...existed(value(rows.municipality, at), swept, municipalities),
      ...covered(value(rows.municipality, at), "municipality", scope.municipalities),
      ...come(swept, release, "month"),
      ...unless(
        isMonthOf(swept, year),
        "month",
        "a month outside the school year",
        "correct the month or the school year",
      ),
    ];
  },
});
