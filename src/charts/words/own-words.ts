import type { Note } from "../described.ts";

const own: readonly Note["kind"][] = ["method", "synthetic", "event"];

/** Whether a note is in the site's own words, the same wherever it stands, and claims nothing of a figure. */
export const isOwnWords = ({ kind, claims = [] }: Note): boolean => claims.length === 0 && own.includes(kind);
