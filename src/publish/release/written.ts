import { spoken } from "../../i18n/foreign.ts";
import { escapeMarkup } from "../../model/markup.ts";
import { entryOf, firstLanguage, type Language } from "../../model/text.ts";
import type { Report } from "./report.ts";

/** The report as files. */

// What would be a sign of Markdown in a line.
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** The report in all languages as Markdown. */
export const markdownOf = (reports: readonly Report[]): string =>
  reports
    .map(({ title, parts }) =>
      [
        `# ${plain(title)}`,
        ...parts.map(({ heading, lines }) => `## ${heading}\n\n${lines.map((line) => `- ${plain(line)}`).join("\n")}`),
      ].join("\n\n"),
    )
    .join("\n\n")
    .concat("\n");

/** Text of a report as markup that says where it is in another language than the report. */
const markupOf = (text: string, language: Language): string =>
  spoken(text, language)
    .map((part) =>
      part.lang === undefined ? escapeMarkup(part.text) : `<span lang="${part.lang}">${escapeMarkup(part.text)}</span>`,
    )
    .join("");

/**
 * The report in all languages as a page that stands by itself, for who reads and approves, and later for every reader.
 * It loads nothing and has no style, so that it may be shown under the policy of the site.
 */
export function pageOf(reports: readonly Report[]): string {
  const section = ({ language, title, parts }: Report): string =>
    [
      `<section id="${language}" lang="${language}">`,
      `<h1>${markupOf(title, language)}</h1>`,
      ...parts.map(
        ({ heading, lines }) =>
          `<h2>${markupOf(heading, language)}</h2>\n<ul>${lines.map((line) => `<li>${markupOf(line, language)}</li>`).join("\n")}</ul>`,
      ),
      "</section>",
    ].join("\n");
  const links = reports.map(
    ({ language }) =>
      `<a href="#${language}" hreflang="${language}" lang="${language}">${escapeMarkup(entryOf(language).inItself)}</a>`,
  );
  return [
    "<!doctype html>",
    `<html lang="${firstLanguage}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeMarkup(reports.map(({ title }) => title).join(" / "))}</title>`,
    "</head>",
    `<body><nav>${links.join(" ")}</nav>`,
    `<main>${reports.map(section).join("\n")}</main></body>`,
    "</html>",
    "",
  ].join("\n");
}
