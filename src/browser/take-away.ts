import type { BuiltDeck } from "../export/deck.ts";
import type { Asked, MadeFile, MadeKind, ReleaseFacts } from "./made-files.ts";
import type { BuiltChart, Shown } from "./shown-chart.ts";
import { shownNow } from "./shown-now.ts";
import { viewAddress } from "./view-address.ts";

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
      if (button.dataset["copy"] === undefined)
        button.addEventListener("click", () => {
          void this.#tell(async () => {
            save(await this.#make(button));
          });
        });
      else if ("clipboard" in navigator && "ClipboardItem" in window) this.#wakeCopying(button);
    }
  }

  /** Safari wants the promise of a picture at once; all browsers take it. */
  #wakeCopying(button: HTMLButtonElement): void {
    button.hidden = false;
    button.addEventListener("click", () => {
      void this.#tell(() =>
        navigator.clipboard.write([new ClipboardItem({ "image/png": this.#make(button).then(({ blob }) => blob) })]),
      );
    });
  }

  #chosen(what: "size" | "theme"): string | undefined {
    return this.querySelector<HTMLInputElement>(`input[name="picture-${what}"]:checked`)?.value;
  }

  async #make(button: HTMLButtonElement): Promise<MadeFile> {
    const given = JSON.parse(this.dataset["given"] ?? "") as Given;
    const host = this.closest("live-series, live-map, compare-districts");
    const now = host === null ? undefined : shownNow.get(host);
    const address = viewAddress(host);
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
    const [{ madeFile }, { readShown }] = await Promise.all([import("./made-files.ts"), import("./shown-chart.ts")]);
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
