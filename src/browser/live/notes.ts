import type { ChartView } from "../../charts/described.ts";
import { noteItem, say } from "../../charts/words/say.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { sourcePath } from "../../i18n/paths.ts";
import type { Language } from "../../model/text.ts";
import { element } from "../page/made-element.ts";

/** Who says what a view shows, and how sure it is, under headings, in the form that pages are built with. */
export function noteBlocks(
  { sources, notes }: Pick<ChartView, "sources" | "notes">,
  language: Language,
  heading: "h2" | "h3",
): readonly HTMLElement[] {
  const words = dictionary(language).site.chart;
  const links = sources.map(({ source, publisher }) => {
    const link = document.createElement("a");
    link.href = sourcePath(source, language);
    say(link, publisher, language, document);
    return element("li", {}, link);
  });
  const block = (name: string, items: readonly HTMLElement[]): readonly HTMLElement[] =>
    items.length === 0 ? [] : [element("div", {}, element(heading, {}, name), element("ul", {}, ...items))];
  return [
    ...block(words.who, links),
    ...block(
      words.sure,
      notes.map((note) => noteItem(note, language, document)),
    ),
  ];
}
