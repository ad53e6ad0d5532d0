import { closed, count, key, open, year } from "../columns.ts";
import { value } from "./definition.ts";
import type { FileDefinition, Surroundings } from "./definition.ts";
import type { Lifetimes } from "./institutions.ts";
import { come, unless } from "./rules.ts";

/** placements.csv: the children of an institution in a calendar year in which it worked, by where they went. */
export const placementsFile = (
  { period, release }: Surroundings,
  lifetimes: Lifetimes,
): FileDefinition<"placements"> => ({
  file: "placements",
  columns: {
    institution_id: open(key),
    year: closed(year(Number(period.to.slice(5)))),
    placed: closed(count(0)),
    reintegrated: closed(count(0)),
    adopted: closed(count(0)),
    foster: closed(count(0)),
    other: closed(count(0)),
  },
  unique: ["institution_id", "year"],
  cellFaults: (rows, at) => {
    const lifetime = lifetimes.get(value(rows.institution_id, at));
    if (lifetime === undefined)
      return unless(false, "institution_id", "not in institutions.csv", "add the institution there, or correct the id");
    const placed = value(rows.year, at);
    const worked = placed >= lifetime.from && (lifetime.to === null || placed <= lifetime.to);
    return [
      ...come(String(placed), release, "year"),
      ...unless(
        worked,
        "year",
        "a year in which the institution did not work",
        "correct the year, or the months in institutions.csv",
      ),
    ];
  },
});
