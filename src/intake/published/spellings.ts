import { latinLike } from "../../model/look-alikes.ts";
import type { RawTable } from "../csv.ts";
import type { Report } from "../fault.ts";
import type { Vocabulary } from "../vocabulary.ts";

/**
 * What is left of a name when nobody looks closely: no capitals, no quotation marks, one kind of dash, letters as they
 * look.
 */
const atAGlance = (name: string): string =>
  Array.from(name.toUpperCase(), latinLike)
    .join("")
    .replace(/[–—−]/g, "-")
    .replace(/["'„“”‘’‚«»‹›.,]/g, "")
    .replace(/\s*-\s*/g, "-")
    .replace(/\s+/g, " ")
    .trim();

/**
 * Reports a publisher who stands there in two spellings that no reader would tell apart, unless the vocabulary gives
 * both one name.
 */
export function checkPublishers(
  { file, rows }: RawTable,
  { publishers }: Pick<Vocabulary, "publishers">,
  report: Report,
): void {
  const names = new Map(publishers.map(({ publisher, name_bg }) => [publisher, name_bg]));
  const seen = new Map<string, { readonly publisher: string; readonly line: number }>();
  for (const { line, cells, refused = [] } of rows) {
    const publisher = cells["publisher"] ?? "";
    const key = atAGlance(publisher);
    const earlier = seen.get(key) ?? { publisher, line };
    seen.set(key, earlier);
    const isOne =
      earlier.publisher === publisher ||
      (names.has(publisher) && names.get(publisher) === names.get(earlier.publisher));
    if (isOne || refused.includes("publisher")) continue;
    report({
      file,
      line,
      column: "publisher",
      problem: "differs only in capitals or signs from another publisher",
      value: publisher,
      detail: `"${earlier.publisher}" on line ${earlier.line}`,
      remedy: "write both the same, or give both one name in vocabulary/publishers.csv",
    });
  }
}
