import { catalogue } from "../../charts/catalogue.ts";
import type { Seen } from "../../export/citation.ts";
import type { BuiltDeck, KeyFigureSheet } from "../../export/deck.ts";
import { fileName, inName, periodOf } from "../../export/file-name.ts";
import { mediaTypes } from "../../export/media-types.ts";
import { deckTitle, type SlideChart } from "../../export/pptx.ts";
import type { Sheet } from "../../export/sheet.ts";
import { chartPath, districtPath, keyFiguresPath, pagePath } from "../../i18n/paths.ts";
import type { Language } from "../../model/text.ts";
import { fetchOk } from "../../query/watched.ts";
import { named, presentation, seenNow, slidesOf, type MadeFile, type ReleaseFacts } from "./made-files.ts";
import { readCharts, type BuiltChart, type Shown } from "../live/shown-chart.ts";

async function keySlide(slug: string, seen: Seen, language: Language): Promise<SlideChart> {
  const found = (await (
    await fetchOk(new URL(keyFiguresPath(slug, language), location.href))
  ).json()) as KeyFigureSheet;
  return { ...found, spec: { form: "matrix", topic: "school" }, seen };
}

/** What the file holds: the district, and the chart chosen besides with its years. */
const whatOf = (chosen: Sheet | undefined): string =>
  chosen === undefined
    ? "district"
    : ["district-and", inName(chosen.chosen?.indicator ?? chosen.chart), periodOf(chosen)]
        .filter((part) => part !== undefined)
        .join("-");

/**
 * The slides of a whole district: its key figures, then the chart that the reader has chosen, if any, then its other
 * charts. Rejects where the tables cannot be had.
 */
export async function madeDeck(
  deck: BuiltDeck,
  built: BuiltChart,
  chosen: Shown | undefined,
  facts: ReleaseFacts,
): Promise<MadeFile> {
  const { language, release } = facts;
  const { area, charts } = await readCharts(
    deck.charts.map((id) => catalogue[id]),
    built,
  );
  const here = (path: string): Seen => ({ ...seenNow(facts), address: new URL(path, location.href).href });
  const own = deck.charts.flatMap((id, at) =>
    named(charts.slice(at, at + 1), facts, here(chartPath(id, area.slug, language))),
  );
  const page = here(districtPath(area.slug, language));
  const added = named(chosen?.charts ?? [], facts, seenNow(facts));
  const slides = [
    ...(deck.key ? [await keySlide(area.slug, page, language)] : []),
    ...(await slidesOf([...added, ...own])),
  ];
  const bytes = await presentation(slides, {
    title: deckTitle(area, language),
    seen: page,
    method: here(pagePath("method", language)).address,
  });
  return {
    name: fileName({ chart: "district", area, dataset: "reported", release, language, synthetic: false }, "pptx", {
      period: deck.period,
      what: whatOf(added[0]?.sheet),
    }),
    blob: new Blob([new Uint8Array(bytes)], { type: mediaTypes.pptx }),
  };
}
