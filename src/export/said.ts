import { formatDate } from "../i18n/formats.ts";
import type { Origin } from "./citation.ts";
import type { Sheet } from "./sheet.ts";
import { ended, fileWords, licenceName, sourceLine, whereabouts } from "./words.ts";

/**
 * What a chart says as plain text, to stand in a letter or on a slide of one's own: title, sentence, whose numbers they
 * are, where they stand and under which licence; that they are made up, where they are.
 */
export function saidOf(sheet: Sheet, { address }: Pick<Origin, "address">): string {
  const words = fileWords(sheet.language);
  return [
    ...(sheet.synthetic ? [`${words.synthetic}. ${words.syntheticText}`] : []),
    ended(sheet.title),
    sheet.sentence,
    `${ended(sourceLine(sheet))} ${words.siteRelease(formatDate(sheet.release, sheet.language))}`,
    `${whereabouts(address, sheet.language)} · ${licenceName(sheet.licence, sheet.language)}`,
  ].join("\n");
}
