import type { finder as bg } from "../bg/finder.ts";
import type { Words } from "../words.ts";
import type { SettlementKind } from "../../model/codes.ts";
import { district } from "./areas.ts";
import { counted, form, nouns, number } from "./nouns.ts";

const kinds: Readonly<Record<SettlementKind, { readonly one: string; readonly other: string }>> = {
  town: { one: "town", other: "towns" },
  village: { one: "village", other: "villages" },
  monastery: { one: "monastery", other: "monasteries" },
  city_district: { one: "city district", other: "city districts" },
  quarter: { one: "quarter", other: "quarters" },
};
const joined = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), words.at(-1)].filter((part) => part !== "").join(" and ");
const told = (held: readonly SettlementKind[]): readonly string[] =>
  [...Map.groupBy(held, (kind) => kind)].map(([kind, { length }]) =>
    form(length, { one: kinds[kind].one, other: `${number(length)}\u00a0${kinds[kind].other}` }),
  );

/** The words of the finder of places in English. */
export const finder: Words<typeof bg> = {
  heading: "Find your place",
  label: "Town, village, municipality or district",
  header: "Find a place",
  short: "Your town",
  help: "In Cyrillic or Latin letters, mistyped too: Дупница, dupnitsa, dupnica",
  button: "Search",
  list: "Places found",
  district: "district",
  municipality: (name, held) => `${joined([...told(held), "municipality"])}, ${district(name)}`,
  settlement: (held, within, name) => `${joined(told(held))}, ${within} municipality, ${district(name)}`,
  found: (shown, all) =>
    `${counted(all, nouns.place)} found${shown < all ? `, the first ${form(shown, { one: "one", other: number(shown) })} shown` : ""}.`,
  alike: (count) =>
    `${counted(count, nouns.place)} ${form(count, { one: "is", other: "are" })} called so: choose yours.`,
  near: "None is called exactly so: it may be one of them.",
  nothing: (text) => `There is no settlement, municipality or district called “${text}”.`,
  failed: "The search could not be loaded.",
  toList: "List of all places",
  title: "Find your place",
  description:
    "All districts, municipalities and settlements in alphabetical order, with a search that understands Cyrillic and Latin letters and typing errors.",
  lead: "For every district and municipality: what we found published, by whom, and what we still look for. Every settlement leads to its municipality.",
  matches: (text) => `Places for “${text}”`,
  all: "All districts and municipalities",
  byLetter: "Settlements in alphabetical order",
  byLetterText:
    "With city districts and well-known quarters. Each leads to the page of its municipality; where several bear one name, the municipality and the district stand behind it. Villages are not marked.",
  letters: "First letter of the settlement",
  listed: { town: "town", village: "", monastery: "monastery", city_district: "city district", quarter: "quarter" },
};
