import { counted } from "../counted.ts";
import type { finder as bg } from "../bg/finder.ts";
import type { Words } from "../words.ts";

/** The words of the finder of places in English. */
export const finder: Words<typeof bg> = {
  heading: "Find your place",
  label: "Town, municipality or district",
  header: "Find a place",
  short: "Your town",
  help: "In Cyrillic or Latin letters, mistyped too: Дупница, dupnitsa, dupnica",
  button: "Search",
  list: "Places found",
  district: "district",
  municipality: (district) => `municipality, ${/ (?:City|Province)$/.test(district) ? district : `${district} district`}`,
  found: (shown, all) => `${counted(all, "1 place found", `${String(all)} places found`)}${shown < all ? `, the first ${String(shown)} shown` : ""}.`,
  nothing: (text) => `There is no district or municipality called “${text}”.`,
  failed: "The search could not be loaded.",
  toList: "List of all districts and municipalities",
  title: "Find your place",
  description: "All 28 districts and 265 municipalities in alphabetical order, with a search that understands Cyrillic and Latin letters and typing errors.",
  lead: "For every district and municipality: what has been published, by whom, and what is missing.",
  matches: (text) => `Places for “${text}”`,
  all: "All districts and municipalities",
};
