import type { front as bg } from "../bg/front.ts";
import type { Words } from "../words.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The stories of the front page, in English. Between asterisks stands what is set in bold. */
export const front: Words<typeof bg> = {
  returned: (who, until, what) =>
    `${who}: from the start of the Mechanism in 2017 to ${until}, ${what} were brought back.`,
  inferredDay: (when) => `${when} (date inferred)`,
  returnedBoth: (left, all) => `*${left}* not counting those who left again, and *${all}* counting them,`,
  returnedKind: {
    all: (value) => `*${value}*`,
    net: (value) => `*${value}* not counting those who left again`,
    kept_at_date: (value) => `*${value}* who stayed`,
    unsaid: (value) => `*${value}*, unsaid who,`,
  },
  childrenUnit: (count) => form(count, nouns.child),
  homes: (first, firstDate, last, lastDate) =>
    `On ${firstDate}, *${first}* specialised institutions for children were open; on ${lastDate}, *${last}*.`,
  homesDoubted: (homes, date) => `A later total, *${homes}* on ${date}, is in doubt.`,
  homesSingle: (homes, date) => `The newest figure found is of one kind only: *${homes}* on ${date}.`,
  homesOfKind: {
    all: (count) => form(count, nouns.institution),
    DMSGD: (count) =>
      form(count, {
        one: "home for medical and social care for children",
        other: "homes for medical and social care for children",
      }),
    DDLRG: (count) =>
      form(count, {
        one: "home for children deprived of parental care",
        other: "homes for children deprived of parental care",
      }),
    DDUI: (count) =>
      form(count, {
        one: "home for children with intellectual disabilities",
        other: "homes for children with intellectual disabilities",
      }),
    DDFU: (count) =>
      form(count, {
        one: "home for children with physical disabilities",
        other: "homes for children with physical disabilities",
      }),
  },
  sweeps: (some, all, year, inYear, whole) =>
    `For *${number(some)} of ${counted(all, nouns.district)}* we found at least one figure on sweeps, and for ${year} for *${number(inYear)}*${inYear === whole ? "" : `; for the whole of the year, for *${number(whole)}*`}.`,
  plannedHeading: "Homes whose closing still lay ahead at the end of 2016",
  planned: (first, second) =>
    `At the sitting in Stara Zagora on 7 December 2016 it was said that *${first} homes for children deprived of parental care* and *${second} homes for medical and social care for children* were still to close in the whole country.`,
};
