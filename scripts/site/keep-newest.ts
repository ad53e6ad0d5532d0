import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";

const kept = 4;

/** Notes that a folder among others of its kind was just used, and takes those away that were not used for longest. */
export async function keepNewest(folder: string, used: string): Promise<void> {
  const now = new Date();
  await utimes(used, now, now);
  const all = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      path: join(folder, name),
      at: (await stat(join(folder, name))).mtimeMs,
    })),
  );
  for (const { path } of all.toSorted((a, b) => b.at - a.at).slice(kept))
    await rm(path, { recursive: true, force: true });
}
