/** The programs for which the pages say how a table is read there. */
export const tools = ["duckdb", "python", "r"] as const;
export type Tool = (typeof tools)[number];

/** Code that reads a table from its address, for each program; `parquet` and `csv` are full addresses. */
export const readingCode = ({
  parquet,
  csv,
}: {
  readonly parquet: string;
  readonly csv: string;
}): Readonly<Record<Tool, string>> => ({
  duckdb: `SELECT *\nFROM read_parquet('${parquet}')\nLIMIT 10;`,
  python: `import pandas as pd\n\ntable = pd.read_parquet("${parquet}")\ntable = pd.read_csv("${csv}")`,
  r: `library(arrow)\ntable <- read_parquet("${parquet}")\n\nlibrary(readr)\ntable <- read_csv("${csv}", na = "")`,
});

/**
 * A question that joins tables, as DuckDB answers it over the network: the figures of an indicator with the names of
 * the places.
 */
export const joiningCode = (observations: string, areas: string): string =>
  [
    "SELECT name_bg, name_en, period, value, qualifier, source",
    `FROM read_parquet('${observations}')`,
    `JOIN read_parquet('${areas}') USING (area)`,
    "WHERE indicator = 'sweeps' AND area_level = 'district' AND charted",
    "ORDER BY name_bg, period;",
  ].join("\n");
