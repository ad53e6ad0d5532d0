import { builder } from "../i18n/each/builder.ts";
import { populations } from "../model/denominator.ts";
import type { IndicatorRow } from "../model/rows.ts";
import { inColumns } from "../model/text.ts";

/** The populations as indicators, so that an answer can name them. */
export const populationRows: readonly IndicatorRow[] = populations.map((population, position) => ({
  indicator: population,
  topic: "school",
  unit: "people",
  kind: "stock",
  counts_persons: false,
  ...inColumns("name", (language) => builder[language].population[population]),
  ...inColumns("definition", (language) => builder[language].populationDefinition),
  position: 1000 + position,
}));

/** The indicators of a release and the populations, by their codes. */
export const withPopulations = (rows: Iterable<IndicatorRow>): ReadonlyMap<string, IndicatorRow> =>
  new Map([...rows, ...populationRows].map((row) => [row.indicator, row]));
