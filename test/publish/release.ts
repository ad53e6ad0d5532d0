import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import type { Manifest } from "../../src/model/manifest.ts";
import type { ObservationRow, ReportedTables } from "../../src/model/rows.ts";
import { noRegister, publishedRegister } from "../../src/protect/published.ts";
import type { PublishedRegister } from "../../src/protect/published.ts";
import type { Frame } from "../../src/tabulate/frame.ts";
import type { Line } from "../../src/tabulate/layout.ts";
import { publish } from "../../src/publish/publish.ts";

/** An observation of three children in a municipality, withheld. */
export const withheld: ObservationRow = {
  observation: "reported.children_returned.KNL48.2018-2019",
  dataset: "reported",
  indicator: "children_returned",
  area: "KNL48",
  area_level: "municipality",
  period_type: "school_year",
  period: "2018/2019",
  period_start: "2018-09-15",
  period_end: "2019-09-14",
  extent: "full",
  reaches: "whole_period",
  until: null,
  dating: "printed",
  counts: "all",
  nature: "flow",
  breakdown: null,
  institution_kind: null,
  part_of: null,
  value: null,
  value_state: "c",
  qualifier: null,
  obs_status: "Q",
  conf_status: "C",
  charted: true,
  doubt_bg: null,
  doubt_en: null,
  statements: 1,
  disagreeing: 0,
  source: "s",
  release: "2026-11-22",
};

/** A release with little in it but words that are awkward to write. */
export const release: ReportedTables & PublishedRegister = {
  ...noRegister,
  areas: [],
  settlements: [],
  breakdowns: [],
  institutions: [],
  institution_evidence: [],
  denominators: [],
  denominator_checks: [],
  indicator_measures: [],
  correction_records: [],
  indicators: [
    {
      indicator: "children_returned",
      topic: "school",
      unit: "children",
      kind: "flow",
      counts_persons: true,
      name_bg: "„Върнати“, деца",
      name_en: "Line\nbreak",
      definition_bg: "1+1=2",
      definition_en: " blanks ",
      position: 1,
    },
  ],
  observations: [withheld],
  evidence: [
    {
      statement: "f-1",
      observation: withheld.observation,
      role: "headline",
      repeats: null,
      value: null,
      value_state: "c",
      qualifier: null,
      dating: "printed",
      source: "s",
    },
  ],
  services: [
    {
      service: "dc-1",
      kind: "DC",
      name_bg: "Център",
      name_en: "Centre",
      settlement_bg: null,
      settlement_en: null,
      area: "KNL48",
      district: "BG415",
      state: "operating",
      opened: null,
      planned_for: null,
      capacity: 12,
      users: null,
      users_state: "c",
      as_of_date: null,
      source: "s",
    },
  ],
  events: [
    {
      event: "e-1",
      area: "BG415",
      body: "OKMD",
      kind: "meeting",
      date: null,
      participants: 16,
      qualifier: "exact",
      measure: "cases",
      value: null,
      value_state: "c",
      title_bg: "Заседание",
      title_en: "Sitting",
      text_bg: "Заседание.",
      text_en: "A sitting.",
      source: "s",
    },
  ],
  sources: [
    {
      source: "s",
      url: null,
      publisher_bg: "някой",
      publisher_en: "someone",
      title: null,
      published_date: null,
      kind: "official",
      language: "bg",
      reading: null,
      statements: 3,
    },
  ],
};

/** A register of one count of children in a municipality, shown whatever it is. */
export function registerOf(value: number): PublishedRegister {
  const id = "register.children_returned.KNL48.2018-2019";
  const line: Line = {
    id: "children_returned",
    indicator: "children_returned",
    breakdown: null,
    institution_kind: null,
    levels: ["municipality"],
    persons: true,
    published: true,
    bound: false,
    impossible: false,
    also: null,
    from: null,
  };
  const frame: Frame = {
    period_type: "school_year",
    period: "2018/2019",
    cells: [{ id, line, area: { code: "KNL48", level: "municipality", below: [] }, published: true }],
    closed: [],
    equations: [],
    undelivered: [],
  };
  const counts = new Map([[id, value]]);
  return publishedRegister(
    { frames: [frame], counts, detailedFrom: null, outside: 0, secret: "" },
    new Map([[id, "shown"]]),
    {
      release: "2026-11-22",
      synthetic: false,
    },
  );
}

/** Publishes rows into a new folder. */
export async function published(
  folder: string,
  rows: ReportedTables & PublishedRegister,
): Promise<{ readonly staging: string; readonly manifest: Manifest }> {
  const staging = join(folder, "staging");
  await mkdir(staging);
  return { staging, manifest: await publish(rows, staging, "2026-11-22") };
}
