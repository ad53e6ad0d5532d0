import { folders } from "../../src/i18n/addresses.ts";
import { frozenFolder } from "../../src/i18n/embed-paths.ts";
import type { Place } from "./renderer.ts";

const nameOf = (part: string): string => part.replace(/\..*$/, "");
// Pages of a place's register stand below the place's own, frames and pictures beside one another.
const ofKind = ["index", "key-figures", ...Object.values(folders.register)];
const isKind = (part: string): boolean => ofKind.includes(part) || frozenFolder.test(part);

/**
 * What a place is about: the last part of its path that says more than what kind of page it is.
 * "oblasti/ruse/registar/index.html" → "ruse".
 */
export const subjectOf = ({ file }: Pick<Place, "file">): string =>
  file
    .split("/")
    .map(nameOf)
    .findLast((part) => !isKind(part)) ?? "";

/**
 * The places of a site in groups that one process should draw together, the largest first: all that is about one area,
 * in both languages, asks the same questions and shows the same charts. The same places give the same groups.
 */
export function together(places: readonly Place[]): readonly (readonly Place[])[] {
  return [...Map.groupBy(places, subjectOf)]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([, group]) => group);
}
