import type { AreaRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { OwnFileError } from "./own-file.ts";
import type { OwnMatched, OwnWish } from "./match.ts";
import type { OwnAnswer, OwnAsked } from "./messages.ts";
import { faulted, readOwnFile } from "./read.ts";

interface Waiting {
  readonly hear: (answer: OwnAnswer) => void;
  readonly fail: (error: Error) => void;
}

/** A reader's own file, read by a worker of its own. */
export class OwnReader {
  readonly #worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  /** Who waits for an answer; the worker answers in the order in which it was asked. */
  readonly #waiting: Waiting[] = [];

  /** `onShare` hears how much of the file is read, from 0 to 1. */
  constructor(onShare: (share: number) => void) {
    this.#worker.addEventListener("message", ({ data }: MessageEvent<OwnAnswer>) => {
      if (data.is === "share") onShare(data.share);
      else this.#waiting.shift()?.hear(data);
    });
    this.#worker.addEventListener("error", (event) => {
      for (const { fail } of this.#waiting.splice(0)) fail(new Error(`the reader's file: ${event.message}`));
    });
  }

  /** Reads a file. Rejects with an `OwnFileError` what is no table, and with another error where the worker breaks. */
  async read(file: Blob): Promise<void> {
    const inWorker = (kind: "csv" | "parquet") => async (): Promise<void> => {
      await this.#ask({ is: "read", file, kind });
    };
    await readOwnFile(file, {
      csv: inWorker("csv"),
      parquet: inWorker("parquet"),
      // A workbook is XML, which browsers read in pages alone.
      xlsx: async () => {
        const { readXlsx } = await import("./xlsx.ts");
        const bytes = new Uint8Array(await file.arrayBuffer());
        const table = await Promise.resolve(bytes)
          .then(readXlsx)
          .catch((error: unknown) => {
            throw faulted(error);
          });
        await this.#ask({ is: "take", table });
      },
    });
  }

  /** The table with the areas of a column. */
  async match(wish: OwnWish, areas: readonly AreaRow[], language: Language): Promise<OwnMatched> {
    const answer = await this.#ask({ is: "match", wish, areas, language });
    if (answer.is !== "matched") throw new Error("the reader's file: another answer than was asked for");
    return answer.matched;
  }

  /** Puts an end to whatever it does; who waits hears nothing any more. */
  end(): void {
    this.#worker.terminate();
  }

  #ask(asked: OwnAsked): Promise<OwnAnswer> {
    return new Promise((resolve, reject) => {
      const hear = (answer: OwnAnswer): void => {
        if (answer.is !== "fault") resolve(answer);
        else if (answer.fault === undefined) reject(new Error(answer.said));
        else reject(new OwnFileError(answer.fault, answer));
      };
      this.#waiting.push({ hear, fail: reject });
      this.#worker.postMessage(asked);
    });
  }
}
