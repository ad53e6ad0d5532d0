import type { Built } from "../../builder/answer.ts";
import { areasOf, country, districtsOf, municipalitiesOf, type Ask, type Catalog } from "../../builder/ask.ts";
import { drawnOf } from "../../builder/draw.ts";
import type { ChartContext } from "../../charts/figures/context.ts";
import { received } from "../../charts/words/received.ts";
import { unitsOf } from "../../charts/words/units.ts";
import { fileName, inName, periodOf } from "../../export/file-name.ts";
import { sheetRows, type Sheet, type SheetColumn } from "../../export/sheet.ts";
import type { Composed } from "../../export/svg.ts";
import { sheet as heads } from "../../i18n/each/sheet.ts";
import { rated } from "../../i18n/each/rated.ts";
import { rateMeasures, type RateMeasure } from "../../model/denominator.ts";
import { readBuilt } from "./answer.ts";
import { everyDistrict, municipalitiesOf as ofDistrict, type BuilderGiven } from "./state.ts";
import { numberBlob, seenNow } from "../take-away/made-files.ts";
import { pngPicture, svgPicture } from "../take-away/picture.ts";
import { saveFile } from "../take-away/save-file.ts";

/** The files that an answer of the builder is taken away as. */
export type AnswerFile = "csv" | "excel.csv" | "xlsx" | "svg" | "png";

type Facts = Pick<BuilderGiven, "release" | "licence" | "slugs" | "catalog">;

/** What is the same in every row, so that a row tells what it speaks of wherever it is copied. */
function constants(
  { ask, synthetic, table, all }: Built,
  { language }: ChartContext,
): readonly (readonly [SheetColumn, string])[] {
  const words = heads[language];
  const same = (key: string, label: string, value: string) =>
    [{ key, label, kind: "code", role: "constant" }, value] as const;
  const has = (key: string): boolean => table.columns.some((column) => column.key === key);
  const [first] = all;
  return [
    same("dataset", words.dataset, ask.dataset),
    ...(ask.dataset === "register" ? [same("synthetic", words.synthetic, String(synthetic))] : []),
    ...(has("indicator") ? [] : [same("indicator", words.indicator, ask.indicators[0] ?? "")]),
    ...(ask.measure === "value" ? [] : [same("measure", rated[language].measure, ask.measure)]),
    ...(has("area") ? [] : [same("area", words.area, first?.place.area ?? country)]),
  ];
}

/** As many districts as the name of a file names. */
const namedPlaces = 3;

const isRate = (measure: Ask["measure"]): measure is RateMeasure => rateMeasures.some((one) => one === measure);

/** The indicators in the name of a file: two of them by their codes, of more the first and how many there are. */
const indicatorsNamed = ([first = "", ...others]: readonly string[]): readonly string[] =>
  others.length > 1 ? [first, "and", String(others.length), "more"] : [first, ...others];

/** The areas of an answer in the name of a file: each where they are few, else how many. */
function placesNamed(ask: Ask, slugs: Facts["slugs"], catalog: Catalog): readonly string[] {
  const named = (codes: readonly string[], kind: string): readonly string[] =>
    codes.length > namedPlaces ? [`${codes.length}-${kind}`] : codes.map((code) => slugs[code] ?? code);
  const municipal = municipalitiesOf(ask, catalog);
  const [within] = ask.within;
  const isOneDistrict =
    ask.within.length === 1 && municipalitiesOf({ ...ask, areas: [] }, catalog).length === municipal.length;
  return [
    ...(ask.areas.includes(country) ? ["bulgaria"] : []),
    ...(ask.every ? [everyDistrict] : named(districtsOf(ask, catalog), "districts")),
    ...(isOneDistrict && within !== undefined
      ? [ofDistrict(slugs[within] ?? within)]
      : named(municipal, "municipalities")),
  ];
}

/** An answer of the builder as a sheet for files: what its table shows, with codes beside the words. */
export function answerSheet(built: Built, context: ChartContext, { release, licence, slugs, catalog }: Facts): Sheet {
  const { ask, synthetic, table } = built;
  const { language } = context;
  const { columns, rows } = sheetRows(table, language);
  const before = constants(built, context);
  const codes = areasOf(ask, catalog);
  const named = [...before.map(([column]) => column), ...columns];
  return {
    chart: ask.measure === "value" || isRate(ask.measure) ? "question" : `question-${ask.measure}`,
    chosen: {
      indicator: [...indicatorsNamed(ask.indicators), ...(ask.group === null ? [] : ["by", ask.group])]
        .map(inName)
        .join("-"),
      places: placesNamed(ask, slugs, catalog),
      ...(isRate(ask.measure) ? { measure: ask.measure } : {}),
    },
    area: context.areas.get(codes.length === 1 ? (codes[0] ?? country) : country) ?? context.area,
    dataset: ask.dataset,
    language,
    title: built.title,
    subtitle: built.subtitle,
    sentence: `${built.sentence.text} ${built.known}`,
    columns:
      ask.dataset === "register"
        ? named.map((column) => ({ ...column, label: received(column.label, language) }))
        : named,
    rows: rows.map((row) => [...before.map(([, value]) => value), ...row]),
    notes: built.notes.map(({ text }) => text),
    units: unitsOf(ask.indicators, context, isRate(ask.measure) ? ask.measure : undefined),
    sources: built.sources,
    release,
    licence,
    synthetic,
  };
}

const composed = (built: Built, context: ChartContext, sheet: Sheet, address: string): Composed => ({
  topic: built.panels[0]?.entry.topic ?? "school",
  view: { legend: built.legend, notes: built.notes },
  sheet,
  seen: { address },
  plots: (width) =>
    built.panels.flatMap((panel) => {
      const options = drawnOf(built, panel, context, width);
      return options === null ? [] : [{ name: built.panels.length > 1 ? panel.name : "", options }];
    }),
});

/** Saves what a builder shows, and where it does so, as a file. Rejects where a table or a font cannot be had. */
export async function saveAnswer(
  host: HTMLElement,
  kind: AnswerFile,
  { ask, address }: { readonly ask: Ask; readonly address: string },
  given: BuilderGiven,
): Promise<void> {
  const { built, context } = await readBuilt(host, ask);
  const sheet = answerSheet(built, context, given);
  const picture = composed(built, context, sheet, address);
  const look = { size: "wide", theme: "light" } as const;
  const make = async (): Promise<Blob> => {
    if (kind === "svg") return new Blob([await svgPicture(picture, look)], { type: "image/svg+xml" });
    return kind === "png"
      ? pngPicture(picture, look, 1)
      : numberBlob(kind, sheet, seenNow({ address, hash: given.hash }));
  };
  saveFile({ name: fileName(sheet, kind, { period: periodOf(sheet) }), blob: await make() });
}
