import type { counts as bg } from "../bg/counts.ts";
import type { Words } from "../words.ts";
import { counted, form, nouns } from "./nouns.ts";

/**
 * How much there is of everything, in English; the same words wherever it is counted. Between asterisks stands what is
 * set in bold.
 */
export const counts: Words<typeof bg> = {
  numbers: (statements, sources, numbers) =>
    `The published figures are *${counted(statements, nouns.statement)}* from *${counted(sources, nouns.source)}*. In the table of observations they make *${counted(numbers, nouns.figure)}*: what repeats or agrees is one row.`,
  withheld: (count) =>
    `Another ${counted(count, nouns.figure)} ${form(count, { one: "is", other: "are" })} withheld, so that no child can be recognised.`,
  placeholders: (count) =>
    `A further *${counted(count, nouns.row)}* ${form(count, { one: "is an empty place", other: "are empty places" })} kept for sweeps, teams and children returned by district and school year, and no ${form(count, nouns.figure)}.`,
  official: (numbers) =>
    `Beside them the table holds *${counted(numbers, nouns.figure)}* of official statistics, marked "official" in the column dataset.`,
  synthetic: (rows) =>
    `Apart from these *${counted(rows, nouns.row)}* ${form(rows, { one: "is", other: "are" })} synthetic: the register was made by a script and speaks of no child and no place.`,
  computed:
    "Where the compilers added or multiplied printed numbers, this is said beside the number itself; nothing else was added.",
};
