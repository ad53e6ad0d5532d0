import type { ChartTable } from "../../charts/described.ts";
import { preferred, rateFileCells, rateFileColumns } from "../../charts/figures/rates.ts";
import { placeName } from "../../charts/words/words.ts";
import type { KeyFigureSheet } from "../../export/deck.ts";
import { sheetRows, type Sheet, type SheetCell } from "../../export/sheet.ts";
import { dictionary } from "../../i18n/dictionary.ts";
import { rated } from "../../i18n/each/rated.ts";
import { emphasis } from "../../i18n/emphasis.ts";
import { formatNumber, formatValue } from "../../i18n/formats.ts";
import { pageWords } from "../../i18n/pages.ts";
import type { AreaRow, ObservationRow } from "../../model/rows.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { remember } from "../../query/remember.ts";
import { publishedTable } from "../data/catalogue.ts";
import { tableSheet } from "../data/sheet.ts";
import { readDistrict } from "../pages/district.ts";
import { allLookups, manifest, need, rater, rowsOf } from "../facts.ts";
import { figureName, figureNotes, figurePeriod } from "../pages/figures.ts";
import { keyFigures, type KeyFigure } from "../lead/key-figures.ts";
import { correctionsSaid } from "../parts/corrected.ts";
import { districtLead } from "../lead/district.ts";

/** Sheets of a place's published figures, for its files. */

async function keyTable(figures: readonly KeyFigure[], area: AreaRow, language: Language): Promise<ChartTable> {
  const lookups = await allLookups();
  const {
    place: words,
    site: { district: heads },
    charts: { column },
  } = dictionary(language);
  return {
    caption: words.keySubtitle(inLanguage(area, "name", language)),
    marks: [],
    columns: [
      { label: heads.indicator, numeric: false, key: "indicator" },
      { label: words.latest, numeric: true, key: "value" },
      { label: heads.period, numeric: false, key: "period" },
      { label: words.among, numeric: false, key: "standing" },
      { label: column.remark, numeric: false, key: "remark" },
      { label: heads.source, numeric: false, key: "source" },
    ],
    rows: figures.map(({ row, standing }) => [
      { text: figureName(row, lookups, language), code: row.indicator },
      {
        text: formatValue(row, language),
        value: row.value,
        status: row.value_state,
        qualifier: row.qualifier,
        part: row.extent === "part",
      },
      { text: figurePeriod(row, language), code: row.period },
      {
        text:
          standing === undefined ? "" : words.rank(standing.rank, standing.of, formatNumber(standing.median, language)),
      },
      {
        text: figureNotes(row, language)
          .map(({ text }) => text)
          .join("; "),
      },
      row.source === null
        ? { text: "" }
        : { text: inLanguage(need(lookups.sources, row.source), "publisher", language), source: row.source },
    ]),
  };
}

/** A district's key figures as its page shows them, with their table; nothing where it has none. */
export async function keySheet(area: AreaRow, language: Language): Promise<KeyFigureSheet | undefined> {
  const figures = await keyFigures(area);
  if (figures.length === 0) return undefined;
  const [{ release, license }, { indicators, sources }, district] = [
    await manifest(),
    await allLookups(),
    await readDistrict(area.area),
  ];
  const table = await keyTable(figures, area, language);
  const keys = [...new Set(figures.flatMap(({ row }) => row.source ?? []))];
  const corrected = await correctionsSaid({ area: area.area }, language);
  const sheet: Sheet = {
    chart: "key-figures",
    area,
    dataset: "reported",
    language,
    title: table.caption,
    subtitle: placeName(area, language),
    sentence: emphasis((await districtLead(district, language)).text)
      .map(({ text }) => text)
      .join(""),
    ...sheetRows(table, language),
    notes: corrected === undefined ? [] : [pageWords(language).areaFiles.corrected(corrected.text)],
    units: Object.fromEntries(figures.map(({ row: { indicator } }) => [indicator, need(indicators, indicator).unit])),
    sources: keys.map((source) => ({ source, publisher: inLanguage(need(sources, source), "publisher", language) })),
    release,
    licence: license,
    synthetic: false,
  };
  return { sheet, table };
}

const observations = remember(async (language: Language): Promise<Sheet> => {
  const table = await publishedTable("observations");
  if (table === undefined) throw new Error("area files: the release holds no table of observations");
  return tableSheet(table, language);
});

/** Every published figure of a district and its municipalities, in all columns of the table of observations. */
export async function figuresSheet(area: AreaRow, language: Language): Promise<Sheet> {
  const [all, { areas, sources }] = [await observations(language), await allLookups()];
  const at = (key: string): number => all.columns.findIndex((column) => column.key === key);
  const [place, source] = [at("area"), at("source")];
  const isInside = (code: unknown): boolean =>
    code === area.area || (typeof code === "string" && areas.get(code)?.parent === area.area);
  const rows = all.rows.filter((row) => isInside(row[place]));
  const keys = [
    ...new Set(
      rows.flatMap((row) => {
        const key = row[source];
        return typeof key === "string" ? [key] : [];
      }),
    ),
  ];
  const title = pageWords(language).areaFiles.figures(placeName(area, language));
  return {
    ...all,
    area,
    title,
    subtitle: all.subtitle,
    sentence: title,
    rows,
    sources: keys.map((key) => ({ source: key, publisher: inLanguage(need(sources, key), "publisher", language) })),
  };
}

const rowsByCode = remember(
  async (table: "observations"): Promise<ReadonlyMap<string, ObservationRow>> =>
    new Map((await rowsOf(table)).map((row) => [row.observation, row])),
);

/**
 * What each figure is by people, in the same columns for every district: where it can't be divided, as `rater` says,
 * they are empty.
 */
async function ratesOf(figures: readonly SheetCell[], language: Language): Promise<Pick<Sheet, "columns" | "rows">> {
  const [all, rate] = [await rowsByCode("observations"), await rater()];
  const cells = figures.map((observation) => {
    const row = need(all, String(observation));
    return preferred.flatMap((measure) => {
      const found = rate(row, measure);
      return rateFileCells(typeof found === "string" ? null : found);
    });
  });
  const columns = preferred.flatMap((measure) => rateFileColumns(measure, language));
  return sheetRows({ caption: "", marks: [], columns, rows: cells }, language);
}

/** The same figures, and what each is by people. */
export async function ratedFigures(area: AreaRow, language: Language): Promise<Sheet> {
  const { columns, rows, notes, ...sheet } = await figuresSheet(area, language);
  const { only, byEach } = rated[language];
  const place = columns.findIndex(({ key }) => key === "observation");
  const rates = await ratesOf(
    rows.map((row) => row[place] ?? null),
    language,
  );
  return {
    ...sheet,
    columns: [...columns, ...rates.columns],
    rows: rows.map((row, i) => [...row, ...(rates.rows[i] ?? [])]),
    notes: [...notes, `${only} ${byEach}`],
  };
}
