import type { finder as bg } from "../bg/finder.ts";
import type { Words } from "../words.ts";
import { district } from "./areas.ts";
import { counted, form, nouns, number } from "./nouns.ts";

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
  municipality: (name) => `municipality, ${district(name)}`,
  found: (shown, all) =>
    `${counted(all, nouns.place)} found${shown < all ? `, the first ${form(shown, { one: "one", other: number(shown) })} shown` : ""}.`,
  alike: (count) =>
    `${counted(count, nouns.place)} ${form(count, { one: "is", other: "are" })} called so: choose yours.`,
  nothing: (text) => `There is no district or municipality called “${text}”.`,
  failed: "The search could not be loaded.",
  toList: "List of all districts and municipalities",
  title: "Find your place",
  description:
    "All districts and municipalities in alphabetical order, with a search that understands Cyrillic and Latin letters and typing errors.",
  lead: "For every district and municipality: what we found published, by whom, and what we still look for.",
  matches: (text) => `Places for “${text}”`,
  all: "All districts and municipalities",
};
