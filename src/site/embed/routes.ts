import { folderOf } from "../../i18n/addresses.ts";
import { embedFolder, embedPath, oembedPath, pictureAddress, type Addressed } from "../../i18n/embed-paths.ts";
import type { Language } from "../../model/text.ts";
import type { PublicSite } from "../delivery/public-site.ts";
import { answerWith, chartPng } from "../files/chart.ts";
import { filledPlaces, type ChartPlace } from "../pages/chart-pages.ts";
import { embeddablePlaces } from "../pages/chart-years.ts";
import { oembed } from "./embed.ts";
import { releaseFolder } from "./frozen.ts";
import { frozenPlaces } from "./permalinks.ts";

/** The embedded charts of a language, the living and the frozen ones, by all that follows their folder. */
export async function embedPlaces(language: Language) {
  const made = await releaseFolder();
  const path = (place: Addressed, release: string | undefined) =>
    embedPath(place, language, release).slice(embedFolder(language).length, -1);
  const inFolder = (places: readonly ChartPlace[], release?: string) =>
    places.map((place) => ({ values: { page: path(place, release) }, props: { place, release } }));
  // What is frozen needs no year besides: it never begins with another one.
  return [...inFolder(await embeddablePlaces()), ...inFolder(await frozenPlaces(), made)];
}

/** The pictures of the charts that are frozen in the release, by all that follows the folder of the release. */
export async function frozenPictures(language: Language) {
  const release = await releaseFolder();
  const folder = embedFolder(language, release);
  return (await frozenPlaces()).map((place) => ({
    values: { release, picture: pictureAddress(place, language, release).slice(folder.length) },
    answer: async (site: PublicSite) => answerWith(await chartPng(place, language, site), "png"),
  }));
}

/** The oEmbed answers of a language. */
export async function oembedAnswers(language: Language) {
  const folder = folderOf("oembed", language);
  return (await filledPlaces()).map((place) => ({
    values: { file: oembedPath(place, language).slice(folder.length) },
    answer: async (site: PublicSite) => Response.json(await oembed(place, language, site)),
  }));
}
