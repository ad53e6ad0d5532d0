import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { topics } from "../../src/model/codes.ts";
import type { IndicatorRow } from "../../src/model/rows.ts";

const csv = readFileSync(new URL("../../data/published/indicators.csv", import.meta.url), "utf8").replace(
  /^\uFEFF/,
  "",
);
const lines = Papa.parse<Readonly<Record<string, string>>>(csv, { header: true, skipEmptyLines: true }).data;

const indicator = (line: Readonly<Record<string, string>>, position: number): IndicatorRow => {
  const topic = topics.find((one) => one === line["topic"]);
  const kind = (["stock", "flow", "share"] as const).find((one) => one === line["kind"]);
  if (topic === undefined || kind === undefined)
    throw new RangeError(`indicators.csv line ${position + 2}: topic or kind is unknown`);
  const text = (column: string): string => line[column] ?? "";
  return {
    indicator: line["indicator"] ?? "",
    topic,
    kind,
    position,
    unit: text("unit"),
    counts_persons: line["counts_persons"] === "yes",
    name_bg: text("name_bg"),
    name_en: text("name_en"),
    definition_bg: text("definition_bg"),
    definition_en: text("definition_en"),
  };
};

/** The indicators as they are published, so that a new one without words is found. */
export const publishedIndicators: ReadonlyMap<string, IndicatorRow> = new Map(
  lines.map(indicator).map((one) => [one.indicator, one]),
);
