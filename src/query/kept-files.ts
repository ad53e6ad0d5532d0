/**
 * The query engine's files in the browser's own storage, unpacked, so that the next visit neither fetches nor unpacks
 * them: a browser's cache refuses files of their size where it has little room. Their names hold a part of their hash.
 */
const shelf = "obhvat-engine";

/** Whether anything was ever kept, as far as the browser lets a page know. */
export async function hasKept(): Promise<boolean> {
  try {
    return await caches.has(shelf);
  } catch {
    // No storage: the page is not secure, or the reader's browser allows none.
    return false;
  }
}

/** A file that was kept, if it is there and so many bytes long. */
export async function takeKept(url: URL, bytes: number): Promise<Blob | undefined> {
  try {
    if (!(await hasKept())) return undefined;
    const found = await (await caches.open(shelf)).match(url);
    const blob = await found?.blob();
    return blob?.size === bytes ? blob : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps these files and no others; does nothing where the browser has no room for them. */
export async function keepOnly(files: ReadonlyMap<string, Blob>): Promise<void> {
  try {
    const kept = await caches.open(shelf);
    for (const { url } of await kept.keys()) if (!files.has(url)) await kept.delete(url);
    for (const [url, blob] of files)
      if ((await takeKept(new URL(url), blob.size)) === undefined)
        await kept.put(url, new Response(blob, { headers: { "Content-Type": blob.type } }));
  } catch {
    await dropKept();
  }
}

/** Keeps nothing any more. */
export async function dropKept(): Promise<void> {
  try {
    await caches.delete(shelf);
  } catch {
    // There was nothing that could be kept.
  }
}
