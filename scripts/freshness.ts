import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const inputs = ["data/**/*", "src/**/*", "scripts/**/*", "public/*.*", "astro.config.mjs", "package-lock.json"];
const stampFile = "node_modules/.cache/obhvat/built-from";

async function fingerprint(): Promise<string> {
  const files = (await Array.fromAsync(glob(inputs, { withFileTypes: true })))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  const hash = createHash("sha256");
  for (const name of ["OBHVAT_SITE", "OBHVAT_CONTACT"]) hash.update(process.env[name] ?? "").update("\0");
  for (const file of files) hash.update(file).update("\0").update(await readFile(file)).update("\0");
  return hash.digest("hex");
}

/** Whether dist/ was built from the sources as they are now. */
export async function isCurrent(): Promise<boolean> {
  if (!existsSync("dist/index.html") || !existsSync(stampFile)) return false;
  return await readFile(stampFile, "utf8") === await fingerprint();
}

/** Notes that dist/ was just built from the sources as they are now. */
export async function stamp(): Promise<void> {
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, await fingerprint());
}
