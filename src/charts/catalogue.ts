import { chartIds } from "../model/chart.ts";
import type {
  AgesSpec,
  BarsSpec,
  ChartId,
  ChartSpec,
  ClosuresSpec,
  CountedSpec,
  DotsSpec,
  EventsSpec,
  FunnelSpec,
  HeatmapSpec,
  MapLayout,
  MapSpec,
  MatrixSpec,
  RankingSpec,
  ServicesSpec,
  SinceSpec,
  StepsSpec,
  StocksSpec,
} from "../model/chart.ts";
import type { Topic } from "../model/codes.ts";
import type { Measure } from "../model/denominator.ts";
import type { Filter, Question } from "../model/question.ts";
import { formOf } from "./forms.ts";
import { readsEvents } from "./rows/events.ts";
import { readsHomes } from "./rows/institutions.ts";
import { readsObservations, registerColumns } from "./rows/observations.ts";
import type { Reads } from "./rows/reading.ts";
import { readsServices } from "./rows/services.ts";

const asked = ({ table, columns }: Reads<unknown>): Pick<Question, "table" | "columns"> => ({ table, columns });
const observations = (...where: readonly Filter[]): Question => ({
  ...asked(readsObservations),
  where,
  order: [{ column: "period_start" }, { column: "period_end" }, { column: "observation" }],
});
const equal = (column: string, value: string): Filter => ({ column, is: "equal", value });
const plain: Filter = { column: "breakdown", is: "null" };
const ofArea: Filter = { column: "area", is: "equal", value: { param: "area" } };

interface Measured {
  readonly measure?: Measure;
}
/** What a specification says of its measure: nothing where counts are told as they are. */
const measuredBy = (measure: Measure = "count"): Pick<BarsSpec, "measure"> => (measure === "count" ? {} : { measure });

interface Series extends Measured {
  readonly id?: BarsSpec["id"];
  readonly indicator: string;
  readonly topic: Topic;
  readonly from?: number | null;
  readonly to?: number | null;
}

/**
 * Bars by year of any indicator; the question leaves `area` open. Years are those in which a period begins. Everything
 * published of the indicator is asked for: what is no year's whole is no bar, but the words say that it is there.
 */
export const seriesSpec = ({ id = "series", indicator, topic, from = null, to = null, measure }: Series): BarsSpec => ({
  id,
  topic,
  form: "bars",
  indicator,
  from,
  to,
  ...measuredBy(measure),
  levels: ["country", "district", "municipality"],
  question: observations(equal("indicator", indicator), ofArea, {
    column: "area_level",
    is: "unequal",
    value: "settlement",
  }),
});

interface Ranking extends Measured {
  readonly indicator: string;
  readonly topic: Topic;
  readonly period?: string | null;
}

/**
 * The districts by any indicator; without a period, the school year for which most of them and the chart's own have a
 * figure. Asks for all that was found.
 */
export const rankingSpec = ({ indicator, topic, period = null, measure }: Ranking): RankingSpec => ({
  id: "district-ranking",
  topic,
  form: "ranking",
  indicator,
  period,
  ...measuredBy(measure),
  levels: ["country", "district"],
  question: observations(equal("indicator", indicator), equal("area_level", "district")),
});

interface Mapped extends Ranking {
  readonly layout?: MapLayout;
}

/** The districts on a map by any indicator, and the municipalities that have a figure of their own. */
export const mapSpec = ({ indicator, topic, period = null, layout = "borders", measure }: Mapped): MapSpec => ({
  id: "district-map",
  topic,
  form: "map",
  indicator,
  period,
  layout,
  ...measuredBy(measure),
  levels: ["country", "district"],
  question: observations(equal("indicator", indicator), {
    column: "area_level",
    is: "oneOf",
    values: ["district", "municipality"],
  }),
});

const homes: DotsSpec = {
  id: "institutions-map",
  topic: "care",
  form: "dots",
  levels: ["country"],
  question: { ...asked(readsHomes), order: [{ column: "institution" }] },
};

const institutions: StepsSpec = {
  id: "institutions-by-year",
  topic: "care",
  form: "steps",
  indicator: "institutions_operating",
  levels: ["country"],
  question: observations(
    equal("indicator", "institutions_operating"),
    equal("area_level", "country"),
    plain,
    { column: "period_type", is: "oneOf", values: ["as_of", "calendar_year"] },
    { column: "institution_kind", is: "oneOf", values: ["all", "DDLRG", "DDUI", "DMSGD"] },
  ),
};

const mechanism = [
  "coverage_teams",
  "team_members",
  "sweeps",
  "addresses_visited",
  "children_listed",
  "children_returned",
  "children_dropped_again",
  "children_at_risk",
  "children_abroad",
  "children_not_found",
  "children_not_enrolled",
  "coverage_rate",
  "dropouts",
  "dropout_rate",
  "social_support_cases",
  "social_directorates",
  "penalties",
] as const;

const reporting: MatrixSpec = {
  id: "reporting-matrix",
  topic: "school",
  form: "matrix",
  indicators: mechanism,
  further: ["okc_meetings"],
  telling: "sweeps",
  levels: ["country", "district"],
  // Also of municipalities: what is found for one of them only must not be told as nothing.
  question: observations(
    { column: "area_level", is: "unequal", value: "country" },
    { column: "indicator", is: "oneOf", values: [...mechanism, "okc_meetings"] },
  ),
};

/** Districts by school year of any indicator of the mechanism. */
export const heatmapSpec = ({ indicator, topic }: Pick<Series, "indicator" | "topic">): HeatmapSpec => ({
  id: "returned-heatmap",
  topic,
  form: "heatmap",
  indicator,
  levels: ["country"],
  question: observations(equal("indicator", indicator), equal("area_level", "district")),
});

const funnel: FunnelSpec = {
  id: "outreach-funnel",
  topic: "school",
  form: "funnel",
  period: null,
  levels: ["country", "district"],
  steps: [
    { step: "listed", indicator: "children_listed", breakdowns: [null], of: null },
    { step: "visited", indicator: "addresses_visited", breakdowns: [null], of: null },
    { step: "found", indicator: "children_found", breakdowns: [null], of: null },
    {
      step: "returned",
      indicator: "children_returned",
      breakdowns: [null, "enrolled-or-returned"],
      of: { step: "listed", within: "records" },
    },
    {
      step: "stayed",
      indicator: "children_returned",
      breakdowns: ["kept"],
      of: { step: "returned", within: "source" },
    },
  ],
  question: observations(
    {
      column: "indicator",
      is: "oneOf",
      values: ["children_listed", "addresses_visited", "children_found", "children_returned"],
    },
    ofArea,
    equal("period_type", "school_year"),
  ),
};

const ageFocus: AgesSpec = {
  id: "age-focus",
  topic: "school",
  form: "ages",
  period: null,
  indicators: ["children_returned", "children_listed"],
  levels: ["country", "district"],
  ages: ["age-5", "age-6", "age-7"],
  bands: ["age-3-4", "age-5-6", "age-7-10", "age-11-14", "age-15-16", "age-17-18"],
  focus: ["age-5", "age-6", "age-7", "age-5-6", "age-7-10"],
  question: observations(
    { column: "indicator", is: "oneOf", values: ["children_returned", "children_listed"] },
    ofArea,
    equal("period_type", "school_year"),
    { column: "breakdown", is: "notNull" },
  ),
};

const fosterCare: StocksSpec = {
  id: "foster-care",
  topic: "care",
  form: "stocks",
  indicators: ["foster_children", "foster_families"],
  levels: ["country", "district"],
  question: observations({ column: "indicator", is: "oneOf", values: ["foster_children", "foster_families"] }, ofArea),
};

const returnedSince: SinceSpec = {
  id: "returned-since-2017",
  topic: "school",
  form: "since",
  indicator: "children_returned",
  levels: ["country"],
  question: observations(
    equal("indicator", "children_returned"),
    equal("area_level", "country"),
    equal("reaches", "cumulative_since"),
  ),
};

// All rows, for a district too: every place then has the same years on its axis and can be compared with the country.
const closures: ClosuresSpec = {
  id: "closures-timeline",
  topic: "care",
  form: "closures",
  levels: ["country", "district"],
  question: { ...asked(readsHomes), order: [{ column: "institution" }] },
};
const services: ServicesSpec = {
  id: "services-by-district",
  topic: "care",
  form: "services",
  levels: ["country", "district"],
  question: { ...asked(readsServices), order: [{ column: "service" }] },
};
const coordination: EventsSpec = {
  id: "coordination-timeline",
  topic: "coordination",
  form: "events",
  levels: ["country", "district"],
  question: { ...asked(readsEvents), order: [{ column: "event" }] },
};

/** Every chart with an address, by its id. */
export const catalogue = {
  "sweeps-by-year": seriesSpec({ id: "sweeps-by-year", indicator: "sweeps", topic: "school" }),
  "returned-by-year": seriesSpec({ id: "returned-by-year", indicator: "children_returned", topic: "school" }),
  "returned-since-2017": returnedSince,
  "teams-by-year": seriesSpec({ id: "teams-by-year", indicator: "coverage_teams", topic: "school" }),
  "institutions-by-year": institutions,
  "reporting-matrix": reporting,
  "district-ranking": rankingSpec({ indicator: "children_returned", topic: "school" }),
  "district-map": mapSpec({ indicator: "children_returned", topic: "school" }),
  "institutions-map": homes,
  "returned-heatmap": heatmapSpec({ indicator: "children_returned", topic: "school" }),
  "outreach-funnel": funnel,
  "age-focus": ageFocus,
  "foster-care": fosterCare,
  "closures-timeline": closures,
  "services-by-district": services,
  "coordination-timeline": coordination,
} as const satisfies Readonly<Record<ChartId, ChartSpec>>;

/** The specifications of the catalogue, in the order of their ids. */
export const charts: readonly ChartSpec[] = chartIds.map((id) => catalogue[id]);

/** A chart of published figures, drawn from the register instead. Refuses one of a form that no register can count. */
export function inRegister<S extends CountedSpec>(spec: S): S {
  const { where = [] } = spec.question;
  const besides = formOf<ChartSpec>(spec).register;
  if (besides === null) throw new RangeError(`chart: no register counts what "${spec.id}" shows`);
  return {
    ...spec,
    question: {
      ...spec.question,
      table: "register_districts",
      columns: registerColumns,
      where: [...where, ...besides],
    },
  };
}

/** The same chart in another measure. */
export const inMeasure = <S extends BarsSpec | RankingSpec | MapSpec>(spec: S, measure: Measure): S => {
  const { measure: _, ...rest } = spec;
  return { ...(rest as S), ...measuredBy(measure) };
};

/** Whether the counts of a chart can be told by people. */
export const isMeasurable = (spec: ChartSpec): spec is BarsSpec | RankingSpec | MapSpec =>
  spec.form === "bars" || spec.form === "ranking" || spec.form === "map";

/** Whether a register can count what a chart shows. */
export const isCounted = (spec: ChartSpec): spec is CountedSpec => formOf(spec).register !== null;

/** What fills the open places of a chart's question for an area. */
export const chartParams = ({ question }: ChartSpec, area: string): Readonly<Record<string, string>> =>
  (question.where ?? []).some(
    (filter) => "value" in filter && typeof filter.value === "object" && filter.value.param === "area",
  )
    ? { area }
    : {};
