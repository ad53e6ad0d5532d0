import type { Finding } from "./site.ts";

const shown = 20;

/** One finding with all pages that have it. */
interface Found {
  readonly finding: Finding;
  readonly pages: readonly string[];
}

/** The same sentence with the same fault is one finding, however many pages it stands on. */
const merged = (findings: readonly Finding[]): readonly Found[] =>
  [...Map.groupBy(findings, ({ text, claim, why }) => JSON.stringify([text, claim, why])).values()].flatMap((same) => {
    const [finding] = same;
    return finding === undefined ? [] : [{ finding, pages: [...new Set(same.map(({ page }) => page))] }];
  });

function inWords({ finding: { page, where, text, claim, why }, pages }: Found): string {
  const others = pages.length > 1 ? `, and ${pages.length - 1} other pages` : "";
  return [
    `${page} (${where})${others}`,
    `  sentence: ${text}`,
    ...(claim === null ? [] : [`  claim:    ${claim}`]),
    `  evidence: ${why}`,
  ].join("\n");
}

/** What was found, in words: the first of them with page, sentence, claim and evidence, and how many there are. */
export function report(findings: readonly Finding[]): string {
  const found = merged(findings);
  const rest = found.length - shown;
  return [
    `The built site claims what its tables don't bear, or claims without saying so: ${found.length} sentences.`,
    ...found.slice(0, shown).map(inWords),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ].join("\n");
}
