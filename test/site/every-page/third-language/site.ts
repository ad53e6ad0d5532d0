import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** The made-up language: accented English that reads the facts in English and borrows one dictionary. */
export const code = "en-x-accent";
export const root = "/accent/";
/** The dictionary that it lacks. */
const borrowed = "style.ts";

const entry = `
  "${code}": {
    name: "Énglísh",
    inItself: "Ín Áccénts",
    locale: "en-GB",
    direction: "ltr",
    script: "Latin",
    root: "${root}",
    facts: "en",
    borrows: "en",
    numbers: { grouping: "auto", decimal: ".", group: ",", percent: "%" },
    dates: { day: "{day} {month} {year}", month: "{month} {year}", year: "{year}" },
    bibtex: "english",
    separator: ",",
  },
`;

/** Rewrites a file; refuses a change that finds nothing to change. */
async function change(path: string, make: (text: string) => string): Promise<void> {
  const text = await readFile(path, "utf8");
  const made = make(text);
  if (made === text) throw new Error(`${path}: there is nothing to change as it was`);
  await writeFile(path, made);
}

/** One entry in the registry. */
const addEntry = (site: string): Promise<void> =>
  change(join(site, "src/model/languages.ts"), (text) =>
    text.replace(/\n\} as const satisfies Readonly<Record<string, LanguageEntry>>/, (end) => entry.trimEnd() + end),
  );

/** A folder of words, and where the languages of a dictionary are gathered a line for each; the last is borrowed. */
async function addWords(site: string): Promise<void> {
  const words = join(site, "src/i18n");
  await mkdir(join(words, code));
  for (const file of await readdir(join(words, "each"))) {
    const gathered = join(words, "each", file);
    const name = /export const (\w+) =/.exec(await readFile(gathered, "utf8"))?.[1] ?? "";
    const add = (own: string, line = ""): Promise<void> =>
      change(gathered, (text) => line + text.replace("{ bg, en }", `{ bg, en, "${code}": ${own} }`));
    if (file === borrowed) {
      await add("undefined");
      continue;
    }
    await add("accent", `import { ${name} as accent } from "../${code}/${file}";\n`);
    const lines = [
      `import { accented } from "../../../test/site/every-page/third-language/accented.ts";`,
      `import { ${name} as en } from "../en/${file}";`,
      `export const ${name} = accented(en);`,
    ];
    await writeFile(join(words, code, file), lines.join("\n"));
  }
}

const copied = ["src", "scripts/shared", "scripts/site", "test/site/every-page/third-language"];
const linked = ["data", "public", "node_modules", "package.json", "package-lock.json"];

/** Makes the site with the language in a folder: the tree as it is, and what whoever adds one has to add. Its
 * folders are called as in English. */
export async function makeSite(site: string): Promise<void> {
  await rm(site, { recursive: true, force: true });
  for (const path of copied) await cp(path, join(site, path), { recursive: true });
  for (const path of linked) await symlink(resolve(path), join(site, path));
  for (const path of ["astro.config.mjs", "tsconfig.json"]) await cp(path, join(site, path));
  await addEntry(site);
  await addWords(site);
}

/** Draws files of the site in that folder. */
export async function drawn(site: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const out = join(site, "drawn");
  await promisify(execFile)(
    process.execPath,
    [join(site, "test/site/every-page/third-language/draw.ts"), out, ...files],
    {
      cwd: site,
      env: { ...process.env, OBHVAT_CACHE: "cache" },
      maxBuffer: 2 ** 24,
    },
  );
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(out, file), "utf8")] as const)),
  );
}
