import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { env } from "node:process";
import { parseArgs } from "node:util";

import { formatFaults, InputRefused } from "../src/intake/fault.ts";
import type { Fault } from "../src/intake/fault.ts";
import { readGazetteer } from "../src/intake/gazetteer.ts";
import { readReference } from "../src/intake/reference.ts";
import { office } from "../src/i18n/each/office.ts";
import { overlapsOf } from "../src/model/coverage.ts";
import { registerFiles } from "../src/model/register.ts";
import { firstLanguage, languages, type Language } from "../src/model/text.ts";
import { checkTables } from "../src/office/check/check.ts";
import type { Checked, Known, OfficeInput } from "../src/office/check/check.ts";
import { Findings } from "../src/office/finding.ts";
import type { Finding } from "../src/office/finding.ts";
import { withDescriptor } from "../src/office/mapping/descriptor.ts";
import { noMapping, readMapping, writeMapping } from "../src/office/mapping/mapping.ts";
import type { Mapping } from "../src/office/mapping/mapping.ts";
import { reportText } from "../src/office/report.ts";
import { command } from "./shared/command.ts";
import { inStaging } from "./data/staging.ts";
import { checkOut } from "./shared/check-out.ts";
import { isFolder } from "./shared/paths.ts";
import { readReleases } from "../src/model/read-json.ts";

/**
 * `npm run check-extract -- FILE_OR_DIR [--mapping FILE] [--language bg|en] [--out DIR]`: checks an office's table as
 * it is; a folder of folders holds several offices. Exit 0: fit to deliver, its files and the mapping are in DIR; 2:
 * the report is on stderr, nothing is written.
 */

const project = join(import.meta.dirname, "..");
const tables = /\.(?:csv|tsv|txt|xlsx|xlsm|xls)$/i;
const [descriptorName, mappingName] = ["dataset.json", "mapping.json"] as const;

/** The language of the reader's system where it is one of ours. */
const localeLanguage = (): Language => {
  const told = (env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "").slice(0, 2);
  return languages.find((language) => language === told) ?? (/^(?:|C\.?|PO)$/.test(told) ? firstLanguage : "en");
};

function options(args: readonly string[]) {
  const text = { type: "string" } as const;
  const language = localeLanguage();
  const { report } = office[language];
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { mapping: text, language: text, out: text },
    });
  } catch (error) {
    throw new InputRefused(`${error instanceof Error ? error.message : String(error)}\n${report.usage}`);
  }
  const { positionals, values } = parsed;
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new InputRefused(`${report.nameOne}\n${report.usage}`);
  const asked = languages.find((each) => each === values.language);
  if (values.language !== undefined && asked === undefined)
    throw new InputRefused(`--language: ${languages.join("|")}\n${report.usage}`);
  return { path: resolve(path), mapping: values.mapping, out: values.out, language: asked ?? language };
}

function checkPaths(path: string, mapping: string | undefined, language: Language): void {
  const { noSuch, noFile } = office[language].report;
  const lacking = [path, mapping ?? path].find((each) => !existsSync(each));
  if (lacking !== undefined) throw new InputRefused(noSuch(lacking));
  if (mapping !== undefined && isFolder(mapping)) throw new InputRefused(`--mapping: ${noFile(mapping)}`);
}

const written: ReadonlySet<string> = new Set([
  ...registerFiles.map((file) => `${file}.csv`),
  descriptorName,
  mappingName,
]);

/** What is checked is never replaced, nor is anything that this command has not written. */
async function checkOuts(path: string, out: string, names: readonly string[], language: Language): Promise<void> {
  const taken = (folder: string): string => office[language].report.outTaken(folder);
  const isIn = async () => !relative(await realpath(out), await realpath(path)).startsWith("..");
  if (existsSync(out) && (!isFolder(out) || (await isIn()))) throw new InputRefused(taken(out));
  const isAll = (all: readonly string[]): boolean =>
    all.includes(descriptorName) && all.includes(mappingName) && all.every((name) => written.has(name));
  for (const name of names) await checkOut(join(out, name), { isAll, taken });
}

async function inputsOf(path: string, findings: Findings) {
  if (!isFolder(path))
    return {
      inputs: [{ file: basename(path), bytes: await readFile(path) }],
      descriptor: undefined,
      mapping: undefined,
    };
  const names = (await readdir(path)).filter((name) => !name.startsWith(".")).toSorted();
  const files = new Set(names.filter((name) => !isFolder(join(path, name))));
  const inputs: OfficeInput[] = [];
  for (const [at, name] of names.entries()) {
    if (tables.test(name) && files.has(name)) inputs.push({ file: name, bytes: await readFile(join(path, name)) });
    else if (!files.has(name) || ![descriptorName, mappingName, "README.md"].includes(name))
      findings.add("otherFile", "note", { file: `${at + 1}/${names.length}` });
  }
  const textOf = async (name: string) => (files.has(name) ? readFile(join(path, name), "utf8") : undefined);
  return { inputs, descriptor: await textOf(descriptorName), mapping: await textOf(mappingName) };
}

async function known(): Promise<Known> {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const folders = { reference: join(project, "data/reference"), vocabulary: join(project, "data/vocabulary") };
  const reference = await readReference(folders.reference, report);
  const settlements = await readGazetteer(folders, reference, report);
  if (faults.length > 0) throw new InputRefused(formatFaults(faults));
  const { release } = await readReleases(join(project, "data/release.json"));
  return { reference, settlements, release };
}

function mappingIn(text: string | undefined, file: string, findings: Findings): Mapping {
  if (text === undefined) return noMapping;
  const read = readMapping(text);
  if ("mapping" in read) return read.mapping;
  findings.add("mappingWrong", "fix", { file }, { at: read.wrong });
  return noMapping;
}

async function write(out: string, { fit, mapping }: Checked): Promise<void> {
  if (fit === undefined) return;
  await mkdir(dirname(out), { recursive: true });
  await inStaging(out, async (staging) => {
    for (const [name, text] of [...fit.files, [mappingName, writeMapping(mapping)] as const]) {
      await writeFile(join(staging, name), text);
      if ((await readFile(join(staging, name), "utf8")) !== text) throw new Error(`${name}: was not written as it is`);
    }
    await rm(out, { recursive: true, force: true });
    await rename(staging, out);
  });
}

/** What came of one folder or file, with all that was found on the way to it. */
interface Outcome extends Checked {
  readonly name: string;
}

async function checkOne(path: string, mapping: string | undefined, name: string, lists: Known): Promise<Outcome> {
  const findings = new Findings();
  const { inputs, descriptor, mapping: beside } = await inputsOf(path, findings);
  const text = mapping === undefined ? beside : await readFile(mapping, "utf8");
  const told = withDescriptor(mappingIn(text, basename(mapping ?? mappingName), findings), descriptor, findings);
  const within = inputs.map(({ file, bytes }) => ({ file: name === "" ? file : `${name}/${file}`, bytes }));
  const checked = await checkTables(within, lists, told, "elsewhere");
  return {
    ...checked,
    name,
    findings: [...findings.all, ...checked.findings],
    fit: findings.isBad ? undefined : checked.fit,
  };
}

/** The folders of several offices that lie in a folder; the path itself where tables lie in it. */
async function folderNames(path: string): Promise<readonly string[]> {
  if (!isFolder(path)) return [""];
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  const isOne = entries.some((entry) => entry.isFile() && tables.test(entry.name));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return isOne || folders.length === 0 ? [""] : folders.toSorted();
}

/** Findings of what two offices both deliver: it would be counted twice. */
function overlaps(outcomes: readonly Outcome[], { reference }: Known): readonly Finding[] {
  const fit = outcomes.flatMap(({ name, fit: own }) =>
    own === undefined ? [] : [{ name, delivery: own.extract.delivery }],
  );
  const districtOf = new Map(reference.municipalities.map(({ code, nuts3 }) => [code, nuts3]));
  const found = overlapsOf(
    fit.map(({ delivery }) => delivery),
    districtOf,
  );
  return found.map(({ extracts: [one, other], file, area, period }) => ({
    kind: "twice",
    severity: "fix",
    place: { file: `${fit[other]?.name ?? ""}/${file}.csv` },
    count: 1,
    with: { area, year: period, other: `${fit[one]?.name ?? ""}/${file}.csv` },
  }));
}

async function run(args: readonly string[]): Promise<number> {
  const { path, mapping, out: asked, language } = options(args);
  const out = asked === undefined ? undefined : resolve(asked);
  checkPaths(path, mapping, language);
  const names = await folderNames(path);
  if (out !== undefined) await checkOuts(path, out, names, language);
  const lists = await known();
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push(await checkOne(join(path, name), mapping, name, lists));
  const all = [...outcomes.flatMap(({ findings }) => findings), ...overlaps(outcomes, lists)];
  const isFit = outcomes.every(({ fit }) => fit !== undefined) && all.every(({ severity }) => severity === "note");
  const report = reportText(all, isFit, language);
  if (!isFit) {
    const isNumbered = all.some(({ kind }) => kind === "egn" || kind === "lnch" || kind === "iban");
    process.stderr.write(`${report}\n${isNumbered ? `${office[language].report.elsewhere}\n` : ""}`);
    return 2;
  }
  if (out !== undefined) for (const outcome of outcomes) await write(join(out, outcome.name), outcome);
  process.stdout.write(`${report}\n${out === undefined ? "" : `${office[language].report.written(out)}\n`}`);
  return 0;
}

await command(() => run(process.argv.slice(2)));
