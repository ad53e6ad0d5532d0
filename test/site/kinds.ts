import { addressOf, type ManyKind, type PageKind, type Values } from "../../src/i18n/addresses.ts";
import { isMany, pageKinds } from "../../src/i18n/kinds.ts";
import { languages, type Language } from "../../src/model/text.ts";

type Many = PageKind & ManyKind;
type Single = Exclude<PageKind, ManyKind>;

/** Pages of the kinds of which there are many. */
const examples: { readonly [K in Many]: Readonly<Partial<Record<Language, readonly Values<K>[]>>> } = {
  topic: { bg: [{ topic: "uchilishte" }, { topic: "koordinatsiya" }], en: [{ topic: "care" }] },
  topicRegister: { en: [{ topic: "school" }] },
  district: { bg: [{ slug: "kyustendil" }], en: [{ slug: "sliven" }] },
  districtRegister: { bg: [{ slug: "ruse" }] },
  municipality: { bg: [{ slug: "knl48-dupnitsa" }] },
  municipalityRegister: { en: [{ slug: "knl48-dupnitsa" }] },
  source: { en: [{ source: "kyustendil-okc-2020" }] },
  table: { en: [{ table: "observations" }] },
  chartPlaces: { bg: [{ chart: "sweeps-by-year" }], en: [{ chart: "closures-timeline" }] },
  chart: {
    bg: [{ chart: "reporting-matrix", area: "kyustendil" }],
    en: [{ chart: "closures-timeline", area: "bulgaria" }],
  },
  chartRegister: { bg: [{ chart: "outreach-funnel", area: "ruse" }] },
  embed: {
    bg: [{ page: "sweeps-by-year/kyustendil" }],
    en: [{ page: "district-ranking/kyustendil/register" }],
  },
  presentation: { bg: [{ page: "kyustendil" }] },
};

const isSingle = (kind: PageKind): kind is Single => !isMany(kind);
const single = pageKinds
  .filter(isSingle)
  .filter((kind) => kind !== "notFound")
  .map((kind, at) => addressOf(kind, languages[at % languages.length] ?? languages[0]));

const filled = addressOf as (kind: Many, language: Language, values: Readonly<Record<string, string>>) => string;
const many = pageKinds
  .filter((kind): kind is Many => isMany(kind))
  .flatMap((kind) =>
    languages.flatMap((language) => (examples[kind][language] ?? []).map((values) => filled(kind, language, values))),
  );

/** An address that leads nowhere. */
export const nowhere = "/nyama-takava/";

/** A page of every kind, some in the one language and some in the other. */
export const kinds: readonly string[] = [
  ...single,
  ...many,
  ...languages.map((language) => addressOf("home", language)),
  ...languages.map((language) => addressOf("map", language)),
  `${addressOf("find", "en")}?q=sofia`,
  nowhere,
].filter((address, at, all) => all.indexOf(address) === at);
