import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readJson } from "../../src/model/read-json.ts";
import { isRefused } from "../../src/model/refused.ts";
import type { BundleNote } from "./bundle.ts";
import { openRenderer, type Place } from "./renderer.ts";

/** A process that draws pages and files: the processes of a machine's cores share the work. */

/** What it is asked: which places there are, or to draw some of them into a folder. */
export type Ask = { readonly id: number } & (
  { readonly does: "list" } | { readonly does: "draw"; readonly places: readonly Place[]; readonly out: string }
);

/** What it answers: the places there are, or nothing; or what went wrong. */
export type Said =
  | { readonly id: number; readonly places: readonly Place[] }
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly failure: string; readonly refused: boolean };

// Pictures are drawn beside the thread that writes pages: several at once, so that neither waits for the other.
const atOnce = 4;

const [, , entry = "", note = "", base = ""] = process.argv;
const renderer = await openRenderer(
  entry,
  (await readJson(note, "take its folder away, and it is made again")) as BundleNote,
  base,
);

async function draw(place: Place, out: string): Promise<void> {
  const path = join(out, place.file);
  await mkdir(dirname(path), { recursive: true });
  // Nobody meets half a file.
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, await renderer.render(place));
  await rename(draft, path);
}

async function drawAll(places: readonly Place[], out: string): Promise<void> {
  const queue = [...places];
  await Promise.all(
    Array.from({ length: Math.min(atOnce, queue.length) }, async () => {
      for (let place = queue.shift(); place !== undefined; place = queue.shift()) await draw(place, out);
    }),
  );
}

const say = (said: Said): void => {
  process.send?.(said);
};

async function answer(ask: Ask): Promise<void> {
  try {
    if (ask.does === "list") say({ id: ask.id, places: await renderer.places() });
    else {
      await drawAll(ask.places, ask.out);
      say({ id: ask.id, done: ask.places.length });
    }
  } catch (error) {
    if (isRefused(error)) say({ id: ask.id, failure: error.message, refused: true });
    else {
      const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say({ id: ask.id, failure, refused: false });
    }
  }
}

process.on("message", (ask: Ask) => {
  void answer(ask);
});
process.on("disconnect", () => {
  process.exit();
});
