import { entriesOf, entryOf, type Ask, type Askable, goTogether, mostIndicators } from "../../builder/ask.ts";
import { periodOf } from "../../builder/periods.ts";
import { formsFor, measuresFor, settle, yearsOf } from "../../builder/settle.ts";
import { fieldsOf, readAsk, readWish, writeAsk, type BuilderGiven } from "./state.ts";
import type { AnswerFile } from "./files.ts";
import { findPart } from "../page/find-part.ts";
import { releaseIn, tellRelease } from "../page/release-note.ts";
import { tellFailure } from "../live/failure.ts";
import { wakeForm } from "../live/form.ts";
import { viewAddress } from "../live/view-address.ts";

/** What stands in a form, also what is out of reach, which a browser leaves out: an address may ask for it. */
function standing(form: HTMLFormElement, open: readonly string[] = []): FormData {
  const data = new FormData(form);
  for (const { name, value } of form.querySelectorAll<HTMLSelectElement>("select[name]"))
    if (open.includes(name)) data.delete(name);
    else data.set(name, value);
  data.delete("with");
  if (!open.includes("with"))
    for (const { value } of form.querySelectorAll<HTMLInputElement>("[name=with]:checked")) data.append("with", value);
  return data;
}
/** What an address may leave open, beside the indicator of a data set. */
const fieldNames = ["dataset", "with", "from", "to", "by", "measure", "chart"];

/** Whether an address asks for an area that a form does not have yet: a municipality, perhaps. */
function asksMore(form: HTMLFormElement, search: string): boolean {
  const known = new Set([...form.querySelectorAll<HTMLInputElement>("[name=areas]")].map(({ value }) => value));
  const asked = [...new URLSearchParams(search)].filter(([name]) => name.toLowerCase() === "areas");
  return asked.some(([, text]) => text.split(",").some((one) => !known.has(one)));
}

/** Wakes the builder of questions: whatever a reader chooses, the form stays one that can be answered. */
class ExploreBuilder extends HTMLElement {
  #given: BuilderGiven | undefined;
  /** The release that the shown question was asked of, as its address says. */
  #release = "";
  #municipal: Promise<void> | undefined;
  /** The question whose answer stands on the page: files are of it, also while another one is being answered. */
  #shown: Ask | undefined;

  connectedCallback(): void {
    const given = JSON.parse(findPart(this, "script[type='application/json']", HTMLScriptElement).text) as BuilderGiven;
    this.#given = given;
    this.#release = given.release;
    const form = findPart(this, "form", HTMLFormElement);
    this.#shown = readAsk(new FormData(form), given);
    this.#fit(form, this.#shown);
    const place = findPart(form, ".builder-municipal", HTMLDetailsElement);
    place.addEventListener("toggle", () => {
      if (place.open) void this.#openMunicipal(place);
    });
    // Before what follows an address hears of it: all that it names must be there to be chosen.
    addEventListener("popstate", (event) => {
      if (this.#municipal !== undefined || !asksMore(form, location.search)) return;
      event.stopImmediatePropagation();
      void this.#named(place, () => dispatchEvent(new PopStateEvent("popstate")));
    });
    if (asksMore(form, location.search))
      void this.#named(place, () => {
        this.#wake(form);
      });
    else this.#wake(form);
    const files = findPart(this, ".builder-files", HTMLElement);
    files.hidden = false;
    for (const button of files.querySelectorAll("button"))
      button.addEventListener("click", () => {
        if (this.#shown !== undefined) void this.#take(button.dataset["file"] ?? "csv", this.#shown, this.#needed());
      });
  }

  #wake(form: HTMLFormElement): void {
    const { release } = this.#needed();
    // Before the choice is read: what it makes impossible gives way.
    form.addEventListener("change", ({ target }) => {
      this.#release = release;
      tellRelease(this, undefined, release);
      this.#fit(form, this.#changed(form, target instanceof HTMLSelectElement ? target.name : ""));
    });
    wakeForm(this, {
      read: (data) => readAsk(data, this.#needed()),
      write: (address, ask) => writeAsk(address, ask, this.#needed(), this.#release),
      restored: (_form, values) => {
        const asked = releaseIn(location, "builder");
        this.#release = asked ?? release;
        tellRelease(this, asked, release);
        // What an address leaves open follows from the rest of it, not from what the page was built with.
        const isOfDataset = values.has("dataset") && !values.has("indicator");
        const open = [...fieldNames, ...(isOfDataset ? ["indicator"] : [])].filter((name) => !values.has(name));
        this.#fit(form, readAsk(standing(form, open), this.#needed()));
        return undefined;
      },
      shown: (ask) => {
        this.#shown = ask;
      },
      load: async () => (await import("./answer.ts")).answerAsk,
    });
  }

  /** Goes on once what an address names can be chosen; where it cannot be had the reader may try again. */
  async #named(place: HTMLDetailsElement, goOn: () => void): Promise<void> {
    if (await this.#openMunicipal(place)) goOn();
    else
      tellFailure(this, () => {
        void this.#named(place, goOn);
      });
  }

  /** Lets municipalities be chosen, and says whether they can; where they can't the reader is told. */
  async #openMunicipal(place: HTMLDetailsElement): Promise<boolean> {
    try {
      await (this.#municipal ??= this.#loadMunicipal());
      return true;
    } catch (error) {
      this.#municipal = undefined;
      findPart(place, "[role=status]", HTMLElement).textContent = place.dataset["failed"] ?? "";
      reportError(error);
      return false;
    }
  }

  async #loadMunicipal(): Promise<void> {
    this.#given = await (await import("./answer.ts")).openMunicipal(this);
  }

  /** Makes a file of what is shown, and says how the work goes. */
  async #take(kind: string, ask: Ask, given: BuilderGiven): Promise<void> {
    const status = findPart(this, ".builder-files [role=status]", HTMLElement);
    const say = (what: "working" | "done" | "failed"): void => {
      status.textContent = status.dataset[what] ?? "";
    };
    say("working");
    const address = viewAddress(this);
    try {
      await (await import("./files.ts")).saveAnswer(this, kind as AnswerFile, { ask, address }, given);
      say("done");
    } catch (error) {
      say("failed");
      throw error;
    }
  }

  /** What a change means: another data set brings its own indicator, any other choice keeps the indicator. */
  #changed(form: HTMLFormElement, name: string): Ask {
    const given = this.#needed();
    const wish = readWish(standing(form), given);
    if (name !== "dataset")
      return settle(name === "indicator" ? { ...wish, from: undefined, to: undefined } : wish, given.catalog);
    const has = (indicator: string): boolean =>
      entryOf(given.catalog, indicator, wish.dataset)?.dataset === wish.dataset;
    return settle(
      { ...wish, indicators: (wish.indicators ?? []).filter(has), from: undefined, to: undefined },
      given.catalog,
    );
  }

  #needed(): BuilderGiven {
    if (this.#given === undefined) throw new Error("explore-builder: it was asked before it woke");
    return this.#given;
  }

  /** Puts a question into the form, and takes out of reach what does not go with it. */
  #fit(form: HTMLFormElement, ask: Ask): void {
    const given = this.#needed();
    const { catalog } = given;
    const fields = fieldsOf(ask, given);
    const [entry] = entriesOf(ask, catalog);
    if (entry === undefined) return;
    const offered: Readonly<Record<string, readonly string[]>> = {
      indicator: catalog.entries.filter(({ dataset }) => dataset === ask.dataset).map(({ indicator }) => indicator),
      by: Object.keys(entry.groups),
      measure: measuresFor(entry, ask, catalog),
      chart: formsFor(ask, catalog),
    };
    for (const list of form.querySelectorAll<HTMLSelectElement>("select[name]")) {
      const possible = offered[list.name];
      for (const option of list.options) {
        const isOut = possible !== undefined && option.value !== "" && !possible.includes(option.value);
        option.hidden = option.disabled = isOut;
        if (list.name === "from" || list.name === "to") option.text = periodOf(entry.years, Number(option.value));
      }
      list.value = fields[list.name]?.[0] ?? "";
    }
    for (const group of form.querySelectorAll("optgroup")) {
      group.hidden = [...group.querySelectorAll("option")].every(({ disabled }) => disabled);
    }
    this.#fitYears(form, ask);
    for (const box of form.querySelectorAll<HTMLInputElement>("input[name=areas]"))
      box.checked = fields["areas"]?.includes(box.value) === true;
    findPart(form, ".builder-municipal", HTMLElement).hidden = entry.municipal === undefined;
    this.#fitBeside(form, ask, entry);
    const said = (name: string): string =>
      [...form.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)]
        .map((box) => box.closest("label")?.textContent.trim() ?? "")
        .join(", ");
    findPart(form, ".builder-chosen", HTMLElement).textContent = said("areas");
    const beside = findPart(form, ".builder-beside", HTMLElement);
    beside.dataset["none"] ??= beside.textContent;
    beside.textContent = said("with") || beside.dataset["none"];
    this.className = `topic-${entry.topic}`;
  }

  /** Offers the indicators that may stand beside the first one; no further ones where there are as many as may. */
  #fitBeside(form: HTMLFormElement, { indicators, group }: Ask, entry: Askable): void {
    const { entries } = this.#needed().catalog;
    const possible = new Set(entries.filter((one) => goTogether(one, entry)).map(({ indicator }) => indicator));
    const isFull = indicators.length === mostIndicators || group !== null;
    for (const box of form.querySelectorAll<HTMLInputElement>("[name=with]")) {
      box.checked = indicators.slice(1).includes(box.value);
      const isOut = !possible.has(box.value) || box.value === entry.indicator;
      const label = box.closest("label");
      if (label !== null) label.hidden = isOut;
      box.disabled = isOut || (isFull && !box.checked);
    }
  }

  /** Only years with a number of one of the indicators can be chosen. */
  #fitYears(form: HTMLFormElement, ask: Ask): void {
    const { catalog } = this.#needed();
    const [low, high] = yearsOf(entriesOf(ask, catalog), ask, catalog);
    for (const name of ["from", "to"]) {
      const list = findPart(form, `select[name=${name}]`, HTMLSelectElement);
      for (const option of list.options)
        option.hidden = option.disabled = Number(option.value) < low || Number(option.value) > high;
    }
  }
}

customElements.define("explore-builder", ExploreBuilder);
