import { pageWords } from "../../i18n/pages.ts";
import type { ManifestTable } from "../../model/manifest.ts";
import { columnIn, type Language } from "../../model/text.ts";
import { tableNames } from "../../model/tables.ts";
import { mentioned } from "../../query/sql/text.ts";

type Id = keyof ReturnType<typeof pageWords>["explore"]["questions"];

/** A question that a reader may start from, and how SQL asks it. */
export interface ReadyQuestion {
  readonly id: Id;
  readonly question: string;
  readonly sql: string;
}

/** The columns that a language has of its own. */
interface Told {
  readonly name: string;
  readonly publisher: string;
  readonly title: string;
}

/** How SQL asks each of them. */
const allSql: Readonly<Record<Id, (told: Told) => string>> = {
  returned: ({ name }) => `SELECT ${name}, value, qualifier, value_state
FROM observations
JOIN areas USING (area)
WHERE indicator = 'children_returned' AND period = '2018/2019' AND extent = 'full'
  AND (value IS NULL OR (reaches = 'whole_period' AND counts = 'all'))
  AND area_level = 'district' AND breakdown IS NULL AND charted
ORDER BY value IS NULL, ${name};`,
  rate: ({ name }) => `SELECT ${name}, period, o.value AS returned, d.value AS children,
  round(1000 * o.value / d.value, 1) AS per_1000
FROM observations AS o
JOIN areas USING (area)
JOIN denominators AS d
  ON d.area = o.area AND d.population = 'children_5_16'
  AND d.year = CAST(left(o.period, 4) AS INTEGER)
WHERE indicator = 'children_returned' AND period_type = 'school_year' AND extent = 'full'
  AND reaches = 'whole_period' AND counts = 'all' AND qualifier = 'exact'
  AND area_level = 'district' AND breakdown IS NULL AND charted
ORDER BY period, per_1000 DESC;`,
  sweeps: ({ publisher }) => `SELECT period, value, value_state, extent, until, ${publisher}, url
FROM observations
LEFT JOIN sources USING (source)
WHERE indicator = 'sweeps' AND area = 'BG415' AND breakdown IS NULL
ORDER BY period;`,
  gaps: ({ name }) => `SELECT ${name}, count(value) AS years_known, count(*) AS years
FROM observations
JOIN areas USING (area)
WHERE indicator = 'children_returned' AND period_type = 'school_year' AND extent = 'full'
  AND area_level = 'district' AND breakdown IS NULL AND charted
GROUP BY ALL
ORDER BY years_known DESC, ${name};`,
  homes: ({
    name,
  }) => `SELECT institutions.${name}, areas.${name} AS district, closed_date, institutions.qualifier, closing, capacity
FROM institutions
JOIN areas ON areas.area = institutions.district
WHERE status = 'closed'
ORDER BY closed_date DESC NULLS LAST, institutions.${name};`,
  services: ({ name }) => `SELECT areas.${name} AS district, kind, count(*) AS services, sum(capacity) AS known_capacity
FROM services
JOIN areas ON areas.area = services.district
WHERE state = 'operating'
GROUP BY ALL
ORDER BY district, services DESC, kind;`,
  disagreeing: ({
    name,
  }) => `SELECT indicators.${name}, areas.${name} AS area, period, o.value AS headline, e.value AS other,
  round(abs(o.value - e.value), 1) AS difference, e.source
FROM evidence AS e
JOIN observations AS o USING (observation)
JOIN indicators USING (indicator)
JOIN areas USING (area)
WHERE role = 'disagreeing'
ORDER BY difference DESC NULLS LAST, e.statement;`,
  publishers: ({ publisher }) => `SELECT ${publisher}, count(*) AS publications, sum(statements) AS statements
FROM sources
GROUP BY ALL
ORDER BY statements DESC, ${publisher}
LIMIT 20;`,
  sittings: ({ name, title }) => `SELECT date, areas.${name} AS area, ${title}, events.source
FROM events
JOIN areas USING (area)
WHERE body = 'OKC' AND kind IN ('first_meeting', 'meeting')
ORDER BY date NULLS LAST, area, event;`,
  children: ({ name }) => `SELECT ${name}, year, value, obs_status
FROM denominators
JOIN areas USING (area)
WHERE population = 'children_5_16' AND level = 'district'
  AND year = (SELECT max(year) FROM denominators WHERE population = 'children_5_16')
ORDER BY value DESC;`,
  withheld: ({ name }) => `SELECT indicators.${name}, count(*) AS numbers,
  count(*) FILTER (value_state = 'c') AS withheld
FROM register_districts
JOIN indicators USING (indicator)
WHERE counts_persons
GROUP BY ALL
ORDER BY withheld DESC, numbers DESC;`,
};

/** The ready questions that a release with some tables can answer. */
export function readyQuestions(
  language: Language,
  published: readonly Pick<ManifestTable, "name">[],
): readonly ReadyQuestion[] {
  const { questions } = pageWords(language).explore;
  const there = new Set(published.map(({ name }) => name));
  const told = {
    name: columnIn("name", language),
    publisher: columnIn("publisher", language),
    title: columnIn("title", language),
  };
  return (Object.keys(questions) as Id[])
    .map((id) => ({ id, question: questions[id], sql: allSql[id](told) }))
    .filter(({ sql }) => mentioned(sql, tableNames).every((table) => there.has(table)));
}
