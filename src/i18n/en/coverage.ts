import type { coverage as bg } from "../bg/coverage.ts";
import type { Words } from "../words.ts";
import { counted, nouns, number } from "./nouns.ts";

/** The words of who delivered what to the register, in English. */
export const coverage: Words<typeof bg> = {
  heading: "Who has delivered what",
  subtitle: (place) => `Records delivered by kind and year, ${place}`,
  districtsSubtitle: "Kinds of records delivered by district and year, of six kinds in all",
  text: "Only what was delivered is counted. Where there is no extract a number is marked “not delivered”: that is not a zero. A sum exists only where every part was delivered.",
  nothing: (place) =>
    `No records were delivered to the register for ${place}. That does not mean that there are no children, sweeps or services: there is no extract to count them in.`,
  undelivered: (place) =>
    `No records of children were delivered for ${place}, so the register does not say how many there are.`,
  partial: (place, year, delivered, parts, of) =>
    `For the school year ${year} records of children were delivered by ${number(delivered)} of ${counted(parts, nouns[of])}, so there is no sum for ${place}.`,
  who: "Delivered by",
  publisher: "Publisher",
  areas: "Area",
  files: "Records",
  period: "Years",
  file: {
    cases: "children to be reached",
    sweeps: "sweeps",
    institutions: "children's institutions",
    placements: "children placed and leaving",
    services: "social services",
    sittings: "sittings",
  },
  kind: "Kind of records",
  district: "District",
  all: "yes",
  none: "no",
  some: (delivered, parts) => `${number(delivered)} of ${number(parts)}`,
  partly: "in part",
};
