// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";

import { officePage } from "../../src/i18n/each/office-page.ts";
import { openDesk } from "../../src/office/browser/desk.ts";
import type { Answer, Asked } from "../../src/office/browser/messages.ts";
import { noMapping } from "../../src/office/mapping/mapping.ts";
import type { Doing } from "../../src/office/browser/report-view.ts";

type Result = Extract<Answer, { is: "result" }>;

interface Held {
  readonly slides: (() => void)[];
  doing: Doing | undefined;
}
const held = vi.hoisted((): Held => ({ slides: [], doing: undefined }));
vi.mock("../../src/office/browser/charts-view.ts", () => ({
  chartsView: () => [],
  chartSlides: () =>
    new Promise((done) =>
      held.slides.push(() => {
        done([]);
      }),
    ),
}));
vi.mock("../../src/office/browser/result-view.ts", () => ({
  filesView: () => document.createElement("ul"),
  resultView: ({ stem }: Result) => [stem],
}));
vi.mock("../../src/office/browser/report-view.ts", () => ({
  reportView: (_: unknown, __: unknown, { doing }: { readonly doing: Doing }) => {
    held.doing = doing;
    return [];
  },
}));
vi.mock("../../src/office/browser/templates-view.ts", () => ({ templatesView: () => Promise.resolve([]) }));

/** The workers that were started, the first one first; they answer when the test says so. */
const workers: FakeWorker[] = [];
class FakeWorker extends EventTarget {
  readonly asked: Asked[] = [];
  ended = false;
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(asked: Asked): void {
    this.asked.push(asked);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: Partial<Answer>): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}
vi.stubGlobal("Worker", FakeWorker);

const words = officePage.en;
/** What was asked of any worker: the names of the files. */
const asked = (): readonly string[] => workers.flatMap((one) => one.asked.map(({ inputs }) => inputs[0]?.file ?? ""));
const part = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) ?? document.body;
const status = (): string => part("[role=status]").textContent;
const working = (): FakeWorker | undefined => workers.findLast((one) => !one.ended && one.asked.length > 0);
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

/** A file whose bytes come when the test says so. */
function slow(name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<ArrayBuffer>();
  const file = Object.assign(new File([], name), { arrayBuffer: () => promise });
  return {
    file,
    come: () => {
      resolve(new ArrayBuffer(1));
    },
    fail: () => {
      reject(new DOMException("gone", "NotReadableError"));
    },
  };
}

function bring(...files: readonly File[]): void {
  const input = part("input");
  Object.defineProperty(input, "files", { configurable: true, value: files });
  input.dispatchEvent(new Event("change"));
}

async function brought(name: string): Promise<void> {
  const { file, come } = slow(name);
  bring(file);
  come();
  await settled();
}

beforeEach(() => {
  workers.length = 0;
  held.slides.length = 0;
  document.body.innerHTML = `<section data-language="en"><input type="file"><p role="status"></p>
    <div class="office-progress" hidden><progress max="1"></progress><button type="button" data-stop></button></div>
    <div data-templates></div><div data-report></div><div data-result></div></section>`;
  openDesk(part("section"));
});

describe("the check of an office's table on its page", () => {
  it("shows what came of the last question alone, though slides of an earlier one are finished later", async () => {
    await brought("a.csv");
    working()?.answer({ is: "report", isFit: true, said: [], places: [], mapping: noMapping });
    working()?.answer({ is: "result", stem: "first", files: [] });
    await settled();
    held.doing?.cut([]);
    working()?.answer({ is: "result", stem: "second", files: [] });
    await settled();
    held.slides[0]?.();
    await settled();
    expect([part("[data-result]").textContent, part(".office-progress").hidden]).toEqual(["", false]);
    held.slides[1]?.();
    await settled();
    expect([part("[data-result]").textContent, status()]).toEqual(["second", words.steps.done]);
  });

  it("keeps the worker while nothing is asked of it, and ends one that works", async () => {
    await brought("a.csv");
    const [first] = workers;
    first?.answer({ is: "result", stem: "first", files: [] });
    await brought("b.csv");
    expect([first?.ended, asked()]).toEqual([false, ["a.csv", "b.csv"]]);
    await brought("c.csv");
    expect([first?.ended, asked()]).toEqual([true, ["a.csv", "b.csv", "c.csv"]]);
  });

  it("checks what was brought last, though it is read sooner", async () => {
    const [one, other] = [slow("slow.csv"), slow("quick.csv")];
    bring(one.file);
    await settled();
    bring(other.file);
    other.come();
    await settled();
    one.come();
    await settled();
    expect(asked()).toEqual(["quick.csv"]);
  });

  it("can be stopped while it reads", async () => {
    const one = slow("a.csv");
    bring(one.file);
    await settled();
    expect([status(), part(".office-progress").hidden]).toEqual([words.steps.read, false]);
    part("[data-stop]").click();
    one.come();
    await settled();
    expect([asked(), status(), part(".office-progress").hidden]).toEqual([[], words.steps.stopped, true]);
  });

  it("says so where a file cannot be read", async () => {
    const one = slow("a.csv");
    bring(one.file);
    one.fail();
    await settled();
    expect([asked(), status(), part(".office-progress").hidden]).toEqual([[], words.broke, true]);
  });

  it("leaves what is there where nothing was brought", async () => {
    await brought("a.csv");
    bring();
    await settled();
    working()?.answer({ is: "failed", why: "unsafe" });
    expect([asked(), status()]).toEqual([["a.csv"], words.failed]);
  });
});
