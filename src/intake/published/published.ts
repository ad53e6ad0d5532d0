import type { z } from "zod";

import type { Report } from "../fault.ts";
import { readTable } from "../file.ts";
import { municipalityCodes } from "../reference.ts";
import type { Reference } from "../reference.ts";
import { checkRows, checkUnique, valuesOf } from "../table.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { doubtSchema } from "./doubt.ts";
import type { Doubt } from "./doubt.ts";
import { eventCells, eventSchema } from "./event.ts";
import type { CoordinationEvent } from "./event.ts";
import { figureCells, figureSchema } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { homeCells, homeSchema } from "./home.ts";
import type { HomeStatement } from "./home.ts";
import { indicatorSchema } from "./indicator.ts";
import type { Indicator } from "./indicator.ts";
import { noLists, placeKey, union } from "./lists.ts";
import type { Lists } from "./lists.ts";
import { serviceCells, serviceSchema } from "./service.ts";
import type { Service } from "./service.ts";
import { sourceSchema } from "./source.ts";
import type { Source } from "./source.ts";

/** Everything compiled from public sources, checked. */
export interface Published {
  readonly figures: readonly Figure[];
  readonly sources: readonly Source[];
  readonly indicators: readonly Indicator[];
  readonly homes: readonly HomeStatement[];
  readonly services: readonly Service[];
  readonly events: readonly CoordinationEvent[];
  readonly doubts: readonly Doubt[];
}

async function readTables(folder: string, report: Report) {
  const read = async (name: string, cells: z.ZodObject, key: readonly string[]) => {
    const table = await readTable(folder, name, cells, report);
    checkUnique(table, key, report);
    return table;
  };
  const [figures, sources, indicators, homes, services, events, doubts] = await Promise.all([
    read("figures.csv", figureCells(noLists), ["figure_id"]),
    read("sources.csv", sourceSchema, ["source_id"]),
    read("indicators.csv", indicatorSchema, ["indicator"]),
    read("institutions.csv", homeCells(noLists), ["institution_id"]),
    read("services.csv", serviceCells(noLists), ["service_id"]),
    read("coordination-events.csv", eventCells(noLists), ["area_code", "body", "event", "date", "indicator", "source_id"]),
    read("doubts.csv", doubtSchema(noLists), ["id", "kind", "doubt"]),
  ]);
  return { figures, sources, indicators, homes, services, events, doubts };
}

type Tables = Awaited<ReturnType<typeof readTables>>;

function municipalities(reference: Reference, { aliases }: Vocabulary): ReadonlyMap<string, string> {
  const codes = aliases.map(({ area_code, name, municipality_code }) => [placeKey(area_code, name), municipality_code] as const);
  return new Map([...codes, ...municipalityCodes(reference)]);
}

const listsFor = (tables: Tables, reference: Reference, vocabulary: Vocabulary): Lists => ({
  districts: new Set(reference.districts.map(({ nuts3 }) => nuts3)),
  sources: valuesOf(tables.sources, "source_id"),
  indicators: valuesOf(tables.indicators, "indicator"),
  measures: new Set(vocabulary.measures.map(({ measure }) => measure)),
  homes: valuesOf(tables.homes, "institution_id"),
  doubtable: union(valuesOf(tables.figures, "figure_id"), valuesOf(tables.homes, "institution_id")),
  units: new Map(tables.indicators.rows.map(({ cells }) => [cells["indicator"] ?? "", cells["unit"] ?? ""])),
  municipalities: municipalities(reference, vocabulary),
});

/** Reads the seven published files of a folder and checks every cell and every reference between them; faults are reported. */
export async function readPublished(folder: string, reference: Reference, vocabulary: Vocabulary, report: Report): Promise<Published> {
  const tables = await readTables(folder, report);
  const lists = listsFor(tables, reference, vocabulary);
  return {
    figures: checkRows(tables.figures, figureSchema(lists), report),
    sources: checkRows(tables.sources, sourceSchema, report),
    indicators: checkRows(tables.indicators, indicatorSchema, report),
    homes: checkRows(tables.homes, homeSchema(lists), report),
    services: checkRows(tables.services, serviceSchema(lists), report),
    events: checkRows(tables.events, eventSchema(lists), report),
    doubts: checkRows(tables.doubts, doubtSchema(lists), report),
  };
}
