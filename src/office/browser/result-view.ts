import { officePage } from "../../i18n/each/office-page.ts";
import type { Language } from "../../model/text.ts";
import { element } from "../../browser/page/made-element.ts";
import { certificateLines } from "../result/certificate.ts";
import type { HandedFile } from "../result/files.ts";
import { cellText } from "../result/tables.ts";
import type { ShownArea, ShownCell, ShownTable } from "../result/tables.ts";
import type { Answer } from "./messages.ts";

type Result = Extract<Answer, { readonly is: "result" }>;

function cellView(cell: ShownCell, language: Language): HTMLTableCellElement {
  const text = cellText(cell, language);
  if (cell !== "withheld") return element("td", {}, text);
  const { result } = officePage[language];
  return element(
    "td",
    { "data-withheld": "" },
    element("span", { "aria-hidden": "true" }, text),
    element("span", { class: "visually-hidden" }, result.withheld),
  );
}

function tableView({ title, periods, rows }: ShownTable, name: string, language: Language): HTMLElement {
  const { result } = officePage[language];
  const head = element(
    "tr",
    {},
    element("th", { scope: "col" }, result.part),
    ...periods.map((period) => element("th", { scope: "col" }, period)),
  );
  const body = rows.map(({ label, cells }) =>
    element("tr", {}, element("th", { scope: "row" }, label), ...cells.map((cell) => cellView(cell, language))),
  );
  const caption = result.caption(title, name);
  const table = element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, table);
}

function areaView({ name, isDistrict, tables }: ShownArea, language: Language): HTMLElement {
  const inside = tables.map((table) => tableView(table, name, language));
  if (isDistrict) return element("section", {}, element("h3", {}, name), ...inside);
  return element("details", {}, element("summary", {}, name), ...inside);
}

/** Links that save the files; `urls` receives the addresses, to be given back when they are no longer shown. */
export function filesView(files: readonly HandedFile[], language: Language, urls: string[]): HTMLElement {
  const words = officePage[language].files;
  const links = files.map(({ kind, name, type, bytes }) => {
    const href = URL.createObjectURL(new Blob([bytes], { type }));
    urls.push(href);
    return element("li", {}, element("a", { href, download: name, "data-file": kind }, words[kind]));
  });
  return element("section", {}, element("h2", {}, words.heading), element("ul", { class: "office-files" }, ...links));
}

/** The protected tables of all areas, and what was checked of them. */
export function resultView({ areas, certified }: Result, language: Language): readonly HTMLElement[] {
  const { result, certificate } = officePage[language];
  const lines = certificateLines(certified, language).map((line) => element("li", {}, line));
  return [
    element("h2", {}, result.heading),
    element("p", {}, areas.length > 0 ? result.text : result.nothing),
    element(
      "section",
      { class: "office-certificate" },
      element("h3", {}, certificate.heading),
      element("ul", {}, ...lines),
    ),
    ...areas.map((area) => areaView(area, language)),
  ];
}
