import { z } from "zod";

import {
  bodies, doubtKinds, eventKinds, indicatorKinds, institutionKinds, institutionStatuses, qualifiers, serviceKinds, sourceKinds, topics,
} from "../model/codes.ts";
import { areaCode, cell, code, date, decimal, districtCode, identifier, known, optional, Trouble, url, whole, words, yesNo } from "./cells.ts";
import type { Reader } from "./cells.ts";
import { placeTroubles, withMunicipality } from "./lists.ts";
import type { Lists } from "./lists.ts";
import { rule } from "./rule.ts";
import type { RowTrouble } from "./rule.ts";

const district = (lists: Lists) => cell(districtCode(lists.districts));
const source = (lists: Lists) => cell(known(lists.sources, "sources.csv"));

/** The cells of sources.csv. */
export const sourceSchema = z.object({
  source_id: cell(identifier),
  url: cell(optional(url)),
  publisher: cell(words),
  title: cell(optional(words)),
  published_date: cell(optional(date)),
  kind: cell(code(sourceKinds)),
  language: cell(code(["bg", "en"])),
});
/** Where figures were published. */
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** The cells of indicators.csv. */
export const indicatorSchema = z.object({
  indicator: cell(identifier),
  topic: cell(code(topics)),
  unit: cell(words),
  kind: cell(code(indicatorKinds)),
  counts_persons: cell(yesNo),
  name_bg: cell(words),
  name_en: cell(words),
  definition_bg: cell(words),
  definition_en: cell(words),
});
/** What figures measure. */
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>;

/** The home a row of institutions.csv speaks of: what stands before `--`. */
export const homeOf = (institutionId: string): string => institutionId.split("--")[0] ?? institutionId;

const homeId = (lists: Lists): Reader<string> => (text) => {
  const id = identifier(text);
  if (id instanceof Trouble || lists.homes === undefined || lists.homes.has(homeOf(text))) return id;
  return new Trouble("evidence on a home that has no row", `write a row "${homeOf(text)}" for the home itself`);
};

/** The cells of institutions.csv, each by itself. */
export const homeCells = (lists: Lists) => z.object({
  institution_id: cell(homeId(lists)),
  name_bg: cell(words),
  kind: cell(code(institutionKinds)),
  settlement_bg: cell(optional(words)),
  municipality_bg: cell(words),
  area_code: district(lists),
  capacity: cell(optional(whole)),
  closed_date: cell(optional(date)),
  status: cell(code(institutionStatuses)),
  as_of_date: cell(optional(date)),
  qualifier: cell(code(qualifiers)),
  source_id: source(lists),
  note: z.string(),
});

function closingTroubles(row: z.infer<ReturnType<typeof homeCells>>): readonly RowTrouble[] {
  if (row.status !== "operating" || row.closed_date === null) return [];
  return [["closed_date", new Trouble("a closing date of a home that operates", "leave it empty, or change the status")]];
}

/** A checked row of institutions.csv: one statement on one home. */
export const homeSchema = (lists: Lists) =>
  homeCells(lists).check(rule(placeTroubles(lists))).check(rule(closingTroubles)).transform(withMunicipality(lists));
/** A statement on a home. */
export type HomeStatement = Readonly<z.infer<ReturnType<typeof homeSchema>>>;

/** The cells of services.csv, each by itself. */
export const serviceCells = (lists: Lists) => z.object({
  service_id: cell(identifier),
  name_bg: cell(words),
  kind: cell(code(serviceKinds)),
  settlement_bg: cell(optional(words)),
  municipality_bg: cell(words),
  area_code: district(lists),
  opened: cell(optional(date)),
  capacity: cell(optional(whole)),
  users: cell(optional(whole)),
  as_of_date: cell(optional(date)),
  source_id: source(lists),
  note: z.string(),
});

/** A checked row of services.csv. */
export const serviceSchema = (lists: Lists) => serviceCells(lists).check(rule(placeTroubles(lists))).transform(withMunicipality(lists));
/** A community service. */
export type Service = Readonly<z.infer<ReturnType<typeof serviceSchema>>>;

/** The cells of coordination-events.csv, each by itself. */
export const eventCells = (lists: Lists) => z.object({
  area_code: cell(areaCode(lists.districts)),
  body: cell(code(bodies)),
  event: cell(code(eventKinds)),
  date: cell(optional(date)),
  participants: cell(optional(whole)),
  value: cell(optional(decimal)),
  indicator: cell(optional(known(lists.measures, "vocabulary/event-measures.csv"))),
  qualifier: cell(optional(code(qualifiers))),
  note: z.string(),
  source_id: source(lists),
});

function measureTroubles({ value, indicator }: z.infer<ReturnType<typeof eventCells>>): readonly RowTrouble[] {
  if ((value === null) === (indicator === null)) return [];
  return [["indicator", new Trouble("a value needs to say what it counts, and the other way round", "fill in both cells or neither")]];
}

/** A checked row of coordination-events.csv. */
export const eventSchema = (lists: Lists) => eventCells(lists).check(rule(measureTroubles));
/** A sitting, a programme or a result of one. */
export type CoordinationEvent = Readonly<z.infer<ReturnType<typeof eventSchema>>>;

/** The cells of doubts.csv. */
export const doubtSchema = (lists: Lists) => z.object({
  id: cell(known(lists.doubtable, "figures.csv or institutions.csv")),
  kind: cell(code(doubtKinds)),
  doubt: cell(words),
  advice: cell(optional(words)),
});
/** What an audit found hard to believe. */
export type Doubt = Readonly<z.infer<ReturnType<typeof doubtSchema>>>;
