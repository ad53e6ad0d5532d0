import type { Origin } from "../../export/citation.ts";
import { csvOf } from "../../export/csv.ts";
import type { BuiltDeck } from "../../export/deck.ts";
import { excelCsvOf } from "../../export/excel-csv.ts";
import { fileName, periodOf } from "../../export/file-name.ts";
import { parquetOf } from "../../export/parquet.ts";
import { deckTitle, pptxOf, type SlideChart } from "../../export/pptx.ts";
import { xlsxOf } from "../../export/xlsx.ts";
import { zipOf } from "../../export/zip.ts";
import { districtPath, pagePath } from "../../i18n/paths.ts";
import type { AreaRow } from "../../model/rows.ts";
import { firstLanguage, type Language } from "../../model/text.ts";
import { figuresSheet, keySheet, ratedFigures } from "./area-sheets.ts";
import { answerWith, chartSlide, fileColours } from "./chart.ts";
import { areaSlides, chartSheet, type ChartPlace } from "../pages/chart-pages.ts";
import { releaseHash } from "../data/catalogue.ts";
import { cubeOf } from "../data/cube.ts";
import { publishersOfSources } from "../data/sheet.ts";
import { districts } from "../pages/district.ts";
import { allLookups, manifest } from "../facts.ts";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";
import { placements } from "../placements.ts";

/** The files that stand at a district's address; the extension is all that differs. */
export const areaExtensions = ["pptx", "xlsx", "csv", "excel.csv", "parquet", "json", "zip"] as const;
export type AreaExtension = (typeof areaExtensions)[number];

async function leading(area: AreaRow): Promise<readonly ChartPlace[]> {
  const { charts, most } = placements.files;
  const filled = await areaSlides(area, "reported");
  return charts.flatMap((id) => filled.find((place) => place.id === id) ?? []).slice(0, most);
}

/** The files of a district: slides only where it has a number to show. */
export async function areaExtensionsOf(area: AreaRow): Promise<readonly AreaExtension[]> {
  const isSilent = (await leading(area)).length === 0 && (await keySheet(area, firstLanguage)) === undefined;
  return areaExtensions.filter((extension) => extension !== "pptx" || !isSilent);
}

/** What the browser makes the same slides of, with the chart that the reader has chosen. */
export async function builtDeck(area: AreaRow): Promise<BuiltDeck | undefined> {
  const [charts, key] = [await leading(area), await keySheet(area, firstLanguage)];
  return charts.length === 0 && key === undefined
    ? undefined
    : {
        charts: charts.map(({ id }) => id),
        key: key !== undefined,
        period: periodOf(await figuresSheet(area, firstLanguage)),
      };
}

interface Asked {
  readonly area: AreaRow;
  readonly language: Language;
  readonly site: PublicSite;
}

const originOf = async ({ area, language, site }: Asked): Promise<Origin> => ({
  address: addressAt(districtPath(area.slug, language), site),
  hash: await releaseHash(),
});

async function slidesOf(asked: Asked): Promise<readonly SlideChart[]> {
  const { area, language, site } = asked;
  const [key, seen] = [await keySheet(area, language), await originOf(asked)];
  const charts = await Promise.all((await leading(area)).map((place) => chartSlide(place, language, site)));
  return [
    ...(key === undefined ? [] : [{ ...key, spec: { form: "matrix", topic: "school" }, seen } as const]),
    ...charts,
  ];
}

async function deck(asked: Asked): Promise<Uint8Array> {
  const { area, language, site } = asked;
  const method = addressAt(pagePath("method", language), site);
  return pptxOf(await slidesOf(asked), await fileColours(), {
    title: deckTitle(area, language),
    seen: await originOf(asked),
    method,
  });
}

async function workbook(asked: Asked): Promise<Uint8Array> {
  const { area, language } = asked;
  const [key, charts] = [await keySheet(area, language), await leading(area)];
  const sheets = await Promise.all(charts.map((place) => chartSheet(place, language)));
  const all = [...(key === undefined ? [] : [key.sheet]), ...sheets, await ratedFigures(area, language)];
  return xlsxOf(all, await originOf(asked), deckTitle(area, language));
}

async function archive(asked: Asked): Promise<Uint8Array> {
  const { area, language } = asked;
  const inside = (await areaExtensionsOf(area)).filter((extension) => extension !== "zip");
  const parts = await Promise.all(
    inside.map(
      async (extension) => [await areaFileName(area, extension, language), await made(asked, extension)] as const,
    ),
  );
  return zipOf(await ratedFigures(area, language), Object.fromEntries(parts), await originOf(asked));
}

async function cube(asked: Asked): Promise<string> {
  const [lookups, sheet] = [await allLookups(), await figuresSheet(asked.area, asked.language)];
  const publishers = (codes: ReadonlySet<unknown>) => publishersOfSources(codes, lookups, asked.language);
  return `${JSON.stringify(cubeOf(sheet, "observations", await originOf(asked), publishers))}\n`;
}

const makers: Readonly<Record<AreaExtension, (asked: Asked) => Promise<string | Uint8Array>>> = {
  pptx: deck,
  xlsx: workbook,
  csv: async ({ area, language }) => csvOf(await ratedFigures(area, language)),
  "excel.csv": async ({ area, language }) => excelCsvOf(await ratedFigures(area, language)),
  parquet: async (asked) => parquetOf(await ratedFigures(asked.area, asked.language), await originOf(asked)),
  json: cube,
  zip: archive,
};

const kept = new Map<string, Promise<string | Uint8Array>>();

/** The archive holds what stands beside it: nothing is made twice. */
function made(asked: Asked, extension: AreaExtension): Promise<string | Uint8Array> {
  const key = [asked.area.area, asked.language, extension].join();
  const work = kept.get(key) ?? makers[extension](asked);
  kept.set(key, work);
  return work;
}

/** What a district's file is called where it is saved. */
export async function areaFileName(area: AreaRow, extension: AreaExtension, language: Language): Promise<string> {
  const { release } = await manifest();
  const period = periodOf(await figuresSheet(area, language));
  return fileName({ chart: "district", area, dataset: "reported", release, language, synthetic: false }, extension, {
    period,
  });
}

/** The districts' files. */
export async function areaFiles(language: Language) {
  const files = (await districts()).map(async (area) =>
    (await areaExtensionsOf(area)).map((extension) => ({
      values: { slug: area.slug, extension },
      answer: async (site: PublicSite) => answerWith(await made({ area, language, site }, extension), extension),
    })),
  );
  return (await Promise.all(files)).flat();
}

/** The districts' key figures, for the slides that are made in the browser. */
export async function keyFigureFiles(language: Language) {
  const files = (await districts()).map(async (area) => {
    const answer = async () => answerWith(JSON.stringify(await keySheet(area, language)), "json");
    return (await keySheet(area, firstLanguage)) === undefined ? [] : [{ values: { slug: area.slug }, answer }];
  });
  return (await Promise.all(files)).flat();
}
