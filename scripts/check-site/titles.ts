import type { Outline } from "./outline.ts";

/**
 * Titles that stand on several pages of a language, and pages without one: a reader with many tabs could not tell them
 * apart.
 */
export function titleFaults(pages: ReadonlyMap<string, Outline>): readonly string[] {
  const byTitle = Map.groupBy(
    pages,
    ([, { language, title }]) => `${language} ${title.replace(/\s+/g, " ").toLowerCase()}`,
  );
  return [...byTitle.values()].flatMap((same) => {
    const [[address, { title }]] = same as [[string, Outline]];
    if (title === "") return same.map(([one]) => `${one}: has no title`);
    const others = same.slice(1).map(([one]) => one);
    return others.length === 0 ? [] : [`${address}: its title "${title}" is also that of ${others.join(", ")}`];
  });
}
