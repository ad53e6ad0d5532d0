import type { ChartView } from "../../charts/described.ts";
import { noteItem, say } from "../../charts/words/say.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { sourcePath } from "../../i18n/paths.ts";
import type { Language } from "../../model/text.ts";

const made = (name: string, text: string, ...children: readonly Node[]): HTMLElement => {
  const element = document.createElement(name);
  element.append(...(text === "" ? [] : [text]), ...children);
  return element;
};

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
    return made("li", "", link);
  });
  const block = (name: string, items: readonly HTMLElement[]): readonly HTMLElement[] =>
    items.length === 0 ? [] : [made("div", "", made(heading, name), made("ul", "", ...items))];
  return [
    ...block(words.who, links),
    ...block(
      words.sure,
      notes.map((note) => noteItem(note, language, document)),
    ),
  ];
}
