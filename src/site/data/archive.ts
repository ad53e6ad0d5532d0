import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { citationSentence } from "../../export/citation.ts";
import { pack, type Parts } from "../../export/pack.ts";
import { licenceName } from "../../export/words.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { emphasis } from "../../i18n/emphasis.ts";
import { formatDate } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import { pagePath } from "../../i18n/paths.ts";
import { factIn, languages, type Language } from "../../model/text.ts";
import { dataPackageOf } from "../open/data-package.ts";
import { describe } from "../open/described.ts";
import { versionBuilt } from "../open/releases.ts";
import { countsTold } from "../pages/counts.ts";
import { allLookups, dataFolder, manifest, need } from "../facts.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { cubes, publishedTables, releaseHash, stemOf } from "./catalogue.ts";

type Maker = (file: string, language: Language) => Promise<Uint8Array>;

const plain = (text: string): string =>
  emphasis(text)
    .map((part) => part.text)
    .join("");
const underlined = (text: string): readonly string[] => [text, "-".repeat(text.length)];

/** What a reader of the archive finds first. */
async function readme(language: Language, site: PublicSite): Promise<string> {
  const {
    data: { readme: words, all, release: heading },
    counts,
  } = pageWords(language);
  const { release, license, tables } = await manifest();
  const address = addressAt(pagePath("data", language), site);
  const hash = await releaseHash();
  const cited = {
    chart: "data",
    area: need((await allLookups()).areas, "BG"),
    title: all,
    language,
    release,
    synthetic: false,
  };
  const { valueStateLong } = dictionary(language).codes;
  const lines = [
    words.title,
    "=".repeat(words.title.length),
    "",
    words.what,
    ...(tables.some(({ synthetic }) => synthetic) ? ["", words.synthetic] : []),
    "",
    `${heading}: ${formatDate(release, language)}, SHA-256 ${hash} (data/manifest.json)`,
    licenceName(license, language),
    address,
    "",
    ...underlined(words.files),
    words.data,
    words.dataPackage,
    words.excel,
    words.jsonStat,
    words.encoding,
    "",
    ...tables.map((table) => words.row(`${stemOf(table)} – ${factIn(table.title, language)}`, table.rows)),
    "",
    plain((await countsTold(language)).text),
    counts.computed,
    "",
    ...underlined(words.signs),
    ...Object.entries(valueStateLong).map(([code, meaning]) => `${code}: ${meaning}`),
    "",
    ...underlined(words.cite),
    citationSentence(cited, { address, hash }),
  ];
  // Old programs for Windows take a text without this mark for one of their own code page.
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** The files as they were published: the manifest in the archive says their sizes and hashes. */
async function published(): Promise<Parts> {
  const { tables, certificate } = await manifest();
  const names = [
    "manifest.json",
    ...(certificate === null ? [] : [certificate.file]),
    ...tables.flatMap(({ files }) => files.map(({ file }) => file)),
  ];
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [`data/${name}`, new Uint8Array(await readFile(join(dataFolder, name)))] as const),
    ),
  );
}

async function forReaders(made: Maker): Promise<Parts> {
  const stems = (await publishedTables(cubes)).map(stemOf);
  const wanted = languages.flatMap((language) => [
    { as: `excel/obhvat_${language}.xlsx`, file: "obhvat.xlsx", language },
    ...stems.map((stem) => ({ as: `json-stat/${stem}_${language}.json`, file: `${stem}.json`, language })),
  ]);
  return Object.fromEntries(
    await Promise.all(wanted.map(async ({ as, file, language }) => [as, await made(file, language)] as const)),
  );
}

/** All tables in one archive with a readme in each language; the same release gives the same bytes. */
export async function archive(site: PublicSite, made: Maker): Promise<Uint8Array> {
  const readmes = await Promise.all(
    languages.map(async (language) => [`readme_${language}.txt`, await readme(language, site)] as const),
  );
  const described = JSON.stringify(dataPackageOf(await describe(), await versionBuilt(), undefined), null, 1);
  return pack({
    "datapackage.json": `${described}\n`,
    ...(await published()),
    ...(await forReaders(made)),
    ...Object.fromEntries(readmes),
  });
}
