import { csvOf, tabbedOf } from "../export/csv.ts";
import type { SheetCell } from "../export/sheet.ts";
import type { explore } from "../i18n/each/explore.ts";
import type { Language } from "../model/text.ts";
import type { SqlAnswer } from "../query/sql-answer.ts";

type Words = (typeof explore)[Language];

/** What an answer is told beside its rows. */
export interface Told {
  readonly words: Words;
  readonly language: Language;
  readonly release: string;
  /** The page's words on synthetic records, where the answer may have some. */
  readonly mark: Node | undefined;
}

/** As many rows as a page shows at first, and adds each time. */
const step = 100;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

const row = (cells: readonly SheetCell[], { columns }: SqlAnswer): HTMLTableRowElement =>
  element(
    "tr",
    {},
    ...cells.map((cell, place) => {
      const kind = columns[place]?.numeric === true ? { class: "number" } : {};
      return cell === null
        ? element("td", kind, element("span", { class: "null" }, "NULL"))
        : element("td", kind, String(cell));
    }),
  );

/** A button that does something and says so; where the browser refuses, it says nothing. */
function doing(label: string, work: () => void | Promise<void>, done?: string): HTMLButtonElement {
  const button = element("button", { type: "button", class: "button" }, label);
  button.addEventListener("click", () => {
    const said = (): void => {
      if (done !== undefined) button.textContent = done;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    };
    void Promise.resolve(work()).then(said, () => undefined);
  });
  return button;
}

/** All rows for files: of synthetic records each says so. */
function sheetOf(answer: SqlAnswer, synthetic: boolean) {
  const rows = answer.slice(0, answer.rows);
  const keys = answer.columns.map(({ name }) => ({ key: name }));
  return synthetic
    ? { columns: [{ key: "synthetic" }, ...keys], rows: rows.map((cells) => ["true", ...cells]) }
    : { columns: keys, rows };
}

function save(text: string, name: string): void {
  const link = element("a", {
    href: URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })),
    download: name,
  });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

function actions(answer: SqlAnswer, { words, language, release, mark }: Told): HTMLElement {
  const synthetic = mark !== undefined;
  const name = ["obhvat", "sql", release, language, ...(synthetic ? ["SYNTHETIC"] : [])].join("_");
  const copying = (label: string, text: () => string) =>
    doing(label, () => navigator.clipboard.writeText(text()), words.copied);
  return element(
    "div",
    { class: "explore-actions" },
    doing(words.download, () => {
      save(csvOf(sheetOf(answer, synthetic)), `${name}.csv`);
    }),
    // Browsers give the clipboard to safe addresses only.
    ...("clipboard" in navigator
      ? [
          copying(words.copyTable, () => tabbedOf(sheetOf(answer, synthetic))),
          copying(words.copyLink, () => location.href),
        ]
      : []),
  );
}

/** An answer as a part of a page: its mark, its first rows in a table, the way to more of them, its files. */
export function answerPart(answer: SqlAnswer, told: Told): HTMLElement {
  const { words, mark } = told;
  const caption = element("caption");
  const body = element("tbody");
  const more = element("button", { type: "button", class: "button" });
  const show = (): void => {
    const from = body.rows.length;
    body.append(...answer.slice(from, from + step).map((cells) => row(cells, answer)));
    const shown = body.rows.length;
    caption.textContent = words.caption(answer.rows, shown);
    more.textContent = words.more(Math.min(step, answer.rows - shown));
    more.hidden = shown >= answer.rows;
  };
  more.addEventListener("click", show);
  show();
  const head = element(
    "tr",
    {},
    ...answer.columns.map(({ name, numeric }) =>
      element("th", { scope: "col", ...(numeric ? { class: "number" } : {}) }, name),
    ),
  );
  const table = element("table", {}, caption, element("thead", {}, head), body);
  return element(
    "section",
    { "data-result": "", "data-rows": String(answer.rows), "data-engine": "duckdb", "aria-label": words.result },
    ...(mark === undefined ? [] : [mark]),
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": words.result }, table),
    more,
    actions(answer, told),
  );
}

/** Why there is no answer, as a part of a page that is read out. */
export function errorPart(texts: readonly string[], said: string, words: Words): HTMLElement {
  const own = element("p", { class: "quiet" }, `${words.engineSays} `, element("code", { lang: "en" }, said));
  return element(
    "div",
    { "data-error": "", role: "alert" },
    element("p", {}, texts.join(" ")),
    ...(said === "" ? [] : [own]),
  );
}
