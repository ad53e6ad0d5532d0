import { glob, stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** How many files of each kind a built site has, and their megabytes; the heaviest kind first, all of them last. */
export async function kinds(
  folder: string,
): Promise<Readonly<Record<string, { readonly files: number; readonly MB: number }>>> {
  const found = new Map<string, { files: number; bytes: number }>();
  const note = (kind: string, size: number): void => {
    const { files, bytes } = found.get(kind) ?? { files: 0, bytes: 0 };
    found.set(kind, { files: files + 1, bytes: bytes + size });
  };
  for await (const entry of glob("**/*", { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = await stat(join(entry.parentPath, entry.name));
    note(extname(entry.name).slice(1) || "other", size);
    note("all", size);
  }
  const rows = [...found].toSorted(
    ([a, one], [b, other]) => Number(a === "all") - Number(b === "all") || other.bytes - one.bytes,
  );
  return Object.fromEntries(
    rows.map(([kind, { files, bytes }]) => [kind, { files, MB: Number((bytes / 1e6).toFixed(1)) }]),
  );
}
