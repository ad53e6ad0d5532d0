import { formatDate } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { SourceRow } from "../../model/rows.ts";
import { columnIn, inLanguage, type Language } from "../../model/text.ts";

/** What a source is headed with: its printed title, or whose publication it is, and of which day. */
export function sourceHeading({ title, published_date: date, ...source }: SourceRow, language: Language): string {
  const { source: words } = pageWords(language);
  const publisher = inLanguage(source, "publisher", language);
  return title ?? (date === null ? words.untitled(publisher) : words.untitledOn(publisher, formatDate(date, language)));
}

/**
 * What the browser's tab calls the page of a source: title and publisher, and its key where others would be called the
 * same.
 */
export function sourceTabTitle(source: SourceRow, all: readonly SourceRow[], language: Language): string {
  const publisher = columnIn("publisher", language);
  const heading = sourceHeading(source, language);
  const tab = source.title === null ? heading : `${heading} – ${source[publisher]}`;
  const isShared = all.some(
    (other) =>
      other.source !== source.source &&
      other.title === source.title &&
      other[publisher] === source[publisher] &&
      (source.title !== null || other.published_date === source.published_date),
  );
  return isShared ? `${tab} (${source.source})` : tab;
}
