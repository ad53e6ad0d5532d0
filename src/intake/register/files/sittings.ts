import { sittingBodies } from "../../../model/register.ts";
import { code, districtCode, CellFault } from "../../cells.ts";
import type { Reader } from "../../cells.ts";
import { closed, count, dayOfYear, key, list, open } from "../columns.ts";
import { value } from "./definition.ts";
import type { FileDefinition, Surroundings } from "./definition.ts";
import { come, covered, unless } from "./rules.ts";

// "education", "regional-health", "РУО": a code, or a short form in capitals.
const institution: Reader<string> = (text) =>
  /^[A-Za-z][A-Za-z0-9_-]{0,39}$|^[А-Я]{2,8}$/.test(text)
    ? text
    : new CellFault("not the code of an institution", "write a code such as education, or a short form such as РУО");

/**
 * sittings.csv: a sitting of a coordination body of a district, on a day of the extract's years. The only full date of
 * the contract.
 */
export const sittingsFile = ({
  areas: { districts },
  scope,
  period,
  release,
}: Surroundings): FileDefinition<"sittings"> => ({
  file: "sittings",
  columns: {
    sitting_id: open(key, "dated id"),
    date: closed(dayOfYear, "dated cell"),
    body: closed(code(sittingBodies)),
    area_code: closed(districtCode(districts)),
    participants: closed(count(0)),
    institutions: open(list(institution), "codes"),
  },
  unique: ["sitting_id"],
  cellFaults: (rows, at) => {
    const held = value(rows.date, at);
    const year = held.slice(0, 4);
    const isInPeriod = year >= period.from.slice(0, 4) && year <= period.to.slice(5);
    return [
      ...come(held, release, "date"),
      ...covered(value(rows.area_code, at), "area_code", scope.districts),
      ...unless(
        isInPeriod,
        "date",
        "a day outside the extract's period",
        "correct the day, or the period in dataset.json",
      ),
    ];
  },
});
