import { schoolYearBounds } from "../../../model/period.ts";
import {
  ageBands,
  leftAgainCodes,
  outcomes,
  reasons,
  schoolOutcomes,
  sexes,
  supports,
} from "../../../model/register.ts";
import type { Outcome } from "../../../model/register.ts";
import { code, known, optional } from "../../cells.ts";
import { closed, key, list, month, open, schoolYear } from "../columns.ts";
import { value } from "./definition.ts";
import type { FileDefinition, Surroundings } from "./definition.ts";
import { closedAfterOpened, come, covered, existed, isMonthOf, unless } from "./rules.ts";

const inSchool: ReadonlySet<Outcome> = new Set(schoolOutcomes);

/**
 * cases.csv: a child in a school year. Impossible: opened outside the school year, closed before opened, open and
 * closed at once, returned to school at 3–4 (there is no school to return to at that age), left again without having
 * come, a municipality that did not exist yet.
 */
export const casesFile = ({
  areas: { municipalities },
  scope,
  period,
  release,
}: Surroundings): FileDefinition<"cases"> => ({
  file: "cases",
  columns: {
    case_id: open(key),
    school_year: closed(schoolYear(period)),
    municipality: closed(known(new Set(municipalities.keys()), "reference/municipalities.csv")),
    age_band: closed(code(ageBands)),
    sex: closed(code(sexes)),
    reason: closed(code(reasons)),
    outcome: closed(code(outcomes)),
    left_again: closed(code(leftAgainCodes)),
    support: closed(list(code(supports))),
    opened: closed(month),
    closed: closed(optional(month)),
  },
  unique: ["case_id"],
  cellFaults: (rows, at) => {
    const [year, opened, ended] = [value(rows.school_year, at), value(rows.opened, at), value(rows.closed, at)];
    const outcome = value(rows.outcome, at);
    return [
      ...existed(value(rows.municipality, at), schoolYearBounds(year).end, municipalities),
      ...covered(value(rows.municipality, at), "municipality", scope.municipalities),
      ...unless(
        isMonthOf(opened, year),
        "opened",
        "a month outside the school year",
        "correct the month or the school year",
      ),
      ...come(opened, release, "opened"),
      ...come(ended, release, "closed"),
      ...closedAfterOpened(opened, ended),
      ...unless(
        outcome !== "open" || ended === null,
        "closed",
        "a closing month of an open case",
        "leave it empty, or write the outcome",
      ),
      ...unless(
        outcome !== "returned" || value(rows.age_band, at) !== "3-4",
        "outcome",
        "returned to school at 3-4",
        "correct the outcome or the age band",
      ),
      ...unless(
        value(rows.left_again, at) !== "yes" || inSchool.has(outcome),
        "left_again",
        "left again without having come",
        "write no, or correct the outcome",
      ),
    ];
  },
});
