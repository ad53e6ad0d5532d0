import { folderOf, folders } from "../../src/i18n/addresses.ts";
import { frozenFolder } from "../../src/i18n/embed-paths.ts";
import { languages } from "../../src/model/text.ts";
import type { Place } from "./renderer.ts";

const nameOf = (part: string): string => part.replace(/\..*$/, "");
// Pages of a place's register stand below the place's own, frames and pictures beside one another.
const ofKind = ["index", "key-figures", ...Object.values(folders.register)];
const isKind = (part: string): boolean => ofKind.includes(part) || frozenFolder.test(part);

/** What the files of whole tables are about, and the pages and lists that tell how large each of them is. */
const ofTables = "the tables";
const tableFolders = languages.map((language) => folderOf("data", language).slice(1));
const isOfTables = (file: string): boolean =>
  tableFolders.some((folder) => file.startsWith(folder)) ||
  /^(?:api\/v1\/(?:catalog|datapackage)|datapackage)\./.test(file);

/**
 * What a place is about: whole tables, or the last part of its path that says more than what kind of page it is.
 * "oblasti/ruse/registar/index.html" → "ruse".
 */
export const subjectOf = ({ file }: Pick<Place, "file">): string =>
  isOfTables(file)
    ? ofTables
    : (file
        .split("/")
        .map(nameOf)
        .findLast((part) => !isKind(part)) ?? "");

/**
 * The places of a site in groups that one process should draw together, the longest work first: all that is about one
 * area, in both languages, asks the same questions and shows the same charts; the files of whole tables, each of which
 * takes seconds, are made once for their archive, their page and themselves. The same places give the same groups.
 */
export function together(places: readonly Place[]): readonly (readonly Place[])[] {
  const weight = ([subject, group]: readonly [string, readonly Place[]]): number =>
    subject === ofTables ? Infinity : group.length;
  return [...Map.groupBy(places, subjectOf)]
    .toSorted((a, b) => weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1))
    .map(([, group]) => group);
}
