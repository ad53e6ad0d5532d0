import { formatDate } from "../../i18n/formats.ts";
import { findPart } from "./find-part.ts";
import { languageOf } from "./language-of.ts";

/**
 * The release that an address says it was made with, for who tells it beside what was asked: questions in SQL beside
 * their editor, everything else beside the builder.
 */
export function releaseIn({ search, hash }: Location, by: "sql" | "builder"): string | undefined {
  const searchParams = new URLSearchParams(search);
  const isSql = hash.startsWith("#sql=");
  const isOnlySql = isSql && [...searchParams.keys()].every((name) => name === "release");
  const isOwn = by === "sql" ? isSql : !isOnlySql;
  return isOwn ? (searchParams.get("release") ?? undefined) : undefined;
}

/** Says of an address that it was made with another release than the one that is shown; nothing of the present one. */
export function tellRelease(host: HTMLElement, asked: string | undefined, now: string): void {
  const note = findPart(host, ".release-note", HTMLElement);
  const isOther = asked !== undefined && asked !== now;
  const isKnown = isOther && (note.dataset["releases"] ?? "").split(" ").includes(asked);
  note.hidden = !isOther;
  for (const [kind, isShown] of [
    ["older", isKnown],
    ["strange", isOther && !isKnown],
  ] as const) {
    const part = findPart(note, `.release-${kind}`, HTMLElement);
    part.hidden = !isShown;
    if (!isShown || asked === undefined) continue;
    // What stands in an address is told, not believed: cut, and without signs that are not seen.
    const shown = asked.replace(/\p{C}/gu, "").slice(0, 30);
    findPart(part, "b", HTMLElement).textContent = isKnown ? formatDate(asked, languageOf(host)) : shown;
    const link = part.querySelector("a");
    if (link !== null) link.hash = `release-${asked}`;
  }
}
