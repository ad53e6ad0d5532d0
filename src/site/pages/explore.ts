import { pageWords } from "../../i18n/pages.ts";
import type { ManifestTable } from "../../model/manifest.ts";
import { columnIn, type Language } from "../../model/text.ts";
import { tableNames } from "../../model/tables.ts";
import { mentioned } from "../../query/sql-text.ts";

type Id = keyof ReturnType<typeof pageWords>["explore"]["questions"];

/** A question that a reader may start from, and how SQL asks it. */
export interface ReadyQuestion {
  readonly id: Id;
  readonly question: string;
  readonly sql: string;
}

/** The SQL of every ready question, with names and titles in a language. */
function allSql(language: Language): Readonly<Record<Id, string>> {
  const name = columnIn("name", language);
  const publisher = columnIn("publisher", language);
  return {
    returned: `SELECT ${name}, value, qualifier, value_state
FROM observations
JOIN areas USING (area)
WHERE indicator = 'children_returned' AND period = '2018/2019' AND extent = 'full'
  AND area_level = 'district' AND breakdown IS NULL AND charted
ORDER BY value DESC NULLS LAST, ${name};`,
    rate: `SELECT ${name}, period, o.value AS returned, d.value AS children,
  round(1000 * o.value / d.value, 1) AS per_1000
FROM observations AS o
JOIN areas USING (area)
JOIN denominators AS d
  ON d.area = o.area AND d.population = 'children_5_16'
  AND d.year = CAST(left(o.period, 4) AS INTEGER)
WHERE indicator = 'children_returned' AND period_type = 'school_year' AND extent = 'full'
  AND area_level = 'district' AND breakdown IS NULL AND charted AND o.value IS NOT NULL
ORDER BY period, per_1000 DESC;`,
    sweeps: `SELECT period, value, value_state, extent, until, ${publisher}, url
FROM observations
LEFT JOIN sources USING (source)
WHERE indicator = 'sweeps' AND area = 'BG415' AND breakdown IS NULL
ORDER BY period;`,
    gaps: `SELECT ${name}, count(value) AS years_known, count(*) AS years
FROM observations
JOIN areas USING (area)
WHERE indicator = 'children_returned' AND period_type = 'school_year' AND extent = 'full'
  AND area_level = 'district' AND breakdown IS NULL AND charted
GROUP BY ALL
ORDER BY years_known DESC, ${name};`,
    homes: `SELECT institutions.${name}, areas.${name} AS district, closed_date, institutions.qualifier, capacity
FROM institutions
JOIN areas ON areas.area = institutions.district
WHERE status = 'closed'
ORDER BY closed_date DESC NULLS LAST, institutions.${name};`,
    services: `SELECT areas.${name} AS district, kind, count(*) AS services, sum(capacity) AS known_capacity
FROM services
JOIN areas ON areas.area = services.district
WHERE state = 'operating'
GROUP BY ALL
ORDER BY district, services DESC, kind;`,
    disagreeing: `SELECT indicators.${name}, areas.${name} AS area, period, o.value AS headline, e.value AS other,
  round(abs(o.value - e.value), 1) AS difference, e.source
FROM evidence AS e
JOIN observations AS o USING (observation)
JOIN indicators USING (indicator)
JOIN areas USING (area)
WHERE role = 'disagreeing'
ORDER BY difference DESC NULLS LAST, e.statement;`,
    publishers: `SELECT ${publisher}, count(*) AS publications, sum(statements) AS statements
FROM sources
GROUP BY ALL
ORDER BY statements DESC, ${publisher}
LIMIT 20;`,
    sittings: `SELECT date, areas.${name} AS area, ${columnIn("title", language)}, events.source
FROM events
JOIN areas USING (area)
WHERE body = 'OKC' AND kind IN ('first_meeting', 'meeting')
ORDER BY date NULLS LAST, area;`,
    children: `SELECT ${name}, year, value, obs_status
FROM denominators
JOIN areas USING (area)
WHERE population = 'children_5_16' AND level = 'district'
  AND year = (SELECT max(year) FROM denominators WHERE population = 'children_5_16')
ORDER BY value DESC;`,
    withheld: `SELECT indicators.${name}, count(*) AS numbers,
  count(*) FILTER (value_state = 'c') AS withheld
FROM register_districts
JOIN indicators USING (indicator)
WHERE counts_persons
GROUP BY ALL
ORDER BY withheld DESC, numbers DESC;`,
  };
}

/** The ready questions that a release with some tables can answer. */
export function readyQuestions(
  language: Language,
  published: readonly Pick<ManifestTable, "name">[],
): readonly ReadyQuestion[] {
  const { questions } = pageWords(language).explore;
  const there = new Set(published.map(({ name }) => name));
  return (Object.entries(allSql(language)) as [Id, string][])
    .filter(([, sql]) => mentioned(sql, tableNames).every((table) => there.has(table)))
    .map(([id, sql]) => ({ id, question: questions[id], sql }));
}
