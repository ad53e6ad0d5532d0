import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";
import type { Origin } from "../../export/citation.ts";
import { embeddedFonts, sharedLetters } from "../../export/fonts.ts";
import { mediaTypes } from "../../export/media-types.ts";
import { numberArchive, numberFile, numberKinds, numberKindsOf, type NumberKind } from "../../export/number-files.ts";
import { pngOf, type PngScale } from "../../export/png.ts";
import { pptxOf, type SlideChart } from "../../export/pptx.ts";
import { chartSlide as chartSlideOf } from "../../export/slides/chart-slide.ts";
import { pictureSizes, svgOf, type Pictured, type PictureSize } from "../../export/svg.ts";
import { coloursOf } from "../../export/tokens.ts";
import { chartPath } from "../../i18n/paths.ts";
import { commonLetters } from "../../model/letters.ts";
import type { Dataset } from "../../model/codes.ts";
import { firstLanguage, type Language } from "../../model/text.ts";
import { remember } from "../../query/remember.ts";
import { chartPlaces, chartSheet, extractOf, isEmptyChart, specOf, type ChartPlace } from "../pages/chart-pages.ts";
import { releaseHash } from "../data/catalogue.ts";
import { describe } from "../parts/draw.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";

/** The files that stand at a chart's address; the extension is all that differs. */
export const chartExtensions = [...numberKinds, "svg", "png", "pptx", "zip"] as const;
export type ChartExtension = (typeof chartExtensions)[number];

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
  const kinds = numberKindsOf(await chartSheet(place, firstLanguage));
  return chartExtensions.filter((extension) => !isNumberKind(extension) || kinds.includes(extension));
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

const pngs = new Map<string, Promise<Uint8Array>>();
/**
 * A chart as PNG, drawn once: the picture at its address stands at that of the release too, and the one on its slide in
 * the presentation of its district.
 */
function png(chart: Taken, size: "og" | "slide", scale: PngScale): Promise<Uint8Array> {
  const key = `${size} ${chart.seen.address}`;
  const drawn = pngs.get(key) ?? picture(chart, size).then((svg) => pngOf(svg, scale));
  pngs.set(key, drawn);
  return drawn;
}

const sharedPng = (chart: Taken): Promise<Uint8Array> => png(chart, "og", 1);

const slideOf = (chart: Taken): Promise<SlideChart> =>
  chartSlideOf(chart, async () => {
    const { width, height } = pictureSizes.slide;
    return { png: await png(chart, "slide", 2), width, height };
  });

/** A chart with its place on a slide. */
export const chartSlide = async (place: ChartPlace, language: Language, site: PublicSite): Promise<SlideChart> =>
  slideOf(await pictured(place, language, site));

type Writer = (chart: Taken) => string | Uint8Array | Promise<string | Uint8Array>;

const writers: Readonly<Record<Exclude<ChartExtension, NumberKind>, Writer>> = {
  svg: pictureWithFonts,
  png: sharedPng,
  pptx: async (chart) => pptxOf([await slideOf(chart)], await fileColours()),
  zip: ({ sheet, seen }) => numberArchive(sheet, seen),
};

const isNumberKind = (extension: ChartExtension): extension is NumberKind =>
  numberKinds.some((kind) => kind === extension);

const written = (extension: ChartExtension, chart: Taken): ReturnType<Writer> =>
  isNumberKind(extension) ? numberFile(extension, chart.sheet, chart.seen) : writers[extension](chart);

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
        answerWith(await written(extension, await pictured(place, language, site)), extension),
    })),
  );
  return (await Promise.all(files)).flat();
};

/** A chart as the picture that stands at its address. */
export const chartPng = async (place: ChartPlace, language: Language, site: PublicSite): Promise<Uint8Array> =>
  sharedPng(await pictured(place, language, site));
