import type { ObservationRow } from "../../model/rows.ts";
import { firstDay, lastDay } from "../../model/days.ts";
import { factLanguages, inFacts, type Bilingual } from "../../model/text.ts";
import { manifest, rowsOf } from "../facts.ts";
import type { Described } from "./described.ts";

/**
 * Published observations as SDMX-CSV 2.0, and their structure with its code lists as SDMX-JSON 2.0. Figures without a
 * date are left out: SDMX has no place for them.
 */

const agency = "OBHVAT";
// Of the structure, not of the data: it rises when a component or the meaning of a code changes.
const version = "1.0.0";
const [whole, inapplicable, unnamed] = ["_T", "_Z", "_U"];

const urn = (kind: string, id: string): string => `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(${version})`;
const codelist = (id: string): string => urn("codelist.Codelist", id);
const concept = (id: string): string =>
  `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${agency}:CS_OBHVAT(${version}).${id}`;

/** A column of the file: its name in SDMX, the column that it is read from, and the list of its codes. */
interface Component {
  readonly id: string;
  readonly column: keyof ObservationRow;
  readonly codes?: string;
}
const dimensions: readonly Component[] = [
  { id: "INDICATOR", column: "indicator", codes: "CL_INDICATOR" },
  { id: "REF_AREA", column: "area", codes: "CL_AREA" },
  { id: "AREA_LEVEL", column: "area_level", codes: "CL_AREA_LEVEL" },
  { id: "REACHES", column: "reaches", codes: "CL_REACHES" },
  { id: "UNTIL", column: "until" },
  { id: "BREAKDOWN", column: "breakdown", codes: "CL_BREAKDOWN" },
  { id: "INSTITUTION_KIND", column: "institution_kind", codes: "CL_INSTITUTION_KIND" },
];
const time: Component = { id: "TIME_PERIOD", column: "period" };
const measure: Component = { id: "OBS_VALUE", column: "value" };
const attributes: readonly Component[] = [
  { id: "OBS_STATUS", column: "obs_status", codes: "CL_OBS_STATUS" },
  { id: "CONF_STATUS", column: "conf_status", codes: "CL_CONF_STATUS" },
  { id: "QUALIFIER", column: "qualifier", codes: "CL_QUALIFIER" },
  { id: "VALUE_STATE", column: "value_state", codes: "CL_VALUE_STATE" },
  { id: "COUNTS", column: "counts", codes: "CL_COUNTS" },
  { id: "EXTENT", column: "extent", codes: "CL_EXTENT" },
  { id: "DATING", column: "dating", codes: "CL_DATING" },
  { id: "SOURCE", column: "source" },
];
const components: readonly Component[] = [...dimensions, time, measure, ...attributes];

const isDate = (text: string | undefined): text is string => /^\d{4}(?:-\d{2}){0,2}$/.test(text ?? "");

/** The first and the last day that a range of days, months or years may mean: "2017-07/2019" ends with 2019. */
function rangeOf(period: string): readonly [from: string | null, to: string | null] {
  const [from, to] = period.split("/");
  return [isDate(from) ? firstDay(from) : null, isDate(to) ? lastDay(to) : null];
}

/**
 * A period as SDMX writes it: a year, a month or a day as it is; what has a beginning and an end as a range from the
 * first day, "2018-09-15/P1Y", "2024-12-01/P319D". Nothing for a figure without a date.
 */
export function timePeriod({
  period_type,
  period,
  period_start,
  period_end,
}: Pick<ObservationRow, "period_type" | "period" | "period_start" | "period_end">): string | null {
  if (period === "undated") return null;
  if (period_type === "school_year") return period_start === null ? null : `${period_start}/P1Y`;
  if (period_type === "calendar_year" || period_type === "as_of") return period;
  const [from, to] = rangeOf(period);
  const [start, end] = [period_start ?? from, period_end ?? to];
  if (start === null || end === null) return null;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return `${start}/P${days + 1}D`;
}

/** What stands where a dimension does not apply. A count until a day that no source names is another than any such. */
function filling({ id }: Component, { reaches, observation }: ObservationRow): string {
  if (id === "BREAKDOWN") return whole;
  return id === "UNTIL" && reaches === "until_date" ? `${unnamed}.${observation}` : inapplicable;
}

function cellOf(component: Component, row: ObservationRow): string {
  if (component === time) return timePeriod(row) ?? "";
  const cell = row[component.column];
  if (cell !== null) return String(cell);
  return dimensions.includes(component) ? filling(component, row) : "";
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The observations that have a date, as SDMX-CSV. */
export async function sdmxCsv(): Promise<string> {
  const rows = (await rowsOf("observations")).filter((row) => timePeriod(row) !== null);
  const head = ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...components.map(({ id }) => id)];
  const flow = `${agency}:OBSERVATIONS(${version})`;
  const lines = rows.map((row) => ["dataflow", flow, "I", ...components.map((one) => quoted(cellOf(one, row)))]);
  return `${[head, ...lines].map((line) => line.join(",")).join("\n")}\n`;
}

interface Code {
  readonly id: string;
  readonly names: Bilingual;
}
const named = (names: Bilingual) => ({ name: names.en, names });

const beyond: Readonly<Record<string, Code>> = {
  BREAKDOWN: { id: whole, names: { bg: "всички", en: "all" } },
  INSTITUTION_KIND: { id: inapplicable, names: { bg: "неприложимо", en: "not applicable" } },
};

/** The codes of a component: of a table that holds them, or those that its column may have. */
async function codesFor({ id, column }: Component, { datasets }: Described): Promise<readonly Code[]> {
  const more = beyond[id] === undefined ? [] : [beyond[id]];
  if (id === "REF_AREA")
    return (await rowsOf("areas")).map(({ area, ...row }) => ({
      id: area,
      names: inFacts((language) => row[`name_${language}`]),
    }));
  if (id === "INDICATOR")
    return (await rowsOf("indicators")).map(({ indicator, ...row }) => ({
      id: indicator,
      names: inFacts((language) => row[`name_${language}`]),
    }));
  if (id === "BREAKDOWN") {
    // Those of the register have signs that SDMX takes for others.
    const used = new Set((await rowsOf("observations")).map(({ breakdown }) => breakdown));
    const own = (await rowsOf("breakdowns")).filter(({ breakdown }) => used.has(breakdown));
    return [
      ...more,
      ...own.map(({ breakdown, ...row }) => ({
        id: breakdown,
        names: inFacts((language) => row[`label_${language}`]),
      })),
    ];
  }
  const own = datasets.find(({ name }) => name === "observations")?.columns.find(({ name }) => name === column)?.codes;
  return [...more, ...[...(own ?? [])].map(([code, names]) => ({ id: code, names }))];
}

const described = (column: string, { datasets }: Described): Bilingual =>
  datasets.find(({ name }) => name === "observations")?.columns.find(({ name }) => name === column)?.label ?? {
    bg: column,
    en: column,
  };

const represented = ({ codes }: Component) =>
  codes === undefined
    ? { localRepresentation: { format: { dataType: "String" } } }
    : { localRepresentation: { enumeration: codelist(codes) } };

const part = (component: Component) => ({ id: component.id, conceptIdentity: concept(component.id) });

/** What stands at each place of a row: dimensions, the value, and what is said of it. */
const structureComponents = {
  dimensionList: {
    id: "DimensionDescriptor",
    dimensions: dimensions.map((one, at) => ({ ...part(one), position: at, ...represented(one) })),
    timeDimension: {
      ...part(time),
      localRepresentation: { format: { dataType: "ObservationalTimePeriod" } },
    },
  },
  measureList: {
    id: "MeasureDescriptor",
    measures: [{ ...part(measure), localRepresentation: { format: { dataType: "Double" } } }],
  },
  attributeList: {
    id: "AttributeDescriptor",
    attributes: attributes.map((one) => ({
      ...part(one),
      usage: "optional",
      attributeRelationship: { observation: {} },
      ...represented(one),
    })),
  },
};

/** The structure of that file: its components, their concepts and their code lists. */
export async function sdmxStructure(all: Described): Promise<object> {
  const { release } = await manifest();
  const lists = await Promise.all(
    components
      .filter(({ codes }) => codes !== undefined)
      .map(async (component) => ({
        id: component.codes,
        agencyID: agency,
        version,
        ...named(described(component.column, all)),
        codes: (await codesFor(component, all)).map(({ id, names }) => ({ id, ...named(names) })),
      })),
  );
  return {
    meta: {
      id: `${agency}_${release}`,
      prepared: `${release}T00:00:00Z`,
      contentLanguages: factLanguages,
      sender: { id: agency },
    },
    data: {
      codelists: lists,
      conceptSchemes: [
        {
          id: "CS_OBHVAT",
          agencyID: agency,
          version,
          ...named({ bg: "Понятия", en: "Concepts" }),
          concepts: components.map(({ id, column }) => ({ id, ...named(described(column, all)) })),
        },
      ],
      dataStructures: [
        {
          id: "OBSERVATIONS",
          agencyID: agency,
          version,
          ...named(all.title),
          dataStructureComponents: structureComponents,
        },
      ],
      dataflows: [
        {
          id: "OBSERVATIONS",
          agencyID: agency,
          version,
          ...named(all.title),
          structure: urn("datastructure.DataStructure", "OBSERVATIONS"),
        },
      ],
    },
  };
}
