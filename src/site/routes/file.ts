import type { APIContext } from "astro";
import { filePlaces } from "./file-places.ts";
import type { Answer } from "./place.ts";
import { fileAt } from "./registry.ts";

/** The one endpoint of all files: Astro's routes for them lead here. */

interface Props {
  readonly answer?: Answer;
}

const placesAt = (pattern: string) => {
  const { kind, language } = fileAt(pattern);
  return filePlaces(kind, language);
};

/** The files of a route. */
export const getStaticPaths = async ({ routePattern }: { readonly routePattern: string }) =>
  (await placesAt(routePattern)).map(({ values, answer }) => ({ params: values, props: { answer } }));

/** A file. Astro gives no props where a route is one file. */
export async function GET({ props, routePattern, site }: APIContext<Props>): Promise<Response> {
  const answer = props.answer ?? (await placesAt(routePattern))[0]?.answer;
  if (answer === undefined) throw new RangeError(`routes: no file stands at "${routePattern}"`);
  return answer(site);
}
