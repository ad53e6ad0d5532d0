import type { z } from "zod";

import { releaseDay } from "../../model/period.ts";
import { date, CellFault } from "../cells.ts";
import type { Report } from "../fault.ts";
import { readLaterTable, readTable } from "../file.ts";
import { municipalityCodes } from "../reference.ts";
import type { Reference } from "../reference.ts";
import { checkRows, checkUnique, valuesOf } from "../table.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { correctionCells, correctionSchema } from "./correction.ts";
import type { Correction } from "./correction.ts";
import { doubtSchema } from "./doubt.ts";
import type { Doubt } from "./doubt.ts";
import { eventCells, eventSchema } from "./event.ts";
import type { CoordinationEvent } from "./event.ts";
import { figureCells, figureSchema, laterColumns } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { homeCells, homeSchema } from "./home.ts";
import type { HomeStatement } from "./home.ts";
import { indicatorSchema } from "./indicator.ts";
import type { Indicator } from "./indicator.ts";
import { noLists, placeKey, union } from "./lists.ts";
import type { Lists } from "./lists.ts";
import { laterServiceColumns, serviceCells, serviceSchema } from "./service.ts";
import type { Service } from "./service.ts";
import { laterSourceColumns, sourceCells, sourceSchema } from "./source.ts";
import type { Source } from "./source.ts";
import { checkPublishers } from "./spellings.ts";

/** Everything compiled from public sources, checked. */
export interface Published {
  readonly figures: readonly Figure[];
  readonly sources: readonly Source[];
  readonly indicators: readonly Indicator[];
  readonly homes: readonly HomeStatement[];
  readonly services: readonly Service[];
  readonly events: readonly CoordinationEvent[];
  readonly doubts: readonly Doubt[];
  /** What was changed since earlier releases, and why; not published as a table. */
  readonly corrections: readonly Correction[];
  /**
   * The figures that do not say how far they reach into a year that was not over: told as unclear, until they say it.
   */
  readonly unclear: readonly string[];
}

/** The columns in which a later release may differ. */
const changing: readonly string[] = [
  ...new Set(
    [figureCells(noLists), sourceCells, homeCells(noLists), serviceCells(noLists)].flatMap(({ shape }) =>
      Object.keys(shape),
    ),
  ),
];

async function readTables(folder: string, beside: string, report: Report) {
  const read = async (name: string, cells: z.ZodObject, key: readonly string[], later?: readonly string[]) => {
    const table = await readTable(folder, name, cells, report, name, later);
    checkUnique(table, key, report);
    return table;
  };
  const [figures, sources, indicators, homes, services, events, doubts] = await Promise.all([
    read("figures.csv", figureCells(noLists), ["figure_id"], laterColumns),
    read("sources.csv", sourceCells, ["source_id"], laterSourceColumns),
    read("indicators.csv", indicatorSchema, ["indicator"]),
    read("institutions.csv", homeCells(noLists), ["institution_id"]),
    read("services.csv", serviceCells(noLists), ["service_id"], laterServiceColumns),
    read("coordination-events.csv", eventCells(noLists), [
      "area_code",
      "body",
      "event",
      "date",
      "indicator",
      "source_id",
    ]),
    read("doubts.csv", doubtSchema(noLists), ["id", "kind", "doubt"]),
  ]);
  const cells = correctionCells(changing);
  const corrections = await readLaterTable(beside, "corrections.csv", cells, report, ["was"]);
  checkUnique(corrections, ["id", "column", "area", "date", "was"], report);
  return { figures, sources, indicators, homes, services, events, doubts, corrections };
}

type Tables = Awaited<ReturnType<typeof readTables>>;

function municipalities(reference: Reference, { aliases }: Vocabulary): ReadonlyMap<string, string> {
  const codes = aliases.map(
    ({ area_code, name, municipality_code }) => [placeKey(area_code, name), municipality_code] as const,
  );
  return new Map([...codes, ...municipalityCodes(reference)]);
}

/**
 * When each source was published; a date that is none is reported where it stands, and leaves the source without one
 * here.
 */
const publishedOf = ({ sources }: Tables): ReadonlyMap<string, string> =>
  new Map(
    sources.rows.flatMap(({ cells }) => {
      const told = cells["published_date"] ?? "";
      return date(told) instanceof CellFault ? [] : [[cells["source_id"] ?? "", told]];
    }),
  );

const listsFor = (tables: Tables, reference: Reference, vocabulary: Vocabulary, release: string): Lists => ({
  districts: new Set(reference.districts.map(({ nuts3 }) => nuts3)),
  sources: valuesOf(tables.sources, "source_id"),
  indicators: valuesOf(tables.indicators, "indicator"),
  figures: valuesOf(tables.figures, "figure_id"),
  measures: new Set(vocabulary.measures.map(({ measure }) => measure)),
  homes: valuesOf(tables.homes, "institution_id"),
  doubtable: union(valuesOf(tables.figures, "figure_id"), valuesOf(tables.homes, "institution_id")),
  changeable: [
    valuesOf(tables.figures, "figure_id"),
    valuesOf(tables.sources, "source_id"),
    valuesOf(tables.homes, "institution_id"),
    valuesOf(tables.services, "service_id"),
  ].reduce(union),
  units: new Map(tables.indicators.rows.map(({ cells }) => [cells["indicator"] ?? "", cells["unit"] ?? ""])),
  kinds: new Map(tables.indicators.rows.map(({ cells }) => [cells["indicator"] ?? "", cells["kind"] ?? ""])),
  persons: new Set(
    tables.indicators.rows
      .filter(({ cells }) => cells["counts_persons"] === "yes")
      .map(({ cells }) => cells["indicator"] ?? ""),
  ),
  personMeasures: new Set(
    vocabulary.measures.filter(({ counts_persons }) => counts_persons).map(({ measure }) => measure),
  ),
  familyMeasures: new Set(vocabulary.measures.filter(({ one_family }) => one_family).map(({ measure }) => measure)),
  wholeGroups: new Set(vocabulary.groups.filter(({ partial }) => !partial).map(({ group }) => group)),
  municipalities: municipalities(reference, vocabulary),
  release,
  published: publishedOf(tables),
});

function unclearIn(figures: readonly Figure[], tables: Tables): readonly string[] {
  const silent = new Set(
    tables.figures.rows.filter(({ cells }) => cells["reaches"] === "").map(({ cells }) => cells["figure_id"]),
  );
  return figures
    .filter(({ figure_id, reaches }) => reaches === "unclear" && silent.has(figure_id))
    .map(({ figure_id }) => figure_id);
}

/**
 * Reads the published files of a folder and checks every cell, every reference between them, and every date of a row
 * against the others and the release; faults are reported.
 * @param release the day of the release
 * @param beside the folder that holds corrections.csv, if there is any
 */
export async function readPublished(
  folder: string,
  reference: Reference,
  vocabulary: Vocabulary,
  report: Report,
  release: string = releaseDay,
  beside: string = folder,
): Promise<Published> {
  const tables = await readTables(folder, beside, report);
  const lists = listsFor(tables, reference, vocabulary, release);
  checkPublishers(tables.sources, vocabulary, report);
  const figures = checkRows(tables.figures, figureSchema(lists), report);
  return {
    figures,
    sources: checkRows(tables.sources, sourceSchema(lists), report),
    indicators: checkRows(tables.indicators, indicatorSchema, report),
    homes: checkRows(tables.homes, homeSchema(lists), report),
    services: checkRows(tables.services, serviceSchema(lists), report),
    events: checkRows(tables.events, eventSchema(lists), report),
    doubts: checkRows(tables.doubts, doubtSchema(lists), report),
    corrections: checkRows(tables.corrections, correctionSchema(lists, changing), report),
    unclear: unclearIn(figures, tables),
  };
}
