// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import { openDesk } from "../../src/browser/explore/desk.ts";
import { sqlHash, sqlIn } from "../../src/browser/explore/address.ts";
import { explore } from "../../src/i18n/each/explore.ts";
import type { SmallAnswer } from "../../src/query/small/answer.ts";
import type { SqlAnswer } from "../../src/query/sql/answer.ts";
import { SqlError } from "../../src/query/sql/fault.ts";
import type { SqlEngine } from "../../src/query/sql/engine.ts";
import type { SqlEngines } from "../../src/query/sql/together.ts";

const { engines, editor } = vi.hoisted(() => ({
  engines: { small: undefined as SqlEngines["small"] | undefined, ask: undefined as SqlEngine["ask"] | undefined },
  editor: { text: "", marks: [] as number[] },
}));
vi.mock("../../src/browser/explore/editor.ts", () => ({
  openEditor: () => ({
    text: () => editor.text,
    write: (to: string) => (editor.text = to),
    mark: (at: number | undefined) => {
      if (at === undefined) return;
      // As the real one does.
      if (at > editor.text.length) throw new RangeError(`Invalid position ${at}`);
      editor.marks.push(at);
    },
    focus: () => undefined,
  }),
}));
vi.mock("../../src/browser/explore/engines.ts", () => ({
  LoadedLine: class {
    hide(): void {}
  },
  awaitQuestion: () => undefined,
  openEngines: (): SqlEngines => ({
    small: (question) => (engines.small ?? (() => Promise.reject(new Error("beyond"))))(question),
    big: () => Promise.resolve(neverAnswers),
    awaitQuestion: () => Promise.resolve(undefined),
  }),
}));
vi.mock("../../src/browser/explore/own.ts", () => ({
  OwnFile: class {
    readonly is = "a file of the reader's own";
  },
  asksOwn: () => false,
}));
vi.mock("../../src/browser/explore/idle-release.ts", () => ({ releaseIdle: () => () => undefined }));

/** The big engine as it starts, and starts, until it is stopped. */
const neverAnswers: SqlEngine = {
  isRunning: () => false,
  startKept: () => undefined,
  release: () => undefined,
  lend: () => undefined,
  ask: (...asked) =>
    engines.ask?.(...asked) ??
    new Promise((_, reject) => {
      asked[1].addEventListener("abort", () => {
        reject(asked[1].reason as Error);
      });
    }),
};
const answer: SqlAnswer = {
  columns: [{ name: "n", numeric: true, kind: "whole" }],
  rows: 1,
  cell: () => 371,
  slice: () => [[371]],
};
const words = explore.en;
const given = {
  tables: ["register_districts"],
  synthetic: [],
  files: {},
  release: "r",
  hash: "h",
  licence: "l",
  first: "",
  asked: {},
};

function part(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
}

async function openAt(sql: string): Promise<void> {
  history.replaceState(null, "", sqlHash(sql));
  openDesk(part("explore-sql"));
  await vi.waitFor(() => {
    expect(part(".explore-cancel").hidden).toBe(false);
  });
}

beforeEach(() => {
  document.body.innerHTML = `<explore-sql data-language="en">
    <div class="explore-editor"></div><div class="explore-controls" hidden>
    <button class="explore-run"></button><button class="explore-cancel" hidden></button></div>
    <p class="release-note" data-releases="2026-11-22 r" hidden><span class="release-older"><b></b> <a href="/en/releases/"></a>
    </span><span class="release-strange"><b></b></span></p>
    <p class="explore-status" role="status"></p><p class="explore-gaps" role="status"></p>
    <div class="explore-output"></div>
    <details class="explore-history"><summary></summary><ul></ul><button class="explore-forget"></button></details>
    <script type="application/json">${JSON.stringify(given)}</script></explore-sql>`;
  engines.small = engines.ask = undefined;
  Object.assign(editor, { text: "", marks: [] });
});

it("Stop gives its focus to the button that asks, and says that the question was stopped", async () => {
  await openAt("SELECT 1");
  part(".explore-cancel").focus();
  part(".explore-cancel").click();
  await vi.waitFor(() => {
    expect(part(".explore-cancel").hidden).toBe(true);
  });
  expect(document.activeElement).toBe(part(".explore-run"));
  expect(part(".explore-status").textContent).toBe(words.cancelled);
});

it("Stop says of an answer that stands only that its check was stopped", async () => {
  engines.small = () => Promise.resolve({ answer, isSettled: true } as SmallAnswer);
  await openAt("SELECT 371 AS n");
  await vi.waitFor(() => {
    expect(document.querySelector("[data-result]")).not.toBeNull();
  });
  part(".explore-cancel").click();
  await vi.waitFor(() => {
    expect(part(".explore-status").textContent).toBe(words.checkCancelled);
  });
  expect(document.querySelector("[data-result]")).not.toBeNull();
});

it("who goes back from a question hears nothing of it", async () => {
  await openAt("SELECT 2");
  history.replaceState(null, "", location.pathname);
  dispatchEvent(new PopStateEvent("popstate"));
  await vi.waitFor(() => {
    expect(part(".explore-cancel").hidden).toBe(true);
  });
  expect(part(".explore-status").textContent).toBe("");
});

it("an error is marked at its place, unless the reader has gone on writing, and the next question is answered", async () => {
  let refuse: () => void = () => undefined;
  engines.ask = () =>
    new Promise((_, reject) => {
      refuse = () => {
        reject(new SqlError({ kind: "grammar", said: "syntax error", at: 7 }));
      };
    });
  const told = async (): Promise<void> => {
    refuse();
    await vi.waitFor(() => {
      expect(part(".explore-cancel").hidden).toBe(true);
    });
    expect(document.querySelector("[data-error]")).not.toBeNull();
  };
  await openAt("SELECT slect");
  await told();
  expect(editor.marks).toEqual([7]);
  part(".explore-run").click();
  await vi.waitFor(() => {
    expect(part(".explore-cancel").hidden).toBe(false);
  });
  editor.text = "SEL";
  await told();
  expect(editor.marks).toEqual([7]);
  part(".explore-run").click();
  await vi.waitFor(() => {
    expect(part(".explore-cancel").hidden).toBe(false);
  });
});

const sumOf = (...cells: readonly number[]): SqlAnswer => ({ ...answer, cell: (_, column) => cells[column] ?? null });

it("says beside a sum how many rows it leaves out, and takes that away with the answer", async () => {
  const sum = "SELECT sum(value) AS n FROM register_districts WHERE breakdown IS NULL";
  engines.small = ({ sql }) => Promise.resolve({ answer: sql === sum ? sumOf(358) : sumOf(28, 17), isSettled: true });
  await openAt(sum);
  await vi.waitFor(() => {
    expect(part(".explore-gaps").textContent).toBe(words.aggregates.counted(28, 11));
  });
  expect(document.querySelector("[data-result] td")?.textContent).toBe("358");
  expect(document.querySelector("[data-result] th .explore-kind")?.textContent).toBe(words.kinds.whole);
  editor.text = "SELECT 371 AS n";
  part(".explore-run").click();
  expect(part(".explore-gaps").textContent).toBe("");
});

it.each(["", " ;\n;", "-- what was I to ask?"])(
  "says that nothing is asked, and keeps no former answer: %j",
  async (text) => {
    engines.small = () => Promise.resolve({ answer, isSettled: true });
    await openAt("SELECT 371 AS n");
    await vi.waitFor(() => {
      expect(document.querySelector("[data-result]")).not.toBeNull();
    });
    editor.text = text;
    part(".explore-run").click();
    await vi.waitFor(() => {
      expect(part("[data-error]").textContent).toContain(words.errors.empty);
    });
    expect(document.querySelector("[data-result]")).toBeNull();
  },
);

it("writes into the address of which release a question was asked, and says of another one's address which it was", () => {
  engines.small = () => Promise.resolve({ answer, isSettled: true });
  const note = part(".release-note");
  history.replaceState(null, "", `/en/explore/?release=2026-11-22${sqlHash("SELECT 371 AS n")}`);
  openDesk(part("explore-sql"));
  expect(note.hidden).toBe(false);
  expect(part(".release-older b").textContent).toBe("22 November 2026");
  expect(part(".release-older a").getAttribute("href")).toMatch(/\/en\/releases\/#release-2026-11-22$/);
  expect(part(".release-strange").hidden).toBe(true);
  editor.text = "SELECT 371 AS m";
  part(".explore-run").click();
  expect(location.search).toBe("?release=r");
  expect(sqlIn(location.hash)).toBe(editor.text);
  expect(note.hidden).toBe(true);
});

it("a day of no release is strange", () => {
  history.replaceState(null, "", `/en/explore/?release=2020-01-01${sqlHash("SELECT 1")}`);
  openDesk(part("explore-sql"));
  expect(part(".release-older").hidden).toBe(true);
  expect(part(".release-strange").hidden).toBe(false);
  expect(part(".release-strange b").textContent).toBe("2020-01-01");
});

it.each([
  [{ is: "column", name: "nam", guess: "name" }, [words.slips.column("nam"), words.slips.guess("name")]],
  [{ is: "function", name: "current_date" }, [words.slips.function("current_date")]],
  [{ is: "quotes" }, [words.slips.quotes]],
  [{ is: "numbers", name: "sum" }, [words.slips.numbers("sum")]],
] as const)("says of a common slip what it is, and not of which kind: %j", async (slip, texts) => {
  engines.ask = () => Promise.reject(new SqlError({ kind: "name", said: "Binder Error", at: 7, slip }));
  history.replaceState(null, "", sqlHash("SELECT 1"));
  openDesk(part("explore-sql"));
  await vi.waitFor(() => {
    expect(part("[data-error] p").textContent).toBe([...texts, words.place(1, 8)].join(" "));
  });
});
