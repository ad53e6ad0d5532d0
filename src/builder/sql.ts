import { leastToRank } from "../known/whole.ts";
import type { RateMeasure } from "../model/denominator.ts";
import { perOf } from "../model/denominator.ts";
import { columnIn, columnsOf, type Language } from "../model/text.ts";
import { areasOf, country, entriesOf, isOfPeople, type Ask, type Catalog } from "./ask.ts";
import { areasRead } from "./questions.ts";
import { areasSaid, brokenBetween, oneOf, quoted, tableSaid, timesSaid } from "./sql-parts.ts";

/** Of several rows of one place the one that tells most, as cells.ts takes it. */
const takenFirst = (ask: Ask): string =>
  [
    "value IS NULL",
    "extent = 'part'",
    "period_type = 'as_of'",
    "period DESC",
    "dating <> 'printed'",
    "qualifier <> 'exact'",
    ...(ask.dataset !== "register" ? ["until DESC NULLS LAST"] : []),
    "observation",
  ].join(", ");

/** The rows of a question, one a place: what `chosen` stands for in every measure. */
function chosen(ask: Ask, catalog: Catalog): readonly string[] {
  const entries = entriesOf(ask, catalog);
  const areas = areasSaid(areasRead(ask, catalog), catalog);
  if (isOfPeople(ask)) {
    return [
      "  SELECT area, population AS indicator, CAST(year AS VARCHAR) AS period, year, value, obs_status, source",
      "  FROM denominators",
      `  WHERE ${oneOf("population", ask.indicators)}`,
      `    AND ${areas}`,
      `    AND year BETWEEN ${ask.from} AND ${ask.to}`,
    ];
  }
  const [first] = entries;
  const isPublished = ask.dataset !== "register";
  const groups = ask.group === null ? [] : (first?.groups[ask.group] ?? []);
  return [
    "  SELECT *, CAST(left(period, 4) AS INTEGER) AS year",
    `  FROM ${tableSaid(ask, catalog)}`,
    `  WHERE ${isPublished ? `dataset = ${quoted(ask.dataset)} AND ` : ""}${oneOf("indicator", ask.indicators)}`,
    `    AND ${areas}`,
    `    AND ${timesSaid(entries)}`,
    `    AND left(period, 4) BETWEEN ${quoted(String(ask.from))} AND ${quoted(String(ask.to))}`,
    `    AND ${ask.group === null ? "breakdown IS NULL" : oneOf("breakdown", groups)}`,
    ...(isPublished && ask.group === null ? ["    AND counts = 'all'"] : []),
    "    AND (institution_kind IS NULL OR institution_kind = 'all') AND charted",
    "  QUALIFY row_number() OVER (",
    `    PARTITION BY indicator, area, breakdown, left(period, 4) ORDER BY ${takenFirst(ask)}`,
    "  ) = 1",
  ];
}

/** What may be held against another number: an exact whole of a year, which nobody doubts or contradicts. */
function comparable(ask: Ask): string {
  if (isOfPeople(ask)) return "obs_status = 'A'";
  const whole =
    ask.dataset !== "register"
      ? ["(reaches = 'whole_period' OR (reaches = 'moment' AND nature <> 'flow'))", "extent = 'full'"]
      : ["extent = 'full'"];
  return [
    "value IS NOT NULL AND qualifier = 'exact' AND dating = 'printed'",
    "period_type IN ('school_year', 'calendar_year')",
    ...whole,
    `${columnsOf("doubt")
      .map((column) => `${column} IS NULL`)
      .join(" AND ")} AND disagreeing = 0`,
  ].join("\n    AND ");
}

const withName = (language: Language): string => columnIn("name", language);

const ordered = (ask: Ask): string =>
  `ORDER BY ${[...(ask.indicators.length > 1 ? ["indicator"] : []), "area", "period"].join(", ")};`;

const head = (ask: Ask, language: Language): readonly string[] => [
  ...(ask.indicators.length > 1 ? ["indicator"] : []),
  "area",
  withName(language),
  "period",
];

/** The same where several tables have such columns. */
const named = (ask: Ask, language: Language): readonly string[] =>
  head(ask, language).map((column) =>
    column === "area" || column === withName(language) ? `areas.${column}` : `fair.${column}`,
  );
const orderedFair = (ask: Ask): string =>
  ordered(ask)
    .replace(/\b(indicator|period)\b/g, "fair.$1")
    .replace(/\barea\b/, "areas.area");

function plainSql(ask: Ask, catalog: Catalog, language: Language): string {
  const more = isOfPeople(ask) ? ["obs_status"] : ["value_state", "qualifier", "extent"];
  const group = ask.group === null ? [] : ["breakdown"];
  return [
    "WITH chosen AS (",
    ...chosen(ask, catalog),
    ")",
    `SELECT ${[...head(ask, language), ...group, "value", ...more, "source"].join(", ")}`,
    "FROM chosen",
    "JOIN areas USING (area)",
    ordered(ask).replace(";", `${group.length > 0 ? ", breakdown" : ""};`),
  ].join("\n");
}

const both = (ask: Ask, catalog: Catalog): readonly string[] => [
  "WITH chosen AS (",
  ...chosen(ask, catalog),
  "), fair AS (",
  "  SELECT * FROM chosen",
  `  WHERE ${comparable(ask)}`,
  ")",
];

function rateSql(ask: Ask, measure: RateMeasure, catalog: Catalog, language: Language): string {
  const value = `${perOf[measure]} * fair.value / people.value`;
  return [
    ...both(ask, catalog),
    `SELECT ${[...named(ask, language), "fair.value AS number", "people.value AS people", `${value} AS value`].join(", ")}`,
    "FROM fair",
    "JOIN areas ON areas.area = fair.area",
    `JOIN indicator_measures AS divided ON divided.indicator = fair.indicator AND divided.measure = ${quoted(measure)}`,
    "JOIN denominators AS people",
    "  ON people.area = fair.area AND people.year = fair.year AND people.population = divided.population",
    orderedFair(ask),
  ].join("\n");
}

function changeSql(ask: Ask, catalog: Catalog, language: Language): string {
  const broken = brokenBetween(ask, catalog);
  return [
    ...both(ask, catalog).slice(0, -1),
    "), compared AS (",
    "  SELECT *, lag(value) OVER years AS before, lag(year) OVER years AS earlier, lag(period) OVER years AS since",
    "  FROM fair",
    "  WINDOW years AS (PARTITION BY indicator, area ORDER BY year)",
    ")",
    `SELECT ${[...head(ask, language), "value AS number", "before", "since", "value - before AS value"].join(", ")}`,
    "FROM compared",
    "JOIN areas USING (area)",
    `WHERE before IS NOT NULL${broken.map((one) => `\n  AND NOT (${one})`).join("")}`,
    ordered(ask),
  ].join("\n");
}

function shareSql(ask: Ask, catalog: Catalog, language: Language): string {
  const districts = areasOf(ask, catalog).filter((area) => area !== country);
  return [
    ...both(ask, catalog),
    `SELECT ${[
      ...named(ask, language),
      "fair.value AS number",
      "whole.value AS country",
      "100 * fair.value / whole.value AS value",
    ].join(", ")}`,
    "FROM fair",
    "JOIN areas ON areas.area = fair.area",
    `JOIN fair AS whole ON whole.area = ${quoted(country)} AND whole.indicator = fair.indicator AND whole.year = fair.year`,
    `WHERE ${areasSaid(districts, catalog, "fair.area")} AND whole.value > 0 AND fair.value <= whole.value`,
    orderedFair(ask),
  ].join("\n");
}

function rankSql(ask: Ask, catalog: Catalog, language: Language): string {
  const districts = areasOf(ask, catalog).filter((area) => area !== country);
  return [
    ...both(ask, catalog).slice(0, -1),
    "), places AS (",
    "  SELECT *, rank() OVER (PARTITION BY indicator, year ORDER BY round(value, 1) DESC) AS place,",
    "    count(*) OVER (PARTITION BY indicator, year) AS of_all",
    "  FROM fair",
    `  WHERE area <> ${quoted(country)}`,
    ")",
    `SELECT ${[...head(ask, language), "value AS number", "of_all", "place AS value"].join(", ")}`,
    "FROM places",
    "JOIN areas USING (area)",
    `WHERE of_all >= ${leastToRank} AND ${areasSaid(districts, catalog)}`,
    ordered(ask),
  ].join("\n");
}

/**
 * A builder question in SQL, as a person would write it, with the same numbers in the column `value`. Places without a
 * number in the measure are no rows of it, or rows without one that say why.
 */
export function sqlOf(ask: Ask, catalog: Catalog, language: Language): string {
  switch (ask.measure) {
    case "value":
      return plainSql(ask, catalog, language);
    case "change":
      return changeSql(ask, catalog, language);
    case "share":
      return shareSql(ask, catalog, language);
    case "rank":
      return rankSql(ask, catalog, language);
    default:
      return rateSql(ask, ask.measure, catalog, language);
  }
}
