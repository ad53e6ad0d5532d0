import { officePage } from "../../i18n/each/office-page.ts";
import { columnIn, entryOf, factIn, type Language } from "../../model/text.ts";
import { checkTables } from "../check/check.ts";
import { newKey, readKey, writeKey } from "../check/office-key.ts";
import type { OfficeKey } from "../check/office-key.ts";
import { unnamed } from "../check/describe.ts";
import { Findings } from "../finding.ts";
import { withDescriptor } from "../mapping/descriptor.ts";
import { readMapping, writeMapping } from "../mapping/mapping.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { placeFinder } from "../mapping/places.ts";
import { protectExtract } from "../protect/protect-extract.ts";
import type { ProtectedExtract } from "../protect/protect-extract.ts";
import { saidOf } from "../report.ts";
import { certificateLines } from "../result/certificate.ts";
import { bookFile, csvFile, extractFile, keyFile, mappingFile } from "../result/files.ts";
import { shownAreas } from "../result/tables.ts";
import { chosenDistricts, districtRows, indicatorRows, inhabitantsAtCensus, known } from "./lists.ts";
import type { Answer, Asked, Step } from "./messages.ts";
import { listening, solverHere } from "./threads.ts";

/**
 * Checks, counts and protects an office's files, away from the page so that it can be stopped. Nothing is asked of any
 * host after it has loaded, and nothing is kept.
 */

const shares: Readonly<Record<Step, number>> = { read: 0.1, count: 0.35, protect: 0.5, audit: 0.75, files: 0.95 };

const tell = (answer: Answer): void => {
  postMessage(answer);
};
const step = (name: Step, more = 0): void => {
  tell({ is: "step", step: name, share: Math.min(0.99, shares[name] + more) });
};

const lists = known();
const places = placeFinder(lists.reference, lists.settlements);

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What the office has said: on the page, in a mapping and in a dataset.json that it dropped with the tables. */
function mappingOf({ inputs, mapping }: Asked, findings: Findings): Mapping {
  const beside = inputs.find(({ file }) => file === "mapping.json");
  let told = mapping;
  if (beside !== undefined && mapping.sheets.length === 0) {
    const read = readMapping(textOf(beside.bytes));
    if ("wrong" in read) findings.add("mappingWrong", "fix", { file: beside.file }, { at: read.wrong });
    else told = { ...read.mapping, dataset: { ...read.mapping.dataset, ...mapping.dataset } };
  }
  const descriptor = inputs.find(({ file }) => file === "dataset.json");
  return withDescriptor(told, descriptor === undefined ? undefined : textOf(descriptor.bytes), findings);
}

/** What is handed back besides tables: the files to deliver; the mapping and the key of their ids, to be kept. */
interface Fit {
  readonly files: ReadonlyMap<string, string>;
  readonly mapping: string;
  readonly key: string | undefined;
}

const isKeyFile = (file: string): boolean => /^obhvat-key.*\.txt$/i.test(file);

function keyIn({ inputs }: Asked, findings: Findings): OfficeKey | undefined {
  const own = inputs.find(({ file }) => isKeyFile(file));
  const key = own === undefined ? undefined : readKey(textOf(own.bytes));
  if (own !== undefined && key === undefined) findings.add("keyWrong", "fix", { file: own.file });
  return key;
}

async function check(asked: Asked): Promise<Fit | undefined> {
  const findings = new Findings();
  const mapping = mappingOf(asked, findings);
  const tables = asked.inputs.filter(({ file }) => !/\.(?:json|md)$/i.test(file) && !isKeyFile(file));
  const key = keyIn(asked, findings) ?? newKey();
  const checked = await checkTables(tables, lists, mapping, "office", key, asked.explained);
  const all = [...findings.all, ...checked.findings];
  const isFit = checked.fit !== undefined && !findings.isBad;
  tell({
    is: "report",
    said: saidOf(all, asked.language),
    isFit,
    mapping: checked.mapping,
    columns: checked.columns,
    places: chosenDistricts(lists.reference, asked.language),
  });
  if (checked.fit === undefined || findings.isBad) return undefined;
  const words = officePage[asked.language].files;
  return {
    files: checked.fit.files,
    mapping: writeMapping(checked.mapping),
    key: checked.hasKeys ? writeKey(key, words.keyText) : undefined,
  };
}

async function show({ files, mapping, key }: Fit, done: ProtectedExtract, language: Language): Promise<void> {
  const words = officePage[language];
  const indicators = indicatorRows();
  const named = new Map(indicators.map((row) => [row.indicator, row[columnIn("name", language)]]));
  const nameOf = (code: string): string => places.nameOf(code, entryOf(language).facts);
  const areaName = (code: string): string =>
    /^BG/.test(code) ? words.result.district(nameOf(code)) : words.result.municipality(nameOf(code));
  const names = { area: areaName, indicator: (code: string) => named.get(code) ?? code, whole: words.result.whole };
  const areas = shownAreas(done.rows, names, language);
  const { covers, period } = done.delivery;
  const stem = [
    words.files.stem,
    covers.areas.slice(0, 3).join("-"),
    [...new Set([period.from, period.to])].join("-").replaceAll("/", "-"),
  ].join("-");
  const certified = { minimum: done.minimum, periods: done.periods, coarsened: done.coarsened };
  const remarks = [words.result.heading, words.result.text, ...certificateLines(certified, language)];
  const fileWords = {
    area: words.result.area,
    counted: words.result.counted,
    part: words.result.part,
    about: words.result.about,
    remarks,
  };
  const tables = `${stem}-${words.files.tables}`;
  const handed = [
    await extractFile(files, stem),
    await bookFile(areas, fileWords, language, tables),
    csvFile(areas, tables),
    mappingFile(mapping),
    ...(key === undefined ? [] : [keyFile(key)]),
  ];
  const { publisher } = done.delivery;
  const charted = {
    rows: done.rows.filter(({ area_level }) => area_level === "district"),
    areas: districtRows(areas.filter(({ isDistrict }) => isDistrict).map(({ area }) => area)),
    indicators,
    extract: publisher.bg === unnamed.bg ? words.result.ownTable : factIn(publisher, language),
    period: [...new Set([period.from, period.to])].join("–"),
  };
  tell({ is: "result", areas, certified, files: handed, stem: tables, charted });
}

async function run(asked: Asked): Promise<void> {
  step("read");
  const fit = await check(asked);
  if (fit === undefined) return;
  let now: Step = "count";
  listening.hears = (done, all) => {
    step(now, (0.2 * done) / all);
  };
  const done = await protectExtract(fit.files, {
    areas: lists.reference,
    inhabitants: inhabitantsAtCensus(),
    release: lists.release,
    threads: 1,
    step: (name) => {
      now = name;
      step(name);
    },
  });
  step("files");
  await show(fit, done, asked.language);
}

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  run(data).catch((error: unknown) => {
    // What an error says could repeat what it stumbled over.
    const isUnsafe = error instanceof Error && /^verify:|protect:/.test(error.message);
    tell({ is: "failed", why: isUnsafe ? "unsafe" : "broken" });
  });
});

// The solver is fetched now, so that the network may be cut.
await solverHere();
tell({ is: "ready" });
