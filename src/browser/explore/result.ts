import { tabbedOf } from "../../export/csv.ts";
import { collator } from "../../i18n/formats.ts";
import type { SqlAnswer } from "../../query/sql/answer.ts";
import { orderOf } from "../../query/sql/order.ts";
import type { EngineName } from "../../query/together.ts";
import type { AnswerChart } from "./chart.ts";
import { answerFile, answerFileName, answerKinds, answerSheet, type AnswerFacts } from "./files.ts";
import { AnswerTable } from "./table.ts";
import { element } from "../page/made-element.ts";
import { saveFile } from "../take-away/save-file.ts";

type Words = AnswerFacts["words"];

/** What an answer is told beside its rows. */
export interface Told extends Omit<AnswerFacts, "synthetic"> {
  /** The page's words on synthetic records, where the answer may have some. */
  readonly mark: Node | undefined;
  /** Which engine says so. */
  readonly by: EngineName;
}

/** A button that does something, says while it does, and whether it was done. */
function doing(label: string, words: Words, work: () => void | Promise<void>, done: string): HTMLButtonElement {
  const button = element("button", { type: "button", class: "button" }, label);
  const say = (text: string): void => {
    button.textContent = text;
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  };
  button.addEventListener("click", () => {
    button.textContent = words.files.making;
    // The words are on the screen before a long answer takes the page's whole attention.
    setTimeout(() => {
      Promise.resolve()
        .then(work)
        .then(
          () => {
            say(done);
          },
          (error: unknown) => {
            say(words.files.failed);
            reportError(error);
          },
        );
    }, 30);
  });
  return button;
}

function actions(answer: SqlAnswer, told: Told, order: () => Uint32Array | undefined): readonly HTMLElement[] {
  const { words, mark } = told;
  const facts: AnswerFacts = { ...told, synthetic: mark !== undefined };
  const sheet = () => answerSheet(answer, facts, order());
  const files = answerKinds.map((kind) =>
    doing(
      words.files.kinds[kind],
      words,
      async () => {
        saveFile({ name: answerFileName(facts, kind), blob: await answerFile(kind, sheet(), facts) });
      },
      words.files.done,
    ),
  );
  const copying = (label: string, text: () => string) =>
    doing(label, words, () => navigator.clipboard.writeText(text()), words.copied);
  // Browsers give the clipboard to safe addresses only.
  const copies =
    "clipboard" in navigator
      ? [copying(words.copyTable, () => tabbedOf(sheet())), copying(words.copyLink, () => location.href)]
      : [];
  return [
    element(
      "div",
      { class: "explore-actions", role: "group", "aria-label": words.files.group },
      element("span", { class: "quiet" }, words.files.group),
      ...files,
    ),
    ...(copies.length === 0 ? [] : [element("div", { class: "explore-actions" }, ...copies)]),
  ];
}

/** The button that draws a chart, and the place of the chart. What draws is loaded with the first one. */
function drawing(answer: SqlAnswer, { words, language, mark }: Told, order: () => Uint32Array | undefined) {
  const place = element("div", { class: "explore-drawn" });
  let chart: AnswerChart | undefined;
  const label = words.chart.draw;
  const button = element("button", { type: "button", class: "button", "aria-expanded": "false" }, label);
  const open = async (): Promise<void> => {
    const { AnswerChart } = await import("./chart.ts");
    // It may have been hidden while the code came.
    if (button.getAttribute("aria-expanded") !== "true") return;
    chart = new AnswerChart(answer, { words, language, synthetic: mark !== undefined }, order());
    place.replaceChildren(chart.part);
  };
  button.addEventListener("click", () => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    button.textContent = isOpen ? label : words.chart.hide;
    if (isOpen) {
      chart = undefined;
      place.replaceChildren();
      return;
    }
    open().catch((error: unknown) => {
      place.replaceChildren(element("p", { role: "status" }, words.chart.broken));
      reportError(error);
    });
  });
  return {
    parts: [element("div", { class: "explore-actions" }, button), place],
    follow: () => {
      chart?.follow(order());
    },
  };
}

/** An answer as a part of a page: its mark, its rows in a table that sorts and scrolls, its files. */
export function answerPart(answer: SqlAnswer, told: Told): HTMLElement {
  const { words, mark, language } = told;
  const { compare } = collator(language);
  let order: Uint32Array | undefined;
  const table = new AnswerTable(answer, {
    caption: words.caption(answer.rows),
    kinds: words.kinds,
    orderBy: (sort) => orderOf(answer, sort, compare),
    onOrder: (now) => {
      order = now;
      drawn.follow();
    },
  });
  const drawn = drawing(answer, told, () => order);
  return element(
    "section",
    { "data-result": "", "data-rows": String(answer.rows), "data-engine": told.by, "aria-label": words.result },
    ...(mark === undefined ? [] : [mark]),
    ...(answer.rows === 0 ? [] : drawn.parts),
    table.part,
    ...(answer.rows === 0 ? [] : [element("p", { class: "quiet" }, words.tableHint)]),
    ...actions(answer, told, () => order),
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
