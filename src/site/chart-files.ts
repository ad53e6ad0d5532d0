import { readFile } from "node:fs/promises";
import type { APIContext } from "astro";
import { JSDOM } from "jsdom";
import type { Origin } from "../export/citation.ts";
import { csvOf } from "../export/csv.ts";
import { excelCsvOf } from "../export/excel-csv.ts";
import { embeddedFonts, everyLetter } from "../export/fonts.ts";
import { isCube, jsonStatOf } from "../export/json-stat.ts";
import { mediaTypes } from "../export/media-types.ts";
import { parquetOf } from "../export/parquet.ts";
import { pngOf } from "../export/png.ts";
import { pptxOf, type SlideChart } from "../export/pptx.ts";
import { sheetFileName } from "../export/sheet.ts";
import { nativeChart } from "../export/slides/native.ts";
import { pictureSizes, svgOf, type Pictured, type PictureSize } from "../export/svg.ts";
import { coloursOf } from "../export/tokens.ts";
import { xlsxOf } from "../export/xlsx.ts";
import { zipOf } from "../export/zip.ts";
import { chartPath } from "../i18n/paths.ts";
import type { Language } from "../model/text.ts";
import { remember } from "../query/remember.ts";
import { chartSheet, extractOf, isEmptyChart, specOf, type ChartPlace } from "./chart-pages.ts";
import { releaseHash } from "./data/catalogue.ts";
import { describe } from "./draw.ts";

/** The files of a chart that hold its numbers, all of them together in its archive. */
const dataExtensions = ["csv", "excel.csv", "xlsx", "parquet", "json"] as const;
/** The files that stand at a chart's address; the extension is all that differs. */
export const chartExtensions = [...dataExtensions, "svg", "png", "pptx", "zip"] as const;
export type ChartExtension = (typeof chartExtensions)[number];
type DataExtension = (typeof dataExtensions)[number];

/** The files of a chart: none but the CSV where no number stands behind it, no JSON-stat for a list of named things. */
export async function extensionsOf(place: ChartPlace): Promise<readonly ChartExtension[]> {
  if (await isEmptyChart(place)) return ["csv"];
  const cube = isCube(await chartSheet(place, "bg"));
  return chartExtensions.filter((extension) => extension !== "json" || cube);
}

const { document } = new JSDOM().window;
const colours = remember(async (sheet: string) => coloursOf(await readFile(sheet, "utf8"), "light"));
/** The site's light colours: files are read on paper and on other people's pages. */
export const fileColours = () => colours("src/styles/tokens.css");

/** A chart with all that its files tell. */
type Taken = Pictured & { readonly seen: Origin };

async function pictured(place: ChartPlace, language: Language, site: URL): Promise<Taken> {
  const [sheet, drawn] = await Promise.all([chartSheet(place, language), describe(specOf(place), place.area, language, await extractOf(place, language))]);
  const address = new URL(chartPath(place.id, place.area.slug, language, place.dataset), site).href;
  return { ...drawn, sheet, seen: { address, hash: await releaseHash() } };
}

// Cut down once for all: fonts cut to each picture's own letters would save a third of its bytes and cost most of the build's time.
const sharedFonts = remember(embeddedFonts);

async function picture(chart: Pictured, size: PictureSize): Promise<string> {
  return svgOf(chart, { size, colours: await fileColours(), fonts: [], document });
}

/** A chart as slides want it: with its picture and its table where PowerPoint has no such chart. */
async function slideOf(chart: Taken): Promise<SlideChart> {
  const { sheet, spec, seen, view } = chart;
  if (nativeChart(sheet, spec) !== undefined) return { sheet, spec, seen };
  const { width, height } = pictureSizes.slide;
  return { sheet, spec, seen, picture: { png: await pngOf(await picture(chart, "slide"), 2), width, height }, table: view.table };
}

/** A chart with its place on a slide. */
export const chartSlide = async (place: ChartPlace, language: Language, site: URL): Promise<SlideChart> => slideOf(await pictured(place, language, site));

const pngs = new Map<string, Promise<Uint8Array>>();
/** The picture that stands at the chart's address and, frozen, at that of the release: drawn once for both. */
function sharedPng(chart: Taken): Promise<Uint8Array> {
  const drawn = pngs.get(chart.seen.address) ?? picture(chart, "og").then((svg) => pngOf(svg, 1));
  pngs.set(chart.seen.address, drawn);
  return drawn;
}

type Writer = (chart: Taken) => string | Uint8Array | Promise<string | Uint8Array>;

const dataWriters: Readonly<Record<DataExtension, Writer>> = {
  "csv": ({ sheet }) => csvOf(sheet),
  "excel.csv": ({ sheet }) => excelCsvOf(sheet),
  "xlsx": ({ sheet, seen }) => xlsxOf([sheet], seen),
  "parquet": ({ sheet, seen }) => parquetOf(sheet, seen),
  "json": ({ sheet, seen }) => JSON.stringify(jsonStatOf(sheet, seen)),
};

async function archive(chart: Taken): Promise<Uint8Array> {
  const { sheet, seen } = chart;
  const inside = dataExtensions.filter((extension) => extension !== "json" || isCube(sheet));
  const parts = await Promise.all(inside.map(async (extension) => [sheetFileName(sheet, extension), await dataWriters[extension](chart)] as const));
  return zipOf(sheet, Object.fromEntries(parts), seen);
}

const writers: Readonly<Record<ChartExtension, Writer>> = {
  ...dataWriters,
  "svg": async (chart) =>
    svgOf(chart, { size: "wide", colours: await fileColours(), fonts: await sharedFonts(everyLetter), document }),
  "png": sharedPng,
  "pptx": async (chart) => pptxOf([await slideOf(chart)], await fileColours()),
  "zip": archive,
};

/** An answer of the build with a file in it. */
export const answerWith = (body: string | Uint8Array, kind: keyof typeof mediaTypes): Response =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), { headers: { "content-type": mediaTypes[kind] } });

/** The site's public address; refuses a build without one, because every file says where it is from. */
export function needSite(site: URL | undefined): URL {
  if (site === undefined) throw new Error("files: no site address in astro.config.mjs");
  return site;
}

type Context = APIContext<{ readonly place: ChartPlace; readonly extension: ChartExtension }>;

/** The endpoint that answers with a file of a chart; its route hands it the chart, the area and the extension. */
export const chartFile = (language: Language) => async ({ props: { place, extension }, site }: Context): Promise<Response> => {
  return answerWith(await writers[extension](await pictured(place, language, needSite(site))), extension);
};

/** A chart as the picture that stands at its address. */
export const chartPng = async (place: ChartPlace, language: Language, site: URL): Promise<Uint8Array> => sharedPng(await pictured(place, language, site));
