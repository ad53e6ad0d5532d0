import type { AreaLevel } from "../../model/codes.ts";
import { isBelowDistrict, isFewPersons, leastShown, mostWithheld } from "../../model/few-persons.ts";
import { SecretCellFault } from "../cells.ts";
import type { RowFault } from "../rule.ts";
import type { Lists } from "./lists.ts";

const refuse = (column: string, problem: string, remedy: string): readonly RowFault[] => [
  [column, new SecretCellFault(problem, remedy)],
];

const few = `1 to ${mostWithheld}`;

interface Counted {
  readonly indicator: string;
  readonly area_level: AreaLevel;
  readonly value: number;
}

/**
 * A figure by which a child or a family could be recognised: few persons below district level, or one family below
 * the country.
 */
export const fewFaults =
  (lists: Lists) =>
  ({ indicator, area_level, value }: Counted): readonly RowFault[] => {
    if (lists.persons.has(indicator) && isBelowDistrict(area_level) && isFewPersons(value)) {
      return refuse(
        "value",
        `${few} persons below district level`,
        `write ${leastShown}, with at_most as its qualifier, or leave the row out`,
      );
    }
    if (lists.units.get(indicator) !== "families" || area_level === "country" || value !== 1) return [];
    return refuse("value", "a single family", "leave the row out");
  };

/** A service whose few users could be recognised. */
export const fewUsers = ({ users }: { readonly users: number | null }): readonly RowFault[] =>
  users !== null && isFewPersons(users) ? refuse("users", `${few} users of one service`, "leave the cell empty") : [];

/** A sitting's few children, or those of one family, whatever the district. */
export const fewOfEvent =
  (lists: Lists) =>
  ({
    area_code,
    value,
    indicator,
  }: {
    readonly area_code: string;
    readonly value: number | null;
    readonly indicator: string | null;
  }): readonly RowFault[] => {
    const remedy = "leave value and indicator empty";
    if (value === null || indicator === null || area_code === "BG") return [];
    if (lists.familyMeasures.has(indicator)) return refuse("value", "the children of one family", remedy);
    return lists.personMeasures.has(indicator) && isFewPersons(value)
      ? refuse("value", `${few} persons at a sitting`, remedy)
      : [];
  };
