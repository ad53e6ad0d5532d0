import type { rates as bg } from "../bg/rates.ts";
import type { Words } from "../words.ts";

/** The words of counts by people in English: heads of columns. */
export const rates: Words<typeof bg> = {
  perChildren: (ages, day, estimated) =>
    `Per 1,000 children aged ${ages} (${estimated ? "estimate" : "number"} for ${day})`,
  perInhabitants: (day) => `Per 10,000 inhabitants (on ${day})`,
  interval: "Interval, 95%",
};
