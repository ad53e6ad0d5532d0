import { catalogue, charts, inRegister } from "../charts/catalogue.ts";
import { sheetOf, type Sheet } from "../export/sheet.ts";
import { chartIds, type ChartId, type ChartSpec } from "../model/chart.ts";
import type { Dataset } from "../model/codes.ts";
import type { AreaRow } from "../model/rows.ts";
import type { Language } from "../model/text.ts";
import { remember } from "../query/remember.ts";
import { chartAnswer, describeChart } from "./draw.ts";
import { districts } from "./district.ts";
import { allLookups, manifest, need } from "./facts.ts";
import { certificate } from "./register.ts";

/** A chart of a data set for the country or a district: it has a page and files of its own in each language. */
export interface ChartPlace {
  readonly id: ChartId;
  readonly area: AreaRow;
  readonly dataset: Dataset;
}

/** The specification that a place's chart is drawn from. */
export const specOf = ({ id, dataset }: Pick<ChartPlace, "id" | "dataset">): ChartSpec =>
  (dataset === "register" ? inRegister(catalogue[id]) : catalogue[id]);

/** The country and the districts, in the alphabetical order of the language. */
const places = remember(async (language: Language): Promise<readonly AreaRow[]> => {
  const country = need((await allLookups()).areas, "BG");
  return [country, ...(await districts()).toSorted((a, b) => a[`rank_${language}`] - b[`rank_${language}`])];
});

/** The country and the districts that a chart is drawn for, in the alphabetical order of the language. */
export const areasOf = async (id: ChartId, language: Language): Promise<readonly AreaRow[]> =>
  (await places(language)).filter(({ level }) => catalogue[id].levels.includes(level));

// The other forms ask for what no register counts: who published, and homes known at dates.
const countable: readonly ChartSpec["form"][] = ["bars", "ranking"];

/** Whether the release's register counts what a chart shows. */
const isInRegister = remember(async (id: ChartId): Promise<boolean> => {
  const spec = catalogue[id];
  if (!countable.includes(spec.form) || spec.question.table !== "observations" || await certificate() === undefined) return false;
  const [area] = await areasOf(id, "bg");
  return area !== undefined && (await chartAnswer(inRegister(spec), area)).length > 0;
});

/** All charts of a data set that have pages; none from the register in a release without one. */
export async function chartPlaces(dataset: Dataset): Promise<readonly ChartPlace[]> {
  const all = await Promise.all(charts.map(async (spec): Promise<readonly ChartPlace[]> => {
    const id = chartIds.find((one) => one === spec.id);
    if (id === undefined || (dataset === "register" && !await isInRegister(id))) return [];
    return (await areasOf(id, "bg")).map((area) => ({ id, area, dataset }));
  }));
  return all.flat();
}

/** The page of a chart that stands in another page, if there is one for its area. */
export async function placeOf(spec: ChartSpec, area: AreaRow): Promise<ChartPlace | undefined> {
  const id = chartIds.find((one) => one === spec.id);
  if (id === undefined || !(await areasOf(id, "bg")).some((one) => one.area === area.area)) return undefined;
  const dataset: Dataset = spec.question.table === "observations" ? "reported" : "register";
  return dataset === "register" && !await isInRegister(id) ? undefined : { id, area, dataset };
}

/** The data sets that a chart has pages for. */
export const datasetsOf = async (id: ChartId): Promise<readonly Dataset[]> =>
  (await isInRegister(id) ? ["reported", "register"] : ["reported"]);

/** Who made the register, for the words of its charts. */
export async function extractOf({ dataset }: Pick<ChartPlace, "dataset">, language: Language): Promise<string | undefined> {
  return dataset === "register" ? (await certificate())?.extract.publisher[language] : undefined;
}

/** Whether no number at all stands behind a chart. */
export const isEmptyChart = async (place: ChartPlace): Promise<boolean> => (await describeChart(specOf(place), place.area, "bg")).empty;

/** A chart's numbers as a sheet, for files. */
export async function chartSheet(place: ChartPlace, language: Language): Promise<Sheet> {
  const { release, license } = await manifest();
  const spec = specOf(place);
  const view = await describeChart(spec, place.area, language, await extractOf(place, language));
  return sheetOf(spec, view, { area: place.area, language, release, licence: license });
}
