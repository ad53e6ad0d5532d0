import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import Papa from "papaparse";

import { office } from "../src/i18n/each/office.ts";
import { formatPeriod, formatValue } from "../src/i18n/formats.ts";
import { formatFault, InputRefused } from "../src/intake/fault.ts";
import type { Fault } from "../src/intake/fault.ts";
import { findPersonal } from "../src/intake/gate/gate.ts";
import { readPublished } from "../src/intake/published/published.ts";
import type { Figure } from "../src/intake/published/figure.ts";
import { readReference } from "../src/intake/reference.ts";
import { readVocabulary } from "../src/intake/vocabulary.ts";
import { columnIn, firstLanguage, languages, type Language } from "../src/model/text.ts";
import {
  csvLine,
  rowOfSentence,
  sourceOfAddress,
  type NamedIndicator,
  type Row,
} from "../src/office/figure/propose.ts";
import { readReleases } from "../src/model/read-json.ts";
import { command } from "./shared/command.ts";

/**
 * `npm run check-figure -- (--row CSV | --sentence TEXT) [--url ADDRESS] [--publisher NAME] [--kind KIND]
 * [--language bg|en]`: whether a published figure can be taken, how the site will show it, its row and the text of an
 * issue. Exit 0 or 2; nothing of the project is changed.
 */

const project = join(import.meta.dirname, "..");
const text = { type: "string" } as const;

function options(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { row: text, sentence: text, url: text, publisher: text, kind: text, language: text },
    });
    const language = languages.find((each) => each === (values.language ?? firstLanguage));
    const { usage, one } = office[language ?? firstLanguage].figure;
    if (language === undefined) throw new InputRefused(`--language: ${languages.join("|")}\n${usage}`);
    if ((values.row === undefined) === (values.sentence === undefined)) throw new InputRefused(`${one}\n${usage}`);
    if (values.url !== undefined && !URL.canParse(values.url)) throw new InputRefused(`--url\n${usage}`);
    return { ...values, language };
  } catch (error) {
    if (error instanceof InputRefused) throw error;
    const { usage } = office[firstLanguage].figure;
    throw new InputRefused(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
type Options = ReturnType<typeof options>;
type Words = Pick<(typeof office)[Language]["figure"], "oneRow" | "cells">;

async function tableOf(name: string): Promise<{ readonly columns: readonly string[]; readonly rows: readonly Row[] }> {
  const { data, meta } = Papa.parse<Record<string, string>>(
    await readFile(join(project, "data/published", name), "utf8"),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  return { columns: meta.fields ?? [], rows: data };
}

function sourceFor({ url, publisher, kind = "news" }: Options, sources: readonly Row[]) {
  if (url === undefined) return { id: "", added: undefined };
  const found = sources.find((row) => row["url"] === url);
  if (found !== undefined) return { id: found["source_id"] ?? "", added: undefined };
  const added = sourceOfAddress(url, publisher, kind);
  return { id: added["source_id"] ?? "", added };
}

/** The cells of a row: whatever has no column, or no end, would be lost without a word. */
function cellsOf(row: string, columns: readonly string[], { oneRow, cells: said }: Words): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(row, { delimiter: ",", skipEmptyLines: true });
  const [cells = [], ...more] = data;
  if (data.length === 0 || more.length > 0 || errors.length > 0) throw new InputRefused(oneRow);
  if (cells.length !== columns.length) throw new InputRefused(said(cells.length, columns.length));
  return cells;
}

async function proposedRow(asked: Options, columns: readonly string[], source: string) {
  if (asked.row !== undefined) {
    const cells = cellsOf(asked.row, columns, office[asked.language].figure);
    const row: Row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
    return { row: source === "" ? row : { ...row, source_id: source }, unclear: [] };
  }
  const { rows: indicators } = await tableOf("indicators.csv");
  const { districts } = await readReference(join(project, "data/reference"), () => undefined);
  return rowOfSentence(asked.sentence ?? "", source, indicators as unknown as readonly NamedIndicator[], districts);
}

const appended = async (folder: string, name: string, line: string): Promise<void> => {
  const path = join(folder, name);
  await writeFile(path, `${(await readFile(path, "utf8")).replace(/\n$/, "")}\n${line}\n`);
};

/** Reads all published figures with the new one among them, in a folder that is thrown away. */
async function judged(row: string, source: string | undefined, id: string) {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-figure-"));
  try {
    await cp(join(project, "data/published"), folder, { recursive: true });
    await appended(folder, "figures.csv", row);
    if (source !== undefined) await appended(folder, "sources.csv", source);
    const faults: Fault[] = [];
    const report = (fault: Fault): void => void faults.push(fault);
    const reference = await readReference(join(project, "data/reference"), report);
    const vocabulary = await readVocabulary(join(project, "data/vocabulary"), reference, report);
    const { release } = await readReleases(join(project, "data/release.json"));
    const { figures, indicators } = await readPublished(folder, reference, vocabulary, report, release);
    return { faults, figure: figures.find(({ figure_id }) => figure_id === id), indicators, reference };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function shown(
  figure: Figure,
  { indicators, reference }: Awaited<ReturnType<typeof judged>>,
  language: Language,
): string {
  const { figure: words } = office[language];
  const name = indicators.find(({ indicator }) => indicator === figure.indicator)?.[columnIn("name", language)];
  const district = reference.districts.find(({ nuts3 }) => nuts3 === figure.area_code)?.[columnIn("name", language)];
  const value = formatValue({ value: figure.value, value_state: null, qualifier: figure.qualifier }, language);
  const period = formatPeriod(figure.period_label, figure.period_type, language);
  return words.shown(name ?? figure.indicator, district ?? words.country, period, value);
}

async function run(args: readonly string[]): Promise<number> {
  const asked = options(args);
  const { figure: words, report } = office[asked.language];
  const cells = Papa.parse<string[]>(asked.row ?? "", { delimiter: "," }).data.flat();
  if ([asked.sentence ?? "", ...cells].some((each) => findPersonal(each, "prose") !== undefined))
    throw new InputRefused(words.personal);
  const { columns } = await tableOf("figures.csv");
  const sources = await tableOf("sources.csv");
  const { id, added } = sourceFor(asked, sources.rows);
  const { row, unclear } = await proposedRow(asked, columns, id);
  const line = csvLine(columns, row);
  const sourceLine = added === undefined ? undefined : csvLine(sources.columns, added);
  const found = unclear.length > 0 ? undefined : await judged(line, sourceLine, row["figure_id"] ?? "");
  const problems = [...unclear.map((each) => words.unclear[each]), ...(found?.faults ?? []).map(formatFault)];
  const rows = [words.row, line, ...(sourceLine === undefined ? [] : ["", words.source, sourceLine])].join("\n");
  if (problems.length > 0 || found?.figure === undefined) {
    process.stderr.write(`${words.unfit}\n\n${problems.join("\n")}\n\n${rows}\n`);
    return 2;
  }
  const told = shown(found.figure, found, asked.language);
  const issue = words.issue(told, asked.url ?? row["source_id"] ?? "", asked.sentence ?? "", rows);
  process.stdout.write(`${report.fit}\n\n${words.asShown}\n${told}\n\n${rows}\n\n${words.issueText}\n${issue}\n`);
  return 0;
}

await command(() => run(process.argv.slice(2)));
