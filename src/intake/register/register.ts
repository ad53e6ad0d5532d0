import { releaseDay } from "../../model/period.ts";
import { registerFiles } from "../../model/register.ts";
import type { Delivery, ExtractDescriptor, RegisterFile, RegisterRecords } from "../../model/register.ts";
import { CellFault } from "../cells.ts";
import { InputRefused } from "../fault.ts";
import type { RegisterAreas } from "./areas.ts";
import { checkFiles, scopeOfExtract } from "./covers.ts";
import { readDescriptor } from "./descriptor.ts";
import { casesFile } from "./files/cases.ts";
import type { FileDefinition, Surroundings } from "./files/definition.ts";
import { institutionsFile } from "./files/institutions.ts";
import type { Lifetimes } from "./files/institutions.ts";
import { placementsFile } from "./files/placements.ts";
import { servicesFile } from "./files/services.ts";
import { sittingsFile } from "./files/sittings.ts";
import { sweepsFile } from "./files/sweeps.ts";
import { lookAt } from "./folder.ts";
import type { IdSet } from "./id-set.ts";
import { FileLog, Met } from "./log.ts";
import { readFile } from "./read-file.ts";
import type { Chunk } from "./read-file.ts";
import type { ExtractSource } from "./source.ts";
import type { FaultCount, Tally } from "./tally.ts";

/**
 * Receives the good rows of each file, chunk by chunk. It must keep nothing that is published before `readRegister` has
 * resolved.
 */
export type RegisterConsumer = { readonly [File in RegisterFile]: (chunk: Chunk<RegisterRecords[File]>) => void };

/** What an extract says of itself, and how many of its rows were read and lost. */
export interface Extract {
  readonly descriptor: ExtractDescriptor;
  /** What it covers, all its files named. */
  readonly delivery: Delivery;
  /** Good rows by file; a file that was not delivered is missing. */
  readonly rows: ReadonlyMap<RegisterFile, number>;
  /** Rows left out by file, to be published. A row with two faults is one row. */
  readonly rejected: ReadonlyMap<RegisterFile, number>;
  /** What was wrong with the rows left out. */
  readonly faults: readonly FaultCount[];
}

const refusal = "Nothing was read: the extract holds what must not leave the office. Values are not repeated here.";

type Definitions = { readonly [File in RegisterFile]: FileDefinition<File> };

function definitionsOf(surroundings: Surroundings, children: IdSet | undefined): Definitions {
  const lifetimes: Lifetimes = new Map();
  return {
    cases: { ...casesFile(surroundings), ...(children === undefined ? {} : { ids: children }) },
    sweeps: sweepsFile(surroundings),
    institutions: institutionsFile(surroundings, lifetimes),
    placements: placementsFile(surroundings, lifetimes),
    services: servicesFile(surroundings),
    sittings: sittingsFile(surroundings),
  };
}

function descriptorOf(
  text: string | undefined,
  release: string,
  areas: RegisterAreas,
  met: Met,
): ExtractDescriptor | undefined {
  const log = new FileLog("dataset.json", met);
  if (text !== undefined)
    return readDescriptor(
      text,
      (kind, line, entry) => {
        log.find(kind, line, entry);
      },
      met.faults,
      release,
      areas,
    );
  log.unusable(new CellFault("the file is missing", "say there what the extract is"));
  return undefined;
}

/** What was met in an extract, and the extract where it is fit to be counted. */
export interface Judged {
  /** What must not leave the office. */
  readonly finds: Tally;
  readonly faults: Tally;
  readonly lost: number;
  /** How many rows the extract allows to be lost. */
  readonly allowed: number;
  readonly extract: Extract | undefined;
}

function refused({ finds, faults, lost, allowed }: Judged): InputRefused {
  if (finds.size > 0) return new InputRefused(`${refusal}\n${finds.report("find")}`);
  const told = `${lost} ${lost === 1 ? "row" : "rows"} would be lost; dataset.json allows ${allowed} (rejectedRowsAllowed)`;
  return new InputRefused(`${faults.report("fault")}\n${told}`);
}

/** Reads the files that are there, in their order; a file that is not delivered has no rows. */
async function readFiles(
  source: ExtractSource,
  files: ReadonlySet<RegisterFile>,
  definitions: Definitions,
  consumer: RegisterConsumer,
  met: Met,
) {
  const logs = new Map<RegisterFile, FileLog>();
  const rows = new Map<RegisterFile, number>();
  const read = async <File extends RegisterFile>(
    file: File,
    definition: FileDefinition<File>,
    consume: (chunk: Chunk<RegisterRecords[File]>) => void,
  ) => {
    const log = new FileLog(`${file}.csv`, met);
    if (!files.has(file)) return;
    logs.set(file, log);
    rows.set(file, await readFile((take) => source.eachRow(`${file}.csv`, take), definition, log, consume));
  };
  await read("cases", definitions.cases, consumer.cases);
  await read("sweeps", definitions.sweeps, consumer.sweeps);
  await read("institutions", definitions.institutions, consumer.institutions);
  await read("placements", definitions.placements, consumer.placements);
  await read("services", definitions.services, consumer.services);
  await read("sittings", definitions.sittings, consumer.sittings);
  return { logs, rows };
}

/** A period for cells to be searched against when the descriptor has none; nothing read with it is kept. */
const anyPeriod = { from: "1990/1991", to: "2098/2099" };

/** What an extract says it has delivered, all its files named. */
export const deliveryOf = (
  { title, publisher, period, licence, synthetic, covers }: ExtractDescriptor,
  files: ReadonlySet<RegisterFile>,
): Delivery => ({
  title,
  publisher,
  period,
  licence,
  synthetic,
  covers: { areas: covers.areas, files: registerFiles.filter((file) => (covers.files ?? [...files]).includes(file)) },
});

/**
 * What an extract says of itself, before its records are read: who counts them needs to know. Undefined where it cannot
 * be read; then reading refuses the extract.
 */
export async function readDelivery(
  source: ExtractSource,
  areas: RegisterAreas,
  release: string = releaseDay,
): Promise<Delivery | undefined> {
  const met = new Met();
  const { files, descriptor: text } = await lookAt(source, met);
  const descriptor = descriptorOf(text, release, areas, met);
  return descriptor === undefined ? undefined : deliveryOf(descriptor, files);
}

/**
 * Judges an extract of the register: `dataset.json` and the CSV files of the contract that are there, streamed; memory
 * grows with nothing but the ids (see `IdSet`) and the institutions. Every cell of every file passes the personal-data
 * gate: one find, and there is no extract. Nor is there one with other faults, unless the descriptor allows as many
 * rows to be lost. What the consumer received is void where there is no extract.
 * @param children receives the keys of the cases, and holds those of other extracts of the same register
 */
export async function judgeRegister(
  source: ExtractSource,
  areas: RegisterAreas,
  consumer: RegisterConsumer,
  release: string = releaseDay,
  children?: IdSet,
): Promise<Judged> {
  const met = new Met();
  const { files, descriptor: text } = await lookAt(source, met);
  const described = descriptorOf(text, release, areas, met);
  if (described !== undefined) checkFiles(described, files, new FileLog("dataset.json", met));
  if (files.size === 0)
    new FileLog("the extract", met).unusable(
      new CellFault(
        "there is no file of records",
        `put ${registerFiles.map((file) => `${file}.csv`).join(", ")} beside dataset.json, as many as there are`,
      ),
    );
  const surroundings: Surroundings = {
    areas,
    scope: scopeOfExtract(described?.covers, areas),
    period: described?.period ?? anyPeriod,
    release,
  };
  const { logs, rows } = await readFiles(source, files, definitionsOf(surroundings, children), consumer, met);
  const rejected = new Map(Array.from(logs, ([file, log]) => [file, log.rejected]));
  const lost = [...rejected.values()].reduce((sum, each) => sum + each, 0);
  const allowed = described?.rejectedRowsAllowed ?? 0;
  const isFit = met.finds.size === 0 && lost <= allowed && !met.isUnusable;
  return {
    finds: met.finds,
    faults: met.faults,
    lost,
    allowed,
    extract:
      described === undefined || !isFit
        ? undefined
        : {
            descriptor: described,
            delivery: deliveryOf(described, files),
            rows,
            rejected,
            faults: met.faults.counts(),
          },
  };
}

/** The same for who can only take a good extract. Throws `InputRefused` with the places of all that was met. */
export async function readRegister(
  source: ExtractSource,
  areas: RegisterAreas,
  consumer: RegisterConsumer,
  release: string = releaseDay,
  children?: IdSet,
): Promise<Extract> {
  const judged = await judgeRegister(source, areas, consumer, release, children);
  if (judged.extract === undefined) throw refused(judged);
  return judged.extract;
}
