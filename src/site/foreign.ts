import type { SourceRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";

/**
 * The language to mark a publisher's name or a title with on a page: nothing when it is the page's own. Cyrillic letters make it
 * Bulgarian, whatever language the publication is in; a name in Latin letters in a Bulgarian publication belongs to no language.
 */
export function foreignLanguage(text: string, source: Pick<SourceRow, "language">, page: Language): string | undefined {
  const own = /\p{Script=Cyrillic}/u.test(text) ? "bg" : source.language === "bg" ? "" : source.language;
  return own === "" || own === page ? undefined : own;
}
