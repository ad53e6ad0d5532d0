import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { readJson } from "../../src/model/read-json.ts";
import { homeOf } from "../../src/site/delivery/home.ts";
import { cache } from "./cache.ts";
import { hashSources } from "./hash-sources.ts";
import { keepNewest } from "./keep-newest.ts";

/** A style of a page as Astro hands it on. */
export type BundledStyle =
  { readonly type: "inline"; readonly content: string } | { readonly type: "external"; readonly src: string };

/** What is to be known about a bundle to draw with it. */
export interface BundleNote {
  /** The name of the module that draws. */
  readonly module: string;
  /** The styles of each page by the key that Astro gives it, joined as they will stand in the page. */
  readonly styles: Readonly<Record<string, readonly BundledStyle[]>>;
  /** The site's public address, or that of a copy without one. */
  readonly origin: string;
}

/**
 * The code of the site, bundled: what draws any page or file of it from the built data, and the scripts that pages
 * load.
 */
export interface Bundle extends BundleNote {
  readonly key: string;
  /** The folder of what every host serves as it is: `assets/`. */
  readonly client: string;
  /** The path of the module that draws. */
  readonly entry: string;
  /** The path of the note. */
  readonly note: string;
}

/** The code of the site has a fault; the message says which, and where. */
export class BundleFailed extends Error {
  override readonly name = "BundleFailed";
}

const sources = [
  "src/**/*",
  "scripts/site/*",
  "data/release.json",
  "data/reference/*",
  "astro.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];
const folder = `${cache}/bundles`;
const run = promisify(execFile);

/** What the environment says to the site's code. The base says nothing to it: it is added to what the code draws. */
const environment = (): readonly string[] => [
  homeOf(process.env).site?.href ?? "",
  process.env.OBHVAT_CONTACT ?? "",
  process.env.OBHVAT_ANSWER_DAYS ?? "",
];

/** What the bundler said of a fault in the code, without its own whereabouts. */
function said(error: unknown): string {
  const text =
    error instanceof Error && "stderr" in error && typeof error.stderr === "string" ? error.stderr : String(error);
  return text
    .split("\n")
    .filter((line) => !/^\s*(?:at |node:internal|triggerUncaught|Node\.js v)/.test(line))
    .join("\n")
    .trim();
}

async function make(place: string): Promise<void> {
  const draft = `${place}-${process.pid}`;
  await mkdir(draft, { recursive: true });
  try {
    // In a process of its own: what bundles takes much memory, and is of no use afterwards.
    await run(process.execPath, [join(import.meta.dirname, "make-bundle.ts"), draft], { maxBuffer: 2 ** 26 }).catch(
      (error: unknown) => {
        throw new BundleFailed(said(error));
      },
    );
    await rename(draft, place).catch((error: unknown) => {
      if (!existsSync(place)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The bundle of the sources as they are, made if there is none yet. */
export async function bundle(): Promise<Bundle> {
  const key = await hashSources(sources, ...environment());
  const place = join(folder, key);
  if (!existsSync(join(place, "bundle.json"))) await make(place);
  await keepNewest(folder, place);
  const note = join(place, "bundle.json");
  const told = (await readJson(note, `take ${place} away, and it is made again`)) as BundleNote;
  return { ...told, key, note, client: join(place, "client"), entry: join(place, "server", told.module) };
}
