import { catalogue, inRegister, isCounted } from "../../charts/catalogue.ts";
import { askedKey } from "../../i18n/explore-paths.ts";
import { chartIds, type ChartSpec } from "../../model/chart.ts";
import type { ManifestTable } from "../../model/manifest.ts";
import type { Filter, Operand, Question } from "../../model/question.ts";
import { columnIn, type Language } from "../../model/text.ts";

/** What stands for the code of the area until a reader asks. */
export const areaMark = "{area}";

/** What a reader wants of a row that a chart rests on; the rest is one word away. */
const told = ["period", "breakdown", "value", "value_state", "qualifier", "extent", "until", "source"];

const literal = (value: Operand): string => {
  if (typeof value === "object") return `'${areaMark}'`;
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value).toUpperCase();
};

function condition(filter: Filter): string {
  switch (filter.is) {
    case "equal":
      return `${filter.column} = ${literal(filter.value)}`;
    case "unequal":
      return `${filter.column} <> ${literal(filter.value)}`;
    case "oneOf":
      return `${filter.column} IN (${filter.values.map(literal).join(", ")})`;
    case "between":
      return `${filter.column} BETWEEN ${literal(filter.from)} AND ${literal(filter.to)}`;
    case "null":
      return `${filter.column} IS NULL`;
    case "notNull":
      return `${filter.column} IS NOT NULL`;
  }
}

const isCount = ({ columns }: Question): boolean => columns.includes("value") && columns.includes("indicator");

/** A chart's question as a person would write it: names without quotes, of the columns those that are read. */
export function readableSql(question: Question, language: Language): string {
  const { table, columns, where = [], order = [] } = question;
  const isFixed = (name: string): boolean => where.some(({ column, is }) => column === name && is === "equal");
  const named = isCount(question) && !isFixed("area");
  const chosen = [
    ...(named ? [columnIn("name", language)] : []),
    ...(isFixed("indicator") ? [] : ["indicator"]),
    ...told.filter((name) => columns.includes(name)),
  ];
  return `${[
    `SELECT ${isCount(question) ? chosen.join(", ") : "*"}`,
    `FROM ${table}`,
    ...(named ? ["JOIN areas USING (area)"] : []),
    ...where.map((filter, place) => `${place === 0 ? "WHERE" : "  AND"} ${condition(filter)}`),
    ...(order.length === 0
      ? []
      : [
          `ORDER BY ${order.map(({ column, direction }) => column + (direction === "descending" ? " DESC" : "")).join(", ")}`,
        ]),
  ].join("\n")};`;
}

/** All that is known of a district, by indicator. */
const ofDistrict = (table: string, language: Language): string => {
  const isPublished = table === "observations";
  const source = isPublished ? ", source" : "";
  return `SELECT ${columnIn("name", language)}, period, breakdown, value, value_state, qualifier, extent${source}
FROM ${table}
JOIN indicators USING (indicator)
WHERE area = '${areaMark}'${isPublished ? " AND dataset = 'reported'" : ""}
ORDER BY indicator, breakdown NULLS FIRST, period_start;`;
};

/** The questions of charts and districts in SQL, by their keys, as far as a release has their tables. */
export function askedQuestions(
  language: Language,
  published: readonly Pick<ManifestTable, "name">[],
): Readonly<Record<string, string>> {
  const there = new Set<string>(published.map(({ name }) => name));
  const specs = chartIds.map((id): ChartSpec => catalogue[id]);
  const charts = chartIds.flatMap((id, place) => {
    const spec = specs[place];
    if (spec === undefined) return [];
    return [
      { key: askedKey(id, "reported"), question: spec.question },
      ...(isCounted(spec) ? [{ key: askedKey(id, "register"), question: inRegister(spec).question }] : []),
    ];
  });
  return Object.fromEntries([
    ...charts
      .filter(({ question }) => there.has(question.table))
      .map(({ key, question }) => [key, readableSql(question, language)] as const),
    [askedKey("district", "reported"), ofDistrict("observations", language)],
    ...(there.has("register_districts")
      ? [[askedKey("district", "register"), ofDistrict("register_districts", language)] as const]
      : []),
  ]);
}
