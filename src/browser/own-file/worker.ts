import type { OwnTable } from "./own-file.ts";
import { matchOwn } from "./match.ts";
import type { OwnAnswer, OwnAsked } from "./messages.ts";
import { openAreas } from "./meant.ts";
import { faulted } from "./read.ts";

/**
 * Reads a file of the reader's own away from the page, which stays alive meanwhile and can put an end to it. The table
 * stays here; the page gets what the engine takes of it. Nothing is asked of any host, and nothing is kept.
 */

let table: OwnTable = { columns: [], rows: 0 };

const tell = (answer: OwnAnswer, handed: readonly Transferable[] = []): void => {
  postMessage(answer, { transfer: [...handed] });
};

async function read({ file, kind }: Extract<OwnAsked, { is: "read" }>): Promise<OwnTable> {
  if (kind === "parquet") return (await import("./parquet.ts")).readParquet(file);
  const { readCsv } = await import("./csv.ts");
  return readCsv(new Uint8Array(await file.arrayBuffer()), (share) => {
    tell({ is: "share", share });
  });
}

async function answer(asked: OwnAsked): Promise<void> {
  if (asked.is === "match") {
    const matched = matchOwn(table, asked.wish, openAreas(asked.areas, asked.language));
    tell({ is: "matched", matched }, [matched.arrow.buffer]);
    return;
  }
  table = asked.is === "take" ? asked.table : await read(asked);
  tell({ is: "read" });
}

addEventListener("message", ({ data }: MessageEvent<OwnAsked>) => {
  answer(data).catch((error: unknown) => {
    const { fault, line, message } = faulted(error);
    tell({ is: "fault", fault: data.is === "match" ? undefined : fault, line, said: message });
  });
});
