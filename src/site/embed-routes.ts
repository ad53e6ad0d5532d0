import type { APIContext } from "astro";
import { embedFolder, embedPath, oembedPath, pictureAddress, type Addressed } from "../i18n/embed-paths.ts";
import { pagePath } from "../i18n/paths.ts";
import type { Language } from "../model/text.ts";
import { answerWith, chartPng, needSite } from "./chart-files.ts";
import { filledPlaces, type ChartPlace } from "./chart-pages.ts";
import { oembed, oembedXml } from "./embed.ts";
import { embedReleases, releaseFolder } from "./frozen.ts";

/** The routes of the embedded charts of a language, the living and the frozen ones, by all that follows their folder. */
export const embedRoutes = (language: Language) => async () => {
  const places = await filledPlaces();
  const path = (place: Addressed, release: string | undefined) => embedPath(place, language, release).slice(embedFolder(language).length, -1);
  return (await embedReleases()).flatMap((release) =>
    places.map((place) => ({ params: { page: path(place, release) }, props: { place, release } })));
};

/** The route of the files that the release's frozen charts need. */
export const frozenRoutes = async () => [{ params: { release: await releaseFolder() } }];

/** The routes of the pictures of the release's frozen charts, by all that follows the folder of the release. */
export const frozenPictureRoutes = (language: Language) => async () => {
  const release = await releaseFolder();
  const folder = embedFolder(language, release);
  return (await filledPlaces()).map((place) => ({ params: { release, picture: pictureAddress(place, language, release).slice(folder.length) }, props: { place } }));
};

/** The endpoint of the pictures of frozen charts. */
export const frozenPicture = (language: Language) => async ({ props: { place }, site }: APIContext<{ readonly place: ChartPlace }>): Promise<Response> =>
  answerWith(await chartPng(place, language, needSite(site)), "png");

const formats = ["json", "xml"] as const;

/** The routes of the oEmbed answers of a language. */
export const oembedRoutes = (language: Language) => async () => {
  const folder = `${pagePath("home", language)}oembed/`;
  return (await filledPlaces()).flatMap((place) => formats.map((format) =>
    ({ params: { file: oembedPath(place, language, format).slice(folder.length) }, props: { place, format } })));
};

type Context = APIContext<{ readonly place: ChartPlace; readonly format: (typeof formats)[number] }>;

/** The endpoint of the oEmbed answers of a language. */
export const oembedFile = (language: Language) => async ({ props, site }: Context): Promise<Response> => {
  const answer = await oembed(props.place, language, needSite(site));
  return props.format === "json"
    ? Response.json(answer)
    : new Response(oembedXml(answer), { headers: { "content-type": "text/xml; charset=utf-8" } });
};
