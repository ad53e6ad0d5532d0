import { existsSync } from "node:fs";
import { cp, glob, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pack } from "../src/export/pack.ts";
import { embedFolder, frozenFolder } from "../src/i18n/embed-paths.ts";
import { InputRefused } from "../src/intake/fault.ts";
import { firstLanguage, languages } from "../src/model/text.ts";
import { archives, frozenArchives, frozenStore, releaseFolder } from "../src/site/embed/frozen.ts";
import { dataFolder } from "../src/site/facts.ts";
import { moveFrozen, unpackInto } from "./frozen/archives.ts";
import { takeBack, takenBack } from "./frozen/taken-back.ts";
import { command } from "./shared/command.ts";
import { readSettings } from "./shared/settings.ts";
import { output } from "./site/output.ts";

/**
 * Keeps the frozen charts of earlier releases, which a new build cannot draw again.
 * `aside` takes them out of dist/ before the site is built anew (`copy` leaves them there), `return` puts them and
 * those in the archives back, and `freeze` writes those of the release that stands in dist/ into an archive, so that a
 * fresh clone has them too. What comes back is found where the site lives now, wherever it lived then; of a release
 * that was taken back only the reason does.
 */

const { folder: dist } = output;
const foldersOf = (release: string): readonly string[] =>
  languages.map((language) => embedFolder(language, release).slice(1));
const day = (release: string): string => release.slice(0, 10);

/** The folder of the release whose data are built. */
function newestFolder(): Promise<string> {
  if (existsSync(join(dataFolder, "manifest.json"))) return releaseFolder();
  throw new InputRefused(`${dataFolder} holds no built data; run npm run build, or npm run data before npm run site`);
}

/** The releases that have frozen charts in dist/. */
async function standing(): Promise<readonly string[]> {
  const folder = join(dist, embedFolder(firstLanguage));
  return existsSync(folder) ? (await readdir(folder)).filter((name) => frozenFolder.test(name)) : [];
}

/** Other drafts of the release that is about to be built were never published as it: only other days are kept. */
async function setAside(take: (from: string, to: string) => Promise<void>): Promise<void> {
  const today = day(await newestFolder());
  if (existsSync(frozenStore)) {
    for (const draft of (await readdir(frozenStore)).filter((release) => day(release) === today))
      await rm(join(frozenStore, draft), { recursive: true });
  }
  for (const release of (await standing()).filter((one) => day(one) !== today)) {
    await rm(join(frozenStore, release), { recursive: true, force: true });
    for (const folder of foldersOf(release)) {
      const kept = join(frozenStore, release, folder);
      await mkdir(dirname(kept), { recursive: true });
      await take(join(dist, folder), kept);
    }
  }
}

/** What the build has just made is never overwritten. */
async function putBack(): Promise<void> {
  const newest = await newestFolder();
  for (const [release, archive] of await archives()) if (release !== newest) await unpackInto(dist, archive);
  for (const release of existsSync(frozenStore) ? await readdir(frozenStore) : []) {
    if (release !== newest && frozenFolder.test(release))
      await cp(join(frozenStore, release), dist, { recursive: true });
  }
  const { base } = readSettings("npm run site");
  const earlier = (await standing()).filter((release) => release !== newest);
  for (const folder of earlier.flatMap(foldersOf)) await moveFrozen(join(dist, folder), base);
  const back = await takenBack();
  for (const release of earlier) {
    const why = back.get(day(release));
    if (why !== undefined) for (const folder of foldersOf(release)) await takeBack(join(dist, folder), why);
  }
}

async function freeze(): Promise<void> {
  const release = await newestFolder();
  if (!(await standing()).includes(release))
    throw new InputRefused(`npm run freeze: dist/ holds no frozen charts of ${release}; run npm run build first`);
  const files: Record<string, Uint8Array> = {};
  for (const folder of foldersOf(release)) {
    for await (const file of glob(`${folder}**/*.*`, { cwd: dist }))
      files[file.replaceAll("\\", "/")] = await readFile(join(dist, file));
  }
  const archive = join(frozenArchives, `${release}.zip`);
  await mkdir(frozenArchives, { recursive: true });
  await writeFile(archive, await pack(files));
  console.log(`${archive}: ${Object.keys(files).length} files. Commit it; every later build will bring them back.`);
}

const steps: ReadonlyMap<string, () => Promise<void>> = new Map([
  ["aside", () => setAside(rename)],
  ["copy", () => setAside((from, to) => cp(from, to, { recursive: true }))],
  ["return", putBack],
  ["freeze", freeze],
]);
const [name = "", ...more] = process.argv.slice(2);
await command(async () => {
  const step = more.length === 0 ? steps.get(name) : undefined;
  if (step === undefined) throw new InputRefused(`frozen: say just one of ${[...steps.keys()].join(", ")}`);
  await step();
});
