import { pageKeys } from "../../i18n/kinds.ts";
import { chartPath, pagePath, type PageKey } from "../../i18n/paths.ts";
import { chartIds, type ChartId } from "../../model/chart.ts";
import { entryOf, languageAt, languages } from "../../model/text.ts";
import { fold } from "../../search/fold.ts";
import type { Place, PlaceKind } from "../../search/place.ts";
import type { Finder } from "../../search/places-index.ts";

/** A page that may have been meant: a place, one of the site's own pages, or a chart of a place. */
export type MeantPage =
  | { readonly kind: "place"; readonly href: string; readonly place: Place }
  | { readonly kind: "page"; readonly href: string; readonly page: PageKey }
  | { readonly kind: "chart"; readonly href: string; readonly chart: ChartId; readonly place: Place };

/** What an address that leads nowhere may have meant. */
export interface Meant {
  /** The name to look for; empty where the address holds none of a place. */
  readonly text: string;
  /** The likeliest first. */
  readonly pages: readonly MeantPage[];
}

const most = 5;

/** A part of an address as text; old browsers and programs escape Cyrillic letters as Windows does. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    const bytes = part.replace(/%([\da-f]{2})|[\s\S]/gi, (one, hex: string | undefined) =>
      hex === undefined ? one : String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return new TextDecoder("windows-1251").decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
  }
}

/** The parts of a path in words, without what says nothing. */
const partsOf = (path: string): readonly string[] =>
  path
    .split("/")
    .map((part) =>
      readable(part)
        .replace(/\.(?:x?html?|php|aspx?)$/i, "")
        .trim(),
    )
    .filter((part) => part !== "" && part.toLowerCase() !== "index");

const words = (part: string): string => part.replace(/[-_+]+/g, " ");

/** The site's own page that a folder is, in either language, whatever its letters. */
function pageNamed(part: string | undefined): PageKey | undefined {
  if (part === undefined) return undefined;
  const key = fold(words(part));
  return key === ""
    ? undefined
    : pageKeys.find((page) =>
        languages.some((language) => {
          const folder =
            pagePath(page, language)
              .split("/")
              .filter((one) => one !== "")
              .at(-1) ?? "";
          return page !== "home" && fold(words(folder)) === key;
        }),
      );
}

const kinds: Readonly<Partial<Record<PageKey, PlaceKind>>> = { districts: "district", municipalities: "municipality" };

/** A part of an address, and the places that it may mean. */
interface Named {
  readonly part: string;
  readonly places: readonly Place[];
  /** How unlike the part the first of them is; less than nothing for a code. */
  readonly distance: number;
}

/** The places that a part of an address may mean: by the code that it is or begins with, else by name. */
function placesNamed(part: string, kind: PlaceKind | undefined, find: Finder): Named {
  const [code] = /^(?:bg\d{3}|[a-z]{3}\d\d)(?![a-zа-я\d])/i.exec(part) ?? [];
  const coded = find.places.filter(({ id }) => id.toLowerCase() === code?.toLowerCase());
  if (coded.length > 0) return { part, places: coded, distance: -1 };
  const found = find(words(part));
  const ofKind = found.filter(({ place }) => place.kind === kind);
  const places = (ofKind.length > 0 ? ofKind : found).map(({ place }) => place);
  return { part, places, distance: found[0]?.distance ?? Infinity };
}

/** The part that names a place best; of equals the last, which addresses end in. */
function bestNamed(parts: readonly string[], kind: PlaceKind | undefined, find: Finder): Named | undefined {
  const [best] = parts
    .toReversed()
    .map((part) => placesNamed(part, kind, find))
    .toSorted((a, b) => a.distance - b.distance);
  return best;
}

/** What was sought: the name of the place whose code it is, else the part as words; empty where no place was found. */
function textOf(named: Named | undefined): string {
  const first = named?.places[0];
  if (named === undefined || first === undefined) return "";
  return named.distance < 0 ? first.name : words(named.part);
}

/**
 * What an address that leads nowhere may have meant: `/Oblasti/Kyustendil`, `/obshtini/knl48`, `/кюстендил`. `find`
 * finds places by name in the language of the path.
 */
export function meantBy(path: string, find: Finder): Meant {
  const language = languageAt(path);
  const parts = partsOf(path.slice(entryOf(language).root.length - 1));
  const page = pageNamed(parts[0]);
  const rest = page === undefined ? parts : parts.slice(1);
  const named = bestNamed(
    rest.filter((part) => pageNamed(part) === undefined),
    page === undefined ? undefined : kinds[page],
    find,
  );
  const places = named?.places ?? [];
  const chart = page === "charts" ? chartIds.find((id) => fold(words(id)) === fold(words(rest[0] ?? ""))) : undefined;
  const [first] = places;
  const charts: readonly MeantPage[] =
    chart === undefined || first?.kind !== "district"
      ? []
      : [{ kind: "chart", chart, place: first, href: chartPath(chart, slugIn(first), language) }];
  const own: readonly MeantPage[] = page === undefined ? [] : [{ kind: "page", page, href: pagePath(page, language) }];
  return {
    text: textOf(named).slice(0, 80),
    pages: [...charts, ...places.map((place): MeantPage => ({ kind: "place", place, href: place.href })), ...own].slice(
      0,
      most,
    ),
  };
}

/** The slug of a place: the last folder of its address. */
const slugIn = ({ href }: Place): string =>
  href
    .split("/")
    .filter((part) => part !== "")
    .at(-1) ?? "";
