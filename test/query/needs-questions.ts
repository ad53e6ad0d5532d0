/** Questions in SQL, and the columns that each table is read for; "*" of all; undefined where it is not clear. */
export const needed: readonly (readonly [sql: string, needs: Readonly<Record<string, string>> | undefined])[] = [
  // One table.
  ["SELECT count(*) FROM observations", { observations: "" }],
  ["SELECT count(*) FROM observations WHERE charted", { observations: "charted" }],
  ["SELECT count(*) FROM observations WHERE NOT charted AND value > 3", { observations: "charted value" }],
  ["SELECT count(*), sum(value) FROM observations", { observations: "value" }],
  ["SELECT count(*) FILTER (WHERE charted) FROM observations", { observations: "charted" }],
  ["SELECT max(period), min(value) FROM observations", { observations: "period value" }],
  ["SELECT name_en FROM areas WHERE level = 'district' AND area <> 'BG'", { areas: "area level name_en" }],
  ["select NAME_EN from AREAS where Level = 'country'", { areas: "level name_en" }],
  ["SELECT name_en FROM areas WHERE slug = 'level = ''district'''", { areas: "level name_en slug" }],
  ["SELECT name_en FROM areas WHERE slug IN ('ruse', 'vidin', 'level')", { areas: "level name_en slug" }],
  ["SELECT name_en FROM areas WHERE slug LIKE 'v%' AND rank_bg + 1 > 2", { areas: "name_en rank_bg slug" }],
  ["SELECT name_en FROM areas WHERE parent IS NULL OR rank_bg = 2", { areas: "name_en parent rank_bg" }],
  ["SELECT * FROM indicators ORDER BY ALL", { indicators: "*" }],
  ["TABLE indicators", { indicators: "*" }],
  ["FROM areas SELECT area", { areas: "area" }],
  [
    "SELECT * EXCLUDE (name_bg, slug) FROM areas",
    { areas: "area level name_en parent rank_bg rank_en seat_lat seat_lon" },
  ],
  ["SELECT * REPLACE (upper(area) AS area) FROM areas", { areas: "*" }],
  ["SELECT * RENAME (area AS code) FROM areas", { areas: "*" }],
  ["SELECT COLUMNS('name_.*') FROM areas", { areas: "name_bg name_en" }],
  ["SELECT max(COLUMNS(c -> c LIKE 'rank%')) FROM areas", { areas: "rank_bg rank_en" }],
  ["SELECT areas FROM areas", { areas: "*" }],
  ["SELECT (areas).name_en FROM areas", { areas: "*" }],
  ["SELECT hash(a) FROM areas a", { areas: "*" }],
  ["SELECT rowid FROM areas", undefined],
  ["SELECT rowid, area FROM areas WHERE rowid < 3", { areas: "area" }],
  ["SELECT DISTINCT level FROM areas ORDER BY level", { areas: "level" }],
  ["SELECT DISTINCT ON (level) name_en FROM areas ORDER BY rank_en", { areas: "level name_en rank_en" }],
  ["SELECT period, value FROM observations ORDER BY value DESC LIMIT 3", { observations: "period value" }],
  ["SELECT * FROM observations ORDER BY value DESC, observation LIMIT 3", { observations: "*" }],
  [
    "SELECT period FROM observations WHERE statements IN (1, 2) ORDER BY value, observation LIMIT 3",
    { observations: "observation period statements value" },
  ],
  ["SELECT area FROM areas LIMIT 3", { areas: "area" }],
  ["SELECT area FROM areas LIMIT 3 OFFSET 7", undefined],
  ["SELECT area FROM areas LIMIT 10%", { areas: "area" }],
  ["SELECT area FROM areas LIMIT 0", undefined],
  ["SELECT area FROM areas WHERE false", undefined],
  ["SELECT 1 WHERE 1 = 2 AND EXISTS (FROM areas)", undefined],
  // Groups.
  ["SELECT level, count(*) FROM areas GROUP BY level ORDER BY ALL", { areas: "level" }],
  ["SELECT count(), level FROM areas GROUP BY ALL ORDER BY ALL", { areas: "level" }],
  ["SELECT 'x', count(*) FROM areas GROUP BY 1", undefined],
  ["SELECT level, parent, count(*) FROM areas GROUP BY ROLLUP (level, parent) ORDER BY ALL", undefined],
  ["SELECT level, parent, max(rank_en) FROM areas GROUP BY GROUPING SETS ((level), (parent)) ORDER BY ALL", undefined],
  ["SELECT level FROM areas GROUP BY level HAVING max(rank_en) > 30 ORDER BY level", { areas: "level rank_en" }],
  [
    "SELECT first(name_en ORDER BY rank_en), arg_max(slug, rank_bg) FROM areas",
    { areas: "name_en rank_bg rank_en slug" },
  ],
  ["SELECT list(area ORDER BY area) FROM areas WHERE level = 'district'", { areas: "area level" }],
  // Windows.
  [
    "SELECT name_en, sum(rank_en) OVER (PARTITION BY level ORDER BY area) FROM areas ORDER BY area",
    { areas: "area level name_en rank_en" },
  ],
  ["SELECT lag(area) OVER w FROM areas WINDOW w AS (ORDER BY rank_bg, area)", { areas: "area rank_bg" }],
  ["SELECT area FROM areas QUALIFY row_number() OVER (PARTITION BY level ORDER BY area) = 1", { areas: "area level" }],
  ["SELECT row_number() OVER () AS n, area FROM areas", { areas: "area" }],
  // Joins.
  [
    "SELECT a.name_en, o.value FROM observations o JOIN areas a ON a.area = o.area WHERE o.charted ORDER BY ALL",
    { areas: "area name_en", observations: "area charted value" },
  ],
  [
    "SELECT name_en FROM areas JOIN observations USING (area) ORDER BY 1",
    { areas: "area name_en", observations: "area" },
  ],
  ["SELECT count(*) FROM areas NATURAL JOIN denominators", { areas: "area", denominators: "area" }],
  [
    "SELECT a.area, count(o.value) FROM areas a LEFT JOIN observations o USING (area) GROUP BY a.area ORDER BY 1",
    { areas: "area", observations: "area value" },
  ],
  [
    "SELECT a.area, b.slug FROM areas a FULL JOIN areas b ON a.area = b.parent ORDER BY ALL",
    { areas: "area parent slug" },
  ],
  [
    "SELECT a.area FROM areas a, areas b WHERE a.parent = b.area AND b.slug = 'ruse' ORDER BY 1",
    { areas: "area parent slug" },
  ],
  ["SELECT count(*) FROM indicators, breakdowns", undefined],
  [
    "SELECT i.topic, b.breakdown FROM indicators i CROSS JOIN breakdowns b ORDER BY ALL",
    { indicators: "topic", breakdowns: "breakdown" },
  ],
  [
    "SELECT slug FROM areas SEMI JOIN observations USING (area) ORDER BY 1",
    { areas: "area slug", observations: "area" },
  ],
  [
    "SELECT slug FROM areas ANTI JOIN observations USING (area) ORDER BY 1",
    { areas: "area slug", observations: "area" },
  ],
  ["SELECT a.area FROM areas a POSITIONAL JOIN indicators", undefined],
  [
    `SELECT d.area, d.year, e.value FROM denominators d ASOF JOIN denominators e ON d.area = e.area AND d.year >= e.year
     WHERE d.population = 'inhabitants' ORDER BY ALL`,
    { denominators: "area population value year" },
  ],
  [
    "SELECT a.slug, b.slug FROM areas a JOIN areas b ON a.rank_en < b.rank_bg AND a.rank_bg > b.rank_en ORDER BY ALL",
    { areas: "rank_bg rank_en slug" },
  ],
  // Questions in questions.
  [
    "SELECT area FROM areas WHERE area IN (SELECT area FROM observations WHERE value > 9) ORDER BY 1",
    { areas: "area", observations: "area value" },
  ],
  [
    "SELECT area FROM areas WHERE area NOT IN (SELECT area FROM observations) ORDER BY 1",
    { areas: "area", observations: "area" },
  ],
  [
    "SELECT value FROM denominators WHERE year = (SELECT max(year) FROM denominators) ORDER BY 1",
    { denominators: "value year" },
  ],
  [
    "SELECT area, (SELECT max(value) FROM observations o WHERE o.area = a.area) FROM areas a ORDER BY 1",
    { areas: "area", observations: "area value" },
  ],
  [
    "SELECT slug FROM areas a WHERE EXISTS (SELECT 1 FROM observations o WHERE o.area = a.area AND o.charted) ORDER BY 1",
    { areas: "area slug", observations: "area charted" },
  ],
  [
    "SELECT slug FROM areas a WHERE rank_en >= ALL (SELECT rank_bg FROM areas b WHERE b.parent = a.parent) ORDER BY 1",
    { areas: "parent rank_bg rank_en slug" },
  ],
  [
    "SELECT a.area, v.value FROM areas a, LATERAL (SELECT value FROM observations o WHERE o.area = a.area LIMIT 1) v ORDER BY 1",
    { areas: "area", observations: "area value" },
  ],
  [
    "SELECT a.area, u.n FROM areas a, unnest([rank_bg, rank_en]) AS u(n) ORDER BY ALL",
    { areas: "area rank_bg rank_en" },
  ],
  ["SELECT unnest([name_bg, name_en]) FROM areas ORDER BY 1", { areas: "name_bg name_en" }],
  ["SELECT array(SELECT area FROM areas ORDER BY area)", { areas: "area" }],
  ["SELECT area FROM (SELECT * FROM areas WHERE level = 'district') ORDER BY 1", { areas: "area level" }],
  ["SELECT max(area) FROM (SELECT * FROM areas ORDER BY rank_en LIMIT 5)", { areas: "area rank_en" }],
  // WITH.
  ["WITH d AS (SELECT * FROM areas) SELECT slug FROM d ORDER BY 1", { areas: "slug" }],
  ["WITH d AS MATERIALIZED (SELECT area, slug FROM areas) SELECT slug FROM d ORDER BY 1", { areas: "area slug" }],
  [
    "WITH d AS (SELECT area, parent, slug FROM areas) SELECT a.slug FROM d a JOIN d b ON a.area = b.parent ORDER BY 1",
    { areas: "area parent slug" },
  ],
  ["WITH areas AS (SELECT 'x' AS area) SELECT area FROM areas", {}],
  [
    `WITH RECURSIVE up(area, parent) AS (SELECT area, parent FROM areas WHERE slug = 'ruse'
       UNION ALL SELECT a.area, a.parent FROM areas a JOIN up ON up.parent = a.area) SELECT area FROM up ORDER BY 1`,
    { areas: "area parent slug" },
  ],
  // Rows together.
  [
    "SELECT area FROM areas UNION SELECT area FROM observations WHERE value = 1 ORDER BY 1",
    { areas: "area", observations: "area value" },
  ],
  ["SELECT area FROM areas EXCEPT SELECT area FROM observations ORDER BY 1", { areas: "area", observations: "area" }],
  [
    "SELECT area FROM areas INTERSECT SELECT area FROM observations ORDER BY 1",
    { areas: "area", observations: "area" },
  ],
  ["SELECT count(*) FROM (FROM areas UNION ALL BY NAME FROM settlements)", { areas: "area", settlements: "area" }],
  ["VALUES ('a'), ((SELECT max(area) FROM areas))", { areas: "area" }],
  // Turned tables.
  [
    "PIVOT observations ON charted IN (true, false) USING sum(value) GROUP BY indicator ORDER BY ALL",
    { observations: "charted indicator value" },
  ],
  [
    "FROM (SELECT indicator, charted, value FROM observations) PIVOT (sum(value) FOR charted IN (true, false)) ORDER BY ALL",
    { observations: "charted indicator value" },
  ],
  ["PIVOT (SELECT level, rank_en FROM areas) ON level USING max(rank_en)", undefined],
  [
    "UNPIVOT (SELECT area, rank_bg, rank_en FROM areas) ON rank_bg, rank_en ORDER BY ALL",
    { areas: "area rank_bg rank_en" },
  ],
  ["UNPIVOT areas ON name_bg, name_en ORDER BY ALL", { areas: "*" }],
  // What tells of tables.
  ["SUMMARIZE areas", { areas: "*" }],
  ["SELECT column_name, max FROM (SUMMARIZE areas)", { areas: "*" }],
  ["SUMMARIZE SELECT area, level FROM areas", { areas: "area level" }],
  ["DESCRIBE areas", {}],
  ["SELECT column_name FROM (DESCRIBE areas)", {}],
  ["SHOW areas", {}],
  ["EXPLAIN SELECT area FROM areas", undefined],
  ["SELECT estimated_size FROM duckdb_tables() WHERE table_name = 'areas'", undefined],
  ["SELECT count(*) FROM pragma_storage_info('areas')", undefined],
  ["SELECT stats(level) FROM areas LIMIT 1", { areas: "level" }],
  // By a name that is computed or written as a text.
  ["SELECT count(*), max(slug) FROM query_table('areas')", { areas: "slug" }],
  ["FROM query('SELECT slug FROM areas')", { areas: "slug" }],
  ["SELECT max(slug) FROM query_table('ar' || 'eas')", { areas: "slug" }],
  // Without a table of ours, and beside one.
  ["SELECT 1 AS areas", {}],
  ["SELECT * FROM range(3), (SELECT area FROM areas LIMIT 2) ORDER BY ALL", { areas: "area" }],
  ["SELECT 'areas' -- areas", {}],
  ["SELECT area FROM areas USING SAMPLE 5 (reservoir, 7)", undefined],
  ["SELECT area FROM areas TABLESAMPLE system (50%) REPEATABLE (7)", undefined],
];
