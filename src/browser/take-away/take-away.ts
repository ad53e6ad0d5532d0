import type { BuiltDeck } from "../../export/deck.ts";
import type { Asked, MadeFile, MadeKind, ReleaseFacts } from "./made-files.ts";
import type { BuiltChart, Shown } from "../live/shown-chart.ts";
import { shownNow } from "../live/shown-now.ts";
import { viewAddress } from "../live/view-address.ts";

/** What the page tells the element. */
interface Given {
  readonly chart: BuiltChart;
  readonly release: Omit<ReleaseFacts, "address">;
  /** Only on the page of a district. */
  readonly deck?: BuiltDeck;
}

function save({ name, blob }: MadeFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it once the click is done with.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/**
 * Files and pictures made in the browser of what the page shows. Until a button is pressed only this small file runs.
 */
class TakeAway extends HTMLElement {
  /** What the page was built with, read at the first press. */
  #built: Promise<Shown> | undefined;

  connectedCallback(): void {
    this.hidden = false;
    for (const button of this.querySelectorAll("button")) {
      const copied = button.dataset["copy"];
      if (copied === undefined)
        button.addEventListener("click", () => {
          void this.#tell(async () => {
            save(await this.#make(button));
          });
        });
      else if ("clipboard" in navigator && "ClipboardItem" in window)
        this.#wakeCopying(button, copied === "text" ? "text/plain" : "image/png");
    }
  }

  /** Safari wants the promise of what is copied at once; all browsers take it. */
  #wakeCopying(button: HTMLButtonElement, type: "text/plain" | "image/png"): void {
    button.hidden = false;
    const copied = async (): Promise<Blob> =>
      type === "image/png" ? (await this.#make(button)).blob : new Blob([await this.#text()], { type });
    button.addEventListener("click", () => {
      void this.#tell(() => navigator.clipboard.write([new ClipboardItem({ [type]: copied() })]));
    });
  }

  #chosen(what: "size" | "theme"): string | undefined {
    return this.querySelector<HTMLInputElement>(`input[name="picture-${what}"]:checked`)?.value;
  }

  /** What the page was built with, what the reader has chosen of it, and the address of that. */
  #now(): { readonly given: Given; readonly now: Shown | undefined; readonly address: string } {
    const host = this.closest("live-series, live-map, compare-districts, [data-live]");
    return {
      given: JSON.parse(this.dataset["given"] ?? "") as Given,
      now: host === null ? undefined : shownNow.get(host),
      address: viewAddress(host),
    };
  }

  async #text(): Promise<string> {
    const { given, now, address } = this.#now();
    const [{ madeText }, { readShown }] = await Promise.all([
      import("./made-files.ts"),
      import("../live/shown-chart.ts"),
    ]);
    return madeText(now ?? (await (this.#built ??= readShown(given.chart))), { ...given.release, address });
  }

  async #make(button: HTMLButtonElement): Promise<MadeFile> {
    const { given, now, address } = this.#now();
    if (given.deck !== undefined && button.dataset["file"] === "deck")
      return (await import("./made-deck.ts")).madeDeck(given.deck, given.chart, now, { ...given.release, address });
    const size = this.#chosen("size");
    const asked: Asked = {
      kind: (button.dataset["file"] ?? "png") as MadeKind,
      look: {
        size: size === "square" || size === "16x9" ? size : "wide",
        theme: this.#chosen("theme") === "dark" ? "dark" : "light",
      },
      scale: Number(button.dataset["scale"] ?? "1"),
    };
    const [{ madeFile }, { readShown }] = await Promise.all([
      import("./made-files.ts"),
      import("../live/shown-chart.ts"),
    ]);
    return madeFile(asked, now ?? (await (this.#built ??= readShown(given.chart))), { ...given.release, address });
  }

  /** Says how the work goes; a failure may be of the network, so the next try asks anew. */
  async #tell(work: () => Promise<void>): Promise<void> {
    const status = this.querySelector<HTMLElement>("[role=status]");
    const say = (what: "working" | "done" | "failed"): void => {
      if (status !== null) status.textContent = status.dataset[what] ?? "";
    };
    say("working");
    try {
      await work();
      say("done");
    } catch (error) {
      this.#built = undefined;
      say("failed");
      throw error;
    }
  }
}

customElements.define("take-away", TakeAway);
