import type { AreaLevel } from "../model/codes.ts";

/** Whether so few persons could be recognised: 1 to 4. A true zero shows nobody. */
export const isFewPersons = (value: number): boolean => value > 0 && value < 5;

/** Whether the areas of a level are so small that a few persons there are withheld. */
export const isBelowDistrict = (level: AreaLevel): boolean => level === "municipality" || level === "settlement";
