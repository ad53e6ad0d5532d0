import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, glob, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { cache } from "../site/cache.ts";
import { frozenFolder } from "../../src/i18n/embed-paths.ts";
import type { Bilingual } from "../../src/model/text.ts";
import { takeBack, takenBack } from "./taken-back.ts";
import { baseOfPage, movedPage, movedStyles } from "../../src/site/delivery/base.ts";
import { archives, frozenStore, releaseFolder } from "../../src/site/embed/frozen.ts";

const unpackedInto = `${cache}/frozen`;

/** Unpacks an archive of frozen charts into a folder. */
export const unpackInto = async (folder: string, archive: string): Promise<void> =>
  unpack(folder, await readFile(archive));

async function unpack(folder: string, packed: Uint8Array): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

async function unpacked(release: string, archive: string): Promise<string> {
  const packed = await readFile(archive);
  // The charts of a release may be frozen anew.
  const place = join(unpackedInto, createHash("sha256").update(packed).digest("hex").slice(0, 16), release);
  if (existsSync(place)) return place;
  const draft = `${place}-${process.pid}`;
  try {
    await unpack(draft, packed);
    await rename(draft, place);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return place;
}

const filesIn = (folder: string, extension: string): Promise<string[]> =>
  Array.fromAsync(glob(`**/*.${extension}`, { cwd: folder }));

/** The base that the frozen charts in a folder were drawn for. */
async function baseIn(folder: string): Promise<string> {
  for await (const page of glob("**/*.html", { cwd: folder }))
    return baseOfPage(await readFile(join(folder, page), "utf8"));
  return "";
}

/**
 * Brings the frozen charts of one release in a folder under the base that the site lives under now. They stay word for
 * word what they were, and what they write of their own address stays too: whoever embedded them is led here by the
 * host of then, or not at all. Only what they need to be shown is found where it is.
 */
export async function moveFrozen(folder: string, base: string): Promise<void> {
  const from = await baseIn(folder);
  if (from === base) return;
  const move = async (extension: string, moved: (text: string, from: string, to: string) => string): Promise<void> => {
    for (const file of await filesIn(folder, extension)) {
      const path = join(folder, file);
      await writeFile(path, moved(await readFile(path, "utf8"), from, base));
    }
  };
  await move("html", movedPage);
  await move("css", movedStyles);
}

/**
 * A copy of frozen charts for the base that the site lives under now, without what was taken back; or the folder itself
 * where it is as it has to be.
 */
async function placed(folder: string, base: string, why: Bilingual | undefined): Promise<string> {
  if ((await baseIn(folder)) === base && why === undefined) return folder;
  const copy = join(`${cache}/frozen-moved`, basename(folder));
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  await moveFrozen(copy, base);
  if (why !== undefined) await takeBack(copy, why);
  return copy;
}

/**
 * Folders that hold the frozen charts of earlier releases, as `npm run build` puts them into dist/ for a base: those
 * that were set aside, and those in the archives.
 */
export async function frozenFolders(base: string): Promise<readonly string[]> {
  const newest = await releaseFolder();
  const aside = existsSync(frozenStore)
    ? (await readdir(frozenStore)).filter((release) => release !== newest && frozenFolder.test(release))
    : [];
  const packed = [...(await archives())].filter(([release]) => release !== newest);
  const folders = [
    ...aside.map((release) => join(frozenStore, release)),
    ...(await Promise.all(packed.map(([release, archive]) => unpacked(release, archive)))),
  ];
  const back = await takenBack();
  return Promise.all(
    folders.map((folder) => placed(folder, base, back.get(basename(folder).slice(0, "2026-11-22".length)))),
  );
}
