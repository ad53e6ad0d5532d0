import type { Source } from "../intake/published/source.ts";
import type { Vocabulary } from "../intake/vocabulary.ts";
import type { SourceRow } from "../model/rows.ts";

const namesOf = ({ publishers }: Vocabulary) =>
  new Map(publishers.map(({ publisher, name_bg, name_en }) => [publisher, { bg: name_bg, en: name_en }]));

/**
 * The public sources: publishers by their reviewed names, or as the source has them, and how many statements were taken
 * from each.
 */
export function sourcesOf(
  sources: readonly Source[],
  vocabulary: Vocabulary,
  taken: readonly { readonly source: string }[],
): readonly SourceRow[] {
  const names = namesOf(vocabulary);
  const counts = Map.groupBy(taken, ({ source }) => source);
  return sources.map(({ source_id, publisher, ...source }) => {
    const name = names.get(publisher) ?? { bg: publisher, en: publisher };
    return {
      source: source_id,
      ...source,
      publisher_bg: name.bg,
      publisher_en: name.en,
      statements: counts.get(source_id)?.length ?? 0,
    };
  });
}

interface Sourced {
  readonly source: string | null;
  readonly scaled_to?: string | null;
}

/** The sources of published figures, and after them those of official statistics that stand behind some rows. */
export function withOfficial(
  published: readonly Source[],
  official: readonly Source[],
  rows: readonly Sourced[],
): readonly Source[] {
  const used = new Set(rows.flatMap(({ source, scaled_to }) => [source, scaled_to]));
  const there = new Set(published.map(({ source_id }) => source_id));
  return [...published, ...official.filter(({ source_id }) => used.has(source_id) && !there.has(source_id))];
}

/** The publishers that nobody has given a name yet, in order of appearance. */
export function unnamed(sources: readonly Source[], vocabulary: Vocabulary): readonly string[] {
  return [
    ...new Set(sources.map(({ publisher }) => publisher)).difference(
      new Set(vocabulary.publishers.map(({ publisher }) => publisher)),
    ),
  ];
}
