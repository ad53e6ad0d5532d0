// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { wakeForm } from "../../src/browser/live/form.ts";
import { readMapChoice, writeMapChoice, type MapChoice } from "../../src/browser/views/map-state.ts";
import { viewAddress } from "../../src/browser/live/view-address.ts";

const page = `<live-map data-language="en"><form hidden>
    <label>Indicator <select name="indicator"><option value="coverage_teams" selected>Coverage teams</option><option value="sweeps" data-also="Обходи">Sweeps</option></select></label>
    <label>School year <select name="period"><option value="" selected>the one with most figures</option><option value="2017-2018">2017/2018</option><option value="2018-2019">2018/2019</option></select></label>
    <label>Kind of map <select name="layout"><option value="borders" selected>borders</option><option value="tiles">tiles</option></select></label>
  </form><p class="address-note" role="status"></p><p class="engine"></p><p class="live-said"></p><progress class="engine-progress"></progress>
  <p class="view-words"></p><div class="view-address"><a href="/en/map/?indicator=coverage_teams&period=2017-2018&layout=borders"><span class="copied-text"></span></a></div>
  <template class="live-failure">No answer. <button type="button">Again</button></template></live-map>
  <div class="print-foot"><span class="address" data-view>x</span></div>`;

/** Opens the map's page at an address; answers show the year 2017/2018 where none is chosen. */
function open(search: string) {
  history.replaceState(null, "", `/en/map/${search}`);
  document.body.innerHTML = page;
  const host = document.querySelector<HTMLElement>("live-map");
  if (host === null) throw new Error("the test's page lacks its map");
  const answered: MapChoice[] = [];
  const load = vi.fn(() =>
    Promise.resolve((_: HTMLElement, choice: MapChoice, shown: (whole: MapChoice) => void) => {
      answered.push(choice);
      shown({ ...choice, period: choice.period ?? "2017/2018" });
      return Promise.resolve();
    }),
  );
  wakeForm<MapChoice>(host, { read: readMapChoice, write: writeMapChoice, load });
  const text = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
  return {
    host,
    answered,
    load,
    note: () => text(".address-note"),
    words: () => text(".view-words"),
    printed: () => text(".print-foot .address"),
    choose: (name: string, value: string): void => {
      const list = host.querySelector<HTMLSelectElement>(`select[name=${name}]`);
      if (list === null) throw new Error(`no list ${name}`);
      list.value = value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    },
  };
}

/** Waits until what is looked for is there: on a busy machine longer than the default second. */
const eventually = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 20_000 });

afterEach(() => {
  history.replaceState(null, "", "/");
});

describe("a page opened at an address", () => {
  it("shows what is asked for however it is written, and writes the whole view back", async () => {
    const { host, answered, note, words, printed } = open("?x=1&Indicator=обходи&period=2018%2F19");
    await eventually(() => {
      expect(answered).toEqual([{ indicator: "sweeps", measure: "count", period: "2018/2019", layout: "borders" }]);
    });
    expect(location.search).toBe("?x=1&indicator=sweeps&period=2018-2019&layout=borders");
    expect(note()).toBe("");
    expect(words()).toBe("Indicator: Sweeps · School year: 2018/2019 · Kind of map: borders");
    expect(printed()).toBe(location.href);
    expect(viewAddress(host)).toBe(location.href);
  });

  it("says what it leaves open in its address, so that the address means the same later", async () => {
    const { answered, words } = open("?indicator=sweeps");
    await eventually(() => {
      expect(answered).toHaveLength(1);
    });
    expect(location.search).toBe("?indicator=sweeps&period=2017-2018&layout=borders");
    expect(words()).toContain("School year: 2017/2018");
  });

  it("says what it does not understand and keeps the rest, until the reader chooses", async () => {
    const { answered, note, choose } = open("?indicator=sweeps&period=1918/1919");
    await eventually(() => {
      expect(note()).toBe("In the address we did not recognise the school year “1918/1919”; the rest is shown.");
    });
    choose("layout", "tiles");
    await eventually(() => {
      expect(answered.at(-1)?.layout).toBe("tiles");
    });
    expect(note()).toBe("");
  });

  it("asks for nothing where nothing is understood or asked", async () => {
    const { load, note, host } = open("?indicator=none");
    await eventually(() => {
      expect(note()).toContain("the view that the page begins with is shown");
    });
    expect(load).not.toHaveBeenCalled();
    expect(viewAddress(host)).toContain("?indicator=coverage_teams&period=2017-2018&layout=borders");
    const bare = open("");
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect([bare.load.mock.calls.length, bare.note(), location.search]).toEqual([0, "", ""]);
  });

  it("follows the browser's Back to what stood there", async () => {
    const { answered, choose } = open("");
    choose("indicator", "sweeps");
    await eventually(() => {
      expect(location.search).toContain("period=2017-2018");
    });
    history.replaceState(null, "", "/en/map/");
    dispatchEvent(new PopStateEvent("popstate"));
    await eventually(() => {
      expect(answered.at(-1)?.indicator).toBe("coverage_teams");
    });
    expect(location.search).toBe("");
  });
});
