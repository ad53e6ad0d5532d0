import { mostWithheld } from "../../model/few-persons.ts";
import type { municipality as bg } from "../bg/municipality.ts";
import type { Words } from "../words.ts";
import { district } from "./areas.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the municipalities' pages in English. */
export const municipality: Words<typeof bg> = {
  heading: (name) => name,
  title: (name) => `${name} – municipality`,
  description: (name, of) =>
    `What we found published of children out of school, homes and services in ${name} municipality, ${district(of)}, with a source for every figure.`,
  listTitle: "Municipalities",
  listDescription: "The municipalities by district, with the number of figures found for each.",
  listLead: (some, all) =>
    `For ${number(some)} of ${counted(all, nouns.municipality)} we found at least one published figure. For the others the page says what we found of the district.`,
  figures: (count) => counted(count, nouns.figure),
  figuresAndWithheld: (shown, withheld) => `${counted(shown, nouns.figure)} and ${number(withheld)} withheld`,
  kicker: "Municipality in",
  headline: (what, value, when) => `${what}: *${value}* (${when}).`,
  some: (found, name, count) =>
    `For ${name} municipality we found *${found}*, but ${form(count, { one: "it has no date or is not", other: "none with a date is" })} on sweeps, teams or children out of school in the whole municipality.`,
  someOther: (found, name, count) =>
    `For ${name} municipality we found *${found}*, but ${form(count, { one: "it is not", other: "none is" })} on sweeps, teams or children out of school.`,
  silent: (name) =>
    `For ${name} municipality *we found not a single published figure* on sweeps, teams or children returned.`,
  named: (list) => `We found by name ${list}.`,
  and: " and ",
  homes: (count) => `*${counted(count, nouns.homeForChildren)}*`,
  services: (count, planned) =>
    `*${counted(count, nouns.communityService)}*${planned === 0 ? "" : ` (${number(planned)} only planned)`}`,
  inDistrict: "What we found of the district",
  districtSubtitle: (of) => `The municipality is a part of ${district(of)}; these figures are of the whole district`,
  toDistrict: (of) => `Everything on ${district(of)}`,
  founded: (when, of) =>
    `The municipality has existed since ${when}: until then its land was part of ${of} municipality, and earlier figures for ${of} include it.`,
  parted: (when, own, other) =>
    `Until ${when} ${own} municipality included the land of today's ${other} municipality: figures from before and after are of different areas and are not compared.`,
  figuresHeading: "All figures found",
  figuresSubtitle: (name) =>
    `For ${name} municipality and the places in it; counts of 1 to ${mostWithheld} children are withheld`,
  gapHeading: "Who knows more",
  gap: (name, of) =>
    `Under the Mechanism coverage teams report their sweeps to the Regional Department of Education – ${of}, and that department to the Ministry of Education and Science, by 30 November and 30 April. Under the Access to Public Information Act anybody may ask ${name} municipality or the department for these reports.`,
  neighboursHeading: (of) => `The other municipalities of ${district(of)}`,
  municipalitiesHeading: "The municipalities of the district",
  municipalitiesText: "For each municipality: what we found and what we still look for.",
};
