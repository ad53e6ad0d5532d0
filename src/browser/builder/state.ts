import { country, type Ask, type AskForm, type AskMeasure, type Catalog } from "../../builder/ask.ts";
import { settle, type Wish } from "../../builder/settle.ts";
import type { Dataset } from "../../model/codes.ts";
import { readMeasure } from "../live/measure-state.ts";
import { withChoice } from "../live/with-choice.ts";

/** What the page tells its builder: what can be asked, and the districts by their slugs. */
export interface BuilderGiven {
  readonly catalog: Catalog;
  /** The slugs of areas by their codes: what addresses call them. Those of municipalities come when they are asked. */
  readonly slugs: Readonly<Record<string, string>>;
  readonly release: string;
  /** The SHA-256 of the release's manifest, for citations in files. */
  readonly hash: string;
  /** The licence of the tables, by its SPDX name. */
  readonly licence: string;
  /** Who made the register, and the files that are not called after their table. */
  readonly extract?: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What addresses call all districts together. */
export const everyDistrict = "all-districts";
/** What addresses call all municipalities together. */
export const everyMunicipality = "all-municipalities";
/** What addresses call all municipalities of the district with a slug. */
export const municipalitiesOf = (district: string): string => `${district}-municipalities`;

const texts = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value): value is string => typeof value === "string" && value !== "");

const yearIn = (form: FormData, name: string): number | undefined => {
  const [year] = texts(form, name);
  return year === undefined ? undefined : Number(year);
};

/** What stands in a form, be it possible or not. */
export function readWish(form: FormData, { slugs, catalog }: Pick<BuilderGiven, "slugs" | "catalog">): Wish {
  const codes = new Map(Object.entries(slugs).map(([code, slug]) => [slug, code]));
  const areas = texts(form, "areas");
  // Rates are called as in the forms of other pages, whose scripts stay parted as they are without this one.
  const rate = readMeasure(form);
  return {
    dataset: texts(form, "dataset")[0] as Dataset | undefined,
    indicators: [...texts(form, "indicator"), ...texts(form, "with")],
    areas: areas.flatMap((slug) => codes.get(slug) ?? []),
    every: areas.includes(everyDistrict),
    within: catalog.districts.filter(
      (code) => areas.includes(everyMunicipality) || areas.includes(municipalitiesOf(slugs[code] ?? code)),
    ),
    from: yearIn(form, "from"),
    to: yearIn(form, "to"),
    group: texts(form, "by")[0] ?? null,
    measure: rate === "count" ? (texts(form, "measure")[0] as AskMeasure | undefined) : rate,
    form: texts(form, "chart")[0] as AskForm | undefined,
  };
}

/** The whole question that stands in a form. */
export const readAsk = (form: FormData, given: BuilderGiven): Ask => settle(readWish(form, given), given.catalog);

/** The fields of a question as a form and an address have them. */
export function fieldsOf(
  ask: Ask,
  { slugs, catalog }: Pick<BuilderGiven, "slugs" | "catalog">,
): Readonly<Record<string, readonly string[]>> {
  const slug = (code: string): string => slugs[code] ?? code;
  const isDistrict = (code: string): boolean => catalog.districts.includes(code);
  const isEveryMunicipality = ask.within.length === catalog.districts.length;
  return {
    dataset: [ask.dataset],
    indicator: ask.indicators.slice(0, 1),
    with: ask.indicators.slice(1),
    areas: [
      ...ask.areas.filter((code) => code === country).map(slug),
      ...(ask.every ? [everyDistrict] : ask.areas.filter(isDistrict).map(slug)),
      ...(isEveryMunicipality ? [everyMunicipality] : ask.within.map((code) => municipalitiesOf(slug(code)))),
      ...ask.areas.filter((code) => code !== country && !isDistrict(code)).map(slug),
    ],
    from: [String(ask.from)],
    to: [String(ask.to)],
    by: ask.group === null ? [] : [ask.group],
    measure: [ask.measure],
    chart: [ask.form],
  };
}

/** The address with a question and the release it was asked of, everything else kept. */
export function writeAsk(address: URL, ask: Ask, given: Pick<BuilderGiven, "slugs" | "catalog">, release: string): URL {
  const fields = Object.entries(fieldsOf(ask, given)).map(
    ([name, values]) => [name, values.length === 0 ? null : values.join(",")] as const,
  );
  return withChoice(address, { ...Object.fromEntries(fields), release });
}
