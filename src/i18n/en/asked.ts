import type { asked as bg } from "../bg/asked.ts";
import type { Words } from "../words.ts";
import { form, number } from "./nouns.ts";

/** The words for what an address asks and a page does not show, in English. */
export const asked: Words<typeof bg> = {
  field: {
    indicator: (count) => form(count, { one: "the indicator", other: "the indicators" }),
    period: (count) => form(count, { one: "the school year", other: "the school years" }),
    layout: (count) => form(count, { one: "the kind of map", other: "the kinds of map" }),
    from: (count) => form(count, { one: "the first year", other: "the first years" }),
    to: (count) => form(count, { one: "the last year", other: "the last years" }),
    districts: (count) => form(count, { one: "the district", other: "the districts" }),
  },
  named: (field, list) => `${field} ${list}`,
  text: (text) => `“${text}”`,
  more: (count) => `${number(count)} more`,
  unknown: (list) => `in the address we did not recognise ${list}`,
  beyond: (most, list) =>
    `${form(most, { one: "only one is shown at a time", other: `at most ${number(most)} are shown at a time` })}, hence without ${list}`,
  kept: "the rest is shown",
  begun: "the view that the page begins with is shown",
};
