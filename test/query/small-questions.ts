/** Questions to the published tables that the small engine has to answer, as people put them; rows are put in order. */
export const answered: readonly string[] = [
  // As one would begin.
  "SELECT 1 AS one",
  "SELECT count(*) FROM areas",
  "FROM areas WHERE level = 'district' ORDER BY rank_bg",
  "SELECT * FROM indicators ORDER BY indicator",
  "select Name_EN, slug from AREAS where Level='municipality' order by 1, 2 limit 25",
  "SELECT period, value, value_state FROM observations LIMIT 500",
  "SELECT DISTINCT topic FROM indicators ORDER BY topic",
  "SELECT DISTINCT dataset, period_type FROM observations ORDER BY ALL",
  "SELECT areas.* FROM areas JOIN areas AS a2 USING (area) ORDER BY areas.area LIMIT 5",
  "SELECT a2.*, areas.name_bg FROM areas JOIN areas AS a2 USING (area) ORDER BY areas.area LIMIT 5",
  "SELECT * FROM areas JOIN areas AS a2 USING (area) ORDER BY area LIMIT 5",
  "SELECT * FROM indicators JOIN indicator_measures ON indicators.indicator = indicator_measures.indicator ORDER BY ALL",
  // In Bulgarian words.
  "SELECT area, name_bg FROM areas WHERE name_bg LIKE 'Р%' AND level = 'district' ORDER BY name_bg",
  "SELECT name_bg AS област, slug AS адрес FROM areas WHERE level = 'district' ORDER BY област",
  `SELECT name_bg AS "Име на общината" FROM areas WHERE name_bg ILIKE '%град%' ORDER BY "Име на общината"`,
  "SELECT name_bg FROM areas WHERE name_bg >= 'С' AND level = 'municipality' ORDER BY name_bg DESC, area",
  "SELECT upper(name_bg) AS главни, lower(name_bg) AS малки, length(name_bg) AS букви FROM areas ORDER BY area",
  "SELECT 'Област ' || name_bg || ' (' || area || ')' AS име FROM areas WHERE level = 'district' ORDER BY area",
  `SELECT name_bg, CASE WHEN seat_lat > 43 THEN 'север' WHEN seat_lat IS NULL THEN 'няма' ELSE 'юг' END AS посока
   FROM areas ORDER BY name_bg, area`,
  `-- Колко върнати деца има по години?
   SELECT period AS година, sum(value) AS деца, count(*) AS области FROM observations
   WHERE indicator = 'children_returned' AND area_level = 'district' AND breakdown IS NULL AND charted
   GROUP BY period HAVING count(value) > 1 ORDER BY година`,
  `SELECT name_bg, count(*) AS общини FROM areas JOIN (SELECT parent FROM areas WHERE level = 'municipality') AS деца
   ON areas.area = деца.parent GROUP BY name_bg ORDER BY общини DESC, name_bg`,
  `SELECT name_bg, round(value / 1000, 1) AS хиляди FROM denominators JOIN areas USING (area)
   WHERE population = 'inhabitants' AND year = 2020 AND areas.level = 'district' ORDER BY хиляди DESC, name_bg`,
  "SELECT kind AS вид, count(*) AS брой, sum(capacity) AS места FROM services GROUP BY kind ORDER BY брой DESC, вид",
  "SELECT closed_date, name_bg FROM institutions WHERE closed_date BETWEEN '2015' AND '2017' ORDER BY ALL",
  // In English ones.
  "SELECT min(value), max(value), avg(value), sum(value), count(value), count(*) FROM observations",
  "SELECT value_state, count(*) FROM observations GROUP BY value_state ORDER BY 2 DESC, 1 NULLS FIRST",
  "SELECT indicator, count(DISTINCT area) AS places FROM observations GROUP BY indicator ORDER BY places DESC, indicator",
  `SELECT topic, count(*) FILTER (WHERE value IS NULL) AS lacking, count(*) AS all_of_them,
     round(100.0 * count(*) FILTER (WHERE value IS NULL) / count(*), 1) AS percent
   FROM observations JOIN indicators USING (indicator) GROUP BY ALL ORDER BY topic`,
  `SELECT left(period, 4) AS "year", sum(value) FROM observations WHERE indicator = 'sweeps' GROUP BY 1 ORDER BY 1`,
  `SELECT split_part(period, '/', 1)::INTEGER AS begins, count(*) FROM observations WHERE period_type = 'school_year'
   GROUP BY begins ORDER BY begins`,
  `SELECT coalesce(value_state, 'known') AS state, extent, count(*) n FROM observations
   GROUP BY state, extent ORDER BY n DESC, state, extent`,
  "SELECT period, value FROM observations WHERE indicator = 'sweeps' ORDER BY value DESC NULLS LAST, period, observation LIMIT 10",
  "SELECT period, value FROM observations ORDER BY value, observation LIMIT 50 OFFSET 3300",
  "SELECT name_en, value FROM denominators d JOIN areas a ON a.area = d.area WHERE year = (SELECT max(year) FROM denominators) AND population = 'inhabitants' AND a.level = 'district' ORDER BY value DESC LIMIT 3",
  "SELECT area FROM areas WHERE area NOT IN (SELECT area FROM observations) ORDER BY area",
  "SELECT area FROM areas WHERE area IN (SELECT parent FROM areas) ORDER BY area",
  "SELECT area, value FROM observations WHERE value NOT IN (1, 2, 3) AND value <= 5 ORDER BY observation",
  `SELECT a.name_en, b.name_en AS above FROM areas a LEFT JOIN areas b ON b.area = a.parent ORDER BY a.area`,
  `SELECT a.area, count(o.observation) AS known FROM areas a
   LEFT JOIN observations o ON o.area = a.area AND o.value IS NOT NULL AND o.indicator = 'children_returned'
   GROUP BY a.area ORDER BY a.area`,
  "SELECT population, year, sum(value) AS people FROM denominators WHERE area <> 'BG' GROUP BY population, year ORDER BY population, year",
  "SELECT year % 5, count(*) FROM denominators GROUP BY year % 5 ORDER BY 1",
  "SELECT year - 2000 AS y, year // 10 * 10 AS decade, count(*) FROM denominators GROUP BY ALL ORDER BY y",
  "SELECT max(value) - min(value) AS spread, indicator FROM observations GROUP BY indicator ORDER BY spread DESC, indicator",
  "SELECT indicator, avg(value) FROM observations GROUP BY indicator HAVING avg(value) > 100 AND count(*) >= 10 ORDER BY indicator",
  "SELECT date, cast(date AS VARCHAR) FROM events WHERE date IS NOT NULL AND length(date) = 10 ORDER BY date, event",
  `SELECT year(CAST(date AS DATE)) AS y, month(CAST(date AS DATE)) AS m, count(*) FROM events
   WHERE length(date) = 10 GROUP BY ALL ORDER BY y, m`,
  "SELECT CAST(max(date) AS DATE) - CAST(min(date) AS DATE) AS days FROM events WHERE length(date) = 10",
  "SELECT status, kind, count(*) FROM institutions GROUP BY status, kind ORDER BY status, kind NULLS FIRST",
  "SELECT capacity, count(*) FROM institutions WHERE capacity > 10.5 GROUP BY capacity ORDER BY capacity DESC",
  "SELECT counts_persons, count(*) FROM indicators WHERE NOT counts_persons OR topic = 'care' GROUP BY counts_persons ORDER BY 1",
  "SELECT nullif(value, 0) AS v, greatest(value, 10), least(value, 10) FROM observations WHERE value < 20 ORDER BY observation",
  "SELECT abs(seat_lat - 42.5), floor(seat_lat), ceil(seat_lon), round(seat_lon) FROM areas ORDER BY area",
  "SELECT replace(slug, '-', ' '), starts_with(slug, 'v'), contains(slug, 'a'), right(slug, 2), substr(slug, 2, 3) FROM areas ORDER BY area",
  "SELECT sum(CASE WHEN level = 'district' THEN 1 ELSE 0 END) AS districts, sum(CASE WHEN level = 'district' THEN 1.5 END) FROM areas",
  "SELECT sum(rank_bg), avg(rank_bg), sum(rank_bg) / count(*), sum(rank_bg) * 2, sum(rank_bg) % 7 FROM areas",
  "SELECT 1.5 + rank_bg, rank_bg * 2.25, rank_bg / 3, -rank_bg FROM areas ORDER BY area",
  "SELECT seat_lat > 42, seat_lat = seat_lon, level = 'district' AND seat_lat > 43 FROM areas ORDER BY area",
  "SELECT concat(name_en, ' ', rank_en, ' ', seat_lat) AS t FROM areas ORDER BY area",
  "SELECT name_en || ' ' || rank_en || ' ' || seat_lat FROM areas ORDER BY area",
  `WITH latest AS (SELECT indicator, area, max(period) AS period FROM observations WHERE breakdown IS NULL GROUP BY ALL)
   SELECT name_en, latest.period, o.value FROM latest
   JOIN observations o ON o.indicator = latest.indicator AND o.area = latest.area AND o.period = latest.period
   JOIN areas ON areas.area = latest.area WHERE o.indicator = 'sweeps' AND o.breakdown IS NULL ORDER BY ALL`,
  `SELECT area, year, value, value - lag(value) OVER (PARTITION BY area ORDER BY year) AS change FROM denominators
   WHERE population = 'inhabitants' ORDER BY area, year`,
  `SELECT area, value, rank() OVER (ORDER BY value DESC) AS place, count(*) OVER () AS of_all FROM denominators
   WHERE population = 'inhabitants' AND year = 2020 AND area <> 'BG' ORDER BY place, area`,
  `SELECT area, year, value FROM denominators WHERE population = 'inhabitants' AND area <> 'BG'
   QUALIFY row_number() OVER (PARTITION BY area ORDER BY value DESC, year) = 1 ORDER BY area`,
  `SELECT area, value, round(100 * value / sum(value) OVER (), 2) AS share FROM denominators
   WHERE population = 'inhabitants' AND year = 2020 AND area <> 'BG' ORDER BY area`,
  "SELECT count(*) FROM register_municipalities WHERE value_state = 'c'",
  `SELECT indicator, sum(value) AS known, count(*) FILTER (WHERE value_state = 'c') AS withheld
   FROM register_municipalities WHERE period = '2023/2024' AND breakdown IS NULL GROUP BY indicator ORDER BY indicator`,
  "SELECT count(*) AS n FROM areas WHERE 1 = 2",
  "SELECT level, count(*) FROM areas WHERE 1 = 2 GROUP BY level",
  "SELECT sum(value), min(period), avg(value) FROM observations WHERE indicator = 'no such'",
  "SELECT period, value FROM observations WHERE value BETWEEN 1 AND 3 AND period NOT LIKE '%/%' ORDER BY observation",
  "SELECT name_en FROM areas WHERE (level = 'district' OR level = 'country') AND NOT (area = 'BG' OR area IN ('BG415')) ORDER BY name_en",
];

/** Questions that the small engine leaves to the big one, though most of them have an answer there. */
export const refused: readonly string[] = [
  "SELECT",
  "SELEC area FROM areas",
  "SELECT nothing FROM areas",
  "SELECT area FROM nowhere",
  "SELECT area, count(*) FROM areas",
  "SELECT area FROM areas GROUP BY level",
  "SELECT area FROM areas, observations",
  "SELECT * FROM areas CROSS JOIN indicators",
  "SELECT * FROM settlements a JOIN settlements b ON a.lat < b.lat",
  "SELECT name_bg FROM areas JOIN indicators ON true",
  "SELECT area FROM areas a FULL JOIN observations USING (area)",
  "SELECT area FROM areas RIGHT JOIN observations USING (area)",
  "SELECT area FROM areas NATURAL JOIN observations",
  "SELECT area FROM areas a JOIN observations o ON a.area = o.area",
  "SELECT area FROM areas UNION SELECT area FROM observations",
  "SELECT DISTINCT ON (level) area FROM areas",
  "SELECT median(value) FROM observations",
  "SELECT string_agg(area, ',') FROM areas",
  "SELECT first(area) FROM areas",
  "SELECT sum(value) OVER (ORDER BY period) FROM observations",
  "SELECT area FROM areas WHERE EXISTS (SELECT 1 FROM observations o WHERE o.area = areas.area)",
  "SELECT (SELECT count(*) FROM observations o WHERE o.area = areas.area) FROM areas",
  "SELECT area FROM areas WHERE regexp_matches(area, 'B')",
  "SELECT area FROM areas WHERE area SIMILAR TO 'B%'",
  "SELECT area FROM areas WHERE area LIKE 'B\\_%'",
  "SELECT area FROM areas ORDER BY area COLLATE NOCASE",
  "SELECT CAST(period AS INTEGER) FROM observations",
  "SELECT CAST('2019-1-2' AS DATE)",
  "SELECT rank_bg * 1000000000 FROM areas",
  "SELECT 0 / 0",
  "SELECT period = 2019 FROM observations",
  "SELECT level + 1 FROM areas",
  "SELECT seat_lat // 2 FROM areas",
  "SELECT 2 ^ 3",
  "SELECT 1e3",
  "SELECT e'x'",
  "SELECT now()",
  "SELECT random()",
  "SELECT area FROM areas USING SAMPLE 3",
  "SELECT count(*) FROM areas GROUP BY ROLLUP (level)",
  "SELECT * EXCLUDE (area) FROM areas",
  "SELECT area FROM areas; SELECT 1",
  "SELECT * FROM read_csv('a.csv')",
  "SELECT * FROM 'a.parquet'",
  "SELECT unnest([1, 2])",
  "SELECT max(rank_bg) FROM areas WHERE count(*) > 1",
  "SELECT area AS a, area AS a FROM areas ORDER BY a",
  "DESCRIBE areas",
  "SUMMARIZE areas",
  "PIVOT areas ON level USING count(*)",
  "VALUES (1)",
  "",
];
