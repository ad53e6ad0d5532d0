import { findPart } from "../page/find-part.ts";

/** Says of an address that it was made with another release than the one that is shown; nothing of the present one. */
export function tellRelease(host: HTMLElement, asked: string | undefined, now: string): void {
  const note = findPart(host, ".builder-release", HTMLElement);
  const isOther = asked !== undefined && asked !== now;
  const isDay = isOther && /^\d{4}-\d\d-\d\d$/.test(asked) && asked < now;
  note.hidden = !isOther;
  const [older, strange] = [".builder-older", ".builder-strange"].map((one) => findPart(note, one, HTMLElement));
  for (const [part, isShown] of [
    [older, isDay],
    [strange, isOther && !isDay],
  ] as const) {
    if (part === undefined) continue;
    part.hidden = !isShown;
    const name = part.querySelector("b");
    // What stands in an address is told, not believed: cut, and without signs that are not seen.
    if (name !== null) name.textContent = (asked ?? "").replace(/\p{C}/gu, "").slice(0, 30);
  }
}
