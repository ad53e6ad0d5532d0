import type { Asked } from "./messages.ts";

const most = 200;

const entriesIn = (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const next = (): Promise<readonly FileSystemEntry[]> =>
    new Promise((done, fail) => {
      reader.readEntries(done, fail);
    });
  const all = async (before: readonly FileSystemEntry[]): Promise<readonly FileSystemEntry[]> => {
    const more = await next();
    return more.length === 0 || before.length > most ? before : all([...before, ...more]);
  };
  return all([]);
};

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((done, fail) => {
    entry.file(done, fail);
  });

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const inside = await entriesIn(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.filter(({ isFile }) => isFile).map(filesOf))).flat();
}

/** The files that were dropped, and those that lie right in a dropped folder. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

/** What files hold; those that a system hides are left out. */
export const inputsOf = (files: readonly File[]): Promise<Asked["inputs"]> =>
  Promise.all(
    files
      .filter(({ name }) => !name.startsWith("."))
      .map(async (file) => ({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
