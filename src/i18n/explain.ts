import { firstLanguage, inEach, type Language } from "../model/text.ts";
import { glossary } from "./each/glossary.ts";
import { pagePath } from "./paths.ts";

/** The key of a term, which is also its place on the glossary's page. */
export type TermKey = keyof (typeof glossary)[typeof firstLanguage]["terms"];
export const termKeys = Object.keys(glossary[firstLanguage].terms) as readonly TermKey[];

interface Wanted {
  readonly key: TermKey;
  readonly pattern: RegExp;
}

// A word ends where no letter follows; \b knows only Latin ones.
const patternsOf = ({
  terms,
}: {
  readonly terms: Readonly<Record<TermKey, { readonly match: string }>>;
}): readonly Wanted[] =>
  termKeys.map((key) => ({
    key,
    pattern: new RegExp(`(?<![\\p{L}\\p{M}\\d-])(?:${terms[key].match})(?![\\p{L}\\p{M}\\d-])`, "u"),
  }));
const patterns = inEach((language) => patternsOf(glossary[language]));

// Inside these nothing is explained: what leads or does something already, headings, tables, pictures, words of another
// language.
const closed = /^(?:a|button|code|dfn|form|h[1-6]|nav|pre|script|select|style|summary|svg|table|template)$/;
const tags = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

/** Where the element that opens just before a place ends. */
function endOf(html: string, name: string, from: number): number {
  const same = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]*>`, "g");
  same.lastIndex = from;
  for (let depth = 1, tag = same.exec(html); tag !== null; tag = same.exec(html)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return same.lastIndex;
  }
  return html.length;
}

/** A text with the first of each wanted term leading to the glossary; what was found is wanted no more. */
function explained(text: string, wanted: Map<TermKey, RegExp>, link: (key: TermKey, words: string) => string): string {
  let made = "";
  let rest = text;
  for (;;) {
    const found = [...wanted]
      .flatMap(([key, pattern]) => {
        const match = pattern.exec(rest);
        return match === null ? [] : [{ key, at: match.index, words: match[0] }];
      })
      .sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
    if (found === undefined) return made + rest;
    wanted.delete(found.key);
    made += rest.slice(0, found.at) + link(found.key, found.words);
    rest = rest.slice(found.at + found.words.length);
  }
}

/**
 * A built page whose terms lead to their place in the glossary where each is used first: in the sentences of its main
 * part, not in headings, tables or pictures. A page of another layout, such as a chart for other sites, stays as it is.
 */
export function explain(html: string, language: Language): string {
  const [start, end] = [html.indexOf('<main id="content"'), html.lastIndexOf("</main>")];
  if (start < 0 || end < start) return html;
  const wanted = new Map(patterns[language].map(({ key, pattern }) => [key, pattern]));
  const link = (key: TermKey, words: string): string =>
    `<dfn class="term"><a href="${pagePath("glossary", language)}#${key}">${words}</a></dfn>`;
  let made = html.slice(0, start);
  let at = start;
  tags.lastIndex = start;
  for (let tag = tags.exec(html); tag !== null && tag.index < end && wanted.size > 0; tag = tags.exec(html)) {
    made += explained(html.slice(at, tag.index), wanted, link);
    at = tag.index;
    const [, closing, name = "", attributes = ""] = tag;
    if (closing === "" && (closed.test(name) || /\slang=/.test(attributes)) && !attributes.endsWith("/"))
      tags.lastIndex = endOf(html, name, tags.lastIndex);
    made += html.slice(at, tags.lastIndex);
    at = tags.lastIndex;
  }
  return made + html.slice(at);
}
