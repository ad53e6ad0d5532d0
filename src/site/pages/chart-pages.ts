import { catalogue, charts, inRegister, isCounted } from "../../charts/catalogue.ts";
import { sheetOf, type Sheet } from "../../export/sheet.ts";
import { chartIds, type ChartId, type ChartSpec } from "../../model/chart.ts";
import type { Dataset } from "../../model/codes.ts";
import type { AreaRow } from "../../model/rows.ts";
import { firstLanguage, inAlphabet, type Language } from "../../model/text.ts";
import { remember } from "../../query/remember.ts";
import { pageWords } from "../../i18n/pages.ts";
import { correctedOf, correctionsSaid } from "../parts/corrected.ts";
import { chartAnswer, describeChart } from "../parts/draw.ts";
import { publishersOf } from "./delivered.ts";
import { districts } from "./district.ts";
import { allLookups, manifest, need } from "../facts.ts";
import { certificate } from "./register.ts";

/** A chart of a data set for the country or a district: it has a page and files of its own in each language. */
export interface ChartPlace {
  readonly id: ChartId;
  readonly area: AreaRow;
  readonly dataset: Dataset;
  /** The school year of a chart of one; without it, whichever it begins with in its release. */
  readonly period?: string;
}

const ofRegister = new WeakMap<ChartSpec, ChartSpec>();
/** The specification that a place's chart is drawn from. */
export function specOf({ id, dataset, period }: Pick<ChartPlace, "id" | "dataset" | "period">): ChartSpec {
  const open: ChartSpec = catalogue[id];
  const spec = period !== undefined && "period" in open ? { ...open, period } : open;
  if (dataset === "reported") return spec;
  if (!isCounted(spec)) throw new RangeError(`chart pages: no register counts what "${id}" shows`);
  const made = ofRegister.get(spec) ?? inRegister(spec);
  ofRegister.set(spec, made);
  return made;
}

/** The country and the districts, in the alphabetical order of the language. */
const places = remember(async (language: Language): Promise<readonly AreaRow[]> => {
  const country = need((await allLookups()).areas, "BG");
  return [country, ...(await districts()).toSorted(inAlphabet(language))];
});

/** The country and the districts that a chart is drawn for, in the alphabetical order of the language. */
export const areasOf = async (id: ChartId, language: Language): Promise<readonly AreaRow[]> =>
  (await places(language)).filter(({ level }) => catalogue[id].levels.includes(level));

/** The charts that are drawn for the country or a district, in the order of the catalogue. */
export async function chartsWithPages(): Promise<readonly ChartId[]> {
  const ids = charts.flatMap((spec) => chartIds.find((one) => one === spec.id) ?? []);
  const areas = await Promise.all(ids.map((id) => areasOf(id, firstLanguage)));
  return ids.filter((_, at) => areas[at]?.length !== 0);
}

/** Whether the release's register counts what a chart shows. */
const isInRegister = remember(async (id: ChartId): Promise<boolean> => {
  const spec = catalogue[id];
  if (!isCounted(spec) || (await certificate()) === undefined) return false;
  const [area] = await areasOf(id, firstLanguage);
  return area !== undefined && (await chartAnswer(inRegister(spec), area)).length > 0;
});

/** All charts of a data set that have pages; none from the register in a release without one. */
export async function chartPlaces(dataset: Dataset): Promise<readonly ChartPlace[]> {
  const all = await Promise.all(
    charts.map(async (spec): Promise<readonly ChartPlace[]> => {
      const id = chartIds.find((one) => one === spec.id);
      if (id === undefined || (dataset === "register" && !(await isInRegister(id)))) return [];
      return (await areasOf(id, firstLanguage)).map((area) => ({ id, area, dataset }));
    }),
  );
  return all.flat();
}

/** The page of a chart that stands in another page, if there is one for its area. */
export async function placeOf(spec: ChartSpec, area: AreaRow): Promise<ChartPlace | undefined> {
  const id = chartIds.find((one) => one === spec.id);
  if (id === undefined || !(await areasOf(id, firstLanguage)).some((one) => one.area === area.area)) return undefined;
  const dataset: Dataset = spec.question.table.startsWith("register_") ? "register" : "reported";
  return dataset === "register" && !(await isInRegister(id)) ? undefined : { id, area, dataset };
}

/** The data sets that a chart has pages for. */
export const datasetsOf = async (id: ChartId): Promise<readonly Dataset[]> =>
  (await isInRegister(id)) ? ["reported", "register"] : ["reported"];

/** Who made the register, for the words of its charts. */
export async function extractOf(
  { dataset, area }: Pick<ChartPlace, "dataset" | "area">,
  language: Language,
): Promise<string | undefined> {
  return dataset === "register" ? publishersOf(area, language) : undefined;
}

/** Whether no number at all stands behind a chart. */
export const isEmptyChart = async (place: ChartPlace): Promise<boolean> =>
  // With the maker's name, as its page has it: the chart is then worded once for both.
  (await describeChart(specOf(place), place.area, firstLanguage, await extractOf(place, firstLanguage))).empty;

async function findFilled(): Promise<readonly ChartPlace[]> {
  const all = [...(await chartPlaces("reported")), ...(await chartPlaces("register"))];
  const empty = await Promise.all(all.map(isEmptyChart));
  return all.filter((_, at) => empty[at] === false);
}
let filled: Promise<readonly ChartPlace[]> | undefined;
/**
 * The charts of both data sets that hold a number, found once a build: search engines may list them, and others may
 * embed them.
 */
export const filledPlaces = (): Promise<readonly ChartPlace[]> => (filled ??= findFilled());

/**
 * The charts of one data set that hold a number for a place, in the order of the catalogue: a presentation shows one to
 * a screen.
 */
export const areaSlides = async ({ area }: AreaRow, dataset: Dataset): Promise<readonly ChartPlace[]> =>
  (await filledPlaces()).filter((place) => place.dataset === dataset && place.area.area === area);

/** A chart's numbers as a sheet, for files; its notes say what was lately corrected of them. */
export async function chartSheet(place: ChartPlace, language: Language): Promise<Sheet> {
  const { release, license } = await manifest();
  const spec = specOf(place);
  const view = await describeChart(spec, place.area, language, await extractOf(place, language));
  const sheet = sheetOf(spec, view, { area: place.area, language, release, licence: license });
  const touched = place.dataset === "reported" ? correctedOf(spec, place.area.area) : undefined;
  const corrected = touched === undefined ? undefined : await correctionsSaid(touched, language);
  if (corrected === undefined) return sheet;
  return { ...sheet, notes: [...sheet.notes, pageWords(language).areaFiles.corrected(corrected.text)] };
}
