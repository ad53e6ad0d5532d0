import { counted } from "../counted.ts";
import type { municipality as bg } from "../bg/municipality.ts";
import type { Words } from "../words.ts";

/** The words of the municipalities' pages in English. */
export const municipality: Words<typeof bg> = {
  title: (name) => `${name} – municipality`,
  description: (name, district) => `What has been published of children out of school, homes and services in ${name} municipality, ${district} district, with a source for every figure.`,
  listTitle: "Municipalities",
  listDescription: "The 265 municipalities by district, with the number of published figures for each.",
  listLead: (some, all) => `For ${String(some)} of ${String(all)} municipalities there is at least one published figure. For the others the page says what is known of the district.`,
  figures: (count) => `${String(count)} ${counted(count, "figure", "figures")}`,
  kicker: "Municipality in",
  headline: (what, value, period) => `${what}: *${value}* (${period}).`,
  some: (count, name) => `For ${name} municipality *${String(count)} published ${counted(count, "figure was", "figures were")}* found, but none on sweeps or on children returned in the whole municipality.`,
  silent: (name) => `For ${name} municipality the sources collected hold *not a single published figure* on sweeps, teams or children returned.`,
  named: (list) => `Known by name: ${list}.`,
  and: " and ",
  homes: (count) => `*${String(count)} ${counted(count, "home for children", "homes for children")}*`,
  services: (count) => `*${String(count)} community ${counted(count, "service", "services")}*`,
  inDistrict: "What is known of the district",
  districtSubtitle: (district) => `The nearest level of which more is known: ${district} district`,
  toDistrict: (district) => `Everything on ${district} district`,
  figuresHeading: "All published figures",
  figuresSubtitle: (name) => `For ${name} municipality and the places in it; counts of 1 to 4 children are withheld`,
  gapHeading: "Who knows more",
  gap: (name, district) => `The coverage teams of ${name} municipality report their sweeps to the Regional Department of Education – ${district}, and that department to the Ministry of Education and Science, by 30 November and 30 April. These reports are not published by municipality. Under the Access to Public Information Act anybody may ask the municipality or the department for them.`,
  neighboursHeading: (district) => `The other municipalities of ${district} district`,
  municipalitiesHeading: "The municipalities of the district",
  municipalitiesText: "For each municipality: what has been published and what is missing.",
};
