import { ofAllKinds, isStated, type KnownRow } from "../known/whole.ts";
import { populations, type RateMeasure } from "../model/denominator.ts";
import type { BreakdownRow, DenominatorRow, IndicatorMeasureRow, IndicatorRow } from "../model/rows.ts";
import type { Dataset } from "../model/codes.ts";
import { country, type Askable, type Catalog } from "./ask.ts";

/** A row of a count as far as it says what can be asked. */
export type CountRow = Pick<
  KnownRow,
  | "indicator"
  | "area"
  | "period_type"
  | "period"
  | "breakdown"
  | "institution_kind"
  | "value"
  | "value_state"
  | "charted"
  | "counts"
  | "nature"
  | "reaches"
>;

/** The tables that say what can be asked; those of a register are empty where a release has none. */
export interface CatalogTables {
  /** Figures of reports and of official statistics. */
  readonly published: readonly (CountRow & { readonly dataset: Dataset })[];
  readonly register: readonly CountRow[];
  readonly people: readonly Pick<DenominatorRow, "population" | "year" | "area">[];
  readonly indicators: readonly IndicatorRow[];
  readonly measures: readonly Pick<IndicatorMeasureRow, "indicator" | "measure">[];
  readonly breakdowns: readonly Pick<BreakdownRow, "breakdown" | "dimension">[];
  /** Codes of the districts in the order in which a reader expects them. */
  readonly districts: readonly string[];
  readonly municipalities: NonNullable<Catalog["municipalities"]>;
}

const yearsIn = (rows: readonly Pick<CountRow, "period">[]): readonly [number, number] => {
  const years = rows.map(({ period }) => Number(period.slice(0, 4)));
  return [Math.min(...years), Math.max(...years)];
};

function groupsOf(rows: readonly CountRow[], dimensions: ReadonlyMap<string, string>): Askable["groups"] {
  const codes = [...new Set(rows.flatMap(({ breakdown }) => breakdown ?? []))].toSorted();
  const named = codes.flatMap((code) => {
    const dimension = dimensions.get(code);
    return dimension === undefined ? [] : [[dimension, code] as const];
  });
  const byDimension = Map.groupBy(named, ([dimension]) => dimension);
  // One group alone divides nothing.
  return Object.fromEntries(
    [...byDimension]
      .filter(([, some]) => some.length > 1)
      .map(([dimension, some]) => [dimension, some.map(([, code]) => code)]),
  );
}

/** Care is counted by calendar year, the rest by the kind of year of which more is stated. */
function kindOfYears({ topic }: IndicatorRow, rows: readonly CountRow[]): Askable["years"] {
  const of = (type: Askable["years"]): number => rows.filter(({ period_type }) => period_type === type).length;
  const hasDates = rows.some(({ period_type }) => period_type === "as_of");
  if (topic === "care" && (of("calendar_year") > 0 || hasDates)) return "calendar_year";
  return of("school_year") > 0 ? "school_year" : "calendar_year";
}

/** The years of an indicator's numbers of municipalities, as far as these are of the kind that its entry has. */
function municipalOf(
  { years, dated }: Pick<Askable, "years" | "dated">,
  rows: readonly CountRow[],
): Pick<Askable, "municipal"> {
  const usable = rows
    .filter((row) => row.breakdown === null && ofAllKinds(row) && isStated(row) && row.charted)
    .filter((row) => row.period_type === years || (dated && isStock(row)));
  return usable.length === 0 ? {} : { municipal: yearsIn(usable) };
}

const isStock = (row: CountRow): boolean =>
  row.period_type === "as_of" && row.nature === "stock" && row.reaches === "moment";

interface Levels {
  /** Of the country and the districts. */
  readonly rows: readonly CountRow[];
  readonly municipal: readonly CountRow[];
}

function countsOf(dataset: Dataset, { rows, municipal }: Levels, tables: CatalogTables): readonly Askable[] {
  const byMunicipality = Map.groupBy(municipal, ({ indicator }) => indicator);
  const dimensions = new Map(tables.breakdowns.map(({ breakdown, dimension }) => [breakdown, dimension]));
  const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator);
  return tables.indicators.flatMap((indicator): readonly Askable[] => {
    const own = (byIndicator.get(indicator.indicator) ?? []).filter(
      (row) => ofAllKinds(row) && isStated(row) && row.charted,
    );
    const years = kindOfYears(indicator, own);
    const dated = years === "calendar_year" && own.some(isStock);
    const usable = own.filter((row) => row.period_type === years || (dated && isStock(row)));
    if (usable.length === 0) return [];
    const [from, to] = yearsIn(usable);
    return [
      {
        dataset,
        indicator: indicator.indicator,
        topic: indicator.topic,
        years,
        dated,
        from,
        to,
        ...municipalOf({ years, dated }, byMunicipality.get(indicator.indicator) ?? []),
        groups: groupsOf(usable, dimensions),
        rates: tables.measures
          .filter((row) => row.indicator === indicator.indicator && row.measure !== "count")
          .map(({ measure }) => measure as RateMeasure),
        percent: indicator.unit === "percent",
      },
    ];
  });
}

const yearsOfPeople = (rows: CatalogTables["people"]): readonly [number, number] =>
  yearsIn(rows.map(({ year }) => ({ period: String(year) })));

function peopleOf(people: CatalogTables["people"], municipal: CatalogTables["people"]): readonly Askable[] {
  const byPopulation = Map.groupBy(people, ({ population }) => population);
  return populations.flatMap((population): readonly Askable[] => {
    const own = byPopulation.get(population) ?? [];
    if (own.length === 0) return [];
    const [from, to] = yearsOfPeople(own);
    const ofMunicipalities = municipal.filter((row) => row.population === population);
    return [
      {
        dataset: "official",
        indicator: population,
        topic: "school",
        years: "calendar_year",
        dated: false,
        from,
        to,
        ...(ofMunicipalities.length === 0 ? {} : { municipal: yearsOfPeople(ofMunicipalities) }),
        groups: {},
        rates: [],
        percent: false,
      },
    ];
  });
}

/** What can be asked of a release: every indicator with a number of the country or a district for a year. */
export function catalogOf(tables: CatalogTables): Catalog {
  const wide = new Set([country, ...tables.districts]);
  const small = new Set(Object.values(tables.municipalities).flat());
  const within = <R extends { readonly area: string }>(rows: readonly R[], areas: ReadonlySet<string>): readonly R[] =>
    rows.filter(({ area }) => areas.has(area));
  const levels = (rows: readonly CountRow[]): Levels => ({
    rows: within(rows, wide),
    municipal: within(rows, small),
  });
  const of = (wanted: Dataset) => levels(tables.published.filter(({ dataset }) => dataset === wanted));
  return {
    entries: [
      ...countsOf("reported", of("reported"), tables),
      ...countsOf("register", levels(tables.register), tables),
      ...peopleOf(within(tables.people, wide), within(tables.people, small)),
      ...countsOf("official", of("official"), tables),
    ],
    districts: tables.districts,
    municipalities: tables.municipalities,
  };
}
