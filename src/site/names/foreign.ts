import type { SourceRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import type { SourceLanguage } from "../../model/codes.ts";
import type { LanguageEntry } from "../../model/languages.ts";

/** The letters in which the languages of our sources are written. */
const scripts: Readonly<Record<SourceLanguage, readonly LanguageEntry["script"][]>> = {
  bg: ["Cyrillic"],
  en: ["Latin"],
  sr: ["Cyrillic", "Latin"],
};
const written: Readonly<Record<string, (typeof scripts)[SourceLanguage] | undefined>> = scripts;
/** What letters say where the publication is in a language of others. */
const letters = { Cyrillic: "bg", Latin: undefined } as const;

/**
 * The language to mark a publisher's name or a title with on a page: nothing when it is the page's own. Cyrillic
 * letters make it Bulgarian, whatever language the publication is in, unless that too is written in them; a name in
 * Latin letters in a Bulgarian publication belongs to no language.
 */
export function foreignLanguage(text: string, source: Pick<SourceRow, "language">, page: Language): string | undefined {
  const script = /\p{Script=Cyrillic}/u.test(text) ? "Cyrillic" : "Latin";
  const isOwn = written[source.language]?.includes(script) ?? true;
  const spoken = isOwn ? source.language : letters[script];
  return spoken === page ? undefined : spoken;
}
