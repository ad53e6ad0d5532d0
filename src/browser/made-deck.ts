import { catalogue } from "../charts/catalogue.ts";
import type { Seen } from "../export/citation.ts";
import type { BuiltDeck, KeyFigureSheet } from "../export/deck.ts";
import { fileName } from "../export/file-name.ts";
import { mediaTypes } from "../export/media-types.ts";
import { deckTitle, type SlideChart } from "../export/pptx.ts";
import { chartPath, districtPath, keyFiguresPath, pagePath } from "../i18n/paths.ts";
import type { Language } from "../model/text.ts";
import { fetchOk } from "../query/packed.ts";
import { named, presentation, seenNow, slidesOf, type MadeFile, type ReleaseFacts } from "./made-files.ts";
import { readCharts, type BuiltChart, type Shown } from "./shown-chart.ts";

async function keySlide(slug: string, seen: Seen, language: Language): Promise<SlideChart> {
  const found = await (await fetchOk(new URL(keyFiguresPath(slug, language), location.href))).json() as KeyFigureSheet;
  return { ...found, spec: { form: "matrix", topic: "school" }, seen };
}

/**
 * The slides of a whole district: its key figures, then the chart that the reader has chosen, if any, then its other charts.
 * Rejects where the tables cannot be had.
 */
export async function madeDeck(deck: BuiltDeck, built: BuiltChart, chosen: Shown | undefined, { hash, ...facts }: ReleaseFacts): Promise<MadeFile> {
  const { language, release } = facts;
  const { area, charts } = await readCharts(deck.charts.map((id) => catalogue[id]), built);
  const here = (path: string): Seen => ({ ...seenNow(hash), address: new URL(path, location.href).href });
  const own = deck.charts.flatMap((id, at) => named(charts.slice(at, at + 1), facts, here(chartPath(id, area.slug, language))));
  const page = here(districtPath(area.slug, language));
  const slides = [
    ...(deck.key ? [await keySlide(area.slug, page, language)] : []),
    ...await slidesOf([...named(chosen?.charts ?? [], facts, seenNow(hash)), ...own]),
  ];
  const bytes = await presentation(slides, { title: deckTitle(area, language), seen: page, method: here(pagePath("method", language)).address });
  return {
    name: fileName({ chart: "district", area, dataset: "reported", release, language, synthetic: false }, "pptx", { period: deck.period }),
    blob: new Blob([new Uint8Array(bytes)], { type: mediaTypes.pptx }),
  };
}
