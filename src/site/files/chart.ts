import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";
import type { Origin } from "../../export/citation.ts";
import { csvOf } from "../../export/csv.ts";
import { excelCsvOf } from "../../export/excel-csv.ts";
import { embeddedFonts, sharedLetters } from "../../export/fonts.ts";
import { isCube, jsonStatOf } from "../../export/json-stat.ts";
import { mediaTypes } from "../../export/media-types.ts";
import { parquetOf } from "../../export/parquet.ts";
import { pngOf } from "../../export/png.ts";
import { pptxOf, type SlideChart } from "../../export/pptx.ts";
import { sheetFileName } from "../../export/sheet.ts";
import { nativeChart } from "../../export/slides/native.ts";
import { pictureSizes, svgOf, type Pictured, type PictureSize } from "../../export/svg.ts";
import { coloursOf } from "../../export/tokens.ts";
import { xlsxOf } from "../../export/xlsx.ts";
import { zipOf } from "../../export/zip.ts";
import { chartPath } from "../../i18n/paths.ts";
import { commonLetters } from "../../model/letters.ts";
import type { Dataset } from "../../model/codes.ts";
import { firstLanguage, type Language } from "../../model/text.ts";
import { remember } from "../../query/remember.ts";
import { chartPlaces, chartSheet, extractOf, isEmptyChart, specOf, type ChartPlace } from "../pages/chart-pages.ts";
import { releaseHash } from "../data/catalogue.ts";
import { describe } from "../parts/draw.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";

/** The files of a chart that hold its numbers, all of them together in its archive. */
const dataExtensions = ["csv", "excel.csv", "xlsx", "parquet", "json"] as const;
/** The files that stand at a chart's address; the extension is all that differs. */
export const chartExtensions = [...dataExtensions, "svg", "png", "pptx", "zip"] as const;
export type ChartExtension = (typeof chartExtensions)[number];
type DataExtension = (typeof dataExtensions)[number];

/**
 * Whether only the simplest files of a chart stand at its address: the numbers as CSV and the picture that links show.
 * A register has many charts of each district, and the reader's browser makes their other files.
 */
export const isMadeByReaders = ({ dataset, area }: ChartPlace): boolean =>
  dataset === "register" && area.level !== "country";

/**
 * The files that stand at a chart's address: none but the CSV where no number stands behind it, no JSON-stat for a list
 * of named things.
 */
export async function extensionsOf(place: ChartPlace): Promise<readonly ChartExtension[]> {
  if (await isEmptyChart(place)) return ["csv"];
  if (isMadeByReaders(place)) return ["csv", "png"];
  const cube = isCube(await chartSheet(place, firstLanguage));
  return chartExtensions.filter((extension) => extension !== "json" || cube);
}

const { document } = new JSDOM().window;
const colours = remember(async (sheet: string) => coloursOf(await readFile(sheet, "utf8"), "light"));
/** The site's light colours: files are read on paper and on other people's pages. */
export const fileColours = () => colours("src/styles/tokens.css");

/** A chart with all that its files tell. */
type Taken = Pictured & { readonly seen: Origin };

async function pictured(place: ChartPlace, language: Language, site: PublicSite): Promise<Taken> {
  const [sheet, drawn] = await Promise.all([
    chartSheet(place, language),
    describe(specOf(place), place.area, language, await extractOf(place, language)),
  ]);
  const address = addressAt(chartPath(place.id, place.area.slug, language, place.dataset), site);
  return { ...drawn, sheet, seen: { address, hash: await releaseHash() } };
}

// Cut down once for all: fonts cut to each picture's own letters would save a third of its bytes and cost most of the
// build's time.
const sharedFonts = remember(embeddedFonts);

async function picture(chart: Pictured, size: PictureSize): Promise<string> {
  return svgOf(chart, { size, colours: await fileColours(), fonts: [], document });
}

/** The picture that stands alone; drawn once more for the few that have letters besides those of the shared fonts. */
async function pictureWithFonts(chart: Pictured): Promise<string> {
  const draw = async (letters: string) =>
    svgOf(chart, { size: "wide", colours: await fileColours(), fonts: await sharedFonts(letters), document });
  const drawn = await draw(commonLetters);
  const wanted = sharedLetters(drawn);
  return wanted === commonLetters ? drawn : draw(wanted);
}

/** A chart as slides want it: with its picture and its table where PowerPoint has no such chart. */
async function slideOf(chart: Taken): Promise<SlideChart> {
  const { sheet, spec, seen, view } = chart;
  if (nativeChart(sheet, spec) !== undefined) return { sheet, spec, seen };
  const { width, height } = pictureSizes.slide;
  return {
    sheet,
    spec,
    seen,
    picture: { png: await pngOf(await picture(chart, "slide"), 2), width, height },
    table: view.table,
  };
}

/** A chart with its place on a slide. */
export const chartSlide = async (place: ChartPlace, language: Language, site: PublicSite): Promise<SlideChart> =>
  slideOf(await pictured(place, language, site));

const pngs = new Map<string, Promise<Uint8Array>>();
/** The picture that stands at the chart's address and, frozen, at that of the release: drawn once for both. */
function sharedPng(chart: Taken): Promise<Uint8Array> {
  const drawn = pngs.get(chart.seen.address) ?? picture(chart, "og").then((svg) => pngOf(svg, 1));
  pngs.set(chart.seen.address, drawn);
  return drawn;
}

type Writer = (chart: Taken) => string | Uint8Array | Promise<string | Uint8Array>;

const dataWriters: Readonly<Record<DataExtension, Writer>> = {
  csv: ({ sheet }) => csvOf(sheet),
  "excel.csv": ({ sheet }) => excelCsvOf(sheet),
  xlsx: ({ sheet, seen }) => xlsxOf([sheet], seen),
  parquet: ({ sheet, seen }) => parquetOf(sheet, seen),
  json: ({ sheet, seen }) => JSON.stringify(jsonStatOf(sheet, seen)),
};

async function archive(chart: Taken): Promise<Uint8Array> {
  const { sheet, seen } = chart;
  const inside = dataExtensions.filter((extension) => extension !== "json" || isCube(sheet));
  const parts = await Promise.all(
    inside.map(async (extension) => [sheetFileName(sheet, extension), await dataWriters[extension](chart)] as const),
  );
  return zipOf(sheet, Object.fromEntries(parts), seen);
}

const writers: Readonly<Record<ChartExtension, Writer>> = {
  ...dataWriters,
  svg: pictureWithFonts,
  png: sharedPng,
  pptx: async (chart) => pptxOf([await slideOf(chart)], await fileColours()),
  zip: archive,
};

/** An answer of the build with a file in it. */
export const answerWith = (body: string | Uint8Array, kind: keyof typeof mediaTypes): Response =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: { "content-type": mediaTypes[kind] },
  });

/** The files of the charts of a data set. */
export const chartFiles = (dataset: Dataset) => async (language: Language) => {
  const files = (await chartPlaces(dataset)).map(async (place) =>
    (await extensionsOf(place)).map((extension) => ({
      values: { chart: place.id, area: place.area.slug, extension },
      answer: async (site: PublicSite) =>
        answerWith(await writers[extension](await pictured(place, language, site)), extension),
    })),
  );
  return (await Promise.all(files)).flat();
};

/** A chart as the picture that stands at its address. */
export const chartPng = async (place: ChartPlace, language: Language, site: PublicSite): Promise<Uint8Array> =>
  sharedPng(await pictured(place, language, site));
