import type { notFound as bg } from "../bg/not-found.ts";
import type { Words } from "../words.ts";

/** The words of the page that stands for all that is not there, in English. */
export const notFound: Words<typeof bg> = {
  title: "Page not found",
  text: "There is no page at this address. The address may be mistyped, or the page has moved. Look for the place by its name, or start from one of the lists.",
  home: "To the home page",
  districts: "To the list of districts",
  places: "To all districts and municipalities",
  meant: "You may be looking for",
  chart: (place) => `Chart of ${place}`,
};
