/** The programs for which the page on the API says how an answer is read. */
export const apiTools = ["curl", "javascript", "python", "r", "duckdb", "excel"] as const;
export type ApiTool = (typeof apiTools)[number];

/** Code that asks for the sweeps in every district and year, for each program. */
export function apiExamples(addressOf: (path: string) => string): Readonly<Record<ApiTool, string>> {
  const json = addressOf("/api/v1/observations/indicators/sweeps.json");
  const parquet = addressOf("/data/observations.parquet");
  return {
    curl: `curl -s ${json}`,
    javascript: [
      `const answer = await fetch("${json}");`,
      "const { release, observations } = await answer.json();",
      "const known = observations.filter(({ value }) => value !== undefined);",
      "console.log(release, known.map(({ area, period, value }) => [area, period, value]));",
    ].join("\n"),
    python: [
      "import json",
      "from urllib.request import urlopen",
      "",
      `with urlopen("${json}") as answer:`,
      "    observations = json.load(answer)['observations']",
      "for row in observations:",
      "    print(row['area'], row['period'], row.get('value'), row.get('value_state'))",
    ].join("\n"),
    r: [
      "library(jsonlite)",
      `answer <- fromJSON("${json}")`,
      'answer$observations[, c("area", "period", "value", "qualifier")]',
    ].join("\n"),
    duckdb: [
      "SELECT area, period, value, qualifier, source",
      `FROM '${parquet}'`,
      "WHERE indicator = 'sweeps' AND value IS NOT NULL",
      "ORDER BY area, period;",
    ].join("\n"),
    excel: [
      "let",
      `  answer = Json.Document(Web.Contents("${json}")),`,
      "  rows = answer[observations],",
      '  table = Table.FromRecords(rows, {"area", "period", "value", "qualifier", "source"}, MissingField.UseNull)',
      "in",
      "  table",
    ].join("\n"),
  };
}
