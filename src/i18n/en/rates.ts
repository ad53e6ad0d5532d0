import type { rates as bg } from "../bg/rates.ts";
import type { Words } from "../words.ts";

/** The words of counts by people in English: heads of columns. */
export const rates: Words<typeof bg> = {
  head: { per_1000_children: "Per 1,000 children", per_10000_inhabitants: "Per 10,000 inhabitants" },
  children: (ages, day, estimated) => `${estimated ? "estimated children" : "children"} aged ${ages} on ${day}`,
  inhabitants: (day) => `inhabitants on ${day}`,
  low: (head) => `${head}: lower bound (chance with a probability of 95% and the error of the estimate)`,
  high: (head) => `${head}: upper bound (chance with a probability of 95% and the error of the estimate)`,
  peopleOf: (head) => `${head}: divided by`,
  peopleStatus: (head) => `${head}: status of the divisor (A published, E estimate)`,
  full: (head, people) => `${head} (${people})`,
  sameYear: "31 December of the same year",
  interval: "Interval",
  reach: {
    chance: "how far chance reaches (with a probability of 95%)",
    error: "how far the error of the estimate reaches",
    both: "how far chance (with a probability of 95%) and the error of the estimate reach",
  },
};
