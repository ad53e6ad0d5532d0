import { topics } from "../model/codes.ts";
import { addresses, type FileKind, type Kind, type ManyKind, type PageKind } from "./addresses.ts";
import type { PageKey } from "./paths.ts";

const isKind = (text: string): text is Kind => Object.hasOwn(addresses, text);
/** The kinds of pages. */
export const pageKinds = Object.keys(addresses)
  .filter(isKind)
  .filter((kind): kind is PageKind => /^$|\/$/.test(addresses[kind]));
/** The kinds of files. */
export const fileKinds = Object.keys(addresses)
  .filter(isKind)
  .filter((kind): kind is FileKind => !pageKinds.some((one) => one === kind));
/** Whether there are many pages or files of a kind. */
export const isMany = (kind: Kind): kind is ManyKind => addresses[kind].includes("[");

/** The pages that have a name of their own. */
export const pageKeys: readonly PageKey[] = pageKinds.flatMap((kind): readonly PageKey[] => {
  if (kind === "topic") return topics;
  return isMany(kind) || kind === "notFound" ? [] : [kind];
});
