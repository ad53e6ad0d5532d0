import { breaksOf, landBreaksOf } from "../known/breaks.ts";
import { censusYears } from "../known/rate.ts";
import { entriesOf, isOfPeople, municipalitiesOf, type Ask, type Askable, type Catalog } from "./ask.ts";
import { registerTables } from "./questions.ts";

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** That a column has one of some values. */
export const oneOf = (column: string, values: readonly string[]): string =>
  values.length === 1 ? `${column} = ${quoted(values[0] ?? "")}` : `${column} IN (${values.map(quoted).join(", ")})`;

/** Areas as a person would write them: all districts by their level, the municipalities of a district by it. */
export function areasSaid(
  codes: readonly string[],
  { districts, municipalities = {} }: Catalog,
  column = "area",
): string {
  const asked = new Set(codes);
  const isAll = (some: readonly string[]): boolean => some.length > 1 && some.every((code) => asked.has(code));
  const everyMunicipality = Object.values(municipalities).flat();
  const within = districts.filter((district) => isAll(municipalities[district] ?? []));
  const wholes = [
    { where: "level = 'district'", codes: districts },
    ...(isAll(everyMunicipality)
      ? [{ where: "level = 'municipality'", codes: everyMunicipality }]
      : [{ where: oneOf("parent", within), codes: within.flatMap((district) => municipalities[district] ?? []) }]),
  ].filter((whole) => isAll(whole.codes));
  const told = new Set(wholes.flatMap((whole) => whole.codes));
  const rest = codes.filter((code) => !told.has(code));
  const parts = [
    ...wholes.map(({ where }) => `${column} IN (SELECT area FROM areas WHERE ${where})`),
    ...(rest.length > 0 ? [oneOf(column, rest)] : []),
  ];
  return parts.length === 1 ? parts.join("") : `(${parts.join(" OR ")})`;
}

/** The table that holds the areas of a question, or both of a register together. */
export function tableSaid(ask: Ask, catalog: Catalog): string {
  if (ask.dataset !== "register") return "observations";
  const tables = registerTables(ask, catalog).map(({ table }) => table);
  return tables.length === 1
    ? tables.join("")
    : `(${tables.map((table) => `SELECT * FROM ${table}`).join(" UNION ALL ")})`;
}

const periodTypes = ({ years, dated }: Askable): string =>
  dated
    ? `(period_type = ${quoted(years)} OR (period_type = 'as_of' AND nature = 'stock' AND reaches = 'moment'))`
    : `period_type = ${quoted(years)}`;

/** Indicators are asked together where their years are of one kind, else each by itself. */
export function timesSaid(entries: readonly Askable[]): string {
  const kinds = new Map(entries.map((entry) => [periodTypes(entry), entry]));
  if (kinds.size === 1) return [...kinds.keys()].join("");
  return `(${entries.map((entry) => `(indicator = ${quoted(entry.indicator)} AND ${periodTypes(entry)})`).join(" OR ")})`;
}

/** Between which years the land of a municipality became another: what stands before and after is of two places. */
function partedBetween(ask: Ask, catalog: Catalog): readonly string[] {
  const many = ask.indicators.length > 1;
  return entriesOf(ask, catalog).flatMap(({ indicator, years }) =>
    municipalitiesOf(ask, catalog).flatMap((area) =>
      landBreaksOf(area).map((day) => {
        const [year, rest] = [Number(day.slice(0, 4)), day.slice(5)];
        // A school year begins on 15 September.
        const begun = years === "school_year" && rest <= "09-15" ? year - 1 : year - Number(rest === "01-01");
        const ended = years === "school_year" && rest <= "09-14" ? year - 1 : year;
        const where = `${many ? `indicator = ${quoted(indicator)} AND ` : ""}area = ${quoted(area)}`;
        return `${where} AND earlier <= ${begun} AND year >= ${ended}`;
      }),
    ),
  );
}

function recountedBetween(ask: Ask): readonly string[] {
  if (isOfPeople(ask)) return censusYears.map((first) => `earlier < ${first} AND year >= ${first}`);
  return ask.indicators.flatMap((indicator) =>
    breaksOf(indicator).map(
      (day) => `indicator = ${quoted(indicator)} AND earlier < ${day.slice(0, 4)} AND year >= ${day.slice(0, 4)}`,
    ),
  );
}

/** Between which years what is counted, or where, came to be something else: no change leads over them. */
export const brokenBetween = (ask: Ask, catalog: Catalog): readonly string[] => [
  ...recountedBetween(ask),
  ...partedBetween(ask, catalog),
];
