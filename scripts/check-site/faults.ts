import type { Outline } from "./outline.ts";

/** What one of two pages says that the other does not, each in words; none where they say the same. */
export function differences(one: Outline, other: Outline): readonly string[] {
  const things = new Set([...one.counts.keys(), ...other.counts.keys()]);
  return [...things].flatMap((thing) => {
    const [first, second] = [one.counts.get(thing) ?? 0, other.counts.get(thing) ?? 0];
    return first === second
      ? []
      : [`${thing}: ${first} times in "${one.language}", ${second} times in "${other.language}"`];
  });
}

/** What is wrong with a page by itself. */
export const flaws = ({
  wordless,
  unmarked,
  foreign,
  astray,
  base,
  refused,
  counts,
  language,
}: Outline): readonly string[] => [
  ...wordless.map((where) => `${where} holds no words`),
  ...unmarked.map((words) => `"${words}" is Cyrillic in a page in "${language}" without lang="bg"`),
  ...foreign.map((address) => `loads ${address} from elsewhere`),
  ...astray.map((address) => `names ${address}, which is outside ${base}/`),
  ...refused.map((what) => `${what}, which the policy refuses`),
  ...(counts.has("icon") ? [] : ["names no icon, so that browsers ask for /favicon.ico, which is not there"]),
  ...(counts.get("h1") === 1 ? [] : [`has ${counts.get("h1") ?? 0} headings of the first level, not one`]),
];

/** The links of a page that lead nowhere: to a file that is not there, or to a place that the page there lacks. */
export function deadLinks(
  address: string,
  page: Outline,
  pages: ReadonlyMap<string, Outline>,
  files: ReadonlySet<string>,
): readonly string[] {
  return page.links.flatMap((link) => {
    const [path = "", anchor] = link.replace(/\?[^#]*/, "").split("#");
    const target = path === "" ? page : pages.get(path);
    if (target === undefined && !files.has(path)) return [`${address}: leads to ${link}, which is not there`];
    return anchor === undefined || target === undefined || target.ids.has(anchor)
      ? []
      : [`${address}: leads to ${link}, a place that the page lacks`];
  });
}
