import { answerOf, type Built } from "../../builder/answer.ts";
import { country, type Catalog } from "../../builder/ask.ts";
import { catalogOf, type CountRow } from "../../builder/catalog.ts";
import { drawnOf } from "../../builder/draw.ts";
import type { Panel } from "../../builder/panels.ts";
import { withPopulations } from "../../builder/people.ts";
import { askAll } from "../../builder/questions.ts";
import { settle, type Wish } from "../../builder/settle.ts";
import { sqlOf } from "../../builder/sql.ts";
import type { BuilderGiven } from "../../browser/builder/state.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { marksHtml, plotSvg, tableHtml } from "../../charts/drawing/svg.ts";
import { widths } from "../../charts/drawing/theme.ts";
import { areaPath, sourcePath } from "../../i18n/paths.ts";
import { filesOfRelease } from "../../model/table-file.ts";
import { inAlphabet, type Language } from "../../model/text.ts";
import { remember } from "../../query/remember.ts";
import { releaseHash } from "../data/catalogue.ts";
import { allLookups, buildEngine, manifest, need, rater, rowsOf } from "../facts.ts";
import { publishersOf } from "./delivered.ts";
import { districts } from "./district.ts";
import { municipalities } from "./municipality.ts";

const counted = [
  "indicator",
  "area",
  "period_type",
  "period",
  "breakdown",
  "institution_kind",
  "value",
  "value_state",
  "charted",
] as const;

/** The register's counts as far as they say what can be asked; none where the release has no register. */
async function registerRows(): Promise<readonly CountRow[]> {
  const { tables } = await manifest();
  if (!tables.some(({ name }) => name === "register_districts")) return [];
  const engine = await buildEngine();
  const rows = await Promise.all([
    engine.ask({ table: "register_districts", columns: [...counted] }),
    engine.ask({
      table: "register_municipalities",
      columns: [...counted],
      where: [{ column: "breakdown", is: "null" }],
    }),
  ]);
  return rows.flat().map((row) => ({
    ...(row as unknown as CountRow),
    counts: row["breakdown"] === null ? "all" : "part",
    nature: "flow",
    reaches: "whole_period",
  }));
}

const readCatalog = async (): Promise<Catalog> => {
  const { indicators, breakdowns } = await allLookups();
  return catalogOf({
    published: await rowsOf("observations"),
    register: await registerRows(),
    people: await rowsOf("denominators"),
    indicators: [...indicators.values()],
    measures: await rowsOf("indicator_measures"),
    breakdowns: [...breakdowns.values()],
    districts: (await districts()).map(({ area }) => area),
    municipalities: await byDistrict("bg"),
  });
};

/** The codes of the municipalities of each district, in the alphabetical order of a language. */
async function byDistrict(language: Language): Promise<Readonly<Record<string, readonly string[]>>> {
  const sorted = (await municipalities()).toSorted(inAlphabet(language));
  const groups = Map.groupBy(sorted, ({ parent }) => parent ?? "");
  return Object.fromEntries([...groups].map(([district, some]) => [district, some.map(({ area }) => area)]));
}
let read: Promise<Catalog> | undefined;

/** What can be asked of the release, its districts in the alphabetical order of a language. */
export async function builderCatalog(language: Language): Promise<Catalog> {
  const { entries } = await (read ??= readCatalog());
  return {
    entries,
    districts: (await districts()).toSorted(inAlphabet(language)).map(({ area }) => area),
    municipalities: await byDistrict(language),
  };
}

/** What an answer must know besides its rows. */
export async function builderContext(language: Language, extract?: string): Promise<ChartContext> {
  const { areas, indicators, sources, breakdowns } = await allLookups();
  return {
    language,
    area: need(areas, country),
    areas,
    indicators: withPopulations(indicators.values()),
    sources,
    breakdowns,
    rate: await rater(),
    ...(extract === undefined ? {} : { extract }),
  };
}

/** An answer of the builder as markup, made while the site is built. */
export interface DrawnAnswer {
  readonly built: Built;
  readonly pictures: readonly { readonly name: string; readonly desk: string; readonly phone: string }[];
  readonly legend: string;
  readonly table: string;
  readonly sql: string;
}

/** Answers and draws a question by the code that does so in the browser. */
export async function drawnAnswer(wish: Wish, language: Language): Promise<DrawnAnswer> {
  const catalog = await builderCatalog(language);
  const ask = settle(wish, catalog);
  const context = await builderContext(language, await registerMakers(language));
  const answer = await askAll(ask, catalog, await buildEngine());
  const built = answerOf(ask, answer, catalog, context);
  const drawn = (panel: Panel, width: number): string => {
    const options = drawnOf(built, panel, context, width);
    return options === null ? "" : plotSvg(options);
  };
  return {
    built,
    pictures: built.panels.map((panel) => ({
      name: panel.name,
      desk: drawn(panel, widths.desk),
      phone: drawn(panel, widths.phone),
    })),
    legend: ask.form === "table" ? "" : marksHtml(built.legend, built.panels[0]?.entry.topic ?? "school"),
    table: tableHtml(built, {
      language,
      source: (source) => sourcePath(source, language),
      area: (code) => {
        const row = context.areas.get(code);
        return row && areaPath(row, language);
      },
    }),
    sql: sqlOf(ask, catalog, language),
  };
}

/** Who made the register; nothing where the release has none. */
export async function registerMakers(language: Language): Promise<string | undefined> {
  const { tables } = await manifest();
  if (!tables.some(({ name }) => name === "register_districts")) return undefined;
  return publishersOf(need((await allLookups()).areas, country), language);
}

/** The question that stands in the builder before a reader has chosen. */
export const firstWish: Wish = { dataset: "reported", indicators: ["children_in_institutions"], areas: [country] };

/** What a builder must know to be asked, the municipalities among it. */
export const builderGiven = remember(async (language: Language): Promise<BuilderGiven> => {
  const { areas } = await allLookups();
  const catalog = await builderCatalog(language);
  const release = await manifest();
  const extract = await registerMakers(language);
  return {
    catalog,
    slugs: Object.fromEntries([...areas.values()].map(({ area, slug }) => [area, slug])),
    release: release.release,
    hash: await releaseHash(),
    licence: release.license,
    files: filesOfRelease(release),
    ...(extract === undefined ? {} : { extract }),
  };
});

/** What the page tells its builder: the hundreds of municipalities come when one is asked. */
export function givenOnPage({ catalog: { entries, districts: codes }, slugs, ...given }: BuilderGiven): BuilderGiven {
  return {
    ...given,
    catalog: { entries, districts: codes },
    slugs: Object.fromEntries([country, ...codes].map((code) => [code, slugs[code] ?? code])),
  };
}
