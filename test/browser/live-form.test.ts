// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wakeForm } from "../../src/browser/live/form.ts";

type Show = (host: HTMLElement, choice: string) => Promise<void>;

/** A promise that the test decides on. */
function open<T>() {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  return { promise, resolve, reject };
}
/** All that is read out from now on, in order. */
function said(host: Element): readonly string[] {
  const texts: string[] = [];
  const part = host.querySelector(".live-said");
  if (part !== null)
    new MutationObserver(() => {
      texts.push(part.textContent);
    }).observe(part, { childList: true, characterData: true, subtree: true });
  return texts;
}
const done = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

function page(load: () => Promise<Show>) {
  document.body.innerHTML = `<main><form hidden><select name="what"><option>a</option><option>b</option><option>c</option></select></form>
    <p class="engine"></p><p class="live-said" role="status" data-loading="Loading."></p><progress class="engine-progress"></progress>
    <template class="live-failure">No answer. <button type="button">Again</button></template></main>`;
  const host = document.querySelector("main");
  const select = document.querySelector("select");
  if (host === null || select === null) throw new Error("the test's page lacks a part");
  wakeForm<string>(host, {
    read: (form) => {
      const what = form.get("what");
      return typeof what === "string" ? what : undefined;
    },
    write: (address) => address,
    load,
  });
  return {
    choose: (what: string): void => {
      select.value = what;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    status: () => host.querySelector(".engine")?.textContent ?? "",
    said: said(host),
    again: () => {
      host.querySelector<HTMLElement>(".engine button")?.click();
    },
    progress: () => host.querySelector<HTMLElement>("progress")?.hidden,
  };
}

let reported: unknown[] = [];
beforeEach(() => {
  reported = [];
  vi.stubGlobal("reportError", (error: unknown) => {
    reported.push(error);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a form whose answers can not be loaded", () => {
  it("says so in the page, and loads them again when the reader asks", async () => {
    const shown: string[] = [];
    const load = vi
      .fn<() => Promise<Show>>()
      .mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module"))
      .mockResolvedValue((_, choice) => {
        shown.push(choice);
        return Promise.resolve();
      });
    const { choose, status, said: heard, again, progress } = page(load);
    choose("b");
    await done();
    expect(heard).toEqual(["Loading.", "No answer."]);
    expect(status()).toBe("No answer. Again");
    expect(progress()).toBe(true);
    expect(reported).toHaveLength(1);
    again();
    await done();
    expect([status(), shown, load.mock.calls.length]).toEqual(["", ["b"], 2]);
    expect(document.activeElement?.className).toBe("engine");
    expect(heard).toEqual(["Loading.", "No answer.", "Loading."]);
  });

  it("loads them again for the next choice, and only once while they are there", async () => {
    const shown: string[] = [];
    const load = vi
      .fn<() => Promise<Show>>()
      .mockRejectedValueOnce(new Error("offline"))
      .mockResolvedValue((_, choice) => {
        shown.push(choice);
        return Promise.resolve();
      });
    const { choose } = page(load);
    for (const what of ["a", "b", "c"]) {
      choose(what);
      await done();
    }
    expect([shown, load.mock.calls.length]).toEqual([["b", "c"], 2]);
  });
});

describe("a choice that another one followed", () => {
  it("is silent about its own failure", async () => {
    const [first, second] = [open<undefined>(), open<undefined>()];
    const { choose, status } = page(() => Promise.resolve((_, choice) => (choice === "b" ? first : second).promise));
    choose("b");
    await done();
    choose("c");
    await done();
    second.resolve(undefined);
    first.reject(new Error("late"));
    await done();
    expect([status(), reported]).toEqual(["", []]);
  });

  it("is not shown any more, however late the answers load", async () => {
    const loading = open<Show>();
    const shown: string[] = [];
    const { choose, said: heard } = page(() => loading.promise);
    choose("b");
    await done();
    choose("c");
    await done();
    expect(heard).toEqual(["Loading."]);
    loading.resolve((_, choice) => {
      shown.push(choice);
      return Promise.resolve();
    });
    await done();
    expect(shown).toEqual(["c"]);
  });
});

it("an address that names only another release is no choice: who goes back to it waits for no answer", async () => {
  const load = vi.fn<() => Promise<Show>>().mockResolvedValue(() => Promise.resolve());
  page(load);
  history.replaceState(null, "", "?release=2026-11-22");
  dispatchEvent(new PopStateEvent("popstate"));
  await done();
  expect(load).not.toHaveBeenCalled();
  history.replaceState(null, "", "?release=2026-11-22&what=b");
  dispatchEvent(new PopStateEvent("popstate"));
  await vi.waitFor(
    () => {
      expect(load).toHaveBeenCalledOnce();
    },
    { timeout: 20_000 },
  );
  history.replaceState(null, "", location.pathname);
});
